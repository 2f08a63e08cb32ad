/** Cases (Arts. 10, 17) as each reader is answered. Amounts are in fen. */
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { EXPERT_TIES } from '../../policy/articles/art-22-expert-draw';
import { REFUSING_ACTS } from '../../policy/case/finality';
import { ADMISSION_CHECKS, REDEMPTION_CHECKS } from '../../policy/model/nouns';
import { FINDINGS } from '../../policy/screening/finding';
import { REFUSALS } from '../../policy/words/refusals';
import { STAFF_PAPER } from '../../store/evidence/papers';
import {
  by,
  chainHash,
  deadline,
  instant,
  links,
  pageOf,
  policyInForce,
  storedRefusal,
} from '../contract/answers';
import { entriesOf, entryHead, FRUITLESS, TAKEN_UP, trailPageOf } from '../contract/trail';
import { scores } from '../satisfaction/scores';
import { onTrail, onTrailShown } from './act-answers';
import { ended, possible, possibleUnnamed, wait, waitUnnamed } from './standing-answers';
import { accountShown, admissionShown, redemptionShown } from '../schemas/submissions';

const { districtCode, fen, nameIn } = kit;
const text = z.string();

export const finding = z.strictObject({
  code: z.enum([...nameIn(REFUSALS).options, ...nameIn(FINDINGS).options]),
  cite: text,
  severity: z.enum(['hard', 'held', 'soft']),
  message: text,
  path: text.optional(),
});
/** With the other case that it is about. */
const findingWithCase = finding.extend({
  matter: text.optional(),
  evidence: z.strictObject({ kind: z.literal('case'), caseNo: text }).optional(),
});
const checklist = z.array(
  z.strictObject({
    check: z.enum([...ADMISSION_CHECKS, ...REDEMPTION_CHECKS]),
    met: z.boolean(),
    note: text.optional(),
  }),
);
const findingAnswers = z.array(z.strictObject({ finding: text, words: text }));
const opinion = z.strictObject({
  expert: text,
  recommends: z.boolean(),
  checklist,
  answers: findingAnswers.optional(),
  reason: text,
  at: instant,
});
const cap = z.strictObject({
  name: z.enum(['contract-share', 'quota', 'budget']),
  fen,
  cite: text,
  explanation: text,
});
export const ceiling = z
  .strictObject({
    ceilingFen: fen,
    boundBy: cap.shape.name,
    caps: z.tuple([cap, cap, cap]),
    explanation: text,
  })
  .meta({ id: 'Ceiling', description: 'The explained most (Art. 14)' });
const deliberation = z.strictObject({
  meeting: text,
  corrects: text
    .optional()
    .meta({ description: 'The recorded meeting that this record puts right' }),
  supported: z.boolean(),
  amountFen: fen,
  eligibleFen: fen.optional(),
  reason: text,
  recorder: text,
  recordedFor: text.optional(),
  voters: z.array(text).optional(),
  ceiling: ceiling.optional(),
  reduction: z
    .strictObject({
      caseNo: text,
      fullFen: fen,
      availableFen: fen,
      totalFen: fen,
      amountFen: fen,
      explanation: text,
    })
    .optional(),
});
const publication = z.strictObject({
  list: text,
  publishedAt: instant,
  deadline: deadline.optional(),
  objections: z.strictObject({ raised: z.int(), open: z.int(), substantiated: z.int() }).optional(),
});
const instruction = z.strictObject({
  key: text,
  amountFen: fen,
  account: accountShown,
  preparedBy: text,
  at: instant,
  state: z.enum(['instructed', 'paid', 'failed']),
  bankReference: text.optional(),
  bankReason: text.optional().meta({ description: 'Why the bank did not pay, in its words' }),
  order: text.optional(),
});

/** A refusal that is not final (reading of Art. 17). */
const refused = z.strictObject({
  act: nameIn(REFUSING_ACTS),
  reason: text,
  at: instant,
  decidedBy: z.array(text),
  asked: z.strictObject({ reason: text, at: instant }).optional(),
});
const recordAnswer = z.strictObject({
  by: text,
  party: text,
  reason: text,
  evidence: z.array(text),
  at: instant,
});
const secondLook = z.strictObject({
  act: nameIn(REFUSING_ACTS),
  asked: text,
  granted: z.boolean(),
  by: text,
  reason: text,
  at: instant,
});

