/**
 * A refusal that is not final yet (reading of Art. 17): the case goes on holding what it claims, and its applicant is
 * told why, and what it may do.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { isOfMeeting, type OpenRefusal } from '../../policy/case/finality';
import { civilDateOf } from '../../policy/kernel/time';
import { secondLookRemedy } from '../../policy/words/remedies';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices } from '../../store/people/party-notices';
import { openWait } from './waits';

/** Refuses the case, with the days in which a second look may be asked for. */
export async function refusedForNow(
  tx: Tx,
  kase: CaseRecord,
  refused: OpenRefusal,
  calendar: Calendar,
): Promise<Change> {
  const { _id: no, applicant: party } = kase;
  const { at, reason } = refused;
  const wait = openWait(periodFor(kase, refused), 'refusal-period', at, calendar);
  const lastDay = wait.deadline?.lastDay;
  const until = lastDay ?? civilDateOf(at);
  const message = `${no}不予通过：${reason}。${secondLookRemedy(lastDay)}`;
  const notice = { _id: `${no}/refused/${at}`, kind: 'case-refused', about: no } as const;
  const cite = 'reading of Art. 17';
  await giveNotices(tx, [{ ...notice, party, at, until, message, cite }]);
  return { set: { refused, waits: [wait] }, result: 'refused' };
}

/** What is published may be objected to for some days; whoever is refused by a meeting has as many (reading of Art. 17). */
function periodFor(kase: CaseRecord, { act }: OpenRefusal): CaseRecord {
  if (!isOfMeeting(act)) return kase;
  const { policy } = kase;
  const { secondLookRequestWorkingDays: own, publicityWorkingDays: published } = policy.parameters;
  const parameters = {
    ...policy.parameters,
    secondLookRequestWorkingDays: Math.max(own, published),
  };
  return { ...kase, policy: { ...policy, parameters } };
}
