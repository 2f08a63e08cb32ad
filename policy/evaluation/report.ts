/**
 * The yearly report (Arts. 8, 21) as tables: one content, from which the data, the workbook and the document are
 * made, so that the three cannot differ. Amounts stay whole fen until they are shown.
 */
import { articlesInWords } from '../words/article-names';
import { REGISTRY_STATUSES } from '../words/vocabulary';
import { formatYuan } from '../kernel/money';
import { DISTRICTS, SERVICE_CATEGORIES, type Domicile, type Uscc } from '../model/nouns';
import { isRefusalCode, REFUSALS } from '../words/refusals';
import type { RegistryStatus } from '../reference/registry';
import {
  JUDGED,
  paidBy,
  totalPaid,
  type Paid,
  type PaidCell,
  type RefusalCount,
  type YearFigures,
} from './figures';
import { GRADES, type ComputedGrade, type Grade } from './grades';
import {
  INSTITUTION_INDICATORS,
  PROGRAMME_INDICATORS,
  UNIT_NAMES,
  valuesOf,
  type Unit,
  type Values,
} from './indicators';
import type { InstitutionFigures } from './figures';

/** `text` for words; the others are whole numbers of their unit. */
export type ColumnKind = Unit | 'text';
/** Undefined where there is nothing to tell. */
export type Cell = number | string | undefined;

export interface Column {
  readonly zh: string;
  readonly kind: ColumnKind;
}

/** A cell whose unit is its row's own, as where each row is another indicator. */
export interface Row {
  readonly cells: readonly Cell[];
  /** By column, where it is not the column's own. */
  readonly kinds?: Readonly<Record<number, ColumnKind>>;
}

export interface ReportTable {
  readonly id: string;
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total?: Row;
}

/** The tables of the programme. Those by district, category and redeemer each add up to the same total. */
export function programmeTables(figures: YearFigures): ReportTable[] {
  const { cells } = figures;
  return [
    indicatorTable(valuesOf(PROGRAMME_INDICATORS, figures)),
    paidTable(
      'districts',
      '按区（县）',
      '区（县）',
      cells,
      DISTRICT_NAMES,
      (cell) => cell.district,
    ),
    paidTable(
      'categories',
      '按服务类别',
      '服务类别',
      cells,
      SERVICE_CATEGORIES,
      (cell) => cell.category,
    ),
    paidTable(
      'redeemers',
      '按申请兑现方',
      '申请兑现方',
      cells,
      REDEEMER_NAMES,
      (cell) => cell.redeemer,
    ),
    refusalTable(figures.refusals),
    ledgerTable(figures.ledger),
  ];
}

const DISTRICT_NAMES: Readonly<Record<Domicile, string>> = { ...DISTRICTS, 'out-of-city': '市外' };
const REDEEMER_NAMES = { enterprise: '企业', institution: '服务机构' } as const;

function indicatorTable(values: Values): ReportTable {
  return {
    id: 'indicators',
    caption: '总体指标',
    columns: [
      { zh: '指标', kind: 'text' },
      { zh: '数值', kind: 'count' },
      { zh: '单位', kind: 'text' },
      { zh: '统计口径', kind: 'text' },
      { zh: '依据', kind: 'text' },
    ],
    rows: PROGRAMME_INDICATORS.map(({ id, zh, unit, how, cite }) => ({
      cells: [zh, values[id], UNIT_NAMES[unit], how, articlesInWords(cite)],
      kinds: { 1: unit },
    })),
  };
}

const PAID_COLUMNS: readonly Column[] = [
  { zh: '件数', kind: 'count' },
  { zh: '兑现金额（元）', kind: 'fen' },
  { zh: '退回金额（元）', kind: 'fen' },
  { zh: '合同金额（元）', kind: 'fen' },
];
const paidCells = ({ count, paidFen, returnedFen, contractFen }: Paid): Cell[] => [
  count,
  paidFen,
  returnedFen,
  contractFen,
];

