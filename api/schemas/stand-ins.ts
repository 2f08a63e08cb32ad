/** Stand-ins (reading of Art. 22): whom a member of staff appoints, and for which days. */
import { z } from 'zod';
import type { CivilDate } from '../../policy/kernel/time';
import { civilDate, line, prose, shape } from '../../policy/acts/kit';

export interface StandInBody {
  readonly reason: string;
  readonly standIn: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}
export const standInBody = shape<StandInBody>()({
  ...{ reason: prose, standIn: line, from: civilDate, until: civilDate },
});

export const standInParams = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/, '应为代理的编号'),
});
export const standInsQuery = z.strictObject({ account: line.optional() });
