/** Where a case stands, as its readers and those who act on it are answered. */
import { z } from 'zod';
import { districtCode, nameIn } from '../../policy/acts/kit';
import { CASE_ACTS } from '../../policy/case/acts';
import { DECISION_NAMES } from '../../policy/case/decisions';
import { WAITS } from '../../policy/case/waits';
import { ROLES } from '../../policy/model/nouns';
import { deadline, instant } from '../contract/answers';

const text = z.string();

export const wait = z.strictObject({
  name: nameIn(WAITS),
  open: z.int().optional(),
  periods: z.strictObject({ chaseAt: instant.optional(), years: z.array(z.int()) }).optional(),
  for: z.enum([
    ...nameIn(DECISION_NAMES).options,
    'applyBankStatus',
    'clock',
    'preparePaymentOrder',
    'submit',
    'supplementary-admission',
  ]),
  role: z.enum([...ROLES, 'service']),
  district: districtCode.optional(),
  party: text.optional(),
  members: z.array(text).optional(),
  since: instant,
  dueAt: instant.optional(),
  deadline: deadline.optional(),
  missingYear: z.int().optional(),
  remindedAt: instant.optional(),
  escalateAt: instant.optional(),
  escalatedAt: instant.optional(),
});
/** Who is not told which accounts are awaited. */
export const waitUnnamed = wait.omit({ members: true });

export const ended = z.strictObject({
  outcome: z.enum(['paid', 'admitted', 'refused', 'withdrawn', 'lapsed', 'cancelled']),
  step: text,
  reason: text,
});

/** What may be decided now without being awaited, and by whom. */
export const possible = z.strictObject({
  decision: nameIn(CASE_ACTS),
  role: z.enum(ROLES),
  district: districtCode.optional(),
  party: text.optional(),
  members: z.array(text).optional(),
});
/** To who is not told which accounts may. */
export const possibleUnnamed = possible.omit({ members: true });