function paidTable(
  id: string,
  caption: string,
  zh: string,
  cells: readonly PaidCell[],
  names: Readonly<Record<string, string>>,
  keyOf: (cell: PaidCell) => string,
): ReportTable {
  const rows = paidBy(cells, Object.keys(names), keyOf);
  return {
    id,
    caption,
    columns: [{ zh, kind: 'text' }, ...PAID_COLUMNS],
    rows: rows.map(({ key, ...paid }) => ({ cells: [names[key], ...paidCells(paid)] })),
    total: { cells: ['合计', ...paidCells(totalPaid(cells))] },
  };
}

function refusalTable(refusals: readonly RefusalCount[]): ReportTable {
  return {
    id: 'refusals',
    caption: '未予兑现的原因（一件可有多项）',
    columns: [
      { zh: '原因', kind: 'text' },
      { zh: '环节', kind: 'text' },
      { zh: '依据', kind: 'text' },
      { zh: '件数', kind: 'count' },
    ],
    rows: refusals.map(({ step, reason, count }) => ({
      cells: [reasonName(reason), `第${step}步`, citeOf(reason), count],
    })),
  };
}

function reasonName(reason: string): string {
  if (reason === JUDGED) return '经审查或审议不予支持';
  return isRefusalCode(reason) ? REFUSALS[reason].message({}) : reason;
}

function citeOf(reason: string): string | undefined {
  return isRefusalCode(reason) ? articlesInWords(REFUSALS[reason].cite) : undefined;
}

function ledgerTable({
  budgetFen,
  paidFen,
  returnedFen,
  freeFen,
}: YearFigures['ledger']): ReportTable {
  return {
    id: 'ledger',
    caption: '专项资金账',
    columns: [
      { zh: '科目', kind: 'text' },
      { zh: '金额（元）', kind: 'fen' },
    ],
    rows: [
      { cells: ['预算', budgetFen] },
      { cells: ['已付', paidFen] },
      { cells: ['退回', returnedFen] },
      { cells: ['可用', freeFen] },
    ],
  };
}

/** What the report tells of one institution. */
export interface ReportedInstitution {
  readonly uscc: Uscc;
  readonly name: string;
  readonly figures: InstitutionFigures;
  readonly computed: ComputedGrade;
  readonly grade?: Grade;
  readonly reason?: string;
  readonly consequence?: RegistryStatus;
}

/** The table of institutions without its rows, which come as they are read. */
export const INSTITUTION_TABLE: ReportTable = {
  id: 'institutions',
  caption: '服务机构',
  columns: [
    { zh: '服务机构', kind: 'text' },
    { zh: '统一社会信用代码', kind: 'text' },
    ...INSTITUTION_INDICATORS.map(({ zh, unit }): Column => ({ zh, kind: unit })),
    { zh: '统计等次', kind: 'text' },
    { zh: '统计理由', kind: 'text' },
    { zh: '确定等次', kind: 'text' },
    { zh: '调整理由', kind: 'text' },
    { zh: '处理', kind: 'text' },
  ],
  rows: [],
};

export function institutionRow(one: ReportedInstitution): Row {
  const values = valuesOf(INSTITUTION_INDICATORS, one.figures);
  const { computed, grade, reason, consequence } = one;
  return {
    cells: [
      one.name,
      one.uscc,
      ...INSTITUTION_INDICATORS.map(({ id }) => values[id]),
      GRADES[computed.grade],
      computed.why.join('；'),
      grade && GRADES[grade],
      reason,
      consequence && REGISTRY_STATUSES[consequence],
    ],
  };
}

/** The kind of a cell: its row's own, or its column's. */
export function kindOf(table: ReportTable, row: Row, at: number): ColumnKind {
  return row.kinds?.[at] ?? table.columns[at]?.kind ?? 'text';
}

/** A cell as people read it: amounts in yuan and quotients with two decimals, and a dash where there is nothing. */
export function shown(cell: Cell, kind: ColumnKind): string {
  if (cell === undefined) return '—';
  if (typeof cell === 'string') return cell;
  return kind === 'fen' || kind === 'hundredths' || kind === 'percent'
    ? formatYuan(cell)
    : String(cell);
}
