/** Arts. 8, 21: the yearly report on the programme as an official document, once its grades are confirmed. */
import { INSTITUTION_TABLE, kindOf, shown, type ReportTable, type Row } from '../evaluation/report';
import type { CivilDate } from '../kernel/time';
import type { Draft } from './draft';
import { chineseDay, numbered, type Annex, type Block } from './model';
import { BUREAU } from './offices';

export interface YearlyReportFacts {
  readonly year: number;
  readonly countedOn: CivilDate;
  readonly confirmedOn: CivilDate;
  /** SHA-256 of the figures, by which anybody can compare them. */
  readonly hash: string;
  readonly reason: string;
  readonly tables: readonly ReportTable[];
  /** One an institution. */
  readonly institutions: readonly Row[];
}

export function yearlyReport(facts: YearlyReportFacts): Draft {
  const { year, countedOn, confirmedOn, hash, reason, tables, institutions } = facts;
  const figures: Annex = { title: '分项统计表', blocks: tables.flatMap(blocksOf) };
  const graded = { ...INSTITUTION_TABLE, rows: institutions };
  return {
    kind: 'yearly-report',
    key: `yearly-report/${year}`,
    series: '乌科评',
    model: {
      template: 'document',
      head: `${BUREAU}文件`,
      title: `${year}年度“红山科技创新券”绩效评估报告`,
      blocks: [
        {
          kind: 'paragraph',
          text: `根据《乌鲁木齐市“红山科技创新券”管理办法》，对${year}年度创新券的发放、使用、兑现和服务机构的服务情况进行了评估，现将结果报告如下。`,
        },
        {
          kind: 'paragraph',
          text: `一、统计数据截至${chineseDay(countedOn)}，与专项资金账目一致，分项见附件。金额单位为元。`,
        },
        {
          kind: 'paragraph',
          text: `二、参加评估的服务机构${institutions.length}家，等次和处理见附件。`,
        },
        { kind: 'paragraph', text: `三、评估意见：${reason}` },
        { kind: 'paragraph', text: `数据校验值（SHA-256）：${inGroups(hash)}` },
      ],
      annexes: institutions.length === 0 ? [figures] : [figures, gradesOf(graded)],
      signedBy: BUREAU,
      date: confirmedOn,
    },
  };
}

/** A line of a page is shorter than a hash: it is broken at the blanks. */
const inGroups = (hash: string): string => hash.replaceAll(/.{8}(?=.)/g, '$& ');

function blocksOf(table: ReportTable): Block[] {
  const { caption, columns, rows, total } = table;
  const written = [...rows, ...(total === undefined ? [] : [total])];
  const block: Block = {
    kind: 'table',
    columns: columns.map(({ zh, kind }, at) => ({
      title: zh,
      width: at === 0 ? WIDE : kind === 'text' ? MIDDLE : NARROW,
      align: at === 0 || kind === 'text' ? 'left' : 'right',
    })),
    rows: written.map((row) => cellsOf(table, row)),
  };
  return [{ kind: 'heading', text: caption }, block];
}
const WIDE = 4.5;
const MIDDLE = 4;
const NARROW = 3;

/** Of each institution what follows for it: all its figures are too many for a page, and stand in the workbook. */
const GRADE_COLUMNS: readonly (readonly [name: string, width: number])[] = [
  ['服务机构', 4.2],
  ['统一社会信用代码', 6],
  ['统计等次', 2.4],
  ['确定等次', 2.4],
  ['调整理由', 3.4],
  ['处理', 2.2],
];

function gradesOf(table: ReportTable): Annex {
  const places = GRADE_COLUMNS.map(([name]) => table.columns.findIndex(({ zh }) => zh === name));
  const columns = GRADE_COLUMNS.map(([title, width]) => ({ title, width, align: 'left' as const }));
  const rows = table.rows.map((row) => {
    const cells = cellsOf(table, row);
    return places.map((at) => cells[at] ?? '—');
  });
  const block: Block = {
    kind: 'table',
    columns: [{ title: '序号', width: 1.3 }, ...columns],
    rows: numbered(rows),
  };
  return { title: '服务机构评估等次', blocks: [block] };
}

const cellsOf = (table: ReportTable, row: Row): string[] =>
  row.cells.map((cell, at) => shown(cell, kindOf(table, row, at)));
