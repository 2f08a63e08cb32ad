/**
 * The indicators of the yearly evaluation (Arts. 8, 21; readings, since the articles name none) as data: what
 * each is called, in which unit, and how it follows from the year's figures.
 */
import type { Cite } from '../kernel/rule';
import {
  daysWithin,
  hundredths,
  meanHundredths,
  totalPaid,
  type InstitutionFigures,
  type YearFigures,
} from './figures';

/** `hundredths` is a quotient with two decimals, `percent` a part of a hundred with two decimals. */
export type Unit = 'count' | 'days' | 'fen' | 'hundredths' | 'percent';
export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  count: '个',
  days: '天',
  fen: '元',
  hundredths: '倍或分',
  percent: '%',
};

export interface Indicator<F> {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  /** How it is computed, for whoever reads the report. */
  readonly how: string;
  readonly cite: Cite;
  /** A whole number in its unit; undefined where there is nothing to tell. */
  readonly of: (figures: F) => number | undefined;
}

const yearly = (
  id: string,
  [zh, en]: readonly [string, string],
  unit: Unit,
  how: string,
  of: Indicator<YearFigures>['of'],
): Indicator<YearFigures> => ({ id, zh, en, unit, how, cite: 'reading of Art. 21', of });

const paidIn = ({ cells }: YearFigures) => totalPaid(cells);

export const PROGRAMME_INDICATORS: readonly Indicator<YearFigures>[] = [
  yearly(
    'vouchers-issued',
    ['发放创新券', 'vouchers issued'],
    'count',
    '本年度发放的创新券张数',
    (year) => year.vouchers.issued,
  ),
  yearly(
    'vouchers-issued-fen',
    ['发放额度', 'quota issued'],
    'fen',
    '本年度创新券的额度之和',
    (year) => year.vouchers.issuedFen,
  ),
  yearly(
    'applications',
    ['兑现申请', 'applications'],
    'count',
    '本年度受理的兑现申请件数',
    (year) => year.applications,
  ),
  yearly(
    'enterprises-using',
    ['使用企业', 'enterprises using'],
    'count',
    '提交过兑现申请的企业家数',
    (year) => year.enterprisesUsing,
  ),
  yearly(
    'redemptions',
    ['兑现件数', 'redemptions'],
    'count',
    '银行已经付款的件数',
    (year) => paidIn(year).count,
  ),
  yearly(
    'redeemed-fen',
    ['兑现金额', 'redeemed'],
    'fen',
    '银行已经付款的金额之和',
    (year) => paidIn(year).paidFen,
  ),
  yearly(
    'contract-fen',
    ['带动合同金额', 'contract value'],
    'fen',
    '已兑现各项申请的合同金额之和',
    (year) => paidIn(year).contractFen,
  ),
  yearly('leverage', ['带动倍数', 'leverage'], 'hundredths', '带动合同金额除以兑现金额', (year) => {
    const { contractFen, paidFen } = paidIn(year);
    return hundredths(contractFen, paidFen);
  }),
  yearly(
    'budget-fen',
    ['预算', 'budget'],
    'fen',
    '账上核定的创新券预算',
    (year) => year.ledger.budgetFen,
  ),
  yearly(
    'budget-used',
    ['预算执行率', 'budget used'],
    'percent',
    '兑现金额占预算的百分比',
    (year) => hundredths(paidIn(year).paidFen * 100, year.ledger.budgetFen),
  ),
  yearly(
    'returned-fen',
    ['退回金额', 'returned'],
    'fen',
    '已付后退回的金额之和',
    (year) => paidIn(year).returnedFen,
  ),
  yearly(
    'refused',
    ['未予兑现', 'refused'],
    'count',
    '不予兑现而办结的件数',
    (year) => year.refused,
  ),
  yearly(
    'median-days',
    ['办理天数中位数', 'median days'],
    'days',
    '自提交至付款的自然日数，半数不超过',
    (year) => daysWithin(year.daysToPayment, 50),
  ),
  yearly(
    'ninetieth-days',
    ['办理天数九成', 'ninetieth percentile'],
    'days',
    '自提交至付款的自然日数，九成不超过',
    (year) => daysWithin(year.daysToPayment, 90),
  ),
  yearly(
    'ratings',
    ['满意度评价', 'ratings'],
    'count',
    '企业作出的评价份数',
    (year) => year.ratings.count,
  ),
  yearly(
    'satisfaction',
    ['满意度', 'satisfaction'],
    'hundredths',
    '各项评分的平均值，五分为满',
    (year) => meanHundredths(year.ratings),
  ),
  yearly(
    'sanctions',
    ['违规处理', 'sanctions'],
    'count',
    '本年内作出的违规处理决定',
    (year) => year.sanctions,
  ),
];

const institutional = (
  id: string,
  [zh, en]: readonly [string, string],
  unit: Unit,
  how: string,
  of: Indicator<InstitutionFigures>['of'],
): Indicator<InstitutionFigures> => ({ id, zh, en, unit, how, cite: 'reading of Art. 8', of });

export const INSTITUTION_INDICATORS: readonly Indicator<InstitutionFigures>[] = [
  institutional(
    'redemptions',
    ['兑现件数', 'redemptions'],
    'count',
    '其服务已经付款的件数',
    (one) => one.count,
  ),
  institutional(
    'redeemed-fen',
    ['兑现金额', 'redeemed'],
    'fen',
    '其服务已经付款的金额之和',
    (one) => one.paidFen,
  ),
  institutional(
    'contract-fen',
    ['合同金额', 'contract value'],
    'fen',
    '已兑现各项申请的合同金额之和',
    (one) => one.contractFen,
  ),
  institutional(
    'ratings',
    ['评价份数', 'ratings'],
    'count',
    '企业对其服务的评价份数',
    (one) => one.ratings.count,
  ),
  institutional(
    'satisfaction',
    ['满意度', 'satisfaction'],
    'hundredths',
    '各项评分的平均值，五分为满',
    (one) => meanHundredths(one.ratings),
  ),
  institutional(
    'refused',
    ['未予兑现', 'refused'],
    'count',
    '其服务不予兑现的件数',
    (one) => one.refused,
  ),
  institutional(
    'objections-upheld',
    ['异议成立', 'objections upheld'],
    'count',
    '经核实成立的异议项数',
    (one) => one.objectionsUpheld,
  ),
  institutional(
    'spot-checks-failed',
    ['抽查不合格', 'spot checks failed'],
    'count',
    '本年内抽查不合格的次数',
    (one) => one.spotChecksFailed,
  ),
  institutional(
    'sanctions',
    ['违规处理', 'sanctions'],
    'count',
    '本年内对其作出的违规处理决定',
    (one) => one.sanctions,
  ),
  institutional(
    'late-filings',
    ['逾期备案', 'late filings'],
    'count',
    '本年内逾期办理的变更备案',
    (one) => one.lateFilings,
  ),
];

/** Each indicator's value, by its id; one that has nothing to tell is absent. */
export type Values = Readonly<Record<string, number>>;

export function valuesOf<F>(indicators: readonly Indicator<F>[], figures: F): Values {
  return Object.fromEntries(
    indicators.flatMap(({ id, of }) => {
      const value = of(figures);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
