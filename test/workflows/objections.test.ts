/** Art. 17(5): many objections to one case, each with its own period, on the time-skipping server. */
import type { Actor } from '../../policy/model/nouns';
import { MOST } from '../../policy/kernel/limits';
import { caseSoFar } from '../../activities/case/signals';
import { instantOf, msOf } from '../../policy/kernel/time';
import { Cases } from '../../store/case/cases';
import { objectionsTo, openObjections } from '../../store/case/objections';
import { centre, House, refusedWith } from '../support/workflow-house';
import { Season } from '../support/season';

const MANY_ACTS_MS = 900_000;
const citizen = (n: number): Actor => ({ id: `citizen-${n}`, role: 'public' });
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('Art. 17(5): objections without end', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  /** The longest that may be said, of a person of whom nothing was heard before. */
  const object = (no: string, n: number) =>
    house.decide(no, 'raiseObjection', {
      actor: citizen(n),
      reason: '示'.repeat(2_000),
      evidence: Array.from({ length: MOST.evidence }, (_, at) => `材料${at}`.padEnd(200, '例')),
    });

  it(
    'reading of Art. 17(5): after three hundred the case is as small as after ten, and can be verified, suspended, approved and paid',
    async () => {
      const no = await season.published(await season.filed());
      const sizes: number[] = [];
      const results: string[] = [];
      for (let n = 1; n <= 300; n += 1) {
        const answer = await object(no, n);
        sizes.push(bytes(answer));
        results.push(answer.result);
      }
      expect(results.indexOf('lead')).toBe(200);
      expect(results.filter((result) => result === 'raised')).toHaveLength(200);
      expect(mean(sizes.slice(-10))).toBeLessThan(mean(sizes.slice(0, 10)) * 1.2);
      const grown = await bytesOfActs(house, no);
      expect(mean(grown.slice(-10))).toBeLessThan(mean(grown.slice(0, 10)) * 1.2);
      expect(bytes(await Cases.findById(no).lean())).toBeLessThan(65_536);
      expect((await season.case(no)).waits).toMatchObject([
        { name: 'publicity' },
        { name: 'objection-verification', open: 200 },
      ]);

      await house.decide(no, 'suspend', { actor: centre, reason: '核实来件' });
      await house.decide(no, 'resume', { actor: centre, reason: '核实已有结果' });
      await season.publicityEnds(no);
      const lead = season.verify(no, `${no}/O201`, false);
      expect(await refusedWith(lead)).toEqual(['objection-is-lead']);
      for (const { _id } of await openObjections(no)) await season.verify(no, _id, false);
      expect(await season.waitsOf(no)).toEqual(['approval']);
      expect(bytes(await caseSoFar({ no }))).toBeLessThan(16_384);
      const page = await objectionsTo(no, 200, 1_000);
      expect(page.every(({ state, wait }) => state === 'lead' && wait === undefined)).toBe(true);
      expect(page).toHaveLength(100);
      await season.approve([no]);
      await season.paid(no);
      expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    },
    MANY_ACTS_MS,
  );

  it('reading of Art. 17(5): each objection is reminded of and escalated on its own days', async () => {
    const no = await season.published(await season.filed());
    await object(no, 1);
    await house.sleepUntil(await nextWorkingDay(house));
    await object(no, 2);
    await season.publicityEnds(no);
    const [first, second] = await openObjections(no);
    const [due, later] = [first?.wait.dueAt ?? '', second?.wait.dueAt ?? ''];
    expect(later > due).toBe(true);
    const wait = { name: 'objection-verification', open: 2, dueAt: due };
    expect((await season.case(no)).waits).toMatchObject([wait]);

    const waitsOf = async () => (await openObjections(no)).map((one) => one.wait);
    const once = (holds: (waits: Awaited<ReturnType<typeof waitsOf>>) => boolean) =>
      house.until(async () => {
        const waits = await waitsOf();
        return holds(waits) ? waits : undefined;
      });
    await house.sleepUntil(due);
    await once(([one]) => one?.remindedAt !== undefined);
    expect((await waitsOf())[1]).not.toHaveProperty('remindedAt');
    await house.sleepUntil(later);
    const reminded = await once(([, other]) => other?.remindedAt !== undefined);
    await house.sleepUntil(reminded[1]?.escalateAt ?? '');
    await once((waits) => waits.every(({ escalatedAt }) => escalatedAt !== undefined));
    await house.heard(no);
    expect((await house.acts(no)).filter((act) => act === 'remind')).toHaveLength(2);
    expect((await house.position(no))?.waits).toMatchObject([wait]);
  });
});

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Three days on, so that a weekend between them does not make both periods end on one day. */
const nextWorkingDay = async (house: House) => instantOf(msOf(await house.now()) + 3 * 86_400_000);

/** Bytes that each decision has added to the history of a case, in their order. */
async function bytesOfActs(house: House, no: string): Promise<number[]> {
  const { events } = await house.handle(no).fetchHistory();
  const acts: number[] = [];
  let since = 0;
  for (const event of events ?? []) {
    since += bytes(event);
    if (event.workflowExecutionUpdateCompletedEventAttributes == null) continue;
    acts.push(since);
    since = 0;
  }
  return acts.slice(-300);
}
