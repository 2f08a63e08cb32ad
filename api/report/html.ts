/**
 * The yearly report as one document that needs nothing else: headings, tables with captions and scopes, and a style
 * for paper. It is written piece by piece; whatever comes from the record is escaped.
 */
import { createHash } from 'node:crypto';
import {
  INSTITUTION_TABLE,
  kindOf,
  shown,
  type ReportTable,
  type Row,
} from '../../policy/evaluation/report';
import { escaped } from '../html-text';
import { headingOf, type Report } from './report';

const STYLE = `
body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; line-height: 1.6; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th, tfoot th, tfoot td { background: #f0f0f0; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } @page { size: A4 landscape; margin: 15mm; } }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');
/** The document loads and runs nothing, and has the one style that is its own. */
export const DOCUMENT_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export async function* htmlReport(
  report: Report,
  institutions: AsyncIterable<Row>,
): AsyncGenerator<string> {
  const title = escaped(report.title);
  yield '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n';
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>\n`;
  yield headingOf(report)
    .map((line) => `<p>${escaped(line)}</p>\n`)
    .join('');
  for (const table of report.tables) yield* tableIn(table, asRows(table.rows));
  yield* tableIn(INSTITUTION_TABLE, institutions);
  yield '</main>\n</body>\n</html>\n';
}

async function* asRows(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* await Promise.resolve(rows);
}

async function* tableIn(table: ReportTable, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const { id, caption, columns, total } = table;
  const name = escaped(caption);
  yield `<section aria-labelledby="${id}">\n<h2 id="${id}">${name}</h2>\n<div class="wide" tabindex="0" role="region" aria-labelledby="${id}">\n`;
  yield `<table>\n<caption>${name}</caption>\n<thead>\n<tr>`;
  yield columns.map(({ zh }) => `<th scope="col">${escaped(zh)}</th>`).join('');
  yield '</tr>\n</thead>\n<tbody>\n';
  for await (const row of rows) yield rowIn(table, row);
  yield '</tbody>\n';
  if (total !== undefined) yield `<tfoot>\n${rowIn(table, total)}</tfoot>\n`;
  yield '</table>\n</div>\n</section>\n';
}

function rowIn(table: ReportTable, row: Row): string {
  const [first, ...others] = row.cells.map((cell, at) => {
    const kind = kindOf(table, row, at);
    return { text: escaped(shown(cell, kind)), number: kind !== 'text' };
  });
  const cells = others.map(
    ({ text, number }) => `<td${number ? ' class="number"' : ''}>${text}</td>`,
  );
  return `<tr><th scope="row">${first?.text ?? ''}</th>${cells.join('')}</tr>\n`;
}
