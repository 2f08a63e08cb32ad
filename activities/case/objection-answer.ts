/**
 * Who is objected to is heard (reading of Art. 17): it is told the substance and not the objector, and has its days to
 * answer before the objection can be upheld.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { partiesOf } from '../../policy/articles/art-22-recusal';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, plusMs, type Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import type { CaseRecord } from '../../store/case/cases';
import { addAnswer, objectionOf, type KeptObjection } from '../../store/case/objections';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices } from '../../store/people/party-notices';
import type { Configuration } from '../configuration';
import { due } from '../process/period';
import { decision, type Decision } from './decision';

const cite = 'reading of Art. 17';
const MOST_ANSWERS = 5;

type Told = Pick<KeptObjection, '_id' | 'raisedAt'> & { readonly substance: string };

/** Tells each party of the case what is objected; answers until when it may be answered before it can be upheld. */
export async function tellObjected(
  tx: Tx,
  kase: CaseRecord,
  { _id, raisedAt: at, substance }: Told,
  calendar: Calendar,
): Promise<NonNullable<KeptObjection['answerBy']>> {
  const days = kase.policy.parameters.objectionAnswerWorkingDays;
  const { deadline, dueAt } = due(calendar, { from: civilDateOf(at), days, cite });
  const lastDay = deadline?.lastDay;
  const when = lastDay === undefined ? '在另行通知的期限内' : `在${lastDay}（24时）前`;
  const message = `${kase._id}在公示期内收到异议（${_id}）：${substance}。请${when}书面答复，由中心核实。`;
  const until = lastDay ?? civilDateOf(at);
  const notice = { kind: 'objection-raised', about: kase._id, at, until, message, cite } as const;
  const parties = [...new Set(partiesOf(kase))];
  await giveNotices(
    tx,
    parties.map((party) => ({ ...notice, party, _id: `${_id}/raised/${party}` })),
  );
  return dueAt === undefined ? {} : { dueAt };
}

/** Throws `Refused` unless a party has answered, or its days have passed. */
export function requireHeard({ answerBy, answers = [] }: KeptObjection, at: Instant): void {
  if (answerBy === undefined || answers.length > 0) return;
  const { dueAt } = answerBy;
  if (dueAt !== undefined && dueAt <= at) return;
  const until = dueAt === undefined ? '另行通知' : `至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
  throw new Refused(refusal('objection-unanswered', { lastDay: until }, 'substantiated'));
}

export function answerObjection(configuration: Configuration): Decision<'answerObjection'> {
  return decision(configuration, 'answerObjection', async ({ kase, message, act, tx }) => {
    const { objection: key, reason, evidence, actor } = message;
    const { party } = actor;
    const { answers = [] } = await openObjection(tx, kase, key);
    invariant(party !== undefined, 'an applicant speaks for a party');
    if (answers.filter((one) => one.party === party).length >= MOST_ANSWERS)
      throw new Refused(refusal('validation', { detail: `每件异议最多答复${MOST_ANSWERS}次` }));
    await addAnswer(tx, key, { by: actor.id, party, reason, evidence, at: act.at });
    return { set: {}, result: 'answered', reference: key };
  });
}

/** Throws `Refused` for one that is not the case's, or is verified or a lead. */
export async function openObjection(
  tx: Tx,
  { _id }: CaseRecord,
  key: string,
): Promise<KeptObjection> {
  const objection = await objectionOf(key, tx);
  if (objection?.caseNo === _id && objection.state === 'open') return objection;
  const code = objection?.caseNo === _id ? NOT_OPEN[objection.state] : 'objection-unknown';
  throw new Refused(refusal(code, { objection: key }, 'objection'));
}

const NOT_OPEN = {
  lead: 'objection-is-lead',
  open: 'objection-unknown',
  verified: 'objection-verified',
} as const;
