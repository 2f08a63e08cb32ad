/** Art. 17(7): the bank's answer, read strictly; what a careless or hostile file contains is told, not guessed. */
import fc from 'fast-check';
import { readPain002 } from '../../bank/pain-002';
import { MAX_LINES } from '../../policy/payment-order/order';
import { writeReport, type Report, type Result } from '../../local/bank/messages';
import { schemaFaults, SOURCES } from '../support/bank-schemas';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const result = (nth: number, change: object = { voucher: `V${nth}` }): Result => ({
  endToEndId: `R2026-${String(nth).padStart(6, '0')}-P1`,
  amountFen: 100 * nth + 5,
  payee: '示例企业一',
  account: '1',
  ...(change as { voucher: string }),
});
const refused = { code: 'AC04', reason: '账户已销户' };

function report(results: readonly Result[] = [result(1), result(2, refused)]): Report {
  const order = { messageId: 'HS-2026-0001', transfers: results };
  return { statusId: 'ZT-1', createdAt: '2026-10-22T01:00:00.000Z', order, results };
}

const FILE = writeReport(report());
const REASON = '<StsRsnInf><Rsn><Cd>AM05</Cd></Rsn></StsRsnInf>';
const read = (text: string) => readPain002(bytes(text));

/** The faults of the file after one change, as `where: message`. */
function faultsAfter(from: string | RegExp, to: string): string[] {
  const changed = FILE.replace(from, to);
  expect(changed).not.toBe(FILE);
  const outcome = read(changed);
  return 'faults' in outcome ? outcome.faults.map((f) => `${f.where}: ${f.message}`) : [];
}

describe('files that are valid by the schemas', () => {
  test(`pain.002.001.12 by ${SOURCES['pain.002.001.12'].requirement} is read line by line`, async () => {
    expect(await schemaFaults('pain.002.001.12', FILE)).toEqual([]);
    expect(read(FILE)).toEqual({
      status: {
        messageId: 'HS-2026-0001',
        statusId: 'ZT-1',
        reportedAt: '2026-10-22T01:00:00.000Z',
        orderLines: 2,
        orderTotalFen: 310,
        lines: [
          { endToEndId: 'R2026-000001-P1', outcome: 'paid', bankReference: 'V1', amountFen: 105 },
          {
            endToEndId: 'R2026-000002-P1',
            outcome: 'failed',
            bankReference: 'ZT-1/R2026-000002-P1',
            amountFen: 205,
            reasonCode: 'AC04',
            reason: '账户已销户',
          },
        ],
      },
    });
  });

  test(`pain.002.001.03 by ${SOURCES['pain.002.001.03'].requirement} is read the same`, async () => {
    const older = FILE.replace('pain.002.001.12', 'pain.002.001.03');
    expect(await schemaFaults('pain.002.001.03', older)).toEqual([]);
    expect(read(older)).toEqual(read(FILE));
  });

  test('Art. 17(7): a file refused as a whole says so, with its reason', async () => {
    const whole = writeReport(report([result(1, refused), result(2, refused)]));
    expect(await schemaFaults('pain.002.001.12', whole)).toEqual([]);
    expect(read(whole)).toMatchObject({
      status: {
        wholeFile: { outcome: 'rejected', reasonCode: 'NARR', reason: '所有付款均被退回' },
      },
    });
  });

  test('a byte-order mark, a time without a zone and elements of no concern are read over', () => {
    const noisy = FILE.replace('2026-10-22T01:00:00.000Z', '2026-10-22T09:00:00').replace(
      '<AcctSvcrRef>',
      '<AccptncDtTm>2026-10-22T09:00:00</AccptncDtTm><AcctSvcrRef>',
    );
    expect(read(`\uFEFF${noisy}`)).toEqual(read(FILE));
  });
});

