/** Experts and their draws (reading of Art. 22): what is asked for. */
import { z } from 'zod';
import { SERVICE_CATEGORIES, type ServiceCategory } from '../../policy/model/nouns';
import { line, prose, shape } from '../../policy/acts/kit';

const category = z.enum(Object.keys(SERVICE_CATEGORIES) as [ServiceCategory]);

export interface ExpertDrawBody {
  readonly reason: string;
  /** How many; the policy's number where it is not said. */
  readonly count?: number;
  /** Only experts of one of these fields. */
  readonly fields?: readonly ServiceCategory[];
}
export const expertDrawBody = shape<ExpertDrawBody>()({
  reason: prose,
  count: z.int('应为整数').min(1).max(99).optional(),
  fields: z.array(category).min(1).max(Object.keys(SERVICE_CATEGORIES).length).optional(),
});

const limit = z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50);
export const expertsQuery = z.strictObject({ after: line.optional(), limit });
export const seedsQuery = z.strictObject({
  after: z.coerce.number('应为整数').int('应为整数').min(0).default(0),
  limit,
});
