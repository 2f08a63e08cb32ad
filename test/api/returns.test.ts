/** Returned money through HTTP (Arts. 20, 22): demanded by the bureau, received, decided about by finance. */
import { yuan } from '../../policy/kernel/money';
import { startOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { takeReceipt } from '../../activities/returns/take-receipt';
import { checkLedger } from '../../store/audit/ledger-check';
import { approve, redemptionAt } from '../support/ledger-examples';
import { demandOn, finance, newId, YEAR } from '../support/returns-examples';
import {
  applicant,
  auditor,
  bureau,
  centre,
  House,
  newKey,
  today,
  uscc,
} from '../support/api-house';

const reason = '经核对银行回单';

let house: House;
beforeAll(async () => {
  house = await House.open();
  await approve(YEAR, 'voucher', yuan(10_000_000));
});
afterAll(async () => {
  expect((await checkLedger()).difference).toBeUndefined();
  await house.close();
});

const HEADER = '银行流水号,到账日期,付款人,付款人统一社会信用代码,到账金额（元）,附言';
const statement = (rows: readonly string[], as: Actor = finance()) =>
  house.importCsv('/return-receipts/imports', as, `${[HEADER, ...rows].join('\n')}\n`);
/** A row of a statement, and the id of its receipt. */
const row = (amount: string, reference: string, id = newId('LS')) => ({
  id,
  text: `${id},${today()},示例企业一,,${amount},${reference}`,
});

async function bodyFor(owedFen: number) {
  const { caseNo, party, article } = await demandOn(await redemptionAt('paid', YEAR), owedFen);
  return { caseNo, party, owedFen, article, reason };
}

interface Demand {
  readonly number: string;
  readonly party: string;
  readonly outstandingFen: number;
}
async function demanded(owedFen = yuan(100)): Promise<Demand> {
  const reply = await house.post('/repayments', bureau, await bodyFor(owedFen));
  expect(reply).toMatchObject({ status: 201, body: { state: 'open', outstandingFen: owedFen } });
  return reply.body as unknown as Demand;
}

/** A receipt in the queue of so many yuan; answers its address. */
async function queued(amount: string): Promise<string> {
  const { id, text } = row(amount, '退款');
  expect(await statement([text])).toMatchObject({ status: 201, body: { added: 1 } });
  return `/return-receipts/${id}`;
}

/** What can be decided about a receipt now. */
async function decisionsOn(address: string): Promise<string[]> {
  const { allowed } = (await house.get(address, auditor)).body;
  return allowed.map(({ decision, role }) => `${decision} ${role}`);
}

describe('demands', () => {
  test('Art. 20: the bureau demands, once for its key; the party reads its own and not who decided', async () => {
    const key = newKey();
    const body = { ...(await bodyFor(yuan(100))), dueOn: today() };
    const first = await house.post('/repayments', bureau, body, key);
    expect(await house.post('/repayments', bureau, body, key)).toMatchObject({ body: first.body });
    const { number, party } = first.body as unknown as Demand;
    const own = await house.get(`/repayments/${number}`, applicant(party));
    expect(own).toMatchObject({ status: 200, body: { number, owedFen: yuan(100) } });
    expect(own.body).not.toHaveProperty('decidedBy');
    expect(await house.get(`/repayments/${number}`, applicant(uscc(9)))).toMatchObject({
      status: 404,
    });
    expect(await house.get(`/repayments?caseNo=${body.caseNo}`, auditor)).toMatchObject({
      body: { repayments: [{ number }] },
    });
    expect(await house.get(`/repayments/${number}/trail`, auditor)).toMatchObject({
      body: { entries: [{ act: 'demandRepayment', by: bureau, reason }] },
    });
  });

  test('Art. 20: the bureau cancels a demand with a reason, once', async () => {
    const { number } = await demanded();
    const allowed = async () => (await house.get(`/repayments/${number}`, auditor)).body.allowed;
    expect(await allowed()).toEqual([{ decision: 'cancelRepayment', role: 'bureau' }]);
    const address = `/repayments/${number}/cancellation`;
    // Who demands does not cancel alone what is demanded (reading of Art. 22).
    expect(await house.post(address, bureau, { reason })).toMatchObject({
      status: 403,
      body: { refusals: [{ code: 'duty-excluded' }] },
    });
    const another = { ...bureau, id: 'bureau-2' };
    const cancel = () => house.post(address, another, { reason });
    expect(await cancel()).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await allowed()).toEqual([]);
    expect(await cancel()).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'repayment-closed' }] },
    });
  });

  test('reading of Art. 22: nobody of a party of the case demands, cancels or imports what settles it', async () => {
    const { number, party } = await demanded();
    const refused = { status: 403, body: { refusals: [{ code: 'own-case' }] } };
    const body = await bodyFor(1);
    const ofParty = { ...bureau, id: 'bureau-3', party: body.party };
    expect(await house.post('/repayments', ofParty, body)).toMatchObject(refused);
    const own = { ...ofParty, party };
    expect(await house.post(`/repayments/${number}/cancellation`, own, { reason })).toMatchObject(
      refused,
    );
    const file = [row('1.00', number).text];
    expect(await statement(file, { ...finance(), party })).toMatchObject(refused);
    expect(await statement(file)).toMatchObject({ status: 201, body: { added: 1 } });
  });

  test('Art. 20: nobody but the bureau demands', async () => {
    for (const as of [finance(), centre, applicant(uscc(1))])
      expect(await house.post('/repayments', as, await bodyFor(1))).toMatchObject({ status: 403 });
  });

  test('Art. 20: everything that is wrong with a demand is told at once', async () => {
    const body = { caseNo: 'X', party: '', owedFen: 0.5, article: '21', reason: '', dueOn: '明天' };
    const reply = await house.post('/repayments', bureau, body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map(({ path }) => path).sort()).toEqual(Object.keys(body).sort());
  });
});

