/** What banks call the columns of their files (Arts. 17(7), 20): said by two persons of finance, then read by. */
import type { Actor } from '../../policy/model/nouns';
import { finance } from '../support/returns-examples';
import { auditor, centre, House, newKey, today, withReason } from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(async () => {
  await house.close();
});

const BANK = '示例银行';
const columns = [
  { column: 'receiptId', heading: '凭证号' },
  { column: 'receivedOn', heading: '记账日' },
  { column: 'payerName', heading: '摘要户名' },
  { column: 'amount', heading: '贷方发生额' },
  { column: 'reference', heading: '付款人' },
];
const propose = (as: Actor, body: object) =>
  house.ask('POST', withReason('/bank-columns/imports'), { as, key: newKey(), body });
const file = `凭证号,记账日,摘要户名,贷方发生额,付款人,余额\nPZ-1,${today()},示例企业一,12.50,退款,1\n`;
const statement = (query: string) =>
  house.importCsv(`/return-receipts/imports${query}`, finance(), file);
const ofBank = `?bank=${encodeURIComponent(BANK)}`;

test('Art. 20: a file whose columns are called otherwise is asked about, with the columns that were seen', async () => {
  const reply = await statement('');
  expect(reply).toMatchObject({ status: 422, body: { type: '/problems/invalid' } });
  const said = JSON.stringify(reply.body);
  expect(said).toContain('文件中的列名是：凭证号、记账日、摘要户名、贷方发生额、付款人、余额');
  expect(said).toContain('请由财务登记该银行的列名');
});

test('reading of Art. 17(7), 20: a bank of which nothing is said is refused, and the centre says nothing of one', async () => {
  expect(await statement(ofBank)).toMatchObject({
    status: 422,
    body: { refusals: [{ code: 'bank-columns-unknown', path: 'bank' }] },
  });
  expect(await propose(centre, { bank: BANK, file: 'receipts', columns })).toMatchObject({
    status: 403,
  });
});

test('reading of Art. 17(7), 20: every fault of what is proposed is told at once', async () => {
  const wrong = [...columns, { column: 'balance', heading: '凭证号' }];
  const reply = await propose(finance(), { bank: BANK, file: 'receipts', columns: wrong });
  expect(reply.body.refusals.map(({ path }) => path)).toEqual([
    'columns[5].column',
    'columns[5].heading',
  ]);
});

test('reading of Art. 17(7), 20: by two persons of finance, and then the file is read', async () => {
  const proposed = await propose(finance(), { bank: BANK, file: 'receipts', columns });
  expect(proposed).toMatchObject({ status: 201, body: { state: 'proposed' } });
  expect(await statement(ofBank)).toMatchObject({ status: 422 });
  const { id, hash } = proposed.body;
  const confirm = (as: Actor) =>
    house.post(`/reference-proposals/${id}/confirmation`, as, { reason: '与银行文件一致', hash });
  expect(await confirm(finance())).toMatchObject({
    status: 403,
    body: { refusals: [{ code: 'same-person-confirms' }] },
  });
  expect(await confirm(finance(2))).toMatchObject({ status: 200, body: { state: 'approved' } });
  expect(await statement(ofBank)).toMatchObject({ status: 201, body: { added: 1 } });
  expect(await house.get('/return-receipts/PZ-1', auditor)).toMatchObject({
    body: { payerName: '示例企业一', amountFen: 1250, reference: '退款' },
  });
  expect(await house.get('/bank-columns', auditor)).toMatchObject({
    body: { banks: [{ bank: BANK, file: 'receipts', columns }] },
  });
  expect(await house.get(`/reference-proposals/${id}/trail`, auditor)).toMatchObject({
    body: { entries: [{ by: finance() }, { by: finance(2) }] },
  });
});
