/** What an institution is told of its change filing (Art. 8), each thing once. */
import { CHANGE_FILING, type ChangeWait } from '../../policy/change-filing/acts';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import { withRemedies } from '../../policy/words/remedies';
import { changeFilingSubject, type ChangeFilingRecord } from '../../store/processes/change-filing';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices } from '../../store/people/party-notices';

type Of = Pick<ChangeFilingRecord, '_id' | 'institution' | 'trail'>;

async function tell(
  tx: Tx,
  { _id: no, institution: party, trail }: Of,
  { at, until, message }: { at: Instant; until: CivilDate; message: string },
): Promise<void> {
  const about = changeFilingSubject(no);
  const notice = { _id: `${about}/${trail.length}`, party, about, at, until, message };
  await giveNotices(tx, [{ ...notice, kind: 'change-filing', cite: 'reading of Art. 8' }]);
}

export function tellReturned(tx: Tx, filing: Of, at: Instant, wait: ChangeWait): Promise<void> {
  const lastDay = wait.deadline?.lastDay;
  const when = lastDay === undefined ? '期限另行通知' : `请于${lastDay}（24时）前补正`;
  const message = `变更备案${filing._id}需要补正，${when}。`;
  return tell(tx, filing, { at, until: lastDay ?? civilDateOf(at), message });
}

export function tellDecided(
  tx: Tx,
  filing: Of,
  at: Instant,
  state: 'accepted' | 'refused',
): Promise<void> {
  const decision = `变更备案${filing._id}：${CHANGE_FILING.states[state]}。`;
  const message = state === 'refused' ? withRemedies(decision) : decision;
  return tell(tx, filing, { at, until: civilDateOf(at), message });
}

export function tellLate(tx: Tx, filing: Of, at: Instant): Promise<void> {
  const message = `变更备案${filing._id}的补正期已过，中心作出决定之前仍可补正或撤回。`;
  return tell(tx, filing, { at, until: civilDateOf(at), message });
}