const head = {
  no: text,
  procedure: z.enum(['admission', 'redemption']),
  way: z.enum(['direct', 'review', 'supplementary']).optional(),
  roundId: text,
  applicant: text,
  applicantName: text,
  enterprise: text.optional(),
  provider: text.optional(),
  district: districtCode.optional(),
  step: text,
  state: z.enum(['open', 'ended']),
  ended: ended.optional(),
  suspendedSince: instant.optional(),
  openedAt: instant,
  submittedAt: instant.optional(),
};
const fault = z.strictObject({ path: text, note: text });
/** What every reader of a case reads. */
const forAll = {
  ...head,
  programmeYear: z.int(),
  heldFor: z.array(storedRefusal).optional(),
  policy: policyInForce,
  submission: z.union([redemptionShown, admissionShown]).optional(),
  findings: z.array(finding),
  faults: z.array(fault),
  correctionAsked: z
    .strictObject({ faults: z.array(fault), reason: text, at: instant })
    .optional()
    .meta({ description: 'What its applicant asks to correct (readings of Arts. 10(3), 17(3))' }),
  waits: z.array(waitUnnamed),
  allowed: z.array(possibleUnnamed),
  quotaPlace: z.int().optional().meta({
    description: 'Its place for the enterprise’s quota, as that states it (Art. 14)',
  }),
  stays: z
    .array(z.strictObject({ step: text, since: instant, until: instant.optional() }))
    .optional()
    .meta({ description: 'Its steps one after the other, each with when it was entered and left' }),
  districtsBefore: z
    .array(
      z.strictObject({ district: districtCode, reason: text, by: text.optional(), at: instant }),
    )
    .optional()
    .meta({ description: 'The districts that the centre has moved it away from (Art. 6)' }),
  recommended: z.boolean().optional(),
  writtenRequests: z
    .array(z.strictObject({ reference: text, by: text.optional(), at: instant }))
    .optional()
    .meta({ description: 'Written requests for what an approved award waits for' }),
  lapseProposedBy: z.array(text).optional(),
  deliberations: z.array(deliberation),
  publications: z.array(publication),
  recordAnswers: z.array(recordAnswer).optional(),
  refused: refused.optional(),
  secondLooks: z.array(secondLook).optional(),
  remedies: text
    .optional()
    .meta({ description: 'What its applicant may do about a refusal, in Chinese' }),
  approvalDocument: text.optional(),
  account: accountShown.optional(),
  instructions: z.array(instruction),
  waitsFor: text.optional(),
  waitedFor: text.optional(),
  joined: z.int(),
  trail: z.strictObject({ length: z.int() }),
  links,
};
/** How the experts came to it and what they found; an expert without an opinion sees the own name only. */
const review = {
  reviewedBy: text.optional(),
  reviewAnswers: findingAnswers.optional(),
  experts: z.array(text),
  expertDraw: z
    .strictObject({
      draw: text,
      passedOver: z.array(z.strictObject({ expert: text, reasons: z.array(text) })),
    })
    .optional(),
  declined: z
    .array(
      z.strictObject({
        expert: text,
        reason: text,
        conflict: z.strictObject({ uscc: text, tie: nameIn(EXPERT_TIES) }).optional(),
        at: instant,
      }),
    )
    .optional(),
  opinions: z.array(opinion),
};
const staff = {
  ...forAll,
  ...review,
  findings: z.array(findingWithCase),
  waits: z.array(wait),
  allowed: z.array(possible),
  appliedBy: z.array(text).optional(),
  approvedBy: z.array(text).optional(),
  publishedBy: z.array(text).optional(),
  heldMatters: z.array(text).optional(),
  passed: z.array(text).optional(),
  setAside: z.array(opinion.extend({ why: z.array(text) })).optional(),
};

export const caseForStaff = z
  .strictObject({ ...staff, trail: z.strictObject({ length: z.int(), hash: chainHash }) })
  .meta({ id: 'CaseForStaff', description: 'To who sees all: the whole record' });
