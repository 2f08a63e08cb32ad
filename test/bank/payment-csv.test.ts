/** Art. 17(7): the pair of spreadsheets for an office without ISO files. */
import { parse } from 'csv-parse/sync';
import { readStatusCsv, writePaymentCsv } from '../../bank/payment-csv';
import { line, order } from '../support/order-examples';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = '批次号,回单批次号,处理时间,付款编号,金额（元）,结果,银行凭证号,原因代码,原因';
const PAID = 'HS-2026-0001,ZT-1,2026/10/22 09:00,R2026-000001-P1,"1,000.01",成功,V1,,';
const FAILED = 'HS-2026-0001,ZT-1,2026/10/22 09:00,R2026-000002-P1,1000.02,失败,,AC04,账户已销户';

const file = (...rows: string[]): string => `${[HEADER, ...rows].join('\r\n')}\r\n`;
const read = (...rows: string[]) => readStatusCsv(bytes(file(...rows)));
function faultsOf(...rows: string[]): string {
  const outcome = read(...rows);
  return 'faults' in outcome ? outcome.faults.map((f) => `${f.where}${f.message}`).join('\n') : '';
}

describe('the order as a spreadsheet', () => {
  const rowsOf = (text: string): string[][] => parse(text, { bom: true });

  test('Art. 17(7): a byte-order mark, Chinese headers, one row a payment, yuan to the fen', () => {
    const text = writePaymentCsv(order([line(1, { amountFen: 7 }), line(2)]));
    expect(text.startsWith('\uFEFF"批次号"')).toBe(true);
    const [header, first] = rowsOf(text);
    expect(header).toHaveLength(9);
    expect(first!.slice(3, 8).map((cell) => cell.trim())).toEqual([
      'R2026-000001-P1',
      '示例企业1',
      '6200000010',
      '示例银行',
      '0.07',
    ]);
  });

  test('a formula in a name is words to a spreadsheet, a quotation mark stays one', () => {
    const nasty = ['=1+1', '＝cmd', ' @x', '-2', '+3', '"甲"'];
    const lines = nasty.map((name, at) => {
      const account = { holder: name, bank: '示例银行', number: '1' };
      return line(at + 1, { creditor: { name, account } });
    });
    const [, ...rows] = rowsOf(writePaymentCsv(order(lines)));
    const names = rows.map((row) => row[4]);
    expect(names).toEqual(["'=1+1", "'＝cmd", "' @x", "'-2", "'+3", '"甲"']);
  });

  test('what must not go to the bank is not written', () => {
    expect(() => writePaymentCsv({ ...order(), lines: [] })).toThrow('没有付款');
  });
});

describe('the answer as a spreadsheet', () => {
  const STATUS = {
    status: {
      messageId: 'HS-2026-0001',
      statusId: 'ZT-1',
      reportedAt: '2026-10-22T01:00:00.000Z',
      lines: [
        { endToEndId: 'R2026-000001-P1', outcome: 'paid', bankReference: 'V1', amountFen: 100_001 },
        {
          endToEndId: 'R2026-000002-P1',
          outcome: 'failed',
          bankReference: 'ZT-1/R2026-000002-P1',
          amountFen: 100_002,
          reasonCode: 'AC04',
          reason: '账户已销户',
        },
      ],
    },
  };

  test('Art. 17(7): is read the same in UTF-8, with a byte-order mark, and in GBK', () => {
    const text = file(PAID, FAILED);
    expect(readStatusCsv(bytes(text))).toEqual(STATUS);
    expect(readStatusCsv(bytes(`\uFEFF${text}`))).toEqual(STATUS);
    expect(readStatusCsv(gbk(text))).toEqual(STATUS);
  });

  test.each(['2026/10/22 9:00', '20261022 09:00:00', '2026-10-22T09:00', '2026年10月22日 9:00'])(
    'the moment %s, as spreadsheets save it',
    (moment) => {
      const rows = [PAID, FAILED].map((row) => row.replace('2026/10/22 09:00', moment));
      expect(read(...rows)).toEqual(STATUS);
    },
  );

  test('headers in one width, blank rows, and a reason that begins with a dash and has two lines', () => {
    const narrow = file(PAID, ',,,,,,,,', FAILED.replace('账户已销户', '"-账户\n已销户"')).replace(
      '金额（元）',
      '金额(元)',
    );
    const read2 = readStatusCsv(bytes(narrow));
    expect(read2).toMatchObject({
      status: { lines: [{ outcome: 'paid' }, { outcome: 'failed', reason: '-账户 已销户' }] },
    });
    const silent = read(PAID, FAILED.replace('账户已销户', ''));
    expect(silent).toMatchObject({
      status: { lines: [{ outcome: 'paid' }, { outcome: 'failed', reason: '银行未说明原因' }] },
    });
  });

  test.each([
    ['a negative amount', PAID.replace('"1,000.01"', '-5'), '第2行“金额（元）”'],
    ['a fraction of a fen', PAID.replace('"1,000.01"', '1.005'), '最多两位小数'],
    ['an unknown outcome', PAID.replace('成功', '好'), '应为下列之一：成功、失败、处理中'],
    ['a payment without voucher', PAID.replace('V1', ''), '已付款而没有银行凭证号'],
    ['a foreign id', PAID.replace('R2026-000001-P1', 'X'), '“X”不是本系统的付款编号'],
    ['an impossible moment', PAID.replace('2026/10/22', '2026/02/30'), '不是时间'],
    ['a formula', PAID.replace('V1', '=1'), '不能以 =、+、-、@ 开头'],
  ])('%s is a fault with its row and column', (_, row, fault) => {
    expect(faultsOf(row)).toContain(fault);
  });

  test('rows of two answers, a line told twice, and two payments by one voucher are faults', () => {
    expect(faultsOf(PAID, FAILED.replace('ZT-1', 'ZT-2'))).toContain('各行的“回单批次号”应当相同');
    expect(faultsOf(PAID, PAID)).toContain('第3行与第2行重复');
    expect(faultsOf(PAID, PAID.replace('000001', '000002'))).toContain('银行凭证号“V1”重复');
  });
});

/** The text in GBK, for the Chinese characters of the file above. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1) codes.set(character, [high, low]);
    }
  const encoded = Array.from(text).flatMap((one) =>
    one < '\x80' ? [one.charCodeAt(0)] : codes.get(one)!,
  );
  return new Uint8Array(encoded);
}

test('reading of Art. 17(7): a bank’s own names of columns, one of which is our name of another', () => {
  const named = '批次号,回单批次号,处理时间,客户参考,结果,状态,付款编号\n';
  const row = 'HS-2026-0001,HD-1,2026-10-22 09:00,R2026-000001-P1,12.00,成功,PZ-1\n';
  const headings = { endToEndId: '客户参考', amount: '结果', outcome: '状态', voucher: '付款编号' };
  expect(readStatusCsv(bytes(named + row), headings)).toMatchObject({
    status: {
      lines: [{ endToEndId: 'R2026-000001-P1', amountFen: 1200, bankReference: 'PZ-1' }],
    },
  });
});
