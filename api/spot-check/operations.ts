/** Spot checks (Art. 8), beside the acts, which follow from their rows: what is asked and answered. */
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { INSPECTION_OUTCOMES, SPOT_CHECKS } from '../../policy/articles/art-08-spot-check';
import { SPOT_CHECK } from '../../policy/spot-check/acts';
import { CHECK_RESULTS, CHECK_STATES, CONSEQUENCES } from '../../policy/spot-check/check';
import { SEES_ALL, STAFF_OR_PARTY } from '../access';
import { allowedOf, by, drawFile, instant, waitOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit } from '../schemas/requests';

const { civilDate, sha256, year } = kit;
const params = z.object({ year });
/** A year without a record is in no other state. */
const yearState = kit.nameIn(SPOT_CHECK.states).exclude(['not-opened']);
/** Checks are paged by their place in the draw. */
const checksQuery = z.strictObject({
  after: z.coerce.number('应为整数').int('应为整数').min(0).default(0),
  limit,
});
const next = z.int().optional();

const spotCheckYear = z.strictObject({
  year: z.int(),
  state: yearState,
  openedAt: instant,
  open: z.int(),
});
const seedSource = z.strictObject({
  source: z.string(),
  valueOn: civilDate,
  announcedAt: instant,
});
const result = kit.nameIn(CHECK_RESULTS).optional();
const publicCheck = z.strictObject({
  institution: z.string(),
  name: z.string(),
  position: z.int(),
  state: z.enum(['open', 'closed']),
  suspended: z.boolean(),
  result,
  closedAt: instant.optional(),
});
const check = {
  year: z.int(),
  institution: z.string(),
  name: z.string(),
  state: z.enum(CHECK_STATES),
  suspended: z.boolean(),
  result,
  closedAt: instant.optional(),
};
const inspection = {
  outcome: z.enum(INSPECTION_OUTCOMES),
  checklist: z.array(
    z.strictObject({ check: z.enum(SPOT_CHECKS), met: z.boolean(), note: z.string().optional() }),
  ),
  findings: z.string(),
  documents: z.array(kit.documentRef),
  at: instant,
};
const rectification = {
  statement: z.string(),
  documents: z.array(kit.documentRef),
  reportedAt: instant,
};
const verified = { rectified: z.boolean(), reason: z.string(), at: instant };
const consequence = {
  consequence: z.enum(CONSEQUENCES),
  reason: z.string(),
  at: instant,
  reapplyFrom: civilDate.optional(),
};
const wait = waitOf(SPOT_CHECK)
  .omit({ party: true })
  .extend({
    institution: z.string().optional(),
    members: z.array(z.string()).optional(),
    days: z.int(),
    from: civilDate,
  });
const allowed = allowedOf(SPOT_CHECK.acts);
const toStaff = z.strictObject({
  ...check,
  allowed,
  id: z.string(),
  position: z.int(),
  inspectors: z.array(z.string()),
  inspection: z.strictObject({ ...inspection, by }).optional(),
  rectifications: z.array(
    z.strictObject({
      ...rectification,
      verified: z.strictObject({ ...verified, by }).optional(),
    }),
  ),
  consequences: z.array(z.strictObject({ ...consequence, by })),
  wait: wait.optional(),
  proposedSanction: z
    .strictObject({
      source: z.strictObject({ kind: z.literal('spot-check'), id: z.string() }),
      ground: z.literal('Art. 20(3)').optional(),
    })
    .optional(),
});
const toInstitution = z.strictObject({
  ...check,
  allowed,
  inspection: z.strictObject(inspection).optional(),
  rectifications: z.array(
    z.strictObject({ ...rectification, verified: z.strictObject(verified).optional() }),
  ),
  consequences: z.array(z.strictObject(consequence)),
  dueAt: instant.optional(),
});

export const listSpotCheckYears = operation({
  id: 'listSpotCheckYears',
  method: 'get',
  path: '/spot-checks',
  zh: '查阅年度抽查',
  en: 'The years, latest first, and how many checks of each are open (Art. 8)',
  by: 'everyone',
  answer: z.strictObject({ years: z.array(spotCheckYear) }),
});
export const getSpotCheckYear = operation({
  id: 'getSpotCheckYear',
  method: 'get',
  path: '/spot-checks/:year',
  zh: '查阅年度抽查',
  en: 'What was drawn and how, and each result once it stands (Art. 8)',
  by: 'everyone',
  params,
  query: checksQuery,
  answer: z.strictObject({
    year: z.int(),
    state: yearState,
    openedAt: instant,
    percent: z.number(),
    pool: z.strictObject({ institutions: z.int(), sha256 }),
    seedSource: seedSource.optional(),
    draw: drawFile.optional(),
    allowed,
    checks: z.array(publicCheck),
    next,
  }),
});
export const listSpotChecks = operation({
  id: 'listSpotChecks',
  method: 'get',
  path: '/spot-checks/:year/checks',
  zh: '查阅抽查记录',
  en: 'Checks with their findings, all, of one state, or overdue (Art. 8)',
  by: SEES_ALL,
  params,
  query: checksQuery.extend({
    state: z.enum(CHECK_STATES).optional(),
    overdue: z.stringbool().default(false),
  }),
  answer: z.strictObject({ checks: z.array(toStaff), next }),
});
export const getSpotCheck = operation({
  id: 'getSpotCheck',
  method: 'get',
  path: '/spot-checks/:year/checks/:institution',
  zh: '查阅抽查记录',
  en: 'The check of one; the institution itself is not told who found and decided (Art. 8)',
  by: STAFF_OR_PARTY,
  params: z.object({ year, institution: kit.recordUscc }),
  answer: z.union([toStaff, toInstitution]),
});
