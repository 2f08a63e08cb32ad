/** Arts. 5, 8 and 11: the files that staff import, and everything that can be wrong with them. */
import { readInstitutions, readList, readServiceItems } from '../../../store/reference/imports';
import { uscc } from '../../support/fresh-store';

const [A, B] = [uscc(1), uscc(2)];
const HEADER = '统一社会信用代码,名称,列入日期,截止日期';
const file = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const list = (...lines: string[]) => readList(file(HEADER, ...lines));

/** Faults as `row column message`. */
function faultsOf(
  parsed: Awaited<ReturnType<typeof readList | typeof readInstitutions | typeof readServiceItems>>,
): string[] {
  return 'faults' in parsed
    ? parsed.faults.map(({ row, column, message }) => `${row} ${column} ${message}`)
    : [];
}

/** `名称` and the names of the test rows in GBK, which Node can read and not write. */
const GBK: Readonly<Record<string, number[]>> = {
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  甲: [0xbc, 0xd7],
  // U+3400, which GBK lacks: four bytes of GB18030.
  㐀: [0x81, 0x39, 0xee, 0x39],
};
const gb18030 = (text: string) =>
  Buffer.from(
    Array.from(text).flatMap((character) => GBK[character] ?? [...Buffer.from(character)]),
  );

describe('reading a file', () => {
  test('Art. 11: a list with Chinese headers', async () => {
    expect(await list(`${A},示例企业一,2025-05-06,2028-05-05`, `${B},,2025-05-07,`)).toEqual({
      rows: [
        { uscc: A, name: '示例企业一', since: '2025-05-06', until: '2028-05-05' },
        { uscc: B, since: '2025-05-07' },
      ],
    });
  });

  test('Art. 11: English headers in any order, optional columns left out', async () => {
    expect(await readList(file('since,uscc', `2025-05-06,${A}`))).toEqual({
      rows: [{ uscc: A, since: '2025-05-06' }],
    });
  });

  test('Art. 11: UTF-8 with a byte-order mark', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      file(HEADER, `${A},甲,2025-05-06,`),
    ]);
    expect(await readList(bytes)).toEqual({ rows: [{ uscc: A, name: '甲', since: '2025-05-06' }] });
  });

  test('Art. 11: GB18030, also with a character that GBK lacks', async () => {
    expect(await readList(gb18030(`uscc,名称,since\n${A},甲㐀,2025-05-06`))).toEqual({
      rows: [{ uscc: A, name: '甲㐀', since: '2025-05-06' }],
    });
  });

  test.each(['2025/5/6', '2025-5-6', '2025.05.06', '2025年5月6日', '２０２５-05-06'])(
    'Art. 11: a spreadsheet may write the day as %s',
    async (day) => {
      expect(await list(`${A},,${day},`)).toEqual({ rows: [{ uscc: A, since: '2025-05-06' }] });
    },
  );

  test('Art. 11: a code in small or wide letters is the same code; blank rows are passed over', async () => {
    expect(await list(`${A.toLowerCase()},,2025-05-06,`, ',,,', '', ` ${B} ,,2025-05-06,`)).toEqual(
      {
        rows: [
          { uscc: A, since: '2025-05-06' },
          { uscc: B, since: '2025-05-06' },
        ],
      },
    );
  });

  test('Art. 11: a quoted cell may hold commas and quotation marks', async () => {
    expect(await list(`${A},"甲,""乙""",2025-05-06,`)).toMatchObject({
      rows: [{ name: '甲,"乙"' }],
    });
  });
});

