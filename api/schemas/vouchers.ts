/** What several addresses of money ask for. */
import { z } from 'zod';
import { line } from '../../policy/acts/kit';
import { limit } from './requests';

/** A page of imports or runs, the newest first; `after` is an import's id. */
export const newestFirstQuery = z.strictObject({ after: line.optional(), limit });
