/** Art. 14: the year's list of enterprises from CSV and XLSX, everything that can be wrong with it, and its import. */
import { Workbook, type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import mongoose from 'mongoose';
import type { ListedEnterprise } from '../../../policy/articles/art-14-voucher';
import { yuan } from '../../../policy/kernel/money';
import { readSmeList, smeListOf, smeRowsOf } from '../../../store/reference/sme-lists';
import type { ParsedTable } from '../../../tables/tables';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';
import { sha256 as hashOf } from '../../../store/kernel/sha256';
import { importSmeList } from '../../support/imports';

const HEADER = [
  '统一社会信用代码',
  '企业名称',
  '所在区县',
  '行业',
  '从业人员',
  '营业收入',
  '资产总额',
];
const ROW = [uscc(1), '示例企业一', '新市区', '工业', 50, 1234.5, 2_000_000];
const READ: ListedEnterprise = {
  uscc: uscc(1),
  name: '示例企业一',
  domicile: '650104',
  industry: 'industry',
  staff: 50,
  revenueFen: 123_450,
  assetsFen: yuan(2_000_000),
};

const csv = (...rows: (readonly (number | string)[])[]): Buffer =>
  Buffer.from([HEADER, ...rows].map((cells) => cells.join(',')).join('\r\n'));

/** A workbook with the header and these rows, changed before it is written. */
async function xlsx(
  rows: readonly (readonly unknown[])[],
  change: (sheet: Worksheet, book: Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('名单');
  sheet.addRows([HEADER, ...rows]);
  change(sheet, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Faults as `row column message`. */
const faultsOf = (parsed: ParsedTable<unknown>): string[] =>
  'faults' in parsed
    ? parsed.faults.map(({ row, column, message }) => `${row} ${column} ${message}`)
    : [];

/** What a cell may be wrong by: its column's number, the cell, and the name that the column is told by. */
const WRONG_CELLS: readonly [string, number, string | number, string][] = [
  ['a code with a wrong check character', 0, uscc(1).slice(0, 17) + '#', '统一社会信用代码'],
  ['a district of another city', 2, '某区', '所在区县'],
  ['an unknown industry', 3, '其他', '行业'],
  ['part of a person', 4, 1.5, '从业人员'],
  ['fewer than nobody', 4, -1, '从业人员'],
  ['part of a fen', 5, 1.005, '营业收入'],
  ['an amount below nothing', 5, -1, '营业收入'],
  ['an amount in words', 5, '一万元', '营业收入'],
];

/** Faults as `row column`. */
const placesOf = (parsed: ParsedTable<unknown>): string[] =>
  faultsOf(parsed).map((fault) => fault.split(' ').slice(0, 2).join(' '));

describe('Art. 14: reading the list', () => {
  test('Art. 14: CSV in UTF-8, with a byte-order mark, and in GB18030 read the same', async () => {
    const plain = csv(ROW);
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]);
    // 名 in GBK, which Node reads and does not write; English headers name the rest.
    const gbk = Buffer.concat([
      Buffer.from('uscc,name,district,industry,staff,revenue,assets\n'),
      Buffer.from(`${uscc(1)},`),
      Buffer.from([0xc3, 0xfb]),
      Buffer.from(',650104,industry,50,1234.50,2000000'),
    ]);
    for (const file of [plain, marked]) expect(await readSmeList(file)).toEqual({ rows: [READ] });
    expect(await readSmeList(gbk)).toEqual({ rows: [{ ...READ, name: '名' }] });
  });

  test('Art. 14: XLSX with numbers, text, rich text and a sheet left blank', async () => {
    const rich = { richText: [{ text: '示例' }, { text: '企业一' }] };
    const file = await xlsx(
      [[uscc(1), rich, '新市区', '工业', '50', '1,234.50', 2_000_000]],
      (_, book) => {
        book.addWorksheet('Sheet2');
      },
    );
    expect(await readSmeList(file)).toEqual({ rows: [READ] });
  });

  test('Art. 14: a sum that carries the noise of binary fractions is read as it is shown', async () => {
    const file = await xlsx([[...ROW.slice(0, 5), 0.1 + 0.2, 1]]);
    expect(await readSmeList(file)).toMatchObject({ rows: [{ revenueFen: 30 }] });
  });

  test('reading of Art. 11: assets may be blank only where the size does not depend on them', async () => {
    const blank = (industry: string) => readSmeList(csv([...ROW.slice(0, 3), industry, 50, 1, '']));
    expect(await blank('工业')).toMatchObject({ rows: [{ assetsFen: 0 }] });
    expect(faultsOf(await blank('建筑业'))).toEqual(['2 资产总额 不能为空']);
  });

  test.each(WRONG_CELLS)(
    'Art. 14: %s is told at its row and column',
    async (_, at, cell, column) => {
      const row = ROW.map((one, i) => (i === at ? cell : one));
      expect(placesOf(await readSmeList(csv(ROW, row)))).toEqual([`3 ${column}`]);
    },
  );

  test('Art. 14: the same faults are told at the same places of both kinds of file', async () => {
    const rows = WRONG_CELLS.map(([, at, cell], n) =>
      [uscc(n + 10), ...ROW.slice(1)].map((one, i) => (i === at ? cell : one)),
    );
    const places = WRONG_CELLS.map(([, , , column], n) => `${n + 2} ${column}`);
    expect(placesOf(await readSmeList(csv(...rows)))).toEqual(places);
    expect(placesOf(await readSmeList(await xlsx(rows)))).toEqual(places);
  });

  test('Art. 14: an enterprise twice, and all faults of the file at once', async () => {
    const faults = faultsOf(
      await readSmeList(csv(ROW, ROW, [uscc(2), '', '新市区', '工业', 'x', '', 1])),
    );
    expect(faults).toEqual([
      '3  与第2行重复',
      '4 企业名称 不能为空',
      '4 从业人员 “x”不是整数，或小于零',
      '4 营业收入 不能为空',
    ]);
  });
});

describe('Art. 14: what a spreadsheet can hide', () => {
  const withCell = (at: string, value: unknown) =>
    xlsx([ROW], (sheet) => {
      sheet.getCell(at).value = value as string;
    });

  test.each([
    [
      'a formula',
      'F2',
      { formula: 'SUM(1,2)', result: 3 },
      '2 营业收入 是公式，请复制后粘贴为数值再导入',
    ],
    ['an error value', 'E2', { error: '#N/A' }, '2 从业人员 单元格中是错误值'],
    ['a code typed as a number', 'A2', 916501000000000000, '2 统一社会信用代码 数字超过15位'],
    ['a number shown as a date', 'E2', new Date('2026-03-01'), '2 从业人员 “2026-03-01”不是整数'],
  ])('Art. 14: %s', async (_, at, value, fault) => {
    expect(faultsOf(await readSmeList(await withCell(at, value)))[0]).toContain(fault);
  });

  test('Art. 14: merged cells are told with their range', async () => {
    const file = await xlsx([ROW, [uscc(2), ...ROW.slice(1)]], (sheet) => {
      sheet.mergeCells('C2:C3');
    });
    expect(faultsOf(await readSmeList(file))[0]).toBe(
      '2 所在区县 合并了单元格（C2:C3），请取消合并，逐格填写',
    );
  });

  test('Art. 14: two filled sheets, a file that is none, and an empty one', async () => {
    const two = await xlsx([ROW], (_, book) => book.addWorksheet('二').addRow(['x']));
    expect(faultsOf(await readSmeList(two))).toEqual([
      '0  只能有一个工作表有内容，请删去其余工作表',
    ]);
    expect(faultsOf(await readSmeList(Buffer.from('PK and no more')))[0]).toContain(
      '不是有效的 XLSX 文件',
    );
    expect(faultsOf(await readSmeList(Buffer.alloc(0)))).toEqual(['0  文件是空的']);
  });

  test('Art. 14: what is hidden is nobody’s to import', async () => {
    const besides = await xlsx([ROW], (_, book) => {
      book.addWorksheet('二', { state: 'hidden' }).addRow(['x']);
      book.addWorksheet('三', { state: 'veryHidden' }).addRow(['x']);
    });
    expect(await readSmeList(besides)).toEqual({ rows: [READ] });
    const only = await xlsx([ROW], (sheet, book) => {
      sheet.state = 'hidden';
      book.addWorksheet('二');
    });
    expect(faultsOf(await readSmeList(only))[0]).toContain('只有隐藏的工作表有内容');
    const filtered = await xlsx([ROW, [uscc(2), ...ROW.slice(1)]], (sheet) => {
      sheet.getRow(3).hidden = true;
    });
    expect(faultsOf(await readSmeList(filtered))[0]).toBe(
      '3  有1行被筛选或隐藏，请取消筛选；不要导入的行请删去',
    );
  });

  test('Art. 14: a last row of sums is no enterprise; amounts may be in 万元', async () => {
    const header =
      '序号,统一社会信用代码,企业名称,所在区县,所属行业,从业人员,营业收入（万元）,资产总额（万元）';
    const row = `1,${uscc(1)},示例企业一,新市区,工业,50,0.12345,200`;
    expect(
      await readSmeList(Buffer.from([header, row, '合计,,,,,50,0.12345,200'].join('\n'))),
    ).toEqual({
      rows: [READ],
    });
  });

  test.each([
    ['单位：万元', '0.12345', '200'],
    ['金额单位：人民币万元', '0.12345', '200'],
    ['（单位：人、万元）', '0.12345', '200'],
    ['填报单位：示例市万元科技局', '1234.50', '2000000.00'],
    ['单位：元', '1234.50', '2000000.00'],
  ])('Art. 14: amounts are in what the title says, %s', async (title, revenue, assets) => {
    const header = '统一社会信用代码,企业名称,所在区县,所属行业,从业人员,营业收入,资产总额';
    const row = `${uscc(1)},示例企业一,新市区,工业,50,${revenue},${assets}`;
    const file = [`示例名单,,,,,,${title}`, header, row].join('\n');
    expect(await readSmeList(Buffer.from(file))).toEqual({ rows: [READ] });
  });

  test('Art. 14: a header’s own unit goes before the title’s, and another unit is asked about', async () => {
    const header = '统一社会信用代码,企业名称,所在区县,所属行业,从业人员,营业收入（元）,资产总额';
    const row = `${uscc(1)},示例企业一,新市区,工业,50,1234.50,200`;
    const file = (title: string) => Buffer.from([title, header, row].join('\n'));
    expect(await readSmeList(file('单位：万元'))).toEqual({ rows: [READ] });
    expect(faultsOf(await readSmeList(file('单位：千元')))[0]).toContain('千元');
  });

  test('Art. 14: a title that is merged over the table is one', async () => {
    const file = await xlsx([ROW], (sheet) => {
      sheet.insertRow(1, ['2026年示例名单']);
      sheet.mergeCells('A1:F1');
    });
    expect(await readSmeList(file)).toEqual({ rows: [READ] });
  });

  test('Art. 14: a line break inside a cell is a blank', async () => {
    const file = await xlsx([[uscc(1), '示例\r\n企业一', ...ROW.slice(2)]]);
    expect(await readSmeList(file)).toEqual({ rows: [{ ...READ, name: '示例 企业一' }] });
  });

  /** A file with one row, one part of which is changed in a way that no spreadsheet program writes. */
  async function tampered(path: string, change: (xml: string) => string): Promise<Buffer> {
    const archive = await JSZip.loadAsync(await xlsx([ROW]));
    archive.file(path, change(await archive.file(path)!.async('string')));
    return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  }
  const SHEET = 'xl/worksheets/sheet1.xml';

  test('Art. 14: a small file that unpacks to far more is not opened', async () => {
    const bomb = await JSZip.loadAsync(await xlsx([ROW]));
    bomb.file('xl/media/image1.bin', Buffer.alloc(70 * 1024 * 1024));
    const packed = await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(packed.length).toBeLessThan(1024 * 1024);
    expect(faultsOf(await readSmeList(packed))[0]).toContain('文件解压后过大');
  });

  test('Art. 14: a name given to a milliard of cells, and a comment full of merges, change nothing', async () => {
    const name = '<definedName name="x">名单!$A$1:$XFD$1048576</definedName>';
    const named = await tampered('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `</sheets><definedNames>${name}</definedNames>`),
    );
    const flooded = await tampered(SHEET, (xml) =>
      xml.replace('</sheetData>', `</sheetData><!--${'<mergeCell '.repeat(500_000)}-->`),
    );
    for (const file of [named, flooded]) {
      expect(file.length).toBeLessThan(64 * 1024);
      expect(await readSmeList(file)).toEqual({ rows: [READ] });
    }
  });

  test.each([
    ['a row that calls itself the milliardth', 'r="2"', 'r="1000000000"', '数据行不能超过'],
    ['a cell far to the right', 'r="G2"', 'r="XFD2"', '列不能超过100列'],
  ])('Art. 14: %s is refused before lists of that length are made', async (_, from, to, fault) => {
    const file = await tampered(SHEET, (xml) => xml.replace(from, to));
    expect(faultsOf(await readSmeList(file))[0]).toContain(fault);
  });

  test('Art. 14: half of a character is told with its row and column', async () => {
    const file = await tampered('xl/sharedStrings.xml', (xml) =>
      xml.replace('示例企业一', '示例_xD800_企业'),
    );
    expect(faultsOf(await readSmeList(file))).toEqual([
      '2 企业名称 含有不完整的字符（单独的代理码元），无法保存',
    ]);
  });
});

describe('Art. 14: storing the list', () => {
  useFreshStore();
  const listed = (count: number): ListedEnterprise[] =>
    Array.from({ length: count }, (_, n) => ({ ...READ, uscc: uscc(n), name: `示例企业${n}` }));
  const list = (rows: ListedEnterprise[], sha256 = hashOf(String(rows.length))) => ({
    year: 2026,
    rows,
    sha256,
    by: 'centre-1',
    at: AT,
  });

  test('Art. 14: 20,000 rows are read and stored, and the same file again is the same import', async () => {
    const file = csv(
      ...listed(20_000).map(({ uscc: code, name }) => [code, name, ...ROW.slice(2)]),
    );
    const parsed = await readSmeList(file);
    if ('faults' in parsed) throw new Error('The list has faults.');
    const first = await importSmeList(list([...parsed.rows]));
    expect(first).toMatchObject({ state: 'complete', rowCount: 20_000 });
    expect(await importSmeList({ ...list([...parsed.rows]), by: 'centre-2' })).toEqual(first);
    expect(await mongoose.connection.collection('sme-list-rows').countDocuments()).toBe(20_000);
  });

  test('Art. 14: an import that broke off is visible as unfinished, and the same file finishes it', async () => {
    const rows = listed(2_500);
    const broken = list(
      [...rows.slice(0, 2_000), null as never, ...rows.slice(2_001)],
      hashOf('b'),
    );
    await expect(importSmeList(broken)).rejects.toThrow();
    const id = `2026/${hashOf('b').slice(0, 16)}`;
    expect(await smeListOf(id)).toMatchObject({ state: 'staging' });
    expect(await importSmeList(list(rows, hashOf('b')))).toMatchObject({
      _id: id,
      state: 'complete',
    });
    const page = await smeRowsOf(id, '', 3_000);
    expect(page).toHaveLength(2_500);
    expect(page.map((row) => row.uscc)).toEqual(page.map((row) => row.uscc).sort());
  });
});
