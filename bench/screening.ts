/** Screening one application for the bans that reach it (Art. 20), against one read by an index. */
import { bansOf } from '../policy/articles/art-20-reach';
import type { DatedRelation } from '../policy/relations/dated-relations';
import { bansReaching } from '../store/relations/ban-reach';
import { Blacklist } from '../store/relations/blacklist';
import { RelationModel } from '../store/relations/relations';
import { policy } from '../test/support/examples';
import { uscc } from '../test/support/fresh-store';
import type { Scale } from './scale';
import { quantile } from './statistics';
import { table } from './table';

const ON = '2026-09-10';
const RELATIONS_EACH = 3;
const AT_ONCE = 5_000;
/** One entity in so many is banned. */
const BANNED_EACH = 100;
/** How far apart two entities are whose persons are related to both. */
const APART = 7;
const MOST = 5;

export async function screening({ screenedEntities, screenings }: Scale): Promise<string> {
  await seed(screenedEntities);
  const applicantAt = (i: number): string => uscc((i * 7_919) % screenedEntities);
  const sides = {
    'one read of `relations` by an index': (i: number) =>
      RelationModel.find({ held: applicantAt(i) }).lean(),
    'screening one application': (i: number) => bansReaching(policy(), [applicantAt(i)], ON),
  };
  const taken = await byTurns(Object.values(sides), screenings);
  await Promise.all([RelationModel.deleteMany({}), Blacklist.deleteMany({})]);
  const [read = Number.NaN, screened = Number.NaN] = taken.map((ms) => quantile(ms, 0.99));
  const rows = Object.keys(sides).map((side, at) => [
    side,
    ...[0.5, 0.99].map((share) => quantile(taken[at] ?? [], share).toFixed(2)),
  ]);
  return [
    `${screenedEntities.toLocaleString('en')} entities, ${(screenedEntities * RELATIONS_EACH).toLocaleString('en')} relations, ` +
      `one entity in ${BANNED_EACH} banned; ${screenings.toLocaleString('en')} of each by turns.`,
    '',
    table(['', 'p50, ms', 'p99, ms'], rows),
    '',
    `Ratio of the p99: ${(screened / read).toFixed(1)}; at most ${MOST} is asked.`,
  ].join('\n');
}

/** Every side once before the next round, the first tenth of the rounds for warming up. */
async function byTurns(
  sides: readonly ((i: number) => PromiseLike<unknown>)[],
  rounds: number,
): Promise<number[][]> {
  const taken: number[][] = sides.map(() => []);
  const warm = Math.ceil(rounds / 10);
  for (let i = -warm; i < rounds; i += 1) {
    for (const [at, side] of sides.entries()) {
      const began = performance.now();
      await side(i + warm);
      if (i >= 0) taken[at]?.push(performance.now() - began);
    }
  }
  return taken;
}

/** Each entity has a legal representative of its own, who owns a later one and set up one beyond. */
async function seed(entities: number): Promise<void> {
  for (let first = 0; first < entities; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, entities - first) }, (_, i) => first + i);
    const relations = some.flatMap((n) => relationsOf(n, entities));
    await RelationModel.collection.insertMany(relations, { ordered: false });
  }
  const banned = Array.from({ length: entities / BANNED_EACH }, (_, i) => i * BANNED_EACH);
  await Blacklist.insertMany(
    banned.flatMap((n) =>
      bansOf(policy(), {
        decision: `乌科罚〔2026〕${n}号`,
        uscc: uscc(n),
        name: `示例企业${n}`,
        party: 'enterprise',
        cause: 'false-materials',
        violatedOn: ON,
        decidedOn: ON,
      }),
    ),
  );
}

function relationsOf(n: number, entities: number): object[] {
  const ties: readonly (readonly [number, DatedRelation['tie'], number?])[] = [
    [n, 'legal-representative'],
    [n + APART, 'shareholder', 6_000],
    [n + 2 * APART, 'founder'],
  ];
  return ties.map(([person, tie, basisPoints]) => {
    const holder = `person:${person % entities}`;
    const share = basisPoints === undefined ? {} : { basisPoints };
    const said = { source: 'imported', reference: 'bench', at: `${ON}T00:00:00.000Z`, ...share };
    return {
      _id: `${holder} ${uscc(n)} ${tie}`,
      holder,
      holderName: '甲某',
      held: uscc(n),
      tie,
      heldName: `示例企业${n}`,
      from: '2020-01-01',
      statements: [said],
    };
  });
}
