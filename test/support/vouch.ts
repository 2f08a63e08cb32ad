/** Acts as they reach their record from the API, for tests that call the recording activity themselves. */
import type { Submission } from '../../activities/case/filing';
import { idIn, subjectOf, type ActOf, type Process } from '../../policy/acts/act';
import type { Decided } from '../../policy/acts/decision';
import { vouchedFor } from '../../store/kernel/vouch';
import { workflowIdOf } from '../../workflows/messages';

/** The recording activity of a process, each act of which the API vouches for. */
export function vouched<P extends Process, A>(
  process: P,
  record: (act: ActOf<P>) => Promise<A>,
): (act: ActOf<P>) => Promise<A> {
  return (act) => record(vouchedAct(subjectOf(process, idIn(process, act)), act));
}

export function vouchedAct<
  A extends { readonly key: string; readonly name: string; readonly message: Decided },
>(workflowId: string, act: A): A {
  const { key, name, message } = act;
  const updateId = key.slice(key.lastIndexOf('/') + 1);
  return { ...act, message: vouchedFor({ workflowId, name, updateId, message }) };
}

/** A submission of which the API has told the case. */
export function vouchedSubmission(submission: Submission): Submission {
  const { filing, actor } = submission;
  const place = { workflowId: workflowIdOf(submission), name: 'submit', updateId: filing };
  return { ...submission, ...vouchedFor({ ...place, message: { filing, actor } }) };
}
