/**
 * Who is objected to is heard (reading of Art. 17): it is told the substance by the centre and not the objector, and has its
 * days to answer before the objection can be upheld.
 */
import { dutyFaults } from '../../policy/articles/art-22-duties';
import { partiesOf } from '../../policy/articles/art-22-recusal';
import { invariant } from '../../policy/kernel/invariant';
import { visible } from '../../policy/kernel/text';
import { objectionNotice } from '../../policy/messages/party-notices';
import { civilDateOf, plusMs, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import type { CaseRecord } from '../../store/case/cases';
import { batchActOf } from '../../store/round/batch-acts';
import { addAnswer, markTold, objectionOf, type KeptObjection } from '../../store/case/objections';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices } from '../../store/people/party-notices';
import type { Configuration } from '../configuration';
import { due } from '../process/period';
import { decision, type Decision } from './decision';

const cite = 'reading of Art. 17';
const MOST_ANSWERS = 5;

/** Tells each party of the case, in words of the centre, what is objected, and until when it may answer. */
export function tellObjection(configuration: Configuration): Decision<'tellObjection'> {
  return decision(configuration, 'tellObjection', async ({ kase, message, act, tx, calendar }) => {
    const { objection: key, reason: substance, actor } = message;
    const { at } = act;
    const objection = await openObjection(tx, kase, key);
    const duties = { 'raise-objection': [objection.by] };
    refuseAll(dutyFaults('verify-objection', duties, actor));
    if (objection.told !== undefined)
      throw new Refused(refusal('objection-told', { objection: key }, 'objection'));
    if (await repeats(tx, objection, substance))
      throw new Refused(refusal('objection-words-repeated', {}, 'reason'));
    const days = kase.policy.parameters.objectionAnswerWorkingDays;
    const { deadline, dueAt } = due(calendar, { from: civilDateOf(at), days, cite });
    const lastDay = deadline?.lastDay;
    const answerBy = dueAt === undefined ? {} : { dueAt };
    await markTold(tx, key, { answerBy, told: { substance, by: actor.id, at } });
    const told = objectionNotice({ caseNo: kase._id, objection: key, substance, lastDay });
    const until = lastDay ?? civilDateOf(at);
    const notice = { kind: 'objection-raised', about: kase._id, at, until, cite, ...told } as const;
    const parties = [...new Set(partiesOf(kase))];
    await giveNotices(
      tx,
      parties.map((party) => ({ ...notice, party, _id: `${key}/raised/${party}` })),
    );
    return { set: {}, result: 'told', reference: key };
  });
}

/** Shorter words than these are everybody's. */
const OWN_WORDS = 12;

/** Whether it holds the objector's words as they stand. */
async function repeats(tx: Tx, objection: KeptObjection, substance: string): Promise<boolean> {
  const said =
    objection.about === 'case'
      ? objection.reason
      : ((await batchActOf<'unit-objection'>(objection.act, tx))?.content.reason ?? '');
  const [own, words] = [visible(said), visible(substance)];
  return own.length >= OWN_WORDS && words.includes(own);
}

/**
 * Throws `Refused` unless who loses by it has answered, the applicant and the unit that is objected to, or its days have
 * passed: what another party of the case says cuts nobody's days short.
 */
export async function requireHeard(
  tx: Tx,
  { applicant }: CaseRecord,
  objection: KeptObjection,
  at: Instant,
): Promise<void> {
  const { answerBy, answers = [], told } = objection;
  if (answerBy === undefined) return;
  const unit = objection.about === 'unit' ? [await unitOf(objection.act, tx)] : [];
  const heard = [applicant, ...unit].every((one) => answers.some(({ party }) => party === one));
  if (heard) return;
  const { dueAt } = answerBy;
  if (told === undefined && dueAt === undefined)
    throw new Refused(refusal('objection-untold', {}, 'substantiated'));
  if (dueAt !== undefined && dueAt <= at) return;
  const until = dueAt === undefined ? '另行通知' : `至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
  throw new Refused(refusal('objection-unanswered', { lastDay: until }, 'substantiated'));
}

/** The unit that the objection of a batch act is about. */
async function unitOf(act: string, tx: Tx): Promise<Uscc> {
  const unit = (await batchActOf<'unit-objection'>(act, tx))?.content.unit;
  invariant(unit !== undefined, `${act} objects to a unit`);
  return unit;
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
