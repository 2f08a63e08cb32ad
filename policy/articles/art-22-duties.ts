/**
 * Reading of Art. 22: duties on one case, and along its money, that exclude each other. Who has done the one, by the own
 * account or standing in for somebody, does not do the other. This is the one table of them. It is narrow enough for a
 * small office: five people of the centre, five of the bureau, three of finance and two of a district run a round.
 */
import type { Actor } from '../model/nouns';
import { refusal, type Refusal, type RefusalCode } from '../words/refusals';
import { personsOf } from './art-22-recusal';

/** As they are told: what somebody has done, and what they therefore do not do. */
export const DUTIES = {
  propose: '提出金额',
  vote: '参加会议表决',
  'issue-approval': '下达批复',
  'prepare-payment': '编制付款批次',
  'approve-payment': '批准付款',
  'raise-objection': '提出异议',
  'verify-objection': '核实异议',
  refuse: '作出不予通过的决定',
  'look-again': '办理复核',
  'demand-return': '责令退回资金',
  'cancel-demand': '撤销退回要求',
} as const;
export type Duty = keyof typeof DUTIES;

/** What keeps from each duty, and how that is told. Who voted may sign the approval document, never the payment. */
const EXCLUDED: Readonly<Partial<Record<Duty, Readonly<Partial<Record<Duty, RefusalCode>>>>>> = {
  'issue-approval': { propose: 'same-person-proposes-and-approves' },
  'approve-payment': {
    'prepare-payment': 'same-person-proposes-and-approves',
    propose: 'same-person-proposes-and-approves',
    vote: 'duty-excluded',
    'issue-approval': 'duty-excluded',
  },
  'verify-objection': { 'raise-objection': 'duty-excluded' },
  'look-again': { refuse: 'same-person-looks-again' },
  'cancel-demand': { 'demand-return': 'duty-excluded' },
};

/** The accounts that have done each duty on a case, or on any of several. */
export type DutiesDone = Readonly<Partial<Record<Duty, readonly string[]>>>;

/** Everything that keeps somebody from a duty, by what counts for an account of theirs already. */
export function dutyFaults(duty: Duty, done: DutiesDone, actor: Actor): Refusal[] {
  const persons = personsOf(actor);
  return (Object.entries(EXCLUDED[duty] ?? {}) as [Duty, RefusalCode][])
    .filter(([before]) => persons.some((person) => done[before]?.includes(person)))
    .map(([before, code]) => refusal(code, { done: DUTIES[before], duty: DUTIES[duty] }));
}
