/** A document as .docx, for whoever has to work on it: the same text, in the fonts that an office has. */
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  BorderStyle,
  type IRunOptions,
} from 'docx';
import JSZip from 'jszip';
import { chineseDay, type Annex, type Block, type DocumentModel } from '../policy/documents/model';

const FANG = '仿宋_GB2312';
const HEI = '黑体';
const TITLE = '方正小标宋简体';
const SONG = '宋体';
/** 三号 in half points. */
const SIZE_3 = 32;
const LINE = 580; // 28.99 pt in twentieths
const MM = 56.7;
/** As wide as a character. */
const WIDE_BLANK = '\u3000';

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

interface RunText {
  readonly text: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

function run({ text, font = FANG, size = SIZE_3, bold = false, color }: RunText): TextRun {
  const options: IRunOptions = {
    text,
    size,
    bold,
    font: { ascii: font, eastAsia: font, hAnsi: font },
  };
  return new TextRun(color === undefined ? options : { ...options, color });
}

function line(said: RunText, alignment: Align = AlignmentType.LEFT, before = 0): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { line: LINE, lineRule: 'exact', before },
    children: [run(said)],
  });
}

function body(text: string, font = FANG): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { line: LINE, lineRule: 'exact' },
    indent: { firstLine: SIZE_3 * 20 },
    children: [run({ text, font })],
  });
}

function titled(title: string, size: number): Paragraph[] {
  return title.split('\n').map((text) => line({ text, font: TITLE, size }, AlignmentType.CENTER));
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function cell(
  text: string,
  options: { align?: Align; width?: number; span?: number; head?: boolean },
): TableCell {
  const { align = AlignmentType.CENTER, width, span, head = false } = options;
  const children = [
    new Paragraph({
      alignment: align,
      children: [run({ text, size: 21, font: head ? HEI : FANG })],
    }),
  ];
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children,
    ...(width !== undefined && { width: { size: width, type: WidthType.PERCENTAGE } }),
    ...(span !== undefined && { columnSpan: span }),
  });
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function tableOf({ columns, rows, total }: TableBlock): Table {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / sum) * 100));
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ title }, at) => cell(title, { head: true, width: widths[at] ?? 1 })),
  });
  const lines = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) =>
          cell(text, { align: ALIGN[columns[at]?.align ?? 'center'], width: widths[at] ?? 1 }),
        ),
      }),
  );
  const foot =
    total === undefined
      ? []
      : [
          new TableRow({
            children: [
              cell('合计', {}),
              cell(total.words, { align: AlignmentType.LEFT, span: columns.length - 2 }),
              cell(total.figures, { align: AlignmentType.RIGHT }),
            ],
          }),
        ];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...lines, ...foot],
  });
}

function fieldsOf(rows: readonly (readonly [string, string])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ([name, said]) =>
        new TableRow({
          children: [
            cell(name, { head: true, width: 22 }),
            cell(said, { align: AlignmentType.LEFT, width: 78 }),
          ],
        }),
    ),
  });
}

function blockOf(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return body(block.text, HEI);
    case 'paragraph':
      return body(block.text);
    case 'fields':
      return fieldsOf(block.rows);
    case 'table':
      return tableOf(block);
  }
}

function headOf({ head, number }: DocumentModel): Paragraph[] {
  if (head === undefined) return [line({ text: number, size: 24 }, AlignmentType.RIGHT)];
  return [
    line({ text: head, font: TITLE, size: 60, color: 'E60012' }, AlignmentType.CENTER, 1_200),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 400, after: 240 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'E60012', space: 4 } },
      children: [run({ text: number })],
    }),
  ];
}

function annexOf({ title, blocks }: Annex, label: string): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: [new PageBreak()] }),
    line({ text: label, font: HEI }),
    ...titled(title, 36),
    ...blocks.map(blockOf),
  ];
}

function childrenOf(model: DocumentModel): (Paragraph | Table)[] {
  const { title, to, blocks, annexes, signedBy, date, signatures = [] } = model;
  const one = annexes.length === 1;
  return [
    ...headOf(model),
    ...titled(title, 44),
    ...(to === undefined ? [] : [line({ text: `${to}：` })]),
    ...blocks.map(blockOf),
    ...annexes.map(({ title: name }, at) => body(one ? `附件：${name}` : `附件${at + 1}：${name}`)),
    line({ text: `${signedBy}${WIDE_BLANK.repeat(2)}` }, AlignmentType.RIGHT, 2 * LINE),
    line({ text: `${chineseDay(date)}${WIDE_BLANK.repeat(4)}` }, AlignmentType.RIGHT),
    ...signatures.map((name) =>
      line({ text: `${name}：____________________` }, AlignmentType.LEFT, 240),
    ),
    ...annexes.flatMap((annex, at) => annexOf(annex, one ? '附件' : `附件${at + 1}`)),
  ];
}

const FOOTER = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ size: 28, font: SONG, children: ['— ', PageNumber.CURRENT, ' —'] })],
    }),
  ],
});

/** The same bytes for the same model, wherever and whenever. */
export async function asWord(model: DocumentModel): Promise<Buffer> {
  const { title, signedBy } = model;
  const page = {
    size: { width: 210 * MM, height: 297 * MM },
    margin: { top: 37 * MM, left: 28 * MM, right: 26 * MM, bottom: 35 * MM, footer: 28 * MM },
  };
  const document = new Document({
    title: title.replaceAll('\n', ''),
    creator: signedBy,
    lastModifiedBy: signedBy,
    sections: [{ properties: { page }, footers: { default: FOOTER }, children: childrenOf(model) }],
  });
  return withoutClock(await Packer.toBuffer(document), `${model.date}T00:00:00Z`);
}

/** The library writes when it ran, into the properties and beside each part. */
async function withoutClock(bytes: Buffer, at: string): Promise<Buffer> {
  const archive = await JSZip.loadAsync(bytes);
  const fixed = new JSZip();
  const date = new Date(at);
  for (const name of Object.keys(archive.files).toSorted()) {
    const part = archive.files[name];
    if (part === undefined || part.dir) continue;
    const options = { date, createFolders: false };
    if (name !== 'docProps/core.xml') fixed.file(name, await part.async('nodebuffer'), options);
    else {
      const said = await part.async('string');
      fixed.file(name, said.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at), options);
    }
  }
  return fixed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'UNIX' });
}
