/** Art. 17(6)-(7) on the time-skipping server: the approval document and the payment. */
import { Cases } from '../../store/case/cases';
import { storeFiling } from '../../store/case/filings';
import { moneyTotals } from '../../store/money/holds';
import { centre, finance, House, refusedWith } from '../support/workflow-house';
import { AWARD_FEN, Season } from '../support/season';

describe('Art. 17(6)-(7): approval and payment', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  it('Art. 17(6): before publicity has ended there is no approval document and no payment', async () => {
    const no = await season.published(await season.filed());
    expect(await refusedWith(season.approve([no]))).toEqual(['publicity-running']);
    expect(await refusedWith(season.ordered([no]))).toEqual(['case-not-for-payment']);
    expect(await season.case(no)).toMatchObject({ step: '17(5)' });
  });

  it('Art. 17(7): a failed payment waits for a corrected account of the redeemer and is paid once', async () => {
    const before = await moneyTotals(season.notice.programmeYear);
    const no = await season.filed();
    const first = await season.instructed(no);
    await season.bankSays(no, first, 'failed');
    expect(await season.waitsOf(no)).toEqual(['account-correction']);

    const actor = await season.applicantOf(no);
    const account = { holder: '别的单位', bank: '示例银行', number: '8000' };
    const correct = (holder: string) => house.correctAccount(no, actor, { ...account, holder });
    expect(await refusedWith(correct('别的单位'))).toEqual(['account-holder-differs']);
    const { applicantName } = await season.case(no);
    await correct(applicantName);
    const second = await season.instruct(no);
    expect(second).not.toBe(first);
    await season.bankSays(no, second, 'paid');

    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    const { instructions } = await season.case(no);
    expect(instructions.map(({ state }) => state)).toEqual(['failed', 'paid']);
    expect(instructions.at(-1)?.account.number).toBe('8000');
    const after = await moneyTotals(season.notice.programmeYear);
    expect(after.paidFen - before.paidFen).toBe(AWARD_FEN);
  });

  it('Arts. 15, 17(7): an account may be corrected while the case waits for payment, by a filing of an account and no other', async () => {
    const no = await season.approved(await season.filed());
    const { applicantName: holder } = await season.case(no);
    const actor = await season.applicantOf(no);
    const correct = (number: string) => {
      const account = { holder, bank: '示例银行', number };
      return house.correctAccount(no, actor, account);
    };
    await house.heard(no);
    const by = { caller: actor.id, idempotencyKey: 'a correction of the application' };
    const draft = { kind: 'resubmission', ...by, body: {} } as const;
    const other = await storeFiling(draft, () => Promise.resolve(no));
    const ofAnotherKind = { actor, reason: '账号有误', filing: other._id };
    const named = house.decide(no, 'correctAccount', ofAnotherKind);
    expect(await refusedWith(named)).toEqual(['filing-unknown']);
    const before = (await season.case(no)).waits;
    await correct('62220212');
    expect((await season.case(no)).waits).toEqual(before);
    const paid = await season.instruct(no);
    expect((await season.case(no)).instructions.at(-1)?.account.number).toBe('62220212');
    await season.bankSays(no, paid, 'paid');
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('reading of Art. 22: who recorded the meeting neither approves its money nor has it paid', async () => {
    const no = await season.settled(await season.filed());
    const recorder = { id: centre.id, role: 'bureau' } as const;
    const refused = ['same-person-proposes-and-approves'];
    expect(await refusedWith(season.approve([no], recorder))).toEqual(refused);
    await season.approved(no);
    const order = await season.ordered([no]);
    const pay = season.approveOrder(order, { ...finance, id: centre.id });
    expect(await refusedWith(pay)).toEqual(refused);
    expect(await season.waitsOf(no)).toEqual(['payment']);
  });

  it('reading of Art. 22: who published the list has proposed, and approves nothing of it', async () => {
    const no = await season.settled(await season.filed());
    expect((await season.case(no)).publishedBy).toEqual([centre.id]);
    await Cases.updateOne({ _id: no }, { $set: { 'deliberations.0.recorder': 'somebody-else' } });
    const publisher = { id: centre.id, role: 'bureau' } as const;
    expect(await refusedWith(season.approve([no], publisher))).toEqual([
      'same-person-proposes-and-approves',
    ]);
    await season.approved(no);
    expect(await season.waitsOf(no)).toEqual(['payment']);
  });

  it('Art. 17(6): a document number is used once, and a case stands in a document once', async () => {
    const nos = [
      await season.awarded(await season.filed()),
      await season.awarded(await season.filed()),
    ];
    await season.publish(...nos);
    await season.publicitiesEnd(nos[0]!, nos[1]!);
    const issue = (id: string, documentNumber: string, ...cases: string[]) =>
      house.batch(
        'issueApproval',
        {
          kind: 'approval',
          roundId: season.notice.id,
          id: `${season.notice.id}/${id}`,
          content: {
            documentNumber,
            title: '示例批复',
            lines: cases.map((caseNo) => ({ caseNo, amountFen: AWARD_FEN })),
          },
        },
        { id: 'bureau-2', role: 'bureau' },
      );
    await issue('doc-1', '示例〔100〕号', nos[0]!);
    expect(await refusedWith(issue('doc-2', '示例〔100〕号', nos[1]!))).toEqual([
      'document-number-used',
    ]);
    const twice = issue('doc-3', '示例〔101〕号', nos[1]!, nos[1]!);
    expect(await refusedWith(twice)).toEqual(['case-repeated']);
    await issue('doc-4', '示例〔101〕号', nos[1]!);
    expect((await season.case(nos[1]!)).approvalDocument).toBe('示例〔101〕号');
  });
});
