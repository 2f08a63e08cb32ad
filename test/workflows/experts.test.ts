/** Experts by draw (reading of Art. 22): assigned as drawn, judged again at the assignment, replaced in the draw's order. */
import { addDays } from '../../policy/kernel/time';
import { Refused } from '../../policy/words/refusals';
import { drawOf } from '../../store/kernel/draws';
import { conflictsOf, importConflicts } from '../../store/people/experts';
import { inTransaction } from '../../store/kernel/connection';
import { centre, expert, House, refusedWith } from '../support/workflow-house';
import { registerExperts, Season } from '../support/season';
import { importRelations } from '../support/imports';

describe('reading of Art. 22: experts by draw', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
    await registerExperts([4, 5].map(expert), await house.now());
  });
  afterAll(() => house.close());

  const assign = (no: string, message: { draw?: string; experts?: string[] }) =>
    house.decide(no, 'assignExperts', { actor: centre, reason: '按抽取结果', ...message });
  const decline = (no: string, id: string, uscc?: string) =>
    house.decide(no, 'declineReview', {
      actor: { id, role: 'expert' },
      reason: '曾任该企业顾问',
      ...(uscc !== undefined && { conflict: { uscc, tie: 'advisory' } }),
    });
  const recommended = async () => season.recommended(await season.filed());
  /** A case with its draw's order. */
  const drawn = async () => {
    const no = await recommended();
    const draw = await season.drawn(no);
    return { no, draw, order: (await drawOf(draw))!.file.result.map(({ id }) => id) };
  };

  /** What keeps another draw from being made. */
  const drawnAgain = (no: string, change: Parameters<Season['drawn']>[1] = {}) =>
    season.drawn(no, change).catch((error: unknown) => {
      if (error instanceof Refused) return error.refusals.map(({ code }) => code);
      throw error;
    });

  it('the experts are those of the latest draw of the case, and of nothing else', async () => {
    const { no, draw, order } = await drawn();
    const names = order.slice(0, 3);
    expect(await refusedWith(assign(no, { experts: names }))).toEqual(['experts-by-draw']);
    expect(await refusedWith(assign(no, { draw, experts: names }))).toEqual(['experts-by-draw']);
    const elsewhere = await season.drawn(await recommended());
    expect(await refusedWith(assign(no, { draw: elsewhere }))).toEqual(['draw-unknown']);
    expect(await drawnAgain(no)).toEqual(['draw-stands']);
    expect(await assign(no, { draw })).toMatchObject({ reference: draw });
    const { experts, expertDraw } = await season.case(no);
    expect(experts).toEqual(names);
    expect(expertDraw).toEqual({ draw, passedOver: [] });
    expect(await refusedWith(assign(no, { draw }))).toEqual(['experts-complete']);
    expect(await drawnAgain(no)).toEqual(['experts-complete']);
  });

  it('a tie that came to light after the draw passes the expert over, with its reason', async () => {
    const { no, draw, order } = await drawn();
    const [first = '', second = '', ...rest] = order;
    const { enterprise = '' } = await season.case(no);
    const at = await house.now();
    const from = addDays(await house.today(), -2_000);
    const declared = { account: first, uscc: enterprise, tie: 'cooperation', from } as const;
    const source = { by: centre.id, at, sha256: 'b'.repeat(64) };
    await inTransaction((tx) => importConflicts(tx, { rows: [declared], ...source }));
    // A namesake was a director of the enterprise until a year ago.
    const to = addDays(await house.today(), -365);
    const director = { holder: 'person:K-1', holderName: `专家${second}` } as const;
    const relation = { ...director, held: enterprise, heldName: '示例', tie: 'director' } as const;
    await importRelations({ ...source, rows: [{ ...relation, from, to }] });
    await assign(no, { draw });
    const { experts, expertDraw } = await season.case(no);
    expect(experts).toEqual(rest);
    expect(expertDraw?.passedOver).toEqual([
      { expert: first, reasons: [expect.stringMatching(/合作/)] },
      { expert: second, reasons: [expect.stringMatching(/登记在册/)] },
    ]);
    await season.reviewed(no);
    expect(await season.waitsOf(no)).toEqual(['meeting']);
  });

  it('who steps back is replaced by the next of the order, and the conflict is kept for later draws', async () => {
    const { no, draw } = await drawn();
    await assign(no, { draw });
    const { experts, enterprise = '' } = await season.case(no);
    const [first = '', second = '', third = ''] = experts;
    await season.opine(no, { id: first, role: 'expert' });
    expect(await refusedWith(decline(no, first))).toEqual(['not-assigned']);
    const stranger = season.house.decide(no, 'declineReview', {
      actor: { id: second, role: 'expert' },
      reason: '示例',
      conflict: { uscc: 'X', tie: 'other' },
    });
    expect(await refusedWith(stranger)).toEqual(['conflict-elsewhere']);
    expect(await decline(no, second, enterprise)).toMatchObject({ result: 'replaced' });
    const after = await season.case(no);
    const next = after.experts.at(-1) ?? '';
    expect([after.experts.includes(second), experts.includes(next)]).toEqual([false, false]);
    expect(after.declined).toMatchObject([{ expert: second, conflict: { uscc: enterprise } }]);
    expect((await conflictsOf([second])).map(({ uscc }) => uscc)).toContain(enterprise);
    expect(await refusedWith(season.opine(no, { id: second, role: 'expert' }))).toEqual([
      'not-assigned',
    ]);
    for (const id of [third, next]) await season.opine(no, { id, role: 'expert' });
    expect(await season.waitsOf(no)).toEqual(['meeting']);
  });

  it('where the draw has nobody left the centre draws anew, and the review waits for that', async () => {
    const { no, draw } = await drawn();
    await assign(no, { draw });
    const [first = '', second = '', third = ''] = (await season.case(no)).experts;
    const results = [];
    for (const id of [first, second, third]) {
      results.push((await decline(no, id)).result);
    }
    expect(results).toEqual(['replaced', 'replaced', 'declined']);
    const left = (await season.case(no)).experts;
    for (const id of left) await season.opine(no, { id, role: 'expert' });
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
    expect(await refusedWith(assign(no, { draw }))).toEqual(['draw-exhausted']);
    expect(await drawnAgain(no)).toEqual(['draw-pool-short']);
    await registerExperts([6, 7].map(expert), await house.now());
    // Who has begun goes on: more experts would move the majority.
    expect(await drawnAgain(no, { count: 5 })).toEqual(['panel-fixed']);
    expect(await drawnAgain(no, { fields: ['engineering'] })).toEqual(['fields-fixed']);
    const again = await season.drawn(no);
    expect((await drawOf(again))?.file.count).toBe(1);
    expect(await refusedWith(assign(no, { draw }))).toEqual(['draw-superseded']);
    await assign(no, { draw: again });
    const { experts } = await season.case(no);
    expect([experts.slice(0, 2), experts.length]).toEqual([left, 3]);
    await season.opine(no, { id: experts[2] ?? '', role: 'expert' });
    expect(await season.waitsOf(no)).toEqual(['meeting']);
  });

  it('whoever has applied for a party does not decide on the case in another role', async () => {
    const no = await season.filed();
    const { id } = await season.applicantOf(no);
    expect((await season.case(no)).appliedBy).toEqual([id]);
    const { district = '650104' } = await season.case(no);
    const review = season.review(no, { actor: { id, role: 'district', district } });
    expect(await refusedWith(review)).toEqual(['own-case']);
    expect((await season.review(no)).result).toBe('recommend');
  });

  it('an expert whose time is over leaves the place to the next of the order, and the others stay', async () => {
    const { no, draw, order } = await drawn();
    await assign(no, { draw });
    const [first = '', second = '', third = ''] = (await season.case(no)).experts;
    await season.opine(no, { id: first, role: 'expert' });
    const { dueAt } = (await season.case(no)).waits.find(({ name }) => name === 'expert-review')!;
    await house.sleepUntil(dueAt!);
    await assign(no, { draw });
    const after = await season.case(no);
    expect(after.experts).toEqual([first, ...order.slice(3, 5)]);
    expect(after.declined?.map((one) => one.expert)).toEqual([second, third]);
    for (const id of order.slice(3, 5)) await season.opine(no, { id, role: 'expert' });
    expect(await season.waitsOf(no)).toEqual(['meeting']);
  });

  it('who is found to be tied gives no opinion; what a tied expert has said counts for nothing', async () => {
    const { no, draw } = await drawn();
    await assign(no, { draw });
    const { experts, provider = '' } = await season.case(no);
    const [first = '', second = '', third = ''] = experts;
    await season.opine(no, { id: first, role: 'expert' }, false);
    const tie = async (account: string) => {
      const from = await house.today();
      const rows = [{ account, uscc: provider, tie: 'investment', from } as const];
      const source = { by: centre.id, at: await house.now(), sha256: 'c'.repeat(64) };
      await inTransaction((tx) => importConflicts(tx, { rows, ...source }));
    };
    await tie(second);
    const speaks = season.opine(no, { id: second, role: 'expert' });
    expect(await refusedWith(speaks)).toEqual(['expert-tied']);
    expect(await decline(no, second)).toMatchObject({ result: 'replaced' });
    await tie(first);
    const others = (await season.case(no)).experts.filter((id) => id !== first);
    expect(others).toContain(third);
    for (const id of others) await season.opine(no, { id, role: 'expert' });
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
    await assign(no, { draw });
    const after = await season.case(no);
    expect(after.setAside).toMatchObject([{ expert: first, why: [expect.stringMatching(/投资/)] }]);
    expect(after.opinions.map((one) => one.expert)).toEqual(others);
    const last = after.experts.find((id) => !others.includes(id))!;
    await season.opine(no, { id: last, role: 'expert' });
    const { recommended } = await season.case(no);
    expect([await season.waitsOf(no), recommended]).toEqual([['meeting'], true]);
  });
});
