/**
 * Reading of Art. 22: nobody acts on a case of the own party, or of an entity that is tied to it by what is on record
 * (Arts. 16(3), 20), one step up or down.
 */
import { mustRecuse, ownParties, partiesOf, personsOf } from '../../policy/articles/art-22-recusal';
import { entityOf, stoodOn } from '../../policy/relations/dated-relations';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { refusal, type Refusal } from '../../policy/words/refusals';
import { casesFiledBy, type CaseRecord } from './cases';
import { readRelations } from '../relations/relations';

/** The parties that the actor speaks for, or stands in for, and the entities tied to them on that day. */
export async function ownCircle(actor: Actor, at: Instant): Promise<readonly Uscc[]> {
  const own = ownParties(actor);
  if (own.length === 0) return [];
  const relations = readRelations();
  const around = await Promise.all([
    relations.to(own),
    relations.of(own.map((uscc) => `entity:${uscc}` as const)),
  ]);
  const standing = around.flat().filter((one) => stoodOn(one, [civilDateOf(at)]));
  const tied = standing.flatMap(({ holder, held }) => [held, entityOf(holder) ?? held]);
  return [...new Set([...own, ...tied])];
}

/** What keeps staff or an expert from acting on these parties' case: `own-case`, or nothing. */
export async function recusals(
  actor: Actor,
  parties: readonly Uscc[],
  at: Instant,
): Promise<readonly Refusal[]> {
  const refused = mustRecuse(actor, parties, await ownCircle(actor, at));
  return refused === undefined ? [] : [refused];
}

/** The same for data that concern these entities: whoever has filed for one of them keeps away too (Art. 22). */
export async function dataRecusals(
  actor: Actor,
  concerned: readonly Uscc[],
  at: Instant,
): Promise<readonly Refusal[]> {
  if (concerned.length === 0) return [];
  const filed = (await casesFiledBy(personsOf(actor))).flatMap(partiesOf);
  const all = new Set(concerned);
  if (filed.some((party) => all.has(party))) return [refusal('own-case')];
  return recusals(actor, concerned, at);
}

/** The same for cases: staff and experts who have acted on one for a party of it keep away too. */
export async function caseRecusals(
  actor: Actor,
  cases: readonly CaseRecord[],
  at: Instant,
): Promise<readonly Refusal[]> {
  const hasApplied = ({ appliedBy = [] }: CaseRecord): boolean =>
    personsOf(actor).some((person) => appliedBy.includes(person));
  const isOfficial = actor.role !== 'applicant' && actor.role !== 'public';
  if (isOfficial && cases.some(hasApplied)) return [refusal('own-case')];
  return recusals(actor, cases.flatMap(partiesOf), at);
}
