/** A process taken up from its record at any step, whatever its history was, ends as one that was left alone (ADR 0025). */
import { workflowIdOf } from '../../workflows/messages';
import { roundProgressQuery, roundWorkflowId } from '../../workflows/round/messages';
import { Operator } from '../support/operator';
import { House } from '../support/workflow-house';
import { Season } from '../support/season';

let house: House;
let season: Season;
let operator: Operator;

beforeAll(async () => {
  house = await House.open();
  season = await Season.open(house);
  operator = new Operator(house);
});
afterAll(() => house.close());

const restored = (workflowId: string) => operator.restoresAtOnce(workflowId);
const caseProcess = (no: string) =>
  workflowIdOf({ no, procedure: no.startsWith('R') ? 'redemption' : 'admission' });
const caseRestored = async (no: string): Promise<string> => {
  await restored(caseProcess(no));
  return no;
};

describe('Art. 17: a redemption', () => {
  it('goes on from each of its steps, and is paid once', async () => {
    let no = await season.filed();
    for (const step of [
      'recommended',
      'assigned',
      'reviewed',
      'awarded',
      'published',
      'settled',
      'approved',
      'instructed',
    ] as const) {
      no = await caseRestored(no);
      const reached = await season[step](no);
      if (step !== 'instructed') expect(reached).toBe(no);
      else await season.bankSays(no, reached, 'paid');
    }
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    const { instructions, trail } = await season.case(no);
    expect(instructions.map(({ state }) => state)).toEqual(['paid']);
    const entries = await house.trail(no);
    expect(trail.length).toBe(entries.length);
    expect(entries.filter(({ act }) => act === 'restored')).toHaveLength(8);
    expect(entries.find(({ act }) => act === 'restored')).toMatchObject({
      by: { id: 'operator-1', role: 'operator' },
      reason: '历史记录无法重放',
    });
  });

  it('with an objection open, upheld and deliberated again, keeps its place in each loop', async () => {
    const no = await season.published(await season.filed());
    const objection = await season.object(no);
    await caseRestored(no);
    await season.publicityEnds(no);
    await caseRestored(no);
    await season.verify(no, objection, true);
    await caseRestored(no);
    await season.deliberatedAgain(no, { amountFen: 1_000_000 });
    await caseRestored(no);
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('with a payment that failed waits for the corrected account', async () => {
    const no = await season.filed();
    await season.bankSays(no, await season.instructed(no), 'failed');
    await caseRestored(no);
    const { applicantName: holder } = await season.case(no);
    const account = { holder, bank: '示例银行', number: '8000' };
    const actor = await season.applicantOf(no);
    await house.correctAccount(no, actor, account);
    await season.bankSays(no, await season.instruct(no), 'paid');
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('that is suspended is resumed, and one that has ended is not taken up', async () => {
    const no = await season.filed();
    const actor = { id: 'centre-1', role: 'centre' } as const;
    await house.decide(no, 'suspend', { actor, reason: '核查' });
    await caseRestored(no);
    await house.decide(no, 'resume', { actor, reason: '核查完毕' });
    const applicant = await season.applicantOf(no);
    await house.decide(no, 'withdraw', { actor: applicant, reason: '不再申请' });
    expect(await house.result(no)).toMatchObject({ outcome: 'withdrawn' });
    await expect(restored(caseProcess(no))).rejects.toThrow('没有在办的记录');
  });
});

describe('Art. 10: an admission', () => {
  it('goes on from its review and ends admitted', async () => {
    const admissions = await Season.open(house, 'admission', {}, 0);
    const no = await admissions.applied();
    await caseRestored(no);
    await admissions.assigned(no);
    await caseRestored(no);
    await admissions.settled(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'admitted' });
  });
});

describe('Art. 13: a round', () => {
  it('carries out an act that is on record and not in force, and goes on with its days', async () => {
    const nos = [await season.reviewed(await season.filed())];
    const workflowId = roundWorkflowId(season.notice.id);
    await restored(workflowId);
    await season.awarded(nos[0]!);
    await restored(workflowId);
    const { state } = await house.round(season.notice.id).query(roundProgressQuery);
    expect(state).not.toBe('concluded');
    await season.paid(nos[0]!);
  });
});
