/** Whether a person may answer what is awaited: by an office they hold today, or by being named. */
import type { GrantedRole } from '../../policy/account/account';
import type { CivilDate } from '../../policy/kernel/time';
import type { DistrictCode } from '../../policy/model/nouns';
import { accountOf, holds } from '../people/accounts';
import type { KeptTurn } from '../work/turns';

export async function mayAnswer(
  { who, not = [] }: KeptTurn,
  account: string,
  day: CivilDate,
): Promise<boolean> {
  if (not.includes(account)) return false;
  if (who.some((token) => token.endsWith(`/@${account}`))) return true;
  const record = await accountOf(account);
  if (record === null || record.closed !== undefined) return false;
  return who.some((token) => {
    const [role = '', of] = token.split('/');
    if (of?.startsWith('@') === true) return false;
    const office = {
      role: role as GrantedRole,
      ...(role === 'district' && of !== undefined && { district: of as DistrictCode }),
      ...(role === 'applicant' && of !== undefined && { party: of }),
    };
    return holds(record, office, day);
  });
}