describe('files as people’s programs save them', () => {
  const row = { uscc: A, name: '甲', since: '2025-05-06' };

  test('Art. 11: nobody on the list of a day is a fact, in CSV and with blank rows below', async () => {
    expect(await list()).toEqual({ rows: [] });
    expect(await list(...Array.from({ length: 60_000 }, () => ',,,'))).toEqual({ rows: [] });
  });

  test('Art. 11: blank rows, however many, are no rows', async () => {
    const blank = Array.from({ length: 60_000 }, () => ',,,');
    expect(await list(`${A},甲,2025-05-06,`, ...blank, `${B},,2025-05-06,`)).toMatchObject({
      rows: [row, { uscc: B }],
    });
  });

  test.each([
    '20250506',
    '2025/5/6 0:00',
    '2025-05-06 10:23:45',
    '2025-05-06T09:05',
    '2025/5/6 9:05',
  ])('Art. 11: a day written as %s', async (day) => {
    expect(await list(`${A},甲,${day},`)).toEqual({ rows: [row] });
  });

  test.each(['20250230', '2025/5/6 25:00', '2025/13/1', '202505'])(
    'Art. 11: %s is no day',
    async (day) => {
      expect(faultsOf(await list(`${A},甲,${day},`))).toHaveLength(1);
    },
  );

  test('Art. 11: a title above the header, a number before each row, and further columns', async () => {
    const columns = '序号,统一社会信用代码,名称,列入日期,截止日期,列入机关';
    const rows = [`1,${A},甲,2025-05-06,,某局`];
    expect(
      await readList(file('示例名单,,,,,', '制表日期：2025-05-07,,,,,', columns, ...rows)),
    ).toEqual({
      rows: [row],
    });
  });

  test('Art. 11: headers in either width and with blanks', async () => {
    const columns = ' 统一社会信用代码 ,名 称,列入日期,截止日期';
    expect(await readList(file(columns, `${A},甲,2025-05-06,`))).toEqual({ rows: [row] });
  });

  test.each(['\t', ';'])('Art. 11: cells apart by %j', async (apart) => {
    const rows = [HEADER, `${A},甲,2025-05-06,`].map((one) => one.replaceAll(',', apart));
    expect(await readList(file(...rows))).toEqual({ rows: [row] });
  });

  test('Art. 11: “Unicode text”, which is UTF-16 with its mark', async () => {
    const text = [HEADER, `${A},甲,2025-05-06,`].join('\r\n').replaceAll(',', '\t');
    expect(await readList(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ rows: [row] });
  });

  test('reading of Art. 6: districts with the city before them, and the two zones', async () => {
    const header = 'uscc,机构名称,所在区县,机构类别,入库日期,服务事项';
    const named = [
      '乌鲁木齐市新市区',
      '高新区（新市区）',
      '经济技术开发区（头屯河区）',
      '650105',
      '乌鲁木齐县',
    ];
    const rows = named.map((name, n) => `${uscc(n)},示例机构,${name},其他机构,2024-06-01,RD-1`);
    expect(await readInstitutions(file(header, ...rows))).toMatchObject({
      rows: ['650104', '650104', '650106', '650105', '650121'].map((domicile) => ({ domicile })),
    });
  });
});

describe('what is wrong with a file', () => {
  test('reading of Art. 8: a registry without a row', async () => {
    const header = 'uscc,机构名称,所在区县,机构类别,入库日期,服务事项';
    expect(faultsOf(await readInstitutions(file(header, ',,,')))).toEqual(['0  文件中没有数据行']);
  });

  test('Art. 11: every fault is told at once, by row and column', async () => {
    const faults = faultsOf(
      await list(
        `${A},=1+1,2025-02-30,`,
        `${A.slice(0, 17)},,,2025-01-01`,
        `${B},甲,2025-05-06,2025-05-05`,
        `${B},甲,2025-05-06,,多余`,
      ),
    );
    expect(faults).toEqual([
      '2 列入日期 “2025-02-30”不是真实存在的日期',
      '2 名称 不能以 =、+、-、@ 开头',
      '3 列入日期 不能为空',
      '3 统一社会信用代码 统一社会信用代码应为 18 位，实为 17 位',
      '4 截止日期 早于列入日期',
      '5  第5个单元格没有对应的列名',
    ]);
  });

  test('Art. 11: one fault in a thousand rows leaves no row', async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `${uscc(i)},,2025-05-06,`);
    const parsed = await list(...rows, 'x,,2025-05-06,');
    expect('rows' in parsed).toBe(false);
    expect(faultsOf(parsed)).toHaveLength(1);
  });

  test.each(['=SUM(A1)', '+86', '-甲', '@甲', '＝甲', '　＠甲'])(
    'Art. 11: the text %s could run as a formula',
    async (name) => {
      expect(faultsOf(await list(`${A},${name},2025-05-06,`))).toEqual([
        '2 名称 不能以 =、+、-、@ 开头',
      ]);
    },
  );

  test.each([
    ['an invisible character', '甲\u202e乙', '含有不可见的字符'],
    ['too many characters', '甲'.repeat(201), '不能超过200个字'],
  ])('Art. 11: a name with %s', async (_, name, message) => {
    expect(faultsOf(await list(`${A},${name},2025-05-06,`))).toEqual([`2 名称 ${message}`]);
  });

  test('Art. 11: the same entry twice names the first; another day is another entry', async () => {
    const [one, other] = [`${A},,2025-05-06,`, `${A},,2025-05-07,`];
    expect(faultsOf(await list(one, other, one))).toEqual(['4  与第2行重复']);
  });

  test('Art. 11: a header with a missing, a strange and a doubled column', async () => {
    const faults = faultsOf(await readList(file('uscc,uscc,移出日', `${A},${A},x`)));
    expect(faults).toEqual([
      '1 uscc 此列重复',
      '1 移出日 没有这一列，可用的列为：统一社会信用代码、名称、列入日期、截止日期',
      '1 列入日期 缺少此列',
      '1  文件中的列名是：uscc、uscc、移出日',
    ]);
  });

  test.each([
    ['empty', Buffer.alloc(0), '文件是空的'],
    ['of a byte-order mark', Buffer.from([0xef, 0xbb, 0xbf]), '文件中没有数据行'],
    [
      'in UTF-16 without its mark',
      Buffer.from(HEADER, 'utf16le'),
      '无法识别文件编码，请另存为 UTF-8 编码的 CSV',
    ],
    [
      'with a password',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      '文件设有打开密码，或是旧版 Excel 格式（.xls），请去掉密码并另存为“Excel 工作簿（*.xlsx）”',
    ],
    [
      'whose words in GBK are sound UTF-8 as well',
      Buffer.concat([
        Buffer.from(`uscc,name,since\n${A},`),
        Buffer.from([0xc2, 0xbd, 0xce, 0xb0]),
        Buffer.from(',2025-05-06\n'),
      ]),
      '无法确定文件编码（UTF-8 或 GBK），请另存为“CSV UTF-8（逗号分隔）”后再导入',
    ],
    ['above 10 MiB', Buffer.alloc(10 * 1024 * 1024 + 1, 0x61), '文件不能超过10 MiB'],
    [
      'of too many rows',
      Buffer.from(`${HEADER}\n${'a,,,\n'.repeat(50_001)}`),
      '数据行不能超过50000行，请分开导入',
    ],
    ['of nothing but commas', Buffer.alloc(10 * 1024 * 1024, ','), '列不能超过100列'],
  ])('Art. 11: a file %s', async (_, bytes, message) => {
    expect(faultsOf(await readList(bytes))).toEqual([`0  ${message}`]);
  });

  test('Art. 11: a row that is longer than any', async () => {
    expect(faultsOf(await list(`${A},"${'甲'.repeat(70_000)}",2025-05-06,`))).toEqual([
      '2  此行超过65536个字符',
    ]);
  });

  test('Art. 11: quotation marks that do not pair', async () => {
    expect(faultsOf(await list(`${A},"甲,2025-05-06,`))).toEqual(['2  引号不成对，无法分出单元格']);
  });

  test('Art. 11: 50,000 rows are taken, and 1,000 faults are told, and how many more there are', async () => {
    const parsed = await readList(Buffer.from(`${HEADER}\n${'a,,x,\n'.repeat(50_000)}`));
    expect(faultsOf(parsed)).toHaveLength(1_000);
    expect(parsed).toMatchObject({ more: 99_000 });
  });
});

