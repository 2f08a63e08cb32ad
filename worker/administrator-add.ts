/**
 * `npm run administrator:add -- ID NAME UNIT --by=ADMINISTRATOR --reason=WHY`: makes one more administrator in the database that
 * MONGODB_URI names, on the word of the one who is left of two (docs/operate/accounts.md).
 */
import { parseArgs } from 'node:util';
import { instantOf } from '../policy/kernel/time';
import {
  openFurtherAdministrator,
  type FurtherAdministrator,
} from '../store/processes/administrators';
import { administrator } from './account-first';
import { runCommand } from './command';
import { onStore } from './on-store';

const USAGE =
  '用法 / usage: npm run administrator:add -- <id> <name> <unit> --by=<administrator> --reason=<why>';

/** @throws Error with the usage, or with what is wrong of a word */
export function furtherFrom(words: readonly string[]): FurtherAdministrator {
  const options = { by: { type: 'string' }, reason: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
  const { by = '', reason = '' } = values;
  const [id, name, unit, ...more] = positionals;
  if (unit === undefined || more.length > 0 || by.trim() === '' || reason.trim() === '')
    throw new Error(USAGE);
  return { ...administrator(id ?? '', name ?? '', unit), by, reason: reason.trim() };
}

async function main(words: readonly string[]): Promise<number> {
  const further = furtherFrom(words);
  await onStore(() => openFurtherAdministrator(further, instantOf(Date.now())));
  console.log(`已增设管理员 / administrator made: ${further.id}`);
  return 0;
}

if (require.main === module) {
  runCommand(main);
}