describe('a statement', () => {
  test('Art. 20: settles what its references name; the same file again adds nothing', async () => {
    const [one, two] = [await demanded(), await demanded()];
    const rows = [row('100.00', one.number), row('99.99', `退回${two.number}`)];
    const file = rows.map(({ text }) => text);
    expect(await statement(file)).toMatchObject({ status: 201, body: { added: 2, known: 0 } });
    expect(await statement(file)).toMatchObject({ status: 201, body: { added: 0, known: 2 } });
    expect(await house.get(`/repayments/${one.number}`, auditor)).toMatchObject({
      body: { state: 'settled', outstandingFen: 0 },
    });
    expect(await house.get(`/repayments/${two.number}`, auditor)).toMatchObject({
      body: { state: 'open', outstandingFen: 1 },
    });
    expect(await house.get(`/return-receipts?number=${two.number}`, auditor)).toMatchObject({
      body: { receipts: [{ queue: 'partial', source: 'statement', receivedAt: startOf(today()) }] },
    });
  });

  test('Art. 20: a receipt is the same however its number is typed', async () => {
    const { number } = await demanded();
    const { id, text } = row('60.00', number);
    expect(await statement([text])).toMatchObject({ status: 201, body: { added: 1 } });
    const typed = text.replace(id, ` ${id.replace('-', '－').replace('S', 'S ')}`);
    expect(await statement([typed])).toMatchObject({ status: 201, body: { added: 0, known: 1 } });
    await takeReceipt(
      {
        receiptId: id.replace('S', 'S\u3000'),
        reference: number,
        amountFen: yuan(60),
        payerName: '示例企业一',
        receivedAt: startOf(today()),
      },
      startOf(today()),
    );
    expect(await house.get(`/repayments/${number}`, auditor)).toMatchObject({
      body: { returnedFen: yuan(60) },
    });
  });

  test('reading of Art. 20: all that is wrong in it is told by row and column, and nothing is imported', async () => {
    const good = row('1', '退款');
    const bad = [
      `${newId('LS')},2026-13-01,示例企业一,123,0,退款`,
      `,${today()},=1+1,,-5,退款`,
      `${newId('LS')},2099-12-31,示例企业一,,1.005,退款`,
      good.text,
    ];
    const reply = await statement([good.text, ...bad]);
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map(({ path }) => path)).toEqual([
      'row 3, column 到账日期',
      'row 3, column 付款人统一社会信用代码',
      'row 3, column 到账金额（元）',
      'row 4, column 银行流水号',
      'row 4, column 付款人',
      'row 4, column 到账金额（元）',
      'row 5, column 到账日期',
      'row 5, column 到账金额（元）',
      'row 6',
    ]);
    expect(await house.get(`/return-receipts/${good.id}`, auditor)).toMatchObject({ status: 404 });
  });

  test.each(['3.02604E+19', '3.02604e+19', '30260400000000000000'])(
    'reading of Art. 20: an id of which a spreadsheet ate digits is refused by its row: %s',
    async (id) => {
      const good = row('10', '退款');
      const reply = await statement([good.text, row('10', '退款', id).text]);
      expect(reply.status).toBe(422);
      expect(reply.body.errors.map(({ path }) => path)).toEqual(['row 3, column 银行流水号']);
      expect(await house.get(`/return-receipts/${good.id}`, auditor)).toMatchObject({
        status: 404,
      });
    },
  );

  test('reading of Art. 20: one that contradicts what was taken is refused, and names the receipt', async () => {
    const { id, text } = row('10', '退款');
    await statement([text]);
    expect(await statement([row('11', '退款', id).text])).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'receipt-differs' }] },
    });
  });

  test('reading of Art. 20: finance imports it, and nobody else', async () => {
    expect(await statement([row('1', '').text], bureau)).toMatchObject({ status: 403 });
  });
});

