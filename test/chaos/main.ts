/**
 * `npm run chaos`: faults of every kind while a season is played (`faults/run.ts`), and with `-- --replay [--bursts=300]
 * [--only=round,sanction]` bursts of messages to every process (`bursts/run.ts`). `--seed=…` makes the same choices again.
 */
import { replay } from './bursts/run';
import { faults } from './faults/run';

async function main(words: readonly string[]): Promise<void> {
  const run = words.includes('--replay') ? replay : faults;
  // A replaying worker that was given up would keep this process alive.
  process.exit((await run(words)) ? 0 : 1);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
