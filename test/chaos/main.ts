/**
 * `npm run chaos -- --replay [--bursts=300] [--only=round,sanction] [--seed=…]`: sends bursts of messages to every
 * process and replays all of its histories; keeps the table in `bench/results/bursts.md`.
 */
import { replay } from './bursts/run';

/** The parts, by the word that asks for one. */
const PARTS: Readonly<Record<string, (words: readonly string[]) => Promise<boolean>>> = {
  '--replay': replay,
};

async function main(words: readonly string[]): Promise<void> {
  const part = Object.entries(PARTS).find(([word]) => words.includes(word));
  if (part === undefined) throw new Error(`Say which part: ${Object.keys(PARTS).join(', ')}.`);
  const [, run] = part;
  process.exitCode = (await run(words)) ? 0 : 1;
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
