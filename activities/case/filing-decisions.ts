/** Decisions on a case whose papers are filed first: the message names the filing, which stays on record with what came of it. */
import { refusal, Refused } from '../../policy/words/refusals';
import type { CaseRecord } from '../../store/case/cases';
import { answerFiling, filingOf, type FilingKind } from '../../store/case/filings';
import type { Tx } from '../../store/kernel/connection';
import type { Decision } from './decision';

/** Keeps what was decided with the filing, so that no sweep takes it for a leftover. */
export function answersFiling<N extends 'correctAccount' | 'resubmit'>(
  record: Decision<N>,
): Decision<N> {
  return async (act) => {
    const recorded = await record(act);
    if (!('refused' in recorded)) await answerFiling(act.message.filing, { accepted: recorded });
    return recorded;
  };
}

/** What was filed for this case. Throws `Refused` (`filing-unknown`) for a filing of another case or of another kind. */
export async function filedFor<T>(
  { _id: no }: CaseRecord,
  kind: FilingKind,
  id: string,
  tx: Tx,
): Promise<T> {
  const filing = await filingOf(id, tx);
  if (filing?.no !== no || filing.kind !== kind)
    throw new Refused(refusal('filing-unknown', { filing: id }));
  return filing.body as T;
}
