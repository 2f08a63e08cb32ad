/** The notice (Art. 13) and the acts over many cases (Arts. 10(5)-(6), 17(4)-(6)). */
import { z } from 'zod';
import { LONGEST, MOST } from '../../policy/kernel/limits';
import type { Fen } from '../../policy/kernel/money';
import type { RoundDecisions } from '../../policy/case/decisions';
import type { MeetingItem, MeetingRecord } from '../../policy/round/meeting';
import type { NoticeAmendment } from '../../policy/articles/art-13-notice';
import type { RoundNotice } from '../../policy/model/nouns';
import {
  caseNumber,
  civilDate,
  documentNumber,
  fen,
  filled,
  line,
  list,
  prose,
  roundId,
  shape,
} from '../../policy/acts/kit';

/** One act is judged as a whole while its caller waits; a longer list is several acts. */
export const cases = z.array(caseNumber).min(1).max(MOST.cases);
const minutes = filled(LONGEST.minutes);

/** The notice as it is sent and shown. */
export const notice = shape<RoundNotice>()({
  id: roundId,
  kind: z.enum(['admission', 'redemption']),
  programmeYear: z.int().min(2000).max(2100),
  title: line,
  opensOn: civilDate,
  closesOn: civilDate,
  supportFrom: civilDate,
  supportTo: civilDate,
  directions: list(line),
  requirements: prose,
  serviceListVersion: z.int().min(1).optional(),
  ranking: prose.optional(),
  readings: z.record(line, z.union([z.number(), z.boolean(), line], '应为数字、是或否、文字')),
});

/** What a public amendment adds, as it is sent and shown. */
export const amendmentFields = {
  text: prose,
  closesOn: civilDate.optional(),
  supportFrom: civilDate.optional(),
  supportTo: civilDate.optional(),
  directions: list(line).optional(),
};
export const amendment = shape<NoticeAmendment>()(amendmentFields);

export interface NoticeBody {
  readonly reason: string;
  readonly notice: RoundNotice;
}
/** Whether its readings may be changed at all, the policy says. */
export const noticeBody = shape<NoticeBody>()({
  reason: prose,
  notice: notice
    .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
      path: ['closesOn'],
      message: '截止日期早于开始日期',
    })
    .refine(({ supportFrom, supportTo }) => supportFrom <= supportTo, {
      path: ['supportTo'],
      message: '支持周期的末日早于首日',
    }),
});

/** A place in a ranking. */
const rank = z.int().min(1).max(MOST.cases);
const item = shape<MeetingItem>()({
  caseNo: caseNumber,
  recused: list(z.strictObject({ member: line, why: prose })),
  votes: list(z.strictObject({ member: line, vote: z.enum(['for', 'against', 'abstain']) })),
  supported: z.boolean(),
  amountFen: fen.optional(),
  eligibleFen: fen.optional(),
  fullFen: fen.optional(),
  rank: rank.optional(),
  reason: prose,
});

const meeting = {
  kind: z.enum(['deliberation', 'redeliberation']),
  corrects: line.optional(),
  heldOn: civilDate,
  members: list(line),
  present: list(line),
  chair: line,
  recorder: line,
  minutes,
  reduction: z.strictObject({ availableFen: fen }).optional(),
  items: z.array(item).min(1).max(MOST.cases),
};
/** The meeting as its record has it. */
export const meetingRecord = shape<MeetingRecord>()({ ...meeting, id: line, roundId });

export interface MeetingBody {
  readonly reason: string;
  readonly meeting: Omit<MeetingRecord, 'id' | 'roundId'>;
}
/** The meeting's id and round are the API's to give. */
export const meetingBody = shape<MeetingBody>()({
  reason: prose,
  meeting: shape<MeetingBody['meeting']>()(meeting),
});

export interface PreviewBody {
  /** The agenda. */
  readonly items: readonly PreviewItem[];
  /** What of the budget the meeting means to share out, in fen; all that is left without it. */
  readonly availableFen?: Fen;
}
/** A case, what the meeting means to recognise of its claim where that is less (Art. 14), and its place in a ranking (Art. 4). */
export type PreviewItem = Pick<MeetingItem, 'caseNo' | 'eligibleFen' | 'rank'>;
const previewItem = shape<PreviewItem>()({
  caseNo: caseNumber,
  eligibleFen: fen.optional(),
  rank: rank.optional(),
});
export const previewBody = shape<PreviewBody>()({
  items: z.array(previewItem).min(1).max(MOST.cases),
  availableFen: fen.optional(),
});

export interface PublicityBody {
  readonly reason: string;
  readonly title: string;
  readonly cases: readonly string[];
}
/** Which cases; what the list says of each is taken from its record. */
export const publicityBody = shape<PublicityBody>()({ reason: prose, title: line, cases });

export interface ApprovalBody extends PublicityBody {
  readonly documentNumber: string;
}
export const approvalBody = shape<ApprovalBody>()({
  reason: prose,
  title: line,
  documentNumber,
  cases,
});

export type UnitObjectionBody = Omit<RoundDecisions['objectToUnit'], 'actor'>;
