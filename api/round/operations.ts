/** Rounds (Art. 13) and their acts over many cases (Arts. 10(5)-(6), 17(4)-(6)): what is asked and answered. */
import { z } from 'zod';
import { routeOf } from '../../policy/acts/act';
import type { DecisionRow } from '../../policy/acts/decision-row';
import * as kit from '../../policy/acts/kit';
import { line, prose, recordId, roundId, year } from '../../policy/acts/kit';
import type { RoundDecisionName } from '../../policy/case/decisions';
import { ROUND_ACTS } from '../../policy/case/round-acts';
import { IN_FORCE, NOTICE, OVER_CASES } from '../../policy/words/refusal-families';
import { ROUND_STATES } from '../../store/round/rounds';
import { SEES_ALL } from '../access';
import { largeBodyOf } from '../bodies/json';
import { links, pageOf } from '../contract/answers';
import { operation, type Upload } from '../contract/operation';
import { trailPageOf } from '../contract/trail';
import { limit, roundParams, search, trailQuery } from '../schemas/requests';
import * as answers from './answers';
import * as bodies from './bodies';

const open = { method: 'get', by: 'everyone', zh: '查阅申报通知' } as const;
const ofActs = { method: 'get', by: SEES_ALL, zh: '查阅会议、公示和批复的记录' } as const;

/** How every act of a round over many cases is asked for and answered, from its row. */
const toAct = <const N extends RoundDecisionName>(name: N) => {
  const row: DecisionRow = ROUND_ACTS[name];
  const { by, zh, en, refuses = [] } = row;
  return {
    id: name,
    method: 'post',
    path: routeOf(row) as `/rounds/:id/${string}`,
    zh,
    en,
    by,
    ...(by.includes('public') && { scope: 'all' as const }),
    keyed: true,
    params: roundParams,
    refuses: [...OVER_CASES, ...refuses],
    status: 202,
    answer: answers.acceptedAct,
  } as const;
};

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
    state: z.enum(ROUND_STATES).optional(),
    year: year.optional(),
    search,
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
  en: 'Who did what on a round, when and why (Art. 18); who objected to a unit, an auditor with a reason',
  by: SEES_ALL,
  params: roundParams,
  query: trailQuery.extend({ reason: prose.optional() }),
  answer: trailPageOf('Round', ...answers.answeredOfRound),
});

export const holdMeeting = operation({
  ...toAct('holdMeeting'),
  file: meetingFile,
});
export const previewMeeting = operation({
  id: 'previewMeeting',
  refuses: [
    'case-unknown',
    'line-suspended',
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
  ...toAct('publishResults'),
  body: bodies.publicityBody,
});
export const issueApproval = operation({
  ...toAct('issueApproval'),
  body: bodies.approvalBody,
});
export const objectToUnit = operation({
  ...toAct('objectToUnit'),
  body: ROUND_ACTS.objectToUnit.says(kit),
});

export const listRoundActs = operation({
  ...ofActs,
  id: 'listRoundActs',
  path: '/rounds/:id/acts',
  en: 'Acts of a round over many cases',
  params: roundParams,
  query: z.strictObject({
    kind: answers.actKind.optional(),
    after: line.optional(),
    reason: prose.optional(),
    limit,
  }),
  answer: pageOf('acts', answers.actHead),
});
export const getRoundAct = operation({
  ...ofActs,
  id: 'getRoundAct',
  path: '/acts/:id',
  en: 'An act over many cases, with its content as it was frozen; who objected to a unit, an auditor with a reason',
  params: z.object({ id: recordId }),
  query: z.strictObject({ reason: prose.optional() }),
  answer: answers.act,
});
