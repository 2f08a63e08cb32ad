/** Art. 14 on the time-skipping server: in which order an enterprise's cases take its quota. */
import { Limits } from '../../store/case/ceilings';
import { papersOf } from '../support/examples';
import { applicant } from '../support/submission-examples';
import { House, refusedWith } from '../support/workflow-house';
import { Season } from '../support/season';

/** Half of each contract is 80,000 yuan; the year's quota is 100,000. */
const CONTRACT = 16_000_000;
const HALF = 8_000_000;
const REST = 2_000_000;

describe('reading of Art. 14: the order in which an enterprise’s cases take its quota', () => {
  let house: House;
  let season: Season;
  let made = 0;
  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  /** Two cases of one enterprise, reviewed and ready for the meeting, in the order of their submission. */
  async function two(): Promise<[first: string, second: string]> {
    const body = await season.redemption();
    const { issuedOn } = body.invoices[0]!;
    const { paidOn } = body.transfers[0]!;
    const nos: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      made += 1;
      const money = { amountFen: CONTRACT, eligibleFen: CONTRACT };
      const one = {
        ...body,
        contract: { ...body.contract, number: `顺序-${made}`, ...money },
        ...papersOf(910_000 + made, body, { issuedOn, paidOn, amountFen: CONTRACT }),
      };
      nos.push(await season.reviewed((await season.submit(one)).no));
      await house.env.sleep('1 minute');
    }
    return nos as [string, string];
  }
  const ceiling = async (no: string) => {
    const kase = await season.case(no);
    return (await Limits.of([kase])).ceilingOf(kase);
  };
  const held = async (amounts: readonly (readonly [no: string, fen: number])[]) => {
    const items = amounts.map(([no, amountFen]) => season.item(no, { amountFen }));
    return season.hold(await season.meeting(items));
  };
  const place = async (no: string, at: number, party?: string) => {
    const actor = applicant(party ?? (await season.case(no)).enterprise!);
    const message = { actor, reason: '本企业安排', place: at };
    return house.decide(no, 'placeInQuota', message);
  };

  it('reading of Art. 14: else of submission, whatever the agenda’s order, and across meetings', async () => {
    const [first, second] = await two();
    expect(await ceiling(first)).toMatchObject({ ceilingFen: HALF, boundBy: 'contract-share' });
    const later = await ceiling(second);
    expect(later).toMatchObject({ ceilingFen: REST, boundBy: 'quota' });
    expect(later.explanation).toContain('已为该企业顺序在前的申请留出80,000.00元');
    const alone = await refusedWith(held([[second, HALF]]));
    expect(alone).toEqual(['amount-above-ceiling']);
    const { failed } = await held([
      [second, HALF],
      [first, HALF],
    ]);
    expect(failed).toMatchObject([
      { caseNo: second, refusals: [{ code: 'amount-above-ceiling' }] },
    ]);
    await held([[second, REST]]);
    expect(await season.waitsOf(second)).toEqual(['publication']);
  });

  it('reading of Art. 14: as the enterprise states it, until a meeting has decided', async () => {
    const [first, second] = await two();
    expect(await refusedWith(place(second, 1, season.provider.uscc))).toEqual(['wrong-party']);
    expect(await refusedWith(place(second, 0))).toEqual(['validation']);
    expect(await place(second, 1)).toMatchObject({ result: 'placed' });
    expect((await ceiling(second)).ceilingFen).toBe(HALF);
    expect((await ceiling(first)).ceilingFen).toBe(REST);
    await held([[second, HALF]]);
    expect((await ceiling(first)).ceilingFen).toBe(REST);
    expect(await refusedWith(place(second, 2))).toEqual(['not-awaited']);
  });

  it('reading of Art. 14: a case that the enterprise has withdrawn or not confirmed keeps nothing from another', async () => {
    const [first, second] = await two();
    const actor = applicant((await season.case(first)).applicant);
    await house.decide(first, 'withdraw', { actor, reason: '不再申请' });
    expect((await ceiling(second)).ceilingFen).toBe(HALF);
  });
});
