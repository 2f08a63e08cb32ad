/**
 * Art. 20: the bans that reach somebody who applies for vouchers, each with its chain. One question to the
 * database goes at most three steps, each by an index: what is said of the applicant, what its persons lead
 * elsewhere, and the bans there. It is nearly always answered by nothing at all.
 */
import type { PipelineStage } from 'mongoose';
import {
  bindsOn,
  reachOf,
  type BanChain,
  type ReachPolicy,
  type RecordedBan,
} from '../../policy/articles/art-20-reach';
import type { Ban } from '../../policy/articles/art-20-sanctions';
import { isPersonal, prevailing, type DatedRelation } from '../../policy/relations/dated-relations';
import type { CivilDate } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { allBinding, bansBinding } from './blacklist';
import {
  asStated,
  readRelations,
  RelationModel,
  unfinishedImports,
  type StoredRelation,
} from './relations';

const OWNING = ['founder', 'shareholder', 'actual-controller'] as const;
const LEADING = ['legal-representative', 'director', 'shareholder', 'actual-controller'] as const;

/** The bans that bind these parties on a day: their own first, then those through a person. */
export async function bansReaching(
  policy: ReachPolicy,
  parties: readonly Uscc[],
  on: CivilDate,
  kind: Ban = 'voucher',
): Promise<BanChain[]> {
  const [own, surroundings] = await Promise.all([
    bansBinding(parties, kind, on),
    RelationModel.aggregate<Surroundings>(banSteps(parties, on, kind)),
  ]);
  return [
    ...own.map(ownChain),
    ...(surroundings.length === 0 ? [] : await chainsIn(policy, surroundings, parties, on)),
  ];
}

/**
 * The same for parties of whom more is known: what they declare themselves and what stands on record above them. A
 * person whom nobody had named before is found by that, and so is who holds through others.
 */
export async function bansReachingAround(
  policy: ReachPolicy,
  parties: readonly Uscc[],
  on: CivilDate,
  around: readonly DatedRelation[],
): Promise<BanChain[]> {
  const persons = [...new Set(around.filter(isPersonal).map(({ holder }) => holder))];
  const read = readRelations();
  const [own, led] = await Promise.all([
    bansBinding(parties, 'voucher', on),
    read.of(persons, LEADING),
  ]);
  const bans = await bansBinding([...new Set(led.map(({ held }) => held))], 'voucher', on);
  const relations = prevailing(distinct([...around, ...led], relationKey));
  return [
    ...own.map(ownChain),
    ...bans
      .flatMap((ban) => reachOf(policy, ban, relations, on))
      .filter(({ applicant }) => parties.includes(applicant)),
  ];
}

/** Each as everybody told it: a stranger's word stands beside the party's own. */
const relationKey = ({ holder, held, tie, from, basisPoints, source }: DatedRelation): string =>
  [holder, held, tie, from, basisPoints, JSON.stringify(source)].join(' ');

/**
 * The same for the many parties of one act over many cases. It begins with the bans, of which there are few or
 * none, so that an act of any length asks once and is nearly always answered by nothing; only where there are more
 * bans than parties does it begin with the parties.
 */
export async function bansReachingMany(
  policy: ReachPolicy,
  parties: readonly Uscc[],
  on: CivilDate,
): Promise<BanChain[]> {
  const binding = await allBinding('voucher', on);
  if (binding.length === 0) return [];
  if (binding.length > parties.length) return bansReaching(policy, parties, on);
  const asked = new Set(parties);
  const relations = await relationsAround(binding.map(({ uscc }) => uscc));
  return binding
    .flatMap((ban) => [ownChain(ban), ...reachOf(policy, ban, relations, on)])
    .filter(({ applicant }) => asked.has(applicant));
}

/** A ban of the party's own, which comes to it by no tie. */
const ownChain = (ban: RecordedBan): BanChain => ({ ban, applicant: ban.uscc, ties: [] });

/** Who leads these entities, and what the same persons own. */
async function relationsAround(held: readonly Uscc[]): Promise<DatedRelation[]> {
  const read = readRelations();
  const leading = await read.to(held, LEADING);
  const persons = leading.filter(isPersonal).map(({ holder }) => holder);
  return prevailing([...leading, ...(await read.of(persons, OWNING))]);
}

/** A relation to an applicant, what its holder leads elsewhere, and the bans there. */
interface Surroundings extends StoredRelation {
  readonly led: readonly StoredRelation[];
  readonly bans: readonly RecordedBan[];
}

/** From the applicants to the bans around them; exported for whoever asks how it is carried out. */
export function banSteps(parties: readonly Uscc[], on: CivilDate, kind: Ban): PipelineStage[] {
  return [
    { $match: { held: { $in: [...parties] }, tie: { $in: OWNING } } },
    {
      $lookup: {
        from: 'relations',
        localField: 'holder',
        foreignField: 'holder',
        as: 'led',
        pipeline: [{ $match: { tie: { $in: LEADING } } }],
      },
    },
    {
      $lookup: {
        from: 'blacklist',
        localField: 'led.held',
        foreignField: 'uscc',
        as: 'bans',
        pipeline: [{ $match: { kind, from: { $lte: on }, to: { $gte: on } } }, { $unset: '_id' }],
      },
    },
    { $match: { 'bans.0': { $exists: true } } },
  ];
}

async function chainsIn(
  policy: ReachPolicy,
  surroundings: readonly Surroundings[],
  parties: readonly Uscc[],
  on: CivilDate,
): Promise<BanChain[]> {
  const unfinished = await unfinishedImports();
  const stored = surroundings.flatMap((owned) => [owned, ...owned.led]);
  const relations = prevailing(
    distinct(stored, ({ _id }) => _id).flatMap((one) => asStated(one, unfinished)),
  );
  const bans = surroundings.flatMap((owned) => owned.bans).filter((ban) => bindsOn(ban, on));
  return distinct(bans, ({ uscc, from, decision }) => `${uscc} ${from} ${decision}`)
    .flatMap((ban) => reachOf(policy, ban, relations, on))
    .filter(({ applicant }) => parties.includes(applicant));
}

function distinct<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
