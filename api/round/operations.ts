/** Rounds (Art. 13) and their acts over many cases (Arts. 10(5)-(6), 17(4)-(6)): what is asked and answered. */
import { z } from 'zod';
import { line, roundId } from '../../policy/acts/kit';
import { ROUND_DECISION_ROLES } from '../../policy/case/authority';
import { DECISION_NAMES, type RoundDecisionName } from '../../policy/case/decisions';
import type { RefusalCode } from '../../policy/words/refusals';
import { IN_FORCE, MEETING, NOTICE, OVER_CASES } from '../../policy/words/refusal-families';
import { SEES_ALL } from '../access';
import { largeBodyOf } from '../bodies/json';
import { links, pageOf, trailPage } from '../contract/answers';
import { operation, type Upload } from '../contract/operation';
import { limit, roundParams, trailQuery } from '../schemas/requests';
import * as answers from './answers';
import * as bodies from './bodies';

const open = { method: 'get', by: 'everyone', zh: '查阅申报通知' } as const;
const ofActs = { method: 'get', by: SEES_ALL, zh: '查阅会议、公示和批复的记录' } as const;

/** How every act of a round over many cases is asked for and answered; `refuses` is what it alone can be refused by. */
const toAct = <const D extends RoundDecisionName>(
  decision: D,
  refuses: readonly RefusalCode[] = [],
) =>
  ({
    id: decision,
    method: 'post',
    by: ROUND_DECISION_ROLES[decision],
    zh: DECISION_NAMES[decision],
    keyed: true,
    params: roundParams,
    refuses: [...OVER_CASES, ...refuses],
    status: 202,
    answer: answers.acceptedAct,
  }) as const;

/** JSON that may be longer than that of others. */
const meetingFile: Upload<bodies.MeetingBody> = {
  media: { 'application/json': bodies.meetingBody },
  read: (request) => largeBodyOf('meeting', request),
};

export const publishNotice = operation({
  id: 'publishNotice',
  refuses: [...NOTICE, ...IN_FORCE, 'round-exists', 'filing-unknown'],
  method: 'post',
  path: '/rounds',
  zh: '发布申报通知',
  en: 'Publish a notice (Art. 13)',
  by: ['bureau'],
  keyed: true,
  body: bodies.noticeBody,
  status: 201,
  answer: z.strictObject({
    roundId: z.string(),
    warnings: z.array(z.string()).meta({
      description: 'What the bureau should mend, in Chinese; empty where there is nothing',
    }),
    links,
  }),
});
export const listRounds = operation({
  ...open,
  id: 'listRounds',
  path: '/rounds',
  en: 'Notices (Art. 13)',
  query: z.strictObject({
    kind: z.enum(['admission', 'redemption']).optional(),
    after: roundId.optional(),
    limit,
  }),
  answer: pageOf('rounds', answers.round),
});
export const getRound = operation({
  ...open,
  id: 'getRound',
  path: '/rounds/:id',
  en: 'A notice, and the policy in force in its round (Art. 13)',
  params: roundParams,
  answer: answers.roundWithPolicy,
});
export const getRoundTrail = operation({
  id: 'getRoundTrail',
  method: 'get',
  path: '/rounds/:id/trail',
  zh: '查阅办理记录',
  en: 'Who did what on a round, when and why (Art. 18)',
  by: SEES_ALL,
  params: roundParams,
  query: trailQuery,
  answer: trailPage,
});

export const holdMeeting = operation({
  ...toAct('holdMeeting', [
    ...MEETING,
    'case-not-for-meeting',
    'provider-not-admitted',
    'provider-not-standing',
  ]),
  path: '/rounds/:id/meetings',
  en: 'Record a meeting (Arts. 10(5), 17(4))',
  file: meetingFile,
});
export const previewMeeting = operation({
  id: 'previewMeeting',
  refuses: [
    'case-unknown',
    'recognised-above-claim',
    'amount-invalid',
    'budget-exhausted',
    'case-repeated',
    'case-not-for-meeting',
  ],
  method: 'post',
  path: '/rounds/:id/meeting-preview',
  zh: '预览会议金额',
  en: 'What a meeting may give each case (Art. 14); writes nothing',
  by: ['centre', 'bureau'],
  params: roundParams,
  body: bodies.previewBody,
  answer: answers.preview,
});
export const publishResults = operation({
  ...toAct('publishResults', ['case-not-for-publication']),
  path: '/rounds/:id/publicity-lists',
  en: 'Publish a list (Arts. 10(6), 17(5))',
  body: bodies.publicityBody,
});
export const issueApproval = operation({
  ...toAct('issueApproval', [
    'publicity-running',
    'document-number-used',
    'same-person-proposes-and-approves',
    'budget-exhausted',
  ]),
  path: '/rounds/:id/approval-documents',
  en: 'Approve (Art. 17(6))',
  body: bodies.approvalBody,
});
export const objectToUnit = operation({
  ...toAct('objectToUnit', [
    'unit-in-too-many-cases',
    'unit-objections-too-many',
    'objections-too-many-today',
    'objection-too-late',
  ]),
  path: '/rounds/:id/unit-objections',
  scope: 'all',
  en: 'Object to a unit (Art. 17(5))',
  body: bodies.unitObjectionBody,
});

export const listRoundActs = operation({
  ...ofActs,
  id: 'listRoundActs',
  path: '/rounds/:id/acts',
  en: 'Acts of a round over many cases',
  params: roundParams,
  query: z.strictObject({ kind: answers.actKind.optional(), after: line.optional(), limit }),
  answer: pageOf('acts', answers.actHead),
});
export const getRoundAct = operation({
  ...ofActs,
  id: 'getRoundAct',
  path: '/acts/:id',
  en: 'An act over many cases, with its content as it was frozen',
  params: z.object({ id: line }),
  answer: answers.act,
});
