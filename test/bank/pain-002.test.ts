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

describe('Art. 17(7): what banks send besides', () => {
  const after = (from: string | RegExp, to: string) => {
    const changed = FILE.replace(from, to);
    expect(changed).not.toBe(FILE);
    return read(changed);
  };
  const STATUS = /<StsRsnInf>.*?<\/StsRsnInf>/;
  const second = (line: object) => ({ status: { lines: [{ outcome: 'paid' }, line] } });

  test('a refused line takes its reason from its block, else from the group, else says that there is none', () => {
    expect(after(STATUS, '')).toMatchObject(
      second({ outcome: 'failed', reason: '银行未说明原因' }),
    );
    const inGroup = FILE.replace(STATUS, '').replace(
      '<GrpSts>PART</GrpSts>',
      `<GrpSts>PART</GrpSts>${REASON}`,
    );
    expect(read(inGroup)).toMatchObject(second({ outcome: 'failed', reasonCode: 'AM05' }));
    const inBlock = inGroup.replace(
      '</OrgnlPmtInfId>',
      `</OrgnlPmtInfId>${REASON.replace('AM05', 'AC01')}`,
    );
    expect(read(inBlock)).toMatchObject(second({ outcome: 'failed', reasonCode: 'AC01' }));
  });

  test('a file refused as a whole gives its reason at the group, at the block, or not at all', () => {
    const whole = writeReport(report([result(1, refused), result(2, refused)]));
    const bare = whole.replaceAll(/<StsRsnInf>.*?<\/StsRsnInf>/g, '');
    expect(read(bare)).toMatchObject({ status: { wholeFile: { reason: '银行未说明原因' } } });
    const inBlock = bare.replace(
      '</OrgnlPmtInfId>',
      `</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>${REASON}`,
    );
    expect(read(inBlock)).toMatchObject({ status: { wholeFile: { reasonCode: 'AM05' } } });
  });

  test.each(['ACTC', 'PATC', 'PDNG'])('a group in %s with a refused line below', (code) => {
    const inForm = FILE.replace('>PART<', `>${code}<`).replace('>ACSC<', '>ACTC<');
    expect(read(inForm)).toMatchObject({
      status: { lines: [{ outcome: 'pending' }, { outcome: 'failed', reasonCode: 'AC04' }] },
    });
  });

  test.each(['BLCK', 'ACIS', 'CPUC', 'XXXX', 'toString'])(
    'the status %s of one line is a person’s matter and blocks no other',
    (code) => {
      expect(after('>ACSC<', `>${code}<`)).toMatchObject({
        status: {
          lines: [
            { outcome: 'pending', unclear: true, reasonCode: code },
            { outcome: 'failed', reasonCode: 'AC04' },
          ],
        },
      });
    },
  );

  test.each(['PRES', 'ACFC', 'ACPD', 'ACSP'])('the status %s is one to wait for', (code) => {
    const lines = (after('>ACSC<', `>${code}<`) as unknown as { status: { lines: object[] } })
      .status.lines;
    expect(lines[0]).toMatchObject({ outcome: 'pending' });
    expect(lines[0]).not.toHaveProperty('unclear');
  });

  test('the instruction’s id alone names the line', () => {
    const id = '<OrgnlInstrId>R2026-000001-P1</OrgnlInstrId>';
    const alone = FILE.replace(/<OrgnlEndToEndId>R2026-000001-P1<\/OrgnlEndToEndId>/, id);
    expect(read(alone)).toEqual(read(FILE));
    const absent = `${id}<OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId>`;
    expect(
      read(FILE.replace('<OrgnlEndToEndId>R2026-000001-P1</OrgnlEndToEndId>', absent)),
    ).toEqual(read(FILE));
  });

  test('UTF-16 with its mark, and GBK as it is declared', () => {
    const wide = Buffer.from(`\ufeff${FILE.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(readPain002(wide)).toEqual(read(FILE));
    const [head = '', tail = ''] = FILE.replace('UTF-8', 'GBK').split('账户已销户');
    const words = [0xd5, 0xcb, 0xbb, 0xa7, 0xd2, 0xd1, 0xcf, 0xfa, 0xbb, 0xa7];
    const gbk = new Uint8Array([...bytes(head), ...words, ...bytes(tail)]);
    expect(readPain002(gbk)).toEqual(read(FILE));
  });
});

describe('what is wrong is a fault with its place', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['an unknown status of the group', '>PART<', '>DONE<', 'GrpSts: 不认识的状态“DONE”'],
    ['an inherited name', '>PART<', '>toString<', '不认识的状态“toString”'],
    ['a payment without voucher', /<AcctSvcrRef>.*?<\/AcctSvcrRef>/, '', '已付款而没有银行凭证号'],
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
    ['another declared encoding', 'encoding="UTF-8"', 'encoding="Big5"', '文件的编码与其声明不符'],
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
    const file = writeReport(report(many))
      .replaceAll('</AcctSvcrRef>', '')
      .replaceAll(/<AcctSvcrRef>V\d+/g, '');
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
    expect(readPain002(gbk)).toMatchObject({
      faults: [{ message: '文件的编码与其声明不符，应为 UTF-8、UTF-16 或 GBK 编码' }],
    });
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
