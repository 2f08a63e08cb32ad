/** Whether a person may answer what is awaited: by an office they hold today, or by being named. */
import type { CivilDate } from '../../policy/kernel/time';
import { accountOf, holds } from '../people/accounts';
import { awaitedBy, type KeptTurn } from '../work/turns';

export async function mayAnswer(
  { who, not = [] }: KeptTurn,
  account: string,
  day: CivilDate,
): Promise<boolean> {
  if (not.includes(account)) return false;
  if (who.some((token) => token.endsWith(`/@${account}`))) return true;
  const record = await accountOf(account);
  if (record === null || record.closed !== undefined) return false;
  return who.map(awaitedBy).some((one) => !('account' in one) && holds(record, one, day));
}
