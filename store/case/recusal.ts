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

/**
 * The parties that the actor speaks for, or stands in for, the entities tied to them on that day, and whom the actor has
 * applied for: who has filed for a party keeps away from everything that is about it, also beside the case.
 */
export async function ownCircle(actor: Actor, at: Instant): Promise<readonly Uscc[]> {
  const filed = isOfficial(actor) ? await casesFiledBy(personsOf(actor)) : [];
  const appliedFor = filed.flatMap(({ applicant, enterprise = applicant }) => [
    applicant,
    enterprise,
  ]);
  return [...new Set([...appliedFor, ...(await tiedTo(ownParties(actor), at))])];
}

/** An applicant acts for the own party, and whoever else comes from outside for nobody. */
const isOfficial = ({ role }: Actor): boolean => role !== 'applicant' && role !== 'public';

/** The parties themselves, and the entities one step up or down from them on that day. */
async function tiedTo(own: readonly Uscc[], at: Instant): Promise<readonly Uscc[]> {
  if (own.length === 0) return [];
  const relations = readRelations();
  const around = await Promise.all([
    relations.to(own),
    relations.of(own.map((uscc) => `entity:${uscc}` as const)),
  ]);
  const standing = around.flat().filter((one) => stoodOn(one, [civilDateOf(at)]));
  const tied = standing.flatMap(({ holder, held }) => [held, entityOf(holder) ?? held]);
  return [...own, ...tied];
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

/** The same for data that concern these entities: also who has filed a case with one of them on the other side keeps away. */
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
  if (isOfficial(actor) && cases.some(hasApplied)) return [refusal('own-case')];
  return recusals(actor, cases.flatMap(partiesOf), at);
}
