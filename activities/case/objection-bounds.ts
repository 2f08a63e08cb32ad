/** How many objections one person may have (reading of Art. 17(5)), to cases and to units: refused before one is recorded. */
import { civilDateOf } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { refusal, Refused } from '../../policy/words/refusals';
import type { CaseRecord } from '../../store/case/cases';
import { countObjectionOn } from '../../store/case/objection-days';
import { countsOpenOf, openAmong, type KeptObjection } from '../../store/case/objections';
import type { Tx } from '../../store/kernel/connection';
import { objectionsToUnit } from '../../store/round/batch-acts';
import type { RoundRecord } from '../../store/round/rounds';

/** Over all cases and units: an account that objects to everything is to be heard again tomorrow. */
export async function countToday(
  tx: Tx,
  { parameters: { objectionsPerPersonAndDay: most } }: PolicyInForce,
  { by: person, raisedAt }: Pick<KeptObjection, 'by' | 'raisedAt'>,
): Promise<void> {
  await countObjectionOn(tx, { person, day: civilDateOf(raisedAt), most });
}

export async function requireFewOpen(
  tx: Tx,
  { _id: caseNo, policy }: CaseRecord,
  person: string,
): Promise<void> {
  const open = (await countsOpenOf([caseNo], person, tx)).get(caseNo) ?? 0;
  if (open >= policy.parameters.openObjectionsPerPerson) {
    throw new Refused(refusal('objections-too-many', { caseNo, open }));
  }
}

/** In one round: as few to a unit as to a case, and none where each case that it would reach has as many already. */
export async function requireFewToUnit(
  tx: Tx,
  { _id: roundId, policy }: RoundRecord,
  { unit, person, reached }: { unit: Uscc; person: string; reached: readonly string[] },
): Promise<void> {
  const most = policy.parameters.openObjectionsPerPerson;
  const inCases = await countsOpenOf(reached, person, tx);
  const everywhere = Math.min(...reached.map((no) => inCases.get(no) ?? 0));
  const open = Math.max(everywhere, await countOpenToUnit(tx, { roundId, unit, person }));
  if (open < most) return;
  throw new Refused(refusal('unit-objections-too-many', { round: roundId, open }, 'unit'));
}

/** Those whose lines are still carried out, and those that one of their cases has yet to verify. */
async function countOpenToUnit(
  tx: Tx,
  asked: { roundId: string; unit: Uscc; person: string },
): Promise<number> {
  const acts = await objectionsToUnit(asked, tx);
  const inForce = acts.filter(({ state }) => state === 'in-force').map(({ _id }) => _id);
  return acts.length - inForce.length + (await openAmong(inForce, tx)).length;
}
