/** One file of each shape that offices and banks were seen to send, with made-up values (Arts. 11, 17(7), 20, 22). */
import { Workbook } from 'exceljs';
import { readPain002 } from '../../bank/pain-002';
import { readStatusCsv } from '../../bank/payment-csv';
import { completeUscc } from '../../policy/model/uscc';
import { readExperts } from '../../store/people/experts';
import { readSmeList } from '../../store/reference/sme-lists';
import { readStatement } from '../../store/returns/statement';

const TODAY = '2026-11-30';
const CODE = completeUscc('91650104MA7EXAM1');
const bytes = (...lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
const HEADER = '银行流水号,到账日期,付款人,到账金额（元）,附言';
const paid = (id: string, day: string): string => `${id},${day},示例企业甲,1200,T2026-000009`;

test('Art. 20: a receipt above a thousand blank rows, as a spreadsheet saves what was once filled', async () => {
  const blank = Array.from({ length: 1_000 }, () => ',,,,');
  const read = await readStatement(bytes(HEADER, paid('A1', '2026-03-09'), ...blank), TODAY);
  expect(read).toMatchObject({ rows: [{ receiptId: 'A1', amountFen: 120_000 }] });
});

test('Art. 20: a day without marks, with a time behind it, and as a spreadsheet writes it', async () => {
  const days = ['20260309', '2026-03-09 11:20:05', '2026/3/9 0:00'];
  const rows = days.map((day, nth) => paid(`A${nth}`, day));
  const read = await readStatement(bytes(HEADER, ...rows), TODAY);
  const receivedAt = '2026-03-08T16:00:00.000Z';
  expect(read).toMatchObject({ rows: [{ receivedAt }, { receivedAt }, { receivedAt }] });
});

test.each(['2026/4/7', '2026/4/8'])(
  'Art. 20: a number of which a spreadsheet has eaten the digits is refused by row and column (%s)',
  async (day) => {
    expect(await readStatement(bytes(HEADER, paid('5.01203E+19', day)), TODAY)).toMatchObject({
      faults: [{ row: 2, column: '银行流水号' }],
    });
  },
);

test('Art. 17(7): a status whose time is as a spreadsheet saves it', () => {
  const header = '批次号,回单批次号,处理时间,付款编号,金额（元）,结果,银行凭证号,原因代码,原因';
  const row = 'P2026-00000000000a,HD-7,2026/3/9 8:05,R2026-000007-P1,20000,成功,PZ7,,';
  expect(readStatusCsv(bytes(header, row))).toMatchObject({
    status: { reportedAt: '2026-03-09T00:05:00.000Z', lines: [{ outcome: 'paid' }] },
  });
});

test('reading of Art. 22: experts in GBK under a header in English are asked about, never guessed', async () => {
  // 陆伟强 in GB18030, which happens to be sound UTF-8 too.
  const name = Buffer.from([0xc2, 0xbd, 0xce, 0xb0, 0xc7, 0xbf]);
  const file = Buffer.concat([
    Buffer.from('account,name,employer,fields\ne1,'),
    name,
    Buffer.from(`,${CODE},engineering\n`),
  ]);
  expect(JSON.stringify(await readExperts(file))).toContain('无法确定文件编码');
});

test('Arts. 11, 14: of a workbook with a hidden sheet the one in sight is read', async () => {
  const header = '统一社会信用代码,企业名称,所在区县,所属行业,从业人员,营业收入,资产总额';
  const book = new Workbook();
  book.addWorksheet('旧表', { state: 'hidden' }).addRow(['旧']);
  const sheet = book.addWorksheet('名单');
  sheet.addRow(header.split(','));
  sheet.addRow([CODE, '示例企业甲', '新市区', '工业', 50, 1_000_000, 2_000_000]);
  const read = await readSmeList(Buffer.from(await book.xlsx.writeBuffer()));
  expect(read).toMatchObject({ rows: [{ uscc: CODE, name: '示例企业甲' }] });
});

describe('Art. 17(7): answers of a bank', () => {
  const answer = (version: string, group: string, block: string): Buffer =>
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>ZT-7</MsgId><CreDtTm>2026-03-09T10:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>P2026-00000000000a</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>${group}</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>P2026-00000000000a</OrgnlPmtInfId>${block}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
    );
  const line = (no: number, status: string): string =>
    `<TxInfAndSts><OrgnlInstrId>R2026-00000${no}-P1</OrgnlInstrId><OrgnlEndToEndId>R2026-00000${no}-P1</OrgnlEndToEndId>${status}</TxInfAndSts>`;

  test('a group that is partly accepted, with a refused line below', () => {
    const lines = `${line(1, '<TxSts>ACTC</TxSts>')}${line(2, '<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>')}`;
    expect(readPain002(answer('12', 'PATC', lines))).toMatchObject({
      status: { lines: [{ outcome: 'pending' }, { outcome: 'failed', reasonCode: 'AC04' }] },
    });
  });

  test('a file refused whole, whose reason stands at the block', () => {
    const block =
      '<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>付款户名有误</AddtlInf></StsRsnInf>';
    expect(JSON.stringify(readPain002(answer('03', 'RJCT', block)))).toContain('付款户名有误');
  });
});
