/** What several addresses of money ask for: a reason, and a page of what is listed the newest first. */
import { z } from 'zod';
import { line, prose, shape } from '../../policy/acts/kit';
import { limit } from './requests';

export interface ReasonBody {
  readonly reason: string;
}
export const reasonBody = shape<ReasonBody>()({ reason: prose });

/** A page of imports or runs, the newest first; `after` is an import's id. */
export const newestFirstQuery = z.strictObject({ after: line.optional(), limit });
