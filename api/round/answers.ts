/** Rounds and their acts over many cases, as they are answered. Amounts are in fen. */
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { ROUND_ACTS } from '../../policy/case/round-acts';
import { SHORTFALL_RULES } from '../../policy/parameters/art-14';
import type { BatchContents, BatchKind } from '../../store/round/batch-acts';
import { ROUND_STATES } from '../../store/round/rounds';
import {
  allowedOf,
  by,
  failedLine,
  instant,
  links,
  paymentLine,
  policyInForce,
  publishedLine,
  storedRefusal,
} from '../contract/answers';
import { FRUITLESS, TAKEN_UP, type Answered } from '../contract/trail';
import { amendment, amendmentFields, meetingRecord, notice } from './bodies';

const { fen, nameIn, sha256 } = kit;

export const round = z
  .strictObject({
    roundId: z.string(),
    kind: z.enum(['admission', 'redemption']),
    programmeYear: z.int(),
    state: z.enum(ROUND_STATES),
    publishedAt: instant,
    notice,
    amendments: z
      .array(z.strictObject({ ...amendmentFields, at: instant }))
      .optional()
      .meta({ description: 'What was added since, oldest first; the notice reads with them' }),
  })
  .meta({ id: 'Round', description: 'A notice and the state of its round (Art. 13)' });
export const roundWithPolicy = round.extend({
  policy: policyInForce,
  allowed: allowedOf(ROUND_ACTS),
});

const namedCase = z.strictObject({ caseNo: z.string() });

/** What each kind of act is about, as it was frozen. */
const CONTENTS = {
  meeting: meetingRecord,
  publication: z.strictObject({ title: z.string(), lines: z.array(publishedLine) }),
  approval: z.strictObject({
    documentNumber: z.string(),
    title: z.string(),
    lines: z.array(namedCase.extend({ amountFen: fen })),
  }),
  'unit-objection': z.strictObject({
    unit: z.string(),
    reason: z.string(),
    evidence: z.array(z.string()),
    stamp: z.string().exactOptional(),
    lines: z.array(namedCase),
  }),
  'payment-order': z.strictObject({ orderId: z.string(), lines: z.array(paymentLine) }),
  'bank-status': z.strictObject({
    orderId: z.string(),
    file: sha256,
    lines: z.array(
      namedCase.extend({
        endToEndId: z.string(),
        outcome: z.enum(['paid', 'failed', 'pending']),
        bankReference: z.string(),
        reasonCode: z.string().exactOptional(),
        reason: z.string().exactOptional(),
        amountFen: fen.exactOptional(),
      }),
    ),
    afterAll: z.literal(true).exactOptional(),
  }),
} as const satisfies { readonly [K in BatchKind]: z.ZodType<BatchContents[K]> };

export const actKind = nameIn(CONTENTS);
export const actState = z.enum(['frozen', 'refused', 'recorded', 'in-force']);

const head = {
  actId: z.string(),
  roundId: z.string(),
  state: actState,
  hash: sha256,
  preparedBy: z.string(),
  by: by.optional(),
  recordedAt: instant.optional(),
  inForceAt: instant.optional(),
  /** Why the act as a whole was refused. */
  refusals: z.array(storedRefusal).optional(),
  failed: z.array(failedLine),
  broken: z.array(namedCase.extend({ error: z.string() })).optional(),
  more: z.int().optional().meta({ description: 'How many of these faults are not told' }),
  lines: z.int(),
};

const carriedOut = z.int().meta({ description: 'How many of its lines are carried out by now' });

export const actHead = z
  .strictObject({ ...head, kind: actKind })
  .meta({ id: 'RoundActHead', description: 'An act over many cases, in a list' });

const actOf = <K extends BatchKind>(kind: K) =>
  z.strictObject({ ...head, carriedOut, kind: z.literal(kind), content: CONTENTS[kind], links });
export const act = z
  .discriminatedUnion('kind', [
    actOf('meeting'),
    actOf('publication'),
    actOf('approval'),
    actOf('unit-objection'),
    actOf('payment-order'),
    actOf('bank-status'),
  ])
  .meta({ id: 'RoundAct', description: 'An act over many cases, by its kind' });

/** What is answered as soon as an act is recorded; its lines are carried out after that. */
export const acceptedAct = z.strictObject({
  actId: z.string(),
  lines: z.int(),
  state: actState,
  failed: z.array(failedLine).optional().meta({
    description:
      'The lines that cannot be carried out, each with why; the others go on. Staff only',
  }),
  more: z.int().optional().meta({ description: 'How many of them are not told' }),
  links,
});

export const preview = z.strictObject({
  rule: nameIn(SHORTFALL_RULES),
  budgetLeftFen: fen,
  availableFen: fen,
  totalFullFen: fen,
  totalFen: fen,
  reduction: z.strictObject({ availableFen: fen }).optional(),
  lines: z.array(
    namedCase.extend({
      fullFen: fen,
      amountFen: fen,
      explanation: z.string(),
      refusals: z.array(storedRefusal).optional(),
    }),
  ),
});

/** What each act leaves on the trail of a round. */
export const answeredOfRound = [
  [z.literal('publishNotice'), z.strictObject({ notice })],
  [z.literal('amendNotice'), z.strictObject({ amendment })],
  [
    z.literal('turnRound'),
    z.strictObject({
      state: z.enum(ROUND_STATES),
      openCases: z.int(),
      carryingOut: z.array(z.string()),
    }),
  ],
  [nameIn(ROUND_ACTS), z.strictObject({ actId: z.string(), lines: z.int() })],
  TAKEN_UP,
  ...FRUITLESS,
] as const satisfies readonly Answered[];