describe('what is wrong is a fault with its place', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['an unknown status', '>ACSC<', '>DONE<', 'TxInfAndSts[1]/TxSts: 不认识的状态“DONE”'],
    ['an inherited name', '>ACSC<', '>toString<', '不认识的状态“toString”'],
    ['a payment without voucher', /<AcctSvcrRef>.*?<\/AcctSvcrRef>/, '', '已付款而没有银行凭证号'],
    ['a refusal without reason', /<StsRsnInf>.*?<\/StsRsnInf>/, '', '已拒绝而没有原因'],
    ['a line without id', /<OrgnlEndToEndId>.*?<\/OrgnlEndToEndId>/, '', '缺少此项'],
    ['a foreign id', 'R2026-000001-P1', 'XYZ', '“XYZ”不是本系统的付款编号'],
    ['a line told twice', 'R2026-000002-P1', 'R2026-000001-P1', '此笔在文件中重复'],
    ['a fraction of a fen', '>1.05<', '>1.055<', '“1.055”不是金额'],
    ['a negative amount', '>1.05<', '>-1.05<', '“-1.05”不是金额'],
    ['another currency', 'Ccy="CNY"', 'Ccy="EUR"', '币种应为CNY'],
    ['no order', /<OrgnlMsgId>.*?<\/OrgnlMsgId>/, '', 'OrgnlMsgId: 缺少此项'],
    ['an answer to another message', 'pain.001.001.09', 'camt.053', '不是付款文件'],
    ['a day that does not exist', '2026-10-22T', '2026-02-30T', '不是时间'],
    ['two headers', /(<GrpHdr>.*<\/GrpHdr>)/, '$1$1', 'GrpHdr: 只能有一个'],
    ['a group that contradicts', '>PART<', '>ACSC<', '与整个文件的结果不一致'],
    [
      'a count that disagrees',
      '<GrpSts>PART</GrpSts>',
      '<GrpSts>PART</GrpSts><NbOfTxsPerSts><DtldNbOfTxs>2</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>',
      '写明2笔，实有1笔',
    ],
    [
      'a sum that disagrees',
      '<GrpSts>PART</GrpSts>',
      '<GrpSts>PART</GrpSts><NbOfTxsPerSts><DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>RJCT</DtldSts><DtldCtrlSum>2</DtldCtrlSum></NbOfTxsPerSts>',
      '与逐笔金额之和不一致',
    ],
    [
      'a block of another order',
      '<OrgnlPmtInfId>HS-2026-0001<',
      '<OrgnlPmtInfId>HS-2026-0002<',
      '“HS-2026-0002”不是付款批次“HS-2026-0001”的',
    ],
    [
      'a block refused in a file that is under way',
      /PART([^]*?<OrgnlPmtInfId>.*?<\/OrgnlPmtInfId>)/,
      `ACSP$1<PmtInfSts>RJCT</PmtInfSts>${REASON}`,
      'PmtInfSts: 与整个文件的状态不一致',
    ],
    [
      'a block refused beside another',
      /(<OrgnlPmtInfAndSts>.*<\/OrgnlPmtInfAndSts>)/,
      `$1<OrgnlPmtInfAndSts><OrgnlPmtInfId>HS-2026-0001</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>${REASON}</OrgnlPmtInfAndSts>`,
      '只能有一组结果',
    ],
    ['another document', 'pain.002.001.12', 'pain.002.001.99', '不是 pain.002.001.03'],
    ['a document type', '<Document', '<!DOCTYPE a [<!ENTITY b "c">]><Document', '文档类型定义'],
    ['an unknown entity', '账户已销户', '&b;', '不是格式良好的 XML'],
    ['an open element', '</CstmrPmtStsRpt>', '', '不是格式良好的 XML'],
    ['another declared encoding', 'encoding="UTF-8"', 'encoding="GBK"', '文件应为 UTF-8 编码'],
    ['an endless depth', '<CstmrPmtStsRpt>', '<a>'.repeat(40), '层次过深'],
  ])('%s', (_, from, to, fault) => {
    expect(faultsAfter(from, to).join('\n')).toContain(fault);
  });

  test('Art. 17(7): more lines than an order may have are one fault, not one each', () => {
    const lines = Array.from({ length: MAX_LINES + 1 }, (_, nth) => result(nth + 1));
    expect(read(writeReport(report(lines)))).toEqual({
      faults: [{ where: expect.any(String) as string, message: '一个文件不得超过2000笔' }],
    });
  });

  test('two payments by one voucher', () => {
    const same = { voucher: 'V1' };
    const outcome = read(writeReport(report([result(1, same), result(2, same)])));
    expect(outcome).toMatchObject({ faults: [{ message: '银行凭证号在文件中重复' }] });
  });

  test('every fault is told at once, up to 200', () => {
    const many = Array.from({ length: 300 }, (_, at) => result(at + 1));
    const file = writeReport(report(many)).replaceAll('>ACSC<', '>DONE<');
    const outcome = read(file);
    expect('faults' in outcome && outcome.faults).toHaveLength(200);
  });

  test('bytes that are no UTF-8, nothing, and too much', () => {
    const gbk = new Uint8Array([
      ...bytes('<?xml version="1.0"?><a>'),
      0xd5,
      0xcb,
      ...bytes('</a>'),
    ]);
    expect(readPain002(gbk)).toMatchObject({ faults: [{ message: '文件应为 UTF-8 编码' }] });
    expect(readPain002(new Uint8Array())).toMatchObject({ faults: [{ message: '文件是空的' }] });
    const huge = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(readPain002(huge)).toMatchObject({ faults: [{ message: '文件不能超过10 MiB' }] });
  });

  test('any cut of a file is refused, and none breaks the reader', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FILE.trimEnd().length - 1 }), (end) => {
        expect(read(FILE.slice(0, end))).toHaveProperty('faults');
      }),
      { numRuns: 200 },
    );
  });
});
