/**
 * Art. 21: the integrity record (诚信记录) of a party. It is no second copy of anything: each entry is an act that
 * stands on a trail, and this table says which acts are entered, under which word, and whether they speak
 * against the party.
 */
import type { Instant } from '../kernel/time';

/** Whether an entry speaks against the party. */
export const BEARINGS = ['adverse', 'neutral'] as const;
export type Bearing = (typeof BEARINGS)[number];

export interface IntegrityAct {
  readonly act: string;
  /** Of the act's answer; any where it is absent. */
  readonly results?: readonly string[];
  readonly zh: string;
  readonly bearing: Bearing;
  readonly cite: string;
}

/** A fact, which speaks against nobody (reading of Art. 21). */
const entered = (
  act: string,
  zh: string,
  results?: readonly string[],
  cite = 'Art. 21',
): IntegrityAct => ({
  act,
  zh,
  bearing: 'neutral',
  cite,
  ...(results !== undefined && { results }),
});

/**
 * The first that fits an act is the one under which it is entered. Of all acts only the decision of a sanction, before
 * which the party was heard, speaks against it (reading of Art. 21).
 */
export const INTEGRITY_ACTS: readonly IntegrityAct[] = [
  entered('submit', '提交申请', ['accepted']),
  entered('confirmUse', '确认使用额度'),
  entered('decidePreliminaryReview', '退回补正', ['return-for-correction']),
  entered('redeliberate', '异议成立后重新审议'),
  entered('lapse', '逾期未补正'),
  entered('withdraw', '撤回申请'),
  entered('reportPayment', '兑现', ['paid']),
  entered('demandRepayment', '要求退回资金', undefined, 'Art. 20'),
  entered('noteReturn', '退回资金', undefined, 'Art. 20'),
  {
    act: 'decideSanction',
    zh: '违规处理决定',
    bearing: 'adverse',
    results: ['sanction'],
    cite: 'Art. 20',
  },
  entered('fallDue', '逾期未退回资金', ['overdue'], 'Art. 20'),
  entered('recordEnforcement', '移送强制执行', undefined, 'Art. 20'),
  entered('revokeSanction', '撤销处理决定', undefined, 'Art. 20'),
];

/** Every act that the record may enter. */
export const ENTERED_ACTS: readonly string[] = [...new Set(INTEGRITY_ACTS.map(({ act }) => act))];

export interface IntegrityEntry {
  readonly at: Instant;
  readonly what: string;
  readonly bearing: Bearing;
  readonly cite: string;
  /** The trail and the act on it that the entry rests on. */
  readonly subject: string;
  readonly key: string;
}

/** An act as the trail has it. */
export interface TrailedAct {
  readonly _id: string;
  readonly subject: string;
  readonly at: Instant;
  readonly act: string;
  readonly answer?: unknown;
}

/** The act as the record enters it; undefined where it says nothing of the party's integrity. */
export function integrityEntry({
  _id: key,
  subject,
  at,
  act,
  answer,
}: TrailedAct): IntegrityEntry | undefined {
  const result = resultOf(answer);
  if (outcomeOf(answer) === 'refused')
    return { at, what: '不予支持而办结', bearing: 'neutral', cite: 'Art. 21', subject, key };
  const found = INTEGRITY_ACTS.find(
    (one) => one.act === act && (one.results === undefined || one.results.includes(result)),
  );
  if (found === undefined) return undefined;
  const { zh: what, bearing, cite } = found;
  return { at, what, bearing, cite, subject, key };
}

function resultOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('result' in answer)) return '';
  return typeof answer.result === 'string' ? answer.result : '';
}

/** How a case ended by the act, where it did. */
function outcomeOf(answer: unknown): string | undefined {
  return (answer as { ended?: { outcome?: string } } | null | undefined)?.ended?.outcome;
}
