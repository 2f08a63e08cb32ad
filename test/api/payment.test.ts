/** The way of the money through HTTP (Art. 17(5)-(7)), in a demo in which days pass fast. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../policy/model/nouns';
import type { PaymentLine } from '../../policy/payment-order/order';
import { civilDateOf } from '../../policy/kernel/time';
import { refusal } from '../../policy/words/refusals';
import { keepBankFile, keepFileRefusals } from '../../store/processes/bank-files';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import {
  applicant,
  auditor,
  bureau,
  centre,
  district,
  House,
  newKey,
  today,
  uscc,
  type Reply,
} from '../support/api-house';
import { madeDocuments, type Head } from '../support/documents';
import { meetingOn, submitted, toMeeting } from '../support/redemption-steps';
import { until, untilTrue } from '../support/until';

const finance: Actor = { id: 'finance-1', role: 'finance' };
const approver: Actor = { id: 'finance-2', role: 'finance' };
const enterprise = applicant(uscc(1));
const year = Number(today().slice(0, 4));

let house: House;
let no: string;
beforeAll(async () => {
  house = await House.open({ worker: true, dayMs: 300 });
  await house.furnish();
});
afterAll(async () => {
  await house.close();
});

/** The first state of the case that holds, within a bounded real time. */
async function caseWhen(holds: (kase: CaseRecord) => boolean): Promise<CaseRecord> {
  return until(async () => {
    const kase = await caseOf(no);
    return kase !== null && holds(kase) ? kase : undefined;
  });
}
const awaits = (name: string) => (kase: CaseRecord) =>
  kase.waits.some((wait) => wait.name === name);

const told = (reply: Reply): Record<string, unknown> =>
  reply.body as unknown as Record<string, unknown>;

/** What the bank answers for one line, as an office without ISO 20022 hands it in. */
function answerCsv(orderId: string, line: PaymentLine, result: string, tries = 1): string {
  const paid = result === '成功';
  return [
    '批次号,回单批次号,处理时间,付款编号,金额（元）,结果,银行凭证号,原因代码,原因',
    [
      orderId,
      `HD-${orderId}-${tries}`,
      '2026-10-13T10:00:00',
      line.endToEndId,
      (line.amountFen / 100).toFixed(2),
      result,
      paid ? `PZ-${line.endToEndId}` : '',
      ...(paid ? ['', ''] : ['AC04', '账户已销户']),
    ].join(','),
  ].join('\n');
}

/** One order through HTTP from its preparation to the bank's answer, with every no on the way. */
async function payFor(result: string, documentNumber: string, roundId: string): Promise<void> {
  const orders = `/rounds/${roundId}/payment-orders`;
  const asked = { reason: '按批复拨付', documentNumber };
  expect(await house.post(orders, centre, asked)).toMatchObject({ status: 403 });
  const key = newKey();
  const prepared = await house.post(orders, finance, asked, key);
  expect(prepared).toMatchObject({
    status: 201,
    body: { result: 'prepared', about: { lines: 1 } },
  });
  expect(told(await house.post(orders, finance, asked, key))).toEqual(told(prepared));
  const other = await house.post(orders, finance, { ...asked, reason: '另一理由' }, key);
  expect(codesOf(other)).toEqual(['idempotency-key-reused']);
  const orderId = String(told(prepared)['orderId']);
  const path = `/payment-orders/${orderId}`;
  const file = (accept: string, as = finance) =>
    house.send('GET', `${path}/file`, { as, headers: { Accept: accept } });
  expect((await file('application/xml')).status).toBe(409);

  const order = told(await house.get(path, auditor));
  const allowed = ['approvePaymentOrder', 'rejectPaymentOrder'].map((decision) => ({
    decision,
    role: 'finance',
  }));
  expect(order).toMatchObject({ orderId, state: 'prepared', preparedBy: finance.id, allowed });
  expect(await house.get(path, enterprise)).toMatchObject({ status: 403 });
  const approval = { reason: '复核无误', hash: order['hash'] };
  const sameHand = await house.post(`${path}/approval`, finance, approval);
  expect(codesOf(sameHand)).toEqual(['same-person-proposes-and-approves']);
  expect(await house.post(`${path}/approval`, approver, approval)).toMatchObject({ status: 200 });
  await caseWhen(awaits('bank-result'));
  await orderWhen(path, 'instructed');
  const again = await house.post(`${path}/rejection`, approver, { reason: '重复' });
  expect(codesOf(again)).toEqual(['payment-order-not-awaited']);

  expect((await file('application/xml', auditor)).status).toBe(403);
  expect(await (await file('application/xml')).text()).toContain('pain.001.001.09');
  const csv = await file('text/csv');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(await csv.text()).toContain('付款编号');

  const [line] = (order['order'] as { lines: PaymentLine[] }).lines;
  const answer = answerCsv(orderId, line!, result);
  const statuses = `${path}/statuses`;
  const send = (body: string, type = 'text/csv', as = finance) =>
    house.ask('POST', statuses, {
      as,
      key: newKey(),
      body,
      headers: { 'Content-Type': type },
    });
  expect(await send('{}', 'application/json')).toMatchObject({ status: 415 });
  expect(await send(answer.replace(result, '不明'))).toMatchObject({ status: 422 });
  // Nobody reports about the own party's money, and a colleague may still hand in the same file.
  const own = await send(answer, 'text/csv', { ...finance, party: uscc(1) });
  expect(codesOf(own)).toEqual(['own-case']);
  const first = await house.as(finance).applyBankStatus(orderId, answer);
  expect(first).toMatchObject({ result: 'answered', about: { lines: 1 } });
  await orderWhen(path, 'settled');
  expect(told(await send(answer))).toEqual(first);
  const disputed = result === '成功' ? 1 : 0;
  expect(await send(answerCsv(orderId, line!, '失败', 2))).toMatchObject({
    status: 200,
    body: { result: disputed === 1 ? 'disputed' : 'nothing-new' },
  });
  expect(told(await house.get(path, auditor))).toMatchObject({ state: 'settled', disputed });
  for (const filter of [`round=${roundId}&search=${orderId}`, `state=settled&search=${orderId}`]) {
    const listed = told(await house.get(`/payment-orders?${filter}`, auditor));
    expect(listed).toMatchObject({ orders: [{ orderId, roundId }] });
  }
  const others = told(await house.get('/payment-orders?state=prepared', auditor));
  expect(others).toMatchObject({ orders: [] });
}

