/**
 * `npm run process:restore -- --by=ACCOUNT --reason=WHY (--missing | ID ...)`: takes processes up again from their
 * records (docs/architecture.md). ID is a workflow id, such as `redemption/R2026-000001`; `--missing` takes up every
 * open record that has no running process; `--missing --dry-run` only names them.
 */
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { demoClockOf } from '../environment/demo-clock';
import { readEnvironment, required } from '../environment/variables';
import { civilMsAt } from '../policy/kernel/demo-clock';
import { instantOf } from '../policy/kernel/time';
import { runCommand } from './command';
import { dataConverter } from '../store/kernel/payload-texts';
import { onStore } from './on-store';
import {
  missingProcesses,
  restoreMissing,
  restoreProcess,
  type Order,
} from '../activities/housekeeping/restore';

const USAGE =
  '用法 / usage: npm run process:restore -- --by=<account> --reason=<why> (--missing [--dry-run] | <workflow id> ...)';

interface Wish {
  readonly by: string;
  readonly reason: string;
  readonly missing: boolean;
  readonly dryRun: boolean;
  readonly ids: readonly string[];
}

/** What the words of the command ask for. @throws Error with the usage */
export function wishFrom(words: readonly string[]): Wish {
  const { values, positionals: ids } = parsed(words);
  const { by = '', reason = '', missing = false, 'dry-run': dryRun = false } = values;
  const isNamed = by.trim() !== '' && reason.trim() !== '';
  if ((!isNamed && !dryRun) || missing === ids.length > 0 || (dryRun && !missing))
    throw new Error(USAGE);
  return { by, reason, missing, dryRun, ids };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        reason: { type: 'string' },
        missing: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new Error(USAGE, { cause });
  }
}

async function main(words: readonly string[]): Promise<number> {
  const wish = wishFrom(words);
  const settings = readEnvironment(process.env);
  const address = required(settings, 'TEMPORAL_ADDRESS');
  const { TEMPORAL_NAMESPACE: namespace = 'default' } = settings;
  const clock = demoClockOf(settings);
  const at = instantOf(Math.floor(civilMsAt(clock, Date.now())));
  const order = { by: wish.by, reason: wish.reason, at, ...(clock !== undefined && { clock }) };
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace, dataConverter });
    return await onStore(() => carriedOut(client, wish, order));
  } finally {
    await connection.close();
  }
}

async function carriedOut(client: Client, wish: Wish, order: Order): Promise<number> {
  if (wish.dryRun) {
    for await (const id of missingProcesses(client, order.clock)) console.log(id);
    return 0;
  }
  for (const id of wish.ids) await restoreProcess(client, id, order);
  const restored = wish.missing ? await restoreMissing(client, order) : wish.ids.length;
  console.log(`已恢复${restored}个流程 / restored ${restored}`);
  return 0;
}

if (require.main === module) {
  runCommand(main);
}