export const caseForDistrict = z.strictObject(staff).meta({
  id: 'CaseForDistrict',
  description: 'To its district: numbers of persons and accounts are masked',
});
export const caseForExpert = z.strictObject({ ...forAll, ...review }).meta({
  id: 'CaseForExpert',
  description: 'To an expert who is assigned: nothing of the others before the own opinion',
});
export const caseForParty = z
  .strictObject({
    ...forAll,
    deliberations: z.array(deliberation.omit({ recordedFor: true, voters: true })),
    recordAnswers: z.array(recordAnswer.omit({ by: true })).optional(),
    refused: refused.omit({ decidedBy: true }).optional(),
    secondLooks: z.array(secondLook.omit({ by: true })).optional(),
  })
  .meta({
    id: 'CaseForParty',
    description: 'To a party: what was decided and why, not which persons did so',
  });
export const kase = z.union([caseForStaff, caseForDistrict, caseForExpert, caseForParty]);

export const cases = pageOf(
  'cases',
  z
    .strictObject({ ...head, waits: z.array(wait) })
    .meta({ id: 'CaseHead', description: 'A case in a list; a party is told no accounts' }),
);

const objection = {
  key: text,
  no: text,
  number: z.int(),
  list: text,
  by: text,
  objector: z
    .strictObject({ name: text, contact: text, unit: text.optional() })
    .optional()
    .meta({ description: 'Who objected by the public form, for who may know it' }),
  raisedAt: instant,
  state: z.enum(['lead', 'open', 'verified']),
  verified: z
    .strictObject({ substantiated: z.boolean(), by: text.optional(), reason: text, at: instant })
    .optional(),
  reason: text,
  evidence: z.array(text),
  stamp: text.optional().meta({ description: 'The paper with the stamp of a unit' }),
  told: z.strictObject({ substance: text, by: text, at: instant }).optional().meta({
    description: 'What the parties were told of it, in words of the centre',
  }),
  answers: z
    .array(
      z.strictObject({ by: text, party: text, reason: text, evidence: z.array(text), at: instant }),
    )
    .optional()
    .meta({ description: 'What the parties have said to it' }),
  answerUntil: instant.optional().meta({
    description: 'Until then it cannot be upheld unless a party has answered',
  }),
  dueAt: instant.optional(),
};
export const objections = z.strictObject({
  objections: z.array(
    z.discriminatedUnion('about', [
      z.strictObject({ ...objection, about: z.literal('case') }),
      z.strictObject({ ...objection, about: z.literal('unit'), act: text }),
    ]),
  ),
  next: z.int().optional(),
});

/** What each act leaves on the trail of a case, for who sees all and for others. */
const noted = { no: text, act: text, result: text };
const ofPapers = { ...noted, kind: text, sha256: kit.sha256 };
const answeredOfCase = <const R extends { readonly request?: z.ZodType }, S extends z.ZodType>(
  asked: R,
  standing: S,
) =>
  [
    TAKEN_UP,
    ...FRUITLESS,
    [
      z.literal('drawExperts'),
      z.strictObject({ draw: text, count: z.int(), panel: z.int(), choice: z.boolean() }),
    ],
    [z.literal('rateService'), z.strictObject({ ...noted, scores, ...asked })],
    [z.enum(['submitPaper', STAFF_PAPER]), z.strictObject({ ...ofPapers, bytes: z.int() })],
    [z.enum(['scanPaper', STAFF_PAPER]), z.strictObject({ ...ofPapers, threat: text })],
    [text, standing],
  ] as const;

export const trailForAll = trailPageOf(
  'Case',
  ...answeredOfCase({ request: kit.sha256.optional() }, onTrail),
);
/** To who does not see all: no hash, and to a party the roles of others only. */
export const trailShown = z.strictObject({
  head: z.strictObject({ length: z.int() }),
  entries: entriesOf(
    'CaseShown',
    entryHead.omit({ hash: true, previous: true, form: true }).extend({
      _id: text.optional(),
      by: by.omit({ address: true }),
    }),
    answeredOfCase({}, onTrailShown),
  ),
  next: z.int().optional(),
});
export const trail = z.union([trailForAll, trailShown]);