const orderWhen = (path: string, state: string): Promise<void> =>
  untilTrue(async () => (await house.get(path, auditor)).body.state === state);

const codesOf = (reply: Reply): string[] => reply.body.refusals.map(({ code }) => code);

test('Art. 17(7): an order that there is not is not found, and no hash is not one', async () => {
  const path = '/payment-orders/P2026-000000000000';
  expect(codesOf(await house.get(path, auditor))).toEqual(['payment-order-unknown']);
  const approval = { reason: '复核无误', hash: 'none' };
  expect(codesOf(await house.post(`${path}/approval`, finance, approval))).toEqual([
    'payment-order-unknown',
  ]);
  expect(await house.get('/payment-orders/1', auditor)).toMatchObject({ status: 400 });
  expect(codesOf(await house.get('/payment-orders?round=nowhere', auditor))).toEqual([
    'round-unknown',
  ]);
});

test('Art. 17(7): files of the bank that no order took are listed for finance and auditors, newest first', async () => {
  const at = (n: number) => `2026-10-13T0${n}:00:00.000Z`;
  const keep = (n: number, rest: object) =>
    keepBankFile({
      format: 'csv',
      content: Buffer.from(`示例回执${n}`),
      by: finance,
      reason: '银行回执',
      at: at(n),
      ...rest,
    });
  const unread = await keep(1, { faults: [{ where: '第1行', message: '无法读取' }] });
  const status = { messageId: 'P2026-ffffffffffff', statusId: 'S', reportedAt: at(2), lines: [] };
  const stray = await keep(2, { status });
  await keep(3, { status: { ...status, messageId: 'P2026-eeeeeeeeeeee' } });
  await keepFileRefusals(stray, [refusal('payment-order-unknown', { id: status.messageId })]);
  const first = await house.get('/bank-files?limit=1', finance);
  expect(told(first)).toMatchObject({
    next: stray,
    files: [{ sha256: stray, messageId: status.messageId }],
  });
  const rest = told(await house.get(`/bank-files?after=${stray}`, auditor));
  expect(rest).toEqual({ files: [expect.objectContaining({ sha256: unread })] });
  expect(JSON.stringify(rest)).not.toContain('content');
  expect(await house.get('/bank-files', bureau)).toMatchObject({ status: 403 });
});