describe('the queue', () => {
  test('Art. 20: finance allocates a receipt that names nothing; the trail says who and why', async () => {
    const { number } = await demanded();
    const address = await queued('100');
    expect(await house.get(address, auditor)).toMatchObject({
      body: { state: 'queued', queue: 'unknown-reference', queuedFen: yuan(100) },
    });
    const [key, body] = [newKey(), { number, amountFen: yuan(100), reason }];
    const first = await house.post(`${address}/allocations`, finance(), body, key);
    expect(first).toMatchObject({ status: 201, body: { state: 'settled', queuedFen: 0 } });
    const again = await house.post(`${address}/allocations`, finance(), body, key);
    expect(again.body).toEqual(first.body);
    expect(await house.get(`${address}/trail`, auditor)).toMatchObject({
      body: { entries: [{ act: 'takeReceipt' }, { act: 'allocate', by: finance(), reason }] },
    });
  });

  test('reading of Art. 22: a refund is prepared by one person and approved by another', async () => {
    const address = await queued('50');
    const part = { amountFen: yuan(50), reason };
    expect(await house.post(`${address}/refunds`, finance(), part)).toMatchObject({
      status: 201,
      body: { refund: 1, preparedFen: yuan(50) },
    });
    expect(await decisionsOn(address)).toEqual([
      'approveRefund finance',
      'approveRefund bureau',
      'rejectRefund finance',
      'rejectRefund bureau',
    ]);
    const approval = (as: Actor) => house.post(`${address}/refunds/1/approval`, as, { reason });
    expect(await approval(finance())).toMatchObject({
      status: 403,
      body: { refusals: [{ code: 'same-person-proposes-and-approves' }] },
    });
    expect(await approval(finance(2))).toMatchObject({
      status: 200,
      body: { state: 'settled', refundedFen: yuan(50) },
    });
    expect(await decisionsOn(address)).toEqual([]);
  });

  test('reading of Art. 20: a rejected refund waits again, and is set aside', async () => {
    const address = await queued('5');
    const toMove = ['allocateReceipt', 'prepareRefund', 'setReceiptAside'];
    expect(await decisionsOn(address)).toEqual(toMove.map((decision) => `${decision} finance`));
    const part = { amountFen: yuan(5), reason };
    await house.post(`${address}/refunds`, finance(), part);
    expect(await house.post(`${address}/refunds/1/rejection`, bureau, { reason })).toMatchObject({
      status: 200,
      body: { queuedFen: yuan(5) },
    });
    expect(await house.post(`${address}/no-return`, finance(), part)).toMatchObject({
      status: 200,
      body: { state: 'settled', setAsideFen: yuan(5) },
    });
  });

  test('reading of Art. 20: a partial receipt leaves the queue once it was seen', async () => {
    const { number } = await demanded();
    const { id, text } = row('1', number);
    await statement([text]);
    const address = `/return-receipts/${id}`;
    expect(await decisionsOn(address)).toEqual(['acknowledgeReceipt finance']);
    const seen = () => house.post(`/return-receipts/${id}/acknowledgement`, finance(), { reason });
    expect(await seen()).toMatchObject({ status: 200, body: { state: 'settled' } });
    expect(await seen()).toMatchObject({ status: 409 });
  });

  test('reading of Art. 20: is read page by page, by staff only', async () => {
    await queued('1');
    await queued('2');
    const first = await house.get('/return-receipts?state=queued&limit=1', auditor);
    const rest = await house.get(`/return-receipts?state=queued&after=${first.body.next}`, auditor);
    expect(first).toMatchObject({ body: { receipts: [{ receiptId: first.body.next }] } });
    expect(JSON.stringify(rest.body)).not.toContain(`"${first.body.next}"`);
    expect(await house.get('/return-receipts', applicant(uscc(1)))).toMatchObject({ status: 403 });
  });

  test.each([
    ['allocations', { number: 'R2026-000001', amountFen: 1, reason }, 'number'],
    ['allocations', { number: 'T2026-000001', amountFen: 0, reason }, 'amountFen'],
    ['refunds', { amountFen: 0.5, reason }, 'amountFen'],
    ['no-return', { amountFen: 1 }, 'reason'],
  ])('reading of Art. 22: %s with %j is told at %s', async (what, body, path) => {
    const reply = await house.post(`/return-receipts/none/${what}`, finance(), body);
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  test('reading of Art. 20: a receipt or a refund that there is not is 404', async () => {
    const part = { amountFen: 1, reason };
    expect(await house.post('/return-receipts/none/refunds', finance(), part)).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'receipt-unknown' }] },
    });
    const address = await queued('1');
    expect(await house.post(`${address}/refunds/1/rejection`, bureau, { reason })).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'refund-unknown' }] },
    });
  });
});
