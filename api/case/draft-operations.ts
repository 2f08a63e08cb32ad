/** Applications before they are handed in (Arts. 10(2), 17(2)): saved, checked, and handed in once. */
import { z } from 'zod';
import { fen, nameIn } from '../../policy/acts/kit';
import { PAPER_KINDS } from '../../policy/evidence/kinds';
import { ADMISSION_SCREENING, REDEMPTION_SCREENING } from '../../policy/words/refusal-families';
import { storedRefusal } from '../contract/answers';
import { operation } from '../contract/operation';
import { answerForCaller } from './act-answers';
import { finding } from './answers';

const draftId = z.string().regex(/^[0-9a-f]{24}$/, '应为草稿的编号');
const params = z.strictObject({ id: draftId });
const version = z.int().min(1);
const procedure = z.enum(['admission', 'redemption']);
/** Whatever is filled in so far: it need not be complete, nor right. */
const submission = z.record(z.string().max(200), z.unknown());
const head = { id: draftId, procedure, version, savedAt: z.string(), erasedAfter: z.string() };
const draft = z
  .strictObject({ ...head, submission })
  .meta({ id: 'ApplicationDraft', description: 'An application that is not handed in yet' });

const own = { by: ['applicant'], zh: '保存申请草稿' } as const;

export const listApplicationDrafts = operation({
  ...own,
  id: 'listApplicationDrafts',
  method: 'get',
  path: '/application-drafts',
  en: 'The caller’s own drafts for the party, the one saved last first',
  answer: z.strictObject({ drafts: z.array(z.strictObject(head)) }),
});

export const beginApplicationDraft = operation({
  ...own,
  id: 'beginApplicationDraft',
  method: 'post',
  path: '/application-drafts',
  en: 'Begin a draft of an application; it is erased when it has not been saved for 90 days',
  keyed: true,
  status: 201,
  refuses: ['drafts-too-many', 'draft-too-long'],
  body: z.strictObject({ procedure, submission }),
  answer: draft,
});

export const getApplicationDraft = operation({
  ...own,
  id: 'getApplicationDraft',
  method: 'get',
  path: '/application-drafts/:id',
  en: 'One of the caller’s own drafts',
  refuses: ['draft-unknown'],
  params,
  answer: draft,
});

export const saveApplicationDraft = operation({
  ...own,
  id: 'saveApplicationDraft',
  method: 'put',
  path: '/application-drafts/:id',
  en: 'Save a draft over the version that was read',
  refuses: ['draft-unknown', 'draft-changed', 'draft-too-long'],
  params,
  body: z.strictObject({ version, submission }),
  answer: draft,
});

export const eraseApplicationDraft = operation({
  ...own,
  id: 'eraseApplicationDraft',
  method: 'put',
  path: '/application-drafts/:id/erasure',
  en: 'Erase a draft',
  refuses: ['draft-unknown', 'draft-changed'],
  params,
  answer: z.strictObject({ id: draftId }),
});

export const checkApplicationDraft = operation({
  ...own,
  id: 'checkApplicationDraft',
  method: 'get',
  path: '/application-drafts/:id/check',
  en: 'What keeps a draft from being accepted, field by field, what it may be given at most, and which papers it needs; nothing is handed in',
  refuses: ['draft-unknown', 'round-unknown', 'round-not-for-procedure'],
  params,
  answer: z.strictObject({
    faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).meta({
      description:
        'Fields that are missing or no such value; the rest is screened once there are none',
    }),
    more: z.int().meta({ description: 'How many more faults there are than are told' }),
    reasons: z.array(storedRefusal).meta({ description: 'Why it would not be accepted today' }),
    findings: z.array(finding).meta({ description: 'What a person would look at' }),
    ceiling: z
      .strictObject({ fen, explanation: z.string() })
      .optional()
      .meta({ description: 'The explained most (Art. 14), to the enterprise whose voucher it is' }),
    papers: z
      .array(z.strictObject({ kind: nameIn(PAPER_KINDS), name: z.string(), cite: z.string() }))
      .meta({ description: 'The papers that are handed in with it' }),
  }),
});

export const submitApplicationDraft = operation({
  ...own,
  zh: '提交申请',
  id: 'submitApplicationDraft',
  method: 'post',
  path: '/application-drafts/:id/application',
  en: 'Hand in a version of a draft, once, as an application of its procedure (Arts. 10(2), 17(2)); what it said is erased then',
  status: 201,
  keyed: true,
  refuses: [
    ...new Set([
      ...ADMISSION_SCREENING,
      ...REDEMPTION_SCREENING,
      'case-ended' as const,
      'case-suspended' as const,
      'draft-unknown' as const,
      'draft-changed' as const,
    ]),
  ],
  params,
  body: z.strictObject({ version }),
  answer: answerForCaller,
});
