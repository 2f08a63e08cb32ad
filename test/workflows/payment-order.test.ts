/** Payment orders (Art. 17(7); reading of Art. 22) on the time-skipping server: two persons, the bank, line by line. */
import type { PaymentLine } from '../../policy/payment-order/order';
import { paymentOrderOf, paymentOrderSubject } from '../../store/processes/payment-order';
import type { Actor } from '../../policy/model/nouns';
import { holdOf } from '../../store/money/holds';
import { noticesOf } from '../../store/people/party-notices';
import { batchActOf } from '../../store/round/batch-acts';
import { bankStatusUpdate } from '../../workflows/payment-order/messages';
import { progressQuery } from '../../workflows/recorded-process/messages';
import {
  bureau,
  bureauApprover,
  centre,
  finance,
  financeApprover,
  House,
  refusedWith,
  shownOf,
} from '../support/workflow-house';
import { Season } from '../support/season';

describe('Art. 17(7): payment orders', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  /** Cases of one approval document. */
  async function approvedTogether(count: number): Promise<string[]> {
    const nos: string[] = [];
    for (let made = 0; made < count; made += 1)
      nos.push(await season.awarded(await season.filed()));
    await season.publish(...nos);
    const [first = '', ...rest] = nos;
    await season.publicitiesEnd(first, ...rest);
    await season.approve(nos);
    return nos;
  }

  const asOrder = (nos: readonly string[]): Promise<string> => season.ordered(nos);
  const linesOf = async (orderId: string): Promise<readonly PaymentLine[]> =>
    (await paymentOrderOf(orderId))?.order.lines ?? [];
  const paidOf = (lines: readonly PaymentLine[], outcome: 'failed' | 'paid' = 'paid') =>
    Object.fromEntries(lines.map(({ endToEndId }) => [endToEndId, outcome]));

  it('reading of Art. 22: who prepares an order neither approves nor rejects it, and the approver has read it', async () => {
    const [no = ''] = await approvedTogether(1);
    const order = await season.ordered([no]);
    const refused = ['same-person-proposes-and-approves'];
    expect(await refusedWith(season.approveOrder(order, finance))).toEqual(refused);
    const reject = (actor: typeof finance) =>
      house.decideOnPayment(order, 'rejectPaymentOrder', { actor, reason: '附言有误' });
    expect(await refusedWith(reject(finance))).toEqual(refused);
    const other = { actor: financeApprover, reason: '复核', hash: '0'.repeat(64) };
    const unread = house.decideOnPayment(order, 'approvePaymentOrder', other);
    expect(await refusedWith(unread)).toEqual(['hash-mismatch']);
    const outsider = house.decideOnPayment(order, 'rejectPaymentOrder', {
      actor: centre,
      reason: '不是财务',
    });
    expect(await refusedWith(outsider)).toEqual(['wrong-role']);
    expect(await refusedWith(season.ordered([no]))).toEqual(['case-in-other-order']);

    await reject(financeApprover);
    expect(await season.waitsOf(no)).toEqual(['payment']);
    expect(await paymentOrderOf(order)).toMatchObject({ state: 'rejected', waits: [] });
    const again = await season.ordered([no]);
    await season.approveOrder(again);
    await season.status(again, paidOf(await linesOf(again)));
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('an order shows whose turn it is and until when, and is not cancelled once it is prepared', async () => {
    const [no = ''] = await approvedTogether(1);
    const order = await season.ordered([no]);
    const process = house.client.workflow.getHandle(paymentOrderSubject(order));
    await house.until(async () => {
      const { standing } = await process.query(progressQuery);
      return standing?.waits[0]?.dueAt;
    });
    await house.until(async () =>
      (await shownOf(process as never)).includes('另一名财务人员批准付款批次：等待财务；至')
        ? true
        : undefined,
    );
    await process.cancel();
    await house.until(async () =>
      (await shownOf(process as never)).includes('不能经由流程平台撤销') ? true : undefined,
    );
    await season.approveOrder(order);
    const { waits } = await season.orderWhen(order, ({ state }) => state === 'instructed');
    expect(waits).toMatchObject([{ name: 'bank-answer', role: 'finance' }]);
    await season.status(order, paidOf(await linesOf(order)));
    expect(await process.result()).toMatchObject({ standing: { state: 'settled', answered: 1 } });
  });

  it('partial failure: the paid lines end, the failed one is corrected and paid by a second order', async () => {
    const nos = await approvedTogether(3);
    const order = await season.ordered(nos);
    await season.approveOrder(order);
    const [first, second, third] = (await linesOf(order)).map(({ endToEndId }) => endToEndId);
    await season.status(order, { [first!]: 'paid', [second!]: 'failed', [third!]: 'pending' });
    await house.caseWhen(nos[1]!, ({ waits }) => waits[0]?.name === 'account-correction');
    expect(await house.result(nos[0]!)).toMatchObject({ outcome: 'paid' });
    expect(await season.waitsOf(nos[2]!)).toEqual(['bank-result']);
    await season.status(order, { [third!]: 'paid' });
    expect(await house.result(nos[2]!)).toMatchObject({ outcome: 'paid' });
    await season.orderWhen(order, ({ state }) => state === 'settled');

    const no = nos[1]!;
    expect(await refusedWith(season.ordered([no]))).toEqual(['case-not-for-payment']);
    await house.heard(no);
    const { applicantName: holder } = await season.case(no);
    const account = { holder, bank: '示例银行', number: '8000' };
    const actor = await season.applicantOf(no);
    await house.correctAccount(no, actor, account);
    const corrected = await season.ordered([no]);
    const [line] = await linesOf(corrected);
    expect(line).toMatchObject({ endToEndId: `${no}-P2`, creditor: { account } });
    const same = season.approveOrder(corrected, finance);
    expect(await refusedWith(same)).toEqual(['same-person-proposes-and-approves']);
    await season.approveOrder(corrected);
    await season.status(corrected, { [line!.endToEndId]: 'paid' });
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('Arts. 15, 17(7): an account that is corrected after the order was prepared leaves its line out, and goes into a new one', async () => {
    const [no = '', other = ''] = await approvedTogether(2);
    const order = await season.ordered([no, other]);
    const { applicantName: holder } = await season.case(no);
    const account = { holder, bank: '示例银行', number: '8100' };
    await house.correctAccount(no, await season.applicantOf(no), account);
    const { failed } = await season.approveOrder(order);
    expect(failed).toMatchObject([{ caseNo: no, refusals: [{ code: 'payment-line-differs' }] }]);
    expect(await season.waitsOf(other)).toEqual(['bank-result']);
    const [line] = await linesOf(await season.ordered([no]));
    expect(line?.creditor.account).toEqual(account);
  });

  it('reading of Art. 22: an approved award lapses after two written requests four weeks apart, by two persons of the bureau', async () => {
    const [no = ''] = await approvedTogether(1);
    const order = await season.ordered([no]);
    await season.approveOrder(order);
    await season.status(order, { [`${no}-P1`]: 'failed' });
    await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'account-correction');
    await house.heard(no);
    const reason = '收款账户一直未更正';
    const lapsing = (actor: Actor) => house.decide(no, 'lapseAward', { actor, reason });
    const asking = (reference: string) =>
      house.decide(no, 'requestAnswer', { actor: centre, reason, reference });
    expect(await refusedWith(house.decide(no, 'lapse', { actor: centre, reason }))).toEqual([
      'not-awaited',
    ]);
    expect(await refusedWith(lapsing(bureau))).toEqual(['award-lapse-too-early']);
    await asking('示例催〔2026〕1号');
    await asking('示例催〔2026〕2号');
    await house.env.sleep('60 days');
    expect(await refusedWith(lapsing(bureau))).toEqual(['award-lapse-too-early']);
    expect(await asking('示例催〔2026〕3号')).toMatchObject({ result: 'requested' });
    expect(await lapsing(bureau)).toMatchObject({ result: 'proposed' });
    expect(await refusedWith(lapsing(bureau))).toEqual(['same-person-proposes-and-approves']);
    expect((await holdOf(no))?.state).toBe('committed');
    await lapsing(bureauApprover);
    expect(await house.result(no)).toMatchObject({ outcome: 'lapsed', step: '17(7)' });
    expect((await holdOf(no))?.state).toBe('released');
    const told = (await noticesOf((await season.case(no)).applicant)).map(({ kind }) => kind);
    expect(told.filter((kind) => kind === 'award-waits')).toHaveLength(3);
    expect(told).toContain('case-ended');
  });

  it('reading of Art. 22: requests that the redeemer has answered by another account, and a proposal made then, end no award', async () => {
    const [no = ''] = await approvedTogether(1);
    const failing = async (nth: number): Promise<void> => {
      const order = await season.ordered([no]);
      await season.approveOrder(order);
      await season.status(order, { [`${no}-P${nth}`]: 'failed' });
      await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'account-correction');
      await house.heard(no);
    };
    const reason = '收款账户一直未更正';
    const lapsing = (actor: Actor) => house.decide(no, 'lapseAward', { actor, reason });
    const asking = (reference: string) =>
      house.decide(no, 'requestAnswer', { actor: centre, reason, reference });
    await failing(1);
    await asking('示例催〔2026〕11号');
    await house.env.sleep('60 days');
    await asking('示例催〔2026〕12号');
    expect(await lapsing(bureau)).toMatchObject({ result: 'proposed' });
    const { applicantName: holder } = await season.case(no);
    const account = { holder, bank: '示例银行', number: '8200' };
    await house.correctAccount(no, await season.applicantOf(no), account);
    expect((await season.case(no)).lapseProposedBy).toBeUndefined();
    await failing(2);
    expect(await refusedWith(lapsing(bureauApprover))).toEqual(['award-lapse-too-early']);
    await asking('示例催〔2026〕13号');
    expect(await refusedWith(lapsing(bureauApprover))).toEqual(['award-lapse-too-early']);
    await house.env.sleep('60 days');
    await asking('示例催〔2026〕14号');
    expect(await lapsing(bureauApprover)).toMatchObject({ result: 'proposed' });
    await lapsing(bureau);
    expect(await house.result(no)).toMatchObject({ outcome: 'lapsed' });
  });

  it('a file read twice changes nothing; one that contradicts goes to a person and pays nobody', async () => {
    const [no = '', other = ''] = await approvedTogether(2);
    const order = await season.ordered([no, other]);
    await season.approveOrder(order);
    const [line, open] = await linesOf(order);
    const status = {
      messageId: order,
      statusId: 'S-same',
      reportedAt: await house.now(),
      lines: [{ endToEndId: line!.endToEndId, outcome: 'failed', bankReference: 'B-same' }],
    } as const;
    const first = await house.bankSays(order, status);
    expect(first).toMatchObject({ result: 'answered', about: { lines: 1 } });
    expect(await house.bankSays(order, status)).toEqual(first);
    const contrary = await season.status(order, { [line!.endToEndId]: 'paid' });
    expect(contrary).toMatchObject({ result: 'disputed', about: { lines: 0 } });
    const record = await season.orderWhen(order, ({ disputes }) => disputes.length > 0);
    expect(record.disputes).toMatchObject([{ endToEndId: line!.endToEndId, outcome: 'paid' }]);
    await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'account-correction');
    await house.heard(no);
    const { applicantName: holder } = await season.case(no);
    const account = { holder, bank: '示例银行', number: '8001' };
    await house.correctAccount(no, await season.applicantOf(no), account);
    expect(await refusedWith(season.ordered([no]))).toEqual(['payment-in-dispute']);
    await season.status(order, { [open!.endToEndId]: 'paid' });
    await season.orderWhen(order, ({ state }) => state === 'settled');

    const late = await season.status(order, { [open!.endToEndId]: 'failed' });
    expect(late).toMatchObject({ result: 'disputed', about: { lines: 0 } });
    const failedAfterAll = { endToEndId: open!.endToEndId, stands: 'later' } as const;
    const resolve = { actor: finance, reason: '已向银行核实', ...failedAfterAll };
    expect(await refusedWith(house.decideOnPayment(order, 'resolveDispute', resolve))).toEqual([
      'payment-dispute-not-payable',
    ]);
    expect(await season.case(other)).toMatchObject({ ended: { outcome: 'paid' } });
    expect((await season.case(no)).instructions.map(({ state }) => state)).toEqual(['failed']);
  });

  it('Arts. 17(7), 22: of orders prepared at once one stands, and a voucher of the bank pays one line', async () => {
    const nos = await approvedTogether(2);
    const asked = await Promise.allSettled(nos.flatMap((no) => [[no], nos]).map(asOrder));
    const [order = ''] = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const others = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    for (const other of others)
      expect(await refusedWith(Promise.reject(other))).toContain('case-in-other-order');
    const named = await Promise.all(
      asked.map(async (one) => (one.status === 'fulfilled' ? linesOf(one.value) : [])),
    );
    const cases = named.flat().map(({ caseNo }) => caseNo);
    expect(new Set(cases).size).toBe(cases.length);

    await season.approveOrder(order);
    const [line] = await linesOf(order);
    const paidBy = (bankReference: string, id = line!.endToEndId, of = order) =>
      season.status(of, {}, { lines: [{ endToEndId: id, outcome: 'paid', bankReference }] });
    await paidBy('V-1');
    expect(await house.result(line!.caseNo)).toMatchObject({ outcome: 'paid' });
    expect(await paidBy('V-2')).toMatchObject({ result: 'disputed', about: { lines: 0 } });
    expect(await paidBy('V-1')).toMatchObject({ result: 'nothing-new' });

    const [no = ''] = await approvedTogether(1);
    const later = await season.ordered([no]);
    await season.approveOrder(later);
    const again = await paidBy('V-1', `${no}-P1`, later);
    expect(again).toMatchObject({ result: 'asked', about: { lines: 0 } });
    const askedOf = async () => (await paymentOrderOf(later))?.asked ?? [];
    expect(await askedOf()).toMatchObject([
      { endToEndId: `${no}-P1`, reason: '银行凭证号V-1已用于另一笔付款' },
    ]);
    await paidBy('V-3', `${no}-P1`, later);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    expect(await askedOf()).toEqual([]);
  });

  it('reading of Art. 22: two persons of finance say which of the bank’s answers stands, and the case goes on by it', async () => {
    const nos = await approvedTogether(2);
    const order = await season.ordered(nos);
    await season.approveOrder(order);
    const ids = (await linesOf(order)).map(({ endToEndId }) => endToEndId);
    const [one = '', two = ''] = ids;
    await season.status(order, { [one]: 'failed', [two]: 'failed' });
    for (const [at, no] of nos.entries()) {
      await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'account-correction');
      await house.heard(no);
      const { applicantName: holder } = await season.case(no);
      const account = { holder, bank: '示例银行', number: `801${at}` };
      const actor = await season.applicantOf(no);
      await house.correctAccount(no, actor, account);
    }
    const second = await season.ordered(nos);
    await season.status(order, { [one]: 'paid', [two]: 'paid' });
    expect(await refusedWith(season.approveOrder(second))).toEqual([
      'payment-in-dispute',
      'payment-in-dispute',
    ]);
    const reject = { actor: financeApprover, reason: '先查清' };
    await house.decideOnPayment(second, 'rejectPaymentOrder', reject);

    const say = (actor: typeof finance, endToEndId: string, stands: 'first' | 'later') => {
      const message = { actor, reason: '已向银行核实', endToEndId, stands };
      return house.decideOnPayment(order, 'resolveDispute', message);
    };
    expect(await say(finance, one, 'later')).toMatchObject({ result: 'proposed' });
    const same = ['same-person-proposes-and-approves'];
    expect(await refusedWith(say(finance, one, 'later'))).toEqual(same);
    expect(await say(financeApprover, one, 'later')).toMatchObject({ result: 'resolved' });
    expect(await house.result(nos[0]!)).toMatchObject({ outcome: 'paid' });
    expect(await refusedWith(say(finance, one, 'first'))).toEqual(['payment-dispute-unknown']);

    await say(finance, two, 'first');
    expect(await refusedWith(season.ordered([nos[1]!]))).toEqual(['payment-in-dispute']);
    await say(financeApprover, two, 'first');
    const third = await season.ordered([nos[1]!]);
    await season.approveOrder(third);
    await season.status(third, { [`${nos[1]!}-P2`]: 'paid' });
    expect(await house.result(nos[1]!)).toMatchObject({ outcome: 'paid' });
  });

  it('a status about an unknown order, an unknown line or another sum is refused whole', async () => {
    const [no = ''] = await approvedTogether(1);
    const unknown = season.status('P2026-000000000000', { [`${no}-P1`]: 'paid' });
    expect(await refusedWith(unknown)).toEqual(['payment-order-unknown']);
    const order = await season.ordered([no]);
    const early = season.status(order, { [`${no}-P1`]: 'paid' });
    expect(await refusedWith(early)).toEqual(['payment-order-not-instructed']);
    await season.approveOrder(order);
    const unkept = house.client.workflow
      .getHandle(paymentOrderSubject(order))
      .executeUpdate(bankStatusUpdate, { args: [{ file: 'f'.repeat(64) }] });
    expect(await refusedWith(unkept)).toEqual(['bank-file-unknown']);
    const stranger = season.status(order, { [`${no}-P1`]: 'paid', 'R2026-999999-P1': 'paid' });
    expect(await refusedWith(stranger)).toEqual(['payment-line-unknown']);
    const sum = season.status(order, { [`${no}-P1`]: 'paid' }, { orderTotalFen: 1 });
    expect(await refusedWith(sum)).toEqual(['payment-total-differs']);
    expect(await season.waitsOf(no)).toEqual(['bank-result']);
    await season.status(order, {}, { wholeFile: { outcome: 'rejected', reason: '文件有误' } });
    await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'account-correction');
  });

  it('Art. 17(7): a suspended case and one that is not in the document are left out, named with their rows; the rest is paid', async () => {
    const [suspended = '', no = '', disputed = ''] = await approvedTogether(3);
    await house.decide(suspended, 'suspend', { actor: centre, reason: '待核实' });
    const order = await season.ordered([suspended, no, 'R1999-000001']);
    const { leftOut = [], order: drafted } = (await paymentOrderOf(order))!;
    const codes = leftOut.map(({ caseNo, refusals: [one] }) => [caseNo, one?.code, one?.path]);
    expect(codes).toEqual([
      [suspended, 'line-suspended', 'cases[0]'],
      ['R1999-000001', 'case-not-for-payment', 'cases[2]'],
    ]);
    expect(drafted.lines.map(({ caseNo }) => caseNo)).toEqual([no]);
    await season.approveOrder(order);
    await season.status(order, { [`${no}-P1`]: 'paid' });
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    expect(await refusedWith(season.ordered([suspended, no]))).toEqual([
      'line-suspended',
      'case-not-for-payment',
    ]);
    await season.ordered([disputed]);
  });

  it('a case that was cancelled between preparation and approval fails alone, and the bank is not asked for it', async () => {
    const [gone = '', no = ''] = await approvedTogether(2);
    const order = await season.ordered([gone, no]);
    await house.handle(gone).cancel();
    await house.caseWhen(gone, ({ state }) => state === 'ended');
    const { failed } = await season.approveOrder(order);
    expect(failed).toMatchObject([{ caseNo: gone, refusals: [{ code: 'case-ended' }] }]);
    expect((await batchActOf(order))?.state).toBe('in-force');
    const lost = season.status(order, { [`${gone}-P1`]: 'paid' });
    expect(await refusedWith(lost)).toEqual(['payment-line-unknown']);
    await season.status(order, { [`${no}-P1`]: 'paid' }, { orderLines: 1 });
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    await season.orderWhen(order, ({ state }) => state === 'settled');
  });
});