test('Art. 17(5)-(7): publicity ends by the clock, then approval, a failed payment, a corrected account, the payment', async () => {
  await house.approveBudget(year, 10_000_000);
  const roundId = await house.openRound('redemption');
  no = await submitted(house, roundId, 1);
  await toMeeting(house, no);
  const award = { no, amountFen: 3_000_000 };
  // Days pass fast here: it is held on the day of the last opinion.
  const { opinions } = await caseWhen(awaits('meeting'));
  const heldOn = civilDateOf(opinions.at(-1)?.at ?? '');
  await house.as(centre).holdMeeting(roundId, meetingOn([award], { heldOn }));
  await caseWhen(awaits('publication'));
  const list = { reason: '依程序公示', title: '示例公示', cases: [no] };
  const { actId } = await house.as(centre).publishResults(roundId, list);
  // The publicity itself may be over before anybody has looked.
  await caseWhen(awaits('approval'));
  const { lines } = (await house.get(`/publicity-lists/${actId}`)).body;
  expect(lines[0]!.publicity.lastDay > today()).toBe(true);
  expect(lines[0]).toMatchObject({
    district: '650104',
    item: expect.any(String) as string,
    institution: expect.any(String) as string,
  });

  const documentNumber = '示例〔2026〕1号';
  const approval = { reason: '依程序批复', title: '示例批复', documentNumber, cases: [no] };
  await house.as({ id: 'bureau-2', role: 'bureau' }).issueApproval(roundId, approval);
  await caseWhen(awaits('payment'));
  await payFor('失败', documentNumber, roundId);
  await caseWhen(awaits('account-correction'));
  expect((await house.get(`/cases/${no}`, enterprise)).body).toMatchObject({
    instructions: [{ state: 'failed', bankReason: '账户已销户（AC04）' }],
  });
  const account = { holder: '示例企业1', bank: '示例银行', number: '6200000000002' };
  const corrected = { account, reason: '依程序办理' };
  await house.as(enterprise).decide(no, 'account-correction', corrected);
  await payFor('成功', documentNumber, roundId);
  await caseWhen(({ state }) => state === 'ended');

  const citizen: Actor = { id: 'citizen-9', role: 'public' };
  const said = { reason: '事后发现服务并未提供', evidence: ['材料'] };
  const late = await house.post(`/cases/${no}/objections`, citizen, said);
  expect(late).toMatchObject({ status: 200, body: { answer: { result: 'lead' } } });
  const objections = await house.get(`/cases/${no}/objections`, centre);
  expect(objections.body.objections).toMatchObject([{ state: 'lead', by: citizen.id, ...said }]);

  expect((await house.get(`/cases/${no}`, centre)).body).toMatchObject({
    state: 'ended',
    ended: { outcome: 'paid' },
    approvalDocument: documentNumber,
    account: { number: '6200000000002' },
  });
  expect((await house.get(`/money/${year}`, auditor)).body).toMatchObject({
    approvedFen: 10_000_000,
    paidFen: 3_000_000,
    heldFen: 0,
    freeFen: 7_000_000,
    checks: { holdsEqualBudget: true, holdsEqualQuotas: true, withinBudget: true },
  });
});

test('Arts. 10, 17: a whole redemption leaves its official documents, for whoever may read them, and anyone checks one by its hash', async () => {
  expect(await madeDocuments()).toMatchObject({ waiting: 0 });
  const about = async (path: string, as?: Actor) =>
    (told(await house.get(path, as))['documents'] as Head[]).map(({ kind }) => kind).toSorted();
  const { roundId } = (await caseOf(no))!;
  expect(await about(`/cases/${no}/documents`, enterprise)).toEqual(['acceptance']);
  expect(await about(`/public-documents?round=${roundId}`)).toEqual([
    'approval',
    'notice',
    'publicity',
  ]);
  expect(await about(`/documents`, enterprise)).toEqual(['acceptance']);
  expect(await about(`/documents`, district('650104'))).toEqual(['recommendation']);
  expect(await about(`/documents`, district('650102'))).toEqual([]);
  const documents = told(await house.get('/documents', auditor))['documents'] as Head[];
  expect([...new Set(documents.map(({ kind }) => kind))].toSorted()).toEqual([
    'acceptance',
    'agenda',
    'approval',
    'expert-sheet',
    'minutes',
    'notice',
    'payment-request',
    'publicity',
    'recommendation',
  ]);
  for (const { id, files, number, kind } of documents)
    for (const format of ['pdf', 'docx'] as const) {
      const path = `/documents/${id}/file?format=${format}`;
      const bytes = Buffer.from(
        await (await house.send('GET', path, { as: auditor })).arrayBuffer(),
      );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(sha256).toBe(files[format].sha256);
      expect(told(await house.get(`/document-hashes/${sha256}`))).toMatchObject({
        number,
        kind,
        current: true,
      });
    }
  const lists = told(await house.get(`/rounds/${roundId}/publicity-lists`))['lists'] as {
    link: string;
  }[];
  expect(told(await house.get(lists[0]!.link))).toMatchObject({
    totalFen: 3_000_000,
    objections: {
      how: expect.stringContaining('真实姓名') as string,
      office: expect.any(String) as string,
    },
    lines: [{ approvalDocument: '示例〔2026〕1号', publicity: { daysLeft: 0 } }],
  });
  // Once more, and nothing is made twice.
  expect(await madeDocuments()).toEqual({ made: 0, waiting: 0 });
  const [acceptance] = documents.filter(({ kind }) => kind === 'acceptance');
  for (const as of [applicant(uscc(2)), district('650102')])
    expect(codesOf(await house.get(`/documents/${acceptance!.id}/file`, as))).toEqual([
      'document-unknown',
    ]);
  expect(codesOf(await house.get(`/public-documents/${acceptance!.id}/file`))).toEqual([
    'document-unknown',
  ]);
});
