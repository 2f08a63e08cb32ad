/**
 * The account at the end of the year: what the service says of each case and of the money, whether it
 * adds up, and where to look at one case of each branch.
 */
import { formatYuan, yuan, type Fen } from '../../policy/kernel/money';
import { DISTRICTS, type DistrictCode, type Uscc } from '../../policy/model/nouns';
import type { Outcome } from '../../policy/case/waits';
import type { Answer } from '../../api-client/contract';
import { widthOf } from '../table';

/** Where the money stands. */
type Money = Answer<'getMoney'>;

/** A case of the demo at the end of the year. */
export interface CaseFigures {
  readonly no: string;
  /** What the case was to show. */
  readonly plot: string;
  readonly expected: Outcome;
  readonly procedure: 'admission' | 'redemption';
  readonly enterprise?: Uscc;
  readonly district?: DistrictCode;
  readonly outcome?: Outcome;
  /** Sum of the instructions that the bank has carried out, in fen. */
  readonly paidFen: Fen;
  readonly link?: string;
}

export interface YearFigures {
  readonly money: Money;
  readonly cases: readonly CaseFigures[];
}

const MOST_A_YEAR_FEN = yuan(100_000);

/** The first thing that does not add up, as a Chinese sentence; undefined where everything does. */
export function firstDifference({ money, cases }: YearFigures): string | undefined {
  return fundDifference(money) ?? paidDifference(money, cases) ?? outcomeDifference(cases);
}

function fundDifference(money: Money): string | undefined {
  const { approvedFen, heldFen, committedFen, paidFen, freeFen, checks } = money;
  const sum = heldFen + committedFen + paidFen + freeFen;
  if (sum !== approvedFen) {
    return `预算${formatYuan(approvedFen)}元，不等于占用、待付、已付与结余之和${formatYuan(sum)}元。`;
  }
  if (heldFen !== 0 || committedFen !== 0) {
    const open = `占用${formatYuan(heldFen)}元，待付${formatYuan(committedFen)}元`;
    return `各项申请均应办结，却仍有${open}。`;
  }
  const failed = Object.entries(checks).find(([, holds]) => !holds);
  return failed === undefined ? undefined : `资金核对 ${failed[0]} 不成立。`;
}

function paidDifference({ paidFen }: Money, cases: readonly CaseFigures[]): string | undefined {
  const sum = sumOf(cases);
  if (sum !== paidFen) {
    return `各项申请付款合计${formatYuan(sum)}元，账上已付${formatYuan(paidFen)}元。`;
  }
  const over = [...byEnterprise(cases)].find(([, fen]) => fen > MOST_A_YEAR_FEN);
  if (over === undefined) return undefined;
  return `企业 ${over[0]} 共得${formatYuan(over[1])}元，超过年度上限${formatYuan(MOST_A_YEAR_FEN)}元。`;
}

function outcomeDifference(cases: readonly CaseFigures[]): string | undefined {
  const other = cases.find(({ outcome, expected }) => outcome !== expected);
  if (other !== undefined) {
    const { no, plot, expected, outcome } = other;
    return `${no}（${plot}）应为${OUTCOME_NAMES[expected]}，实为${nameOf(outcome)}。`;
  }
  const wrong = cases.find(({ outcome, paidFen }) => (outcome === 'paid') !== paidFen > 0);
  return wrong === undefined ? undefined : `${wrong.no} 的结果与付款不一致。`;
}

const sumOf = (cases: readonly CaseFigures[]): Fen =>
  cases.reduce((sum, { paidFen }) => sum + paidFen, 0);

function byEnterprise(cases: readonly CaseFigures[]): ReadonlyMap<Uscc, Fen> {
  const sums = new Map<Uscc, Fen>();
  for (const { enterprise, paidFen } of cases) {
    if (enterprise !== undefined) sums.set(enterprise, (sums.get(enterprise) ?? 0) + paidFen);
  }
  return sums;
}

const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  paid: '已付款',
  admitted: '已入库',
  refused: '不予支持',
  withdrawn: '已撤回',
  lapsed: '未补正',
  cancelled: '已撤销',
};

function nameOf(outcome: Outcome | undefined): string {
  return outcome === undefined ? '未办结' : OUTCOME_NAMES[outcome];
}

/** The tables and the links, ready to be printed. */
export function accountOf(figures: YearFigures): string {
  return [
    '各区（县）办理结果（件）',
    ...outcomeTable(figures.cases),
    '',
    '资金（元）',
    ...moneyTable(figures),
    '',
    '在 Temporal 流程界面中查看，每个分支一件',
    ...linkTable(figures.cases),
  ].join('\n');
}

function outcomeTable(cases: readonly CaseFigures[]): string[] {
  const outcomes = (Object.keys(OUTCOME_NAMES) as Outcome[]).filter((outcome) =>
    cases.some((one) => one.outcome === outcome),
  );
  const count = (some: readonly CaseFigures[]) => [
    ...outcomes.map((outcome) => String(some.filter((one) => one.outcome === outcome).length)),
    String(some.length),
  ];
  const districts = [...Object.entries(DISTRICTS), [undefined, '市外'] as const];
  return table([
    ['', ...outcomes.map((outcome) => OUTCOME_NAMES[outcome]), '合计'],
    ...districts.map(([code, name]) => [
      name,
      ...count(cases.filter(({ district }) => district === code)),
    ]),
    ['合计', ...count(cases)],
  ]);
}

function moneyTable({ money, cases }: YearFigures): string[] {
  const most = Math.max(0, ...byEnterprise(cases).values());
  return table([
    ['核定预算', formatYuan(money.approvedFen)],
    ['会议占用', formatYuan(money.heldFen)],
    ['批复待付', formatYuan(money.committedFen)],
    ['已付', formatYuan(money.paidFen)],
    ['结余', formatYuan(money.freeFen)],
    ['各项申请付款合计', formatYuan(sumOf(cases))],
    ['单家企业最多', formatYuan(most)],
  ]);
}

function linkTable(cases: readonly CaseFigures[]): string[] {
  const first = cases.filter(({ plot }, at) => cases.findIndex((one) => one.plot === plot) === at);
  return first.map(({ no, plot, link }) => `  ${no}  ${plot}\n    ${link ?? '—'}`);
}

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return column === 0 ? cell + space : space + cell;
    });
    return `  ${cells.join('  ')}`;
  });
}
