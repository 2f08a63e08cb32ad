/**
 * An approved award that nobody takes, because its redeemer names no account that the bank pays to, lapses only after two
 * written requests, by two persons of the bureau (reading of Art. 22).
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { mayApprove, personsOf } from '../../policy/articles/art-22-recusal';
import { awardLapseWorkingDays } from '../../policy/parameters/art-17';
import { civilDateOf } from '../../policy/kernel/time';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import type { CaseRecord } from '../../store/case/cases';
import { giveNotices } from '../../store/people/party-notices';
import type { Configuration } from '../configuration';
import { due } from '../process/period';
import { asList } from '../process/refusal';
import { decision, type Decision } from './decision';
import { waitNamed } from './waits';
import { endAgainst } from './end';

const MOST_REQUESTS = 10;
const { cite } = awardLapseWorkingDays;

export function requestAnswer(configuration: Configuration): Decision<'requestAnswer'> {
  return decision(configuration, 'requestAnswer', async ({ kase, message, act, tx }) => {
    const { writtenRequests = [], _id: no, applicant: party } = kase;
    const { reference, reason, actor } = message;
    const { at } = act;
    if (writtenRequests.length >= MOST_REQUESTS)
      throw new Refused(refusal('validation', { detail: `最多催告${MOST_REQUESTS}次` }));
    const nth = writtenRequests.length + 1;
    const told = `${no}：请更正收款账户，以便拨付（第${nth}次书面催告，${reference}）。${reason}`;
    const notice = {
      kind: 'award-waits',
      about: no,
      party,
      at,
      until: civilDateOf(at),
      cite,
    } as const;
    await giveNotices(tx, [{ ...notice, _id: `${no}/request/${nth}`, message: told }]);
    const request = { reference, by: actor.id, at };
    return {
      set: { writtenRequests: [...writtenRequests, request] },
      result: 'requested',
      reference,
    };
  });
}

/** The first person proposes it, the second decides. */
export function lapseAward(configuration: Configuration): Decision<'lapseAward'> {
  return decision(configuration, 'lapseAward', ({ kase, message, act, tx, calendar }) => {
    requireRequests(kase, calendar);
    const { lapseProposedBy: proposers } = kase;
    const { actor, reason } = message;
    if (proposers === undefined)
      return { set: { lapseProposedBy: personsOf(actor) }, result: 'proposed' };
    refuseAll(asList(mayApprove(proposers, actor)));
    return endAgainst(tx, kase, 'lapsed', { ...act, reason });
  });
}

/**
 * Throws `Refused` unless one was sent that many working days after the first. Those of before an account was named answer
 * for nothing: the redeemer has done what they asked.
 */
function requireRequests(
  { writtenRequests = [], policy, waits }: CaseRecord,
  calendar: Calendar,
): void {
  const days = policy.parameters.awardLapseWorkingDays;
  const { since = '' } = waitNamed(waits, 'account-correction') ?? {};
  const sent = writtenRequests.filter(({ at }) => at >= since);
  const [first] = sent;
  const dueAt = first && due(calendar, { from: civilDateOf(first.at), days, cite }).dueAt;
  if (sent.some(({ at }) => dueAt !== undefined && at >= dueAt)) return;
  const requests = sent.length;
  throw new Refused(refusal('award-lapse-too-early', { days, requests }));
}
