/**
 * `npm run account:first -- ID NAME UNIT ID NAME UNIT`: makes the first two administrators, once, in the database that
 * MONGODB_URI names (docs/operate/accounts.md). Everyone else is proposed by one of them and confirmed by the other.
 */
import { isBlank, textFault } from '../policy/kernel/text';
import { LONGEST } from '../policy/kernel/limits';
import { instantOf } from '../policy/kernel/time';
import { ACCOUNT_ID, ACCOUNT_ID_FAULT } from '../policy/model/account-id';
import { isPlain } from '../policy/model/bank-account';
import {
  openFirstAdministrators,
  type FirstAdministrator,
} from '../store/processes/administrators';
import { runCommand } from './command';
import { onStore } from './on-store';

const USAGE = '用法 / usage: npm run account:first -- <id> <name> <unit> <id> <name> <unit>';

/** @throws Error with the usage, or with what is wrong of a word */
export function firstFrom(
  words: readonly string[],
): readonly [FirstAdministrator, FirstAdministrator] {
  const [id, name, unit, otherId, otherName, otherUnit, ...more] = words;
  if (otherUnit === undefined || more.length > 0) throw new Error(USAGE);
  return [
    administrator(id ?? '', name ?? '', unit ?? ''),
    administrator(otherId ?? '', otherName ?? '', otherUnit),
  ];
}

/** @throws Error with what is wrong of a word */
export function administrator(id: string, name: string, unit: string): FirstAdministrator {
  if (!ACCOUNT_ID.test(id)) throw new Error(`${id}：${ACCOUNT_ID_FAULT}`);
  return { id, name: named(name), unit: named(unit) };
}

function named(text: string): string {
  const trimmed = text.trim();
  const isNamed = !isBlank(trimmed) && isPlain(trimmed, LONGEST.line);
  if (isNamed && textFault(trimmed) === undefined) return trimmed;
  throw new Error(`“${text}”不是姓名或单位：不能为空，不能过长，也不能含有不可见的字符`);
}

async function main(words: readonly string[]): Promise<number> {
  const first = firstFrom(words);
  await onStore(() => openFirstAdministrators(first, instantOf(Date.now())));
  console.log(`已设立管理员 / administrators made: ${first.map(({ id }) => id).join(', ')}`);
  return 0;
}

if (require.main === module) {
  runCommand(main);
}