describe('institutions', () => {
  const header = 'uscc,机构名称,所在区县,机构类别,入库日期,服务事项';

  test('reading of Art. 8: names or keys of district and kind, and several services', async () => {
    const bytes = file(
      header,
      `${A},示例机构一,天山区,重点实验室,2024/6/1,RD-1；IT-2、RD-1`,
      `${B},示例机构二,out-of-city,other,2024-06-01,RD-1`,
    );
    expect(await readInstitutions(bytes)).toEqual({
      rows: [
        {
          uscc: A,
          name: '示例机构一',
          domicile: '650102',
          kind: 'key-laboratory',
          admittedOn: '2024-06-01',
          services: ['RD-1', 'IT-2'],
        },
        {
          uscc: B,
          name: '示例机构二',
          domicile: 'out-of-city',
          kind: 'other',
          admittedOn: '2024-06-01',
          services: ['RD-1'],
        },
      ],
    });
  });

  test('reading of Art. 8: an unknown district, kind and service code; the institution twice', async () => {
    const good = `${A},示例机构一,天山区,其他机构,2024-06-01,RD-1`;
    const bad = `${B},示例机构二,某区,某类,2024-06-01,RD 1`;
    const faults = faultsOf(await readInstitutions(file(header, good, bad, good)));
    expect(faults.map((fault) => fault.split('：')[0])).toEqual([
      '3 所在区县 “某区”应为下列之一',
      '3 机构类别 “某类”应为下列之一',
      '3 服务事项 “RD 1”不是服务事项编码',
      '4  与第2行重复',
    ]);
  });
});

describe('service items', () => {
  test('Art. 5: category by its name in Art. 12 or by its key', async () => {
    const bytes = file(
      '事项编码,服务类别,事项名称',
      'RD-1,研究开发,试制',
      'IP-1,intellectual-property,导航',
    );
    expect(await readServiceItems(bytes)).toEqual({
      rows: [
        { code: 'RD-1', category: 'research-development', name: '试制' },
        { code: 'IP-1', category: 'intellectual-property', name: '导航' },
      ],
    });
  });

  test('Art. 12: a category that is not one of the eleven, and a code twice', async () => {
    const rows = ['RD-1,代理记账,试制', 'RD-2,研究开发,试制', 'RD-2,研究开发,试制'];
    const faults = faultsOf(await readServiceItems(file('code,category,name', ...rows)));
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain('其他科技服务');
    expect(faults[1]).toBe('4  与第3行重复');
  });
});
