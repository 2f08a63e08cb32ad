/**
 * Arts. 11, 16(3) and 20: the cases of one act over many that may not pass its gate, each with why. The bans are asked
 * for once an act, and so are the lists; ties between the parties only where a file has come in since the case was submitted.
 */
import { gateFaultsOf, type GateFault } from '../../policy/case/gates';
import { aroundWhom, isSaidWith } from '../../policy/relations/dated-relations';
import { entriesAgainst } from '../../policy/articles/art-11-enterprise';
import type { Affiliation } from '../../policy/articles/art-16-affiliation';
import { civilDateOf, instantOf, msOf, type CivilDate } from '../../policy/kernel/time';
import { affiliationsOf } from '../../policy/screening/relations';
import { listFacts } from '../reference/dishonesty-lists';
import { bansReachingMany } from '../relations/ban-reach';
import type { CaseRecord } from './cases';
import { keyed } from '../kernel/person-keys';
import { entitiesAround, recordedAround } from '../relations/relations-on-record';
import { newlyImported } from '../relations/relations';

/** By case number; a case that may pass is not among them. */
export type GateFaults = ReadonlyMap<string, readonly GateFault[]>;

const CASES_A_QUESTION = 500;
/** A file counts from its end but is dated by its beginning: a day is more than it takes. */
const IMPORT_MS = 24 * 3_600_000;

/** Judges cases of one round, on the day of the act and under the round's policy. */
export async function gateFaults(cases: readonly CaseRecord[], on: CivilDate): Promise<GateFaults> {
  const policy = cases[0]?.policy;
  if (policy === undefined) return new Map();
  const bans = await bansReachingMany(policy, cases.flatMap(partiesOf), on);
  const lists = await listFacts(cases.flatMap(({ enterprise }) => enterprise ?? []));
  const faults = new Map<string, readonly GateFault[]>();
  for (let first = 0; first < cases.length; first += CASES_A_QUESTION) {
    const some = cases.slice(first, first + CASES_A_QUESTION);
    const tied = await tiedSince(some);
    for (const kase of some) {
      const { passed = [], enterprise } = kase;
      const facts = {
        bans,
        affiliations: tied.get(kase._id) ?? [],
        entries:
          enterprise === undefined ? [] : entriesAgainst(enterprise, { ...lists, submittedOn: on }),
      };
      // What a person has let pass is no reason any more (reading of Art. 11).
      const found = gateFaultsOf({ caseNo: kase._id, ...kase }, facts).filter(
        ({ matter }) => matter === undefined || !passed.includes(matter),
      );
      if (found.length > 0) faults.set(kase._id, found);
    }
  }
  return faults;
}

function partiesOf({ applicant, enterprise, provider }: CaseRecord): string[] {
  return [applicant, enterprise, provider].filter((party) => party !== undefined);
}

/** The affiliations of redemptions around whose parties something new has been imported, as of the days judged. */
async function tiedSince(
  cases: readonly CaseRecord[],
): Promise<ReadonlyMap<string, readonly Affiliation[]>> {
  const submitted = cases.flatMap((kase) => {
    const { submission, submittedAt } = kase;
    if (submittedAt === undefined || submission === undefined) return [];
    return 'contract' in submission ? [{ kase, submission, submittedAt }] : [];
  });
  const [earliest] = submitted.map(({ submittedAt }) => submittedAt).sort();
  if (earliest === undefined) return new Map();
  const entities = submitted.flatMap(({ submission }) => entitiesAround(submission));
  const touched = await newlyImported(
    [...new Set(entities)],
    instantOf(msOf(earliest) - IMPORT_MS),
  );
  const asked = submitted
    .filter(({ submission }) => entitiesAround(submission).some((uscc) => touched.has(uscc)))
    .map(({ submission, ...one }) => ({ ...one, submission: keyed(submission) }));
  if (asked.length === 0) return new Map();
  const { relations } = await recordedAround(asked.map(({ submission }) => submission));
  const around = aroundWhom(relations);
  return new Map(
    asked.map(({ kase: { _id, policy }, submission, submittedAt }) => {
      const others = around(entitiesAround(submission)).filter((one) => !isSaidWith(_id, one));
      const facts = { relations: others, submittedOn: civilDateOf(submittedAt) };
      return [_id, affiliationsOf(policy, submission, facts)];
    }),
  );
}
