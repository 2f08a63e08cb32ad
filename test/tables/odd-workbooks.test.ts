/** Workbooks as offices and their programs really save them, for every kind of table that staff import. */
import { Workbook } from 'exceljs';
import { readExperts } from '../../store/people/experts';
import { readInstitutions, readList } from '../../store/reference/imports';
import { readStatement } from '../../store/returns/statement';
import { completeUscc } from '../../policy/model/uscc';
import { SHEET, tamperedSheet } from '../support/sheet';

const CODE = completeUscc('91650104MA7EXAM1');
const TODAY = '2026-11-30';
const STATEMENT = ['银行流水号', '到账日期', '付款人', '到账金额（元）', '附言'];
const RECEIPT = ['LS20260305001', '2026-03-05', '示例企业一', '3000.00', 'T2026-000001'];
const LIST = ['统一社会信用代码', '企业名称', '列入日期'];

async function workbook(...rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('表').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}
const receipt = {
  receiptId: RECEIPT[0],
  receivedAt: '2026-03-04T16:00:00.000Z',
  payerName: RECEIPT[2],
  amountFen: 300_000,
  reference: RECEIPT[4],
};

describe('tables as workbooks', () => {
  test('Art. 20: a bank statement, with a title, numbers before the rows and a closing sum', async () => {
    const file = await workbook(
      ['专项资金账户流水'],
      ['序号', ...STATEMENT],
      [1, ...RECEIPT.slice(0, 3), 3000, RECEIPT[4]],
      ['合计', '', '', '', 3000, ''],
    );
    expect(await readStatement(file, TODAY)).toEqual({ rows: [receipt] });
  });

  test('reading of Art. 22: the register of experts', async () => {
    const header = ['账号', '姓名', '任职单位代码', '专业领域'];
    const file = await workbook(header, ['expert-1', '示例专家', CODE, '工程技术']);
    expect(await readExperts(file)).toMatchObject({ rows: [{ account: 'expert-1' }] });
  });

  test('reading of Art. 8: the registry, with districts by their full names', async () => {
    const header = ['统一社会信用代码', '机构名称', '所在区县', '机构类别', '入库日期', '服务事项'];
    const row = [
      CODE,
      '示例机构',
      '乌鲁木齐市新市区',
      '新型研发机构',
      new Date('2026-03-05'),
      'RD-01',
    ];
    const read = await readInstitutions(await workbook(header, row));
    expect(read).toMatchObject({ rows: [{ domicile: '650104', admittedOn: '2026-03-05' }] });
  });

  test('Art. 11: nobody on the list of a day is a fact', async () => {
    expect(await readList(await workbook(LIST))).toEqual({ rows: [] });
  });

  test('Art. 11: a line break that a program has written as _x000D_ is a blank, as any other', async () => {
    const rows = [LIST, [CODE, '示例企业一', '2026-03-05']];
    const escaped = await tamperedSheet(rows, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('示例企业一', '示例_x000D_\n企业一'),
    );
    expect(await readList(escaped)).toMatchObject({ rows: [{ name: '示例 企业一' }] });
  });

  test.each(['2026-03-05', '2026-03-05T00:00:00'])(
    'Art. 11: a cell that holds %s has it',
    async (day) => {
      const rows = [LIST, [CODE, '示例企业一', new Date('2026-03-05')]];
      const iso = await tamperedSheet(rows, SHEET, (xml) =>
        xml.replace(/<c r="C2"[^>]*><v>[^<]*<\/v><\/c>/, `<c r="C2" t="d"><v>${day}</v></c>`),
      );
      expect(await readList(iso)).toMatchObject({ rows: [{ since: '2026-03-05' }] });
    },
  );

  test('Arts. 11, 20: a protected workbook is named as such, whatever it was to be', async () => {
    const locked = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    for (const read of [readList, readExperts, readInstitutions]) {
      expect(JSON.stringify(await read(locked))).toContain('打开密码');
    }
    expect(JSON.stringify(await readStatement(locked, TODAY))).toContain('打开密码');
  });
});
