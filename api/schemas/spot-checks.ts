/** The spot check of a year (Art. 8): what the centre and the institutions say of it, and how it is read. */
import { z } from 'zod';
import {
  INSPECTION_OUTCOMES,
  SPOT_CHECKS,
  type InspectedLine,
} from '../../policy/articles/art-08-spot-check';
import { MOST } from '../../policy/kernel/limits';
import {
  CHECK_STATES,
  CONSEQUENCES,
  type SpotCheckDecisionName,
  type SpotCheckDecisions,
} from '../../policy/spot-check/spot-check';
import {
  civilDate,
  documents,
  line,
  list,
  note,
  prose,
  shape,
  uscc,
  year,
} from '../../policy/acts/kit';

/** What a caller says; who the caller is and which institution is meant come from elsewhere. */
export type SpotCheckBody<N extends SpotCheckDecisionName> = Omit<
  SpotCheckDecisions[N],
  'actor' | 'institution'
>;

const reason = prose;
const days = z.int('应为整数').min(1).max(250).optional();
const checklist = list(
  shape<InspectedLine>()({
    check: z.enum(SPOT_CHECKS),
    met: z.boolean(),
    note: note.optional(),
  }),
  MOST.checklist,
);

export const SPOT_CHECK_BODIES: {
  readonly [N in SpotCheckDecisionName]: z.ZodType<SpotCheckBody<N>>;
} = {
  announceSeed: shape<SpotCheckBody<'announceSeed'>>()({
    reason,
    source: line,
    valueOn: civilDate,
  }),
  publishSeed: shape<SpotCheckBody<'publishSeed'>>()({ reason, seed: line }),
  assignInspectors: shape<SpotCheckBody<'assignInspectors'>>()({
    reason,
    inspectors: list(line, MOST.inspectors).min(1),
  }),
  recordInspection: shape<SpotCheckBody<'recordInspection'>>()({
    ...{ reason, outcome: z.enum(INSPECTION_OUTCOMES), checklist, findings: prose, documents },
    rectifyWithin: days,
  }),
  reportRectification: shape<SpotCheckBody<'reportRectification'>>()({ reason, documents }),
  verifyRectification: shape<SpotCheckBody<'verifyRectification'>>()({
    ...{ reason, rectified: z.boolean(), rectifyWithin: days },
  }),
  decideConsequence: shape<SpotCheckBody<'decideConsequence'>>()({
    ...{ reason, consequence: z.enum(CONSEQUENCES), rectifyWithin: days },
  }),
};

export const checkParams = z.object({ year, uscc });
const count = z.coerce.number('应为整数').int('应为整数');
/** Checks are paged by their place in the draw. */
export const checksQuery = z.strictObject({
  after: count.min(0).default(0),
  limit: count.min(1).max(200).default(50),
});
/** Staff also ask for those in one state, and for those whose turn is overdue. */
export const staffChecksQuery = checksQuery.extend({
  state: z.enum(CHECK_STATES).optional(),
  overdue: z.stringbool().default(false),
});
