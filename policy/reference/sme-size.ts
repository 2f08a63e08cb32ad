/**
 * Who is a small or medium-sized enterprise (reading of Art. 11): the size standard
 * 工信部联企业〔2011〕300号, an industry at a time. A class is reached when the lower limits of all
 * the industry's indicators are; a firm that misses one falls to the class below.
 */
import { formatYuan, yuan, type Fen } from '../kernel/money';
import type { SmeIndustry } from '../model/nouns';

export type EnterpriseSize = 'micro' | 'small' | 'medium' | 'large';
export type SizeIndicator = 'staff' | 'revenueFen' | 'assetsFen';

export interface SizeInput {
  readonly industry: SmeIndustry;
  /** People employed at the year's end. */
  readonly staff: number;
  /** Of the last full year. */
  readonly revenueFen: Fen;
  /** Total assets at the year's end. */
  readonly assetsFen: Fen;
}

/** Lower limits of a class, themselves included; money in fen. */
export type SizeLimits = Readonly<Partial<Record<SizeIndicator, number>>>;
export type ClassWithLimits = Exclude<EnterpriseSize, 'micro'>;

export interface SizeFinding {
  readonly size: EnterpriseSize;
  /** In Chinese: the limits that were reached, and those that kept the firm out of the next class. */
  readonly explanation: string;
}

const CLASSES = ['large', 'medium', 'small'] as const satisfies readonly ClassWithLimits[];
const CLASS_ABOVE = { small: 'medium', medium: 'large', large: undefined } as const;
const NAMES: Readonly<Record<EnterpriseSize, string>> = {
  large: '大型企业',
  medium: '中型企业',
  small: '小型企业',
  micro: '微型企业',
};
const INDICATORS: Readonly<Record<SizeIndicator, string>> = {
  staff: '从业人员',
  revenueFen: '营业收入',
  assetsFen: '资产总额',
};

const byStaff = limitsOn('staff');
const byRevenue = limitsOn('revenueFen');
const byStaffAndRevenue = limitsOn('staff', 'revenueFen');
const byStaffAndAssets = limitsOn('staff', 'assetsFen');
const byRevenueAndAssets = limitsOn('revenueFen', 'assetsFen');

/** The notice's table, in its order: each industry's lower limits for large, medium and small. */
export const SME_SIZE_TABLE: Readonly<
  Record<SmeIndustry, Readonly<Record<ClassWithLimits, SizeLimits>>>
> = {
  agriculture: byRevenue([20_000], [500], [50]),
  industry: byStaffAndRevenue([1000, 40_000], [300, 2000], [20, 300]),
  construction: byRevenueAndAssets([80_000, 80_000], [6000, 5000], [300, 300]),
  wholesale: byStaffAndRevenue([200, 40_000], [20, 5000], [5, 1000]),
  retail: byStaffAndRevenue([300, 20_000], [50, 500], [10, 100]),
  transport: byStaffAndRevenue([1000, 30_000], [300, 3000], [20, 200]),
  warehousing: byStaffAndRevenue([200, 30_000], [100, 1000], [20, 100]),
  post: byStaffAndRevenue([1000, 30_000], [300, 2000], [20, 100]),
  accommodation: byStaffAndRevenue([300, 10_000], [100, 2000], [10, 100]),
  catering: byStaffAndRevenue([300, 10_000], [100, 2000], [10, 100]),
  'information-transmission': byStaffAndRevenue([2000, 100_000], [100, 1000], [10, 100]),
  'software-and-it': byStaffAndRevenue([300, 10_000], [100, 1000], [10, 50]),
  'real-estate-development': byRevenueAndAssets([200_000, 10_000], [1000, 5000], [100, 2000]),
  'property-management': byStaffAndRevenue([1000, 5000], [300, 1000], [100, 500]),
  'leasing-and-business-services': byStaffAndAssets([300, 120_000], [100, 8000], [10, 100]),
  other: byStaff([300], [100], [10]),
};

export function sizeOf(input: SizeInput): EnterpriseSize {
  const limits = SME_SIZE_TABLE[input.industry];
  return CLASSES.find((size) => reaches(input, limits[size])) ?? 'micro';
}

/** Everything below large (中小微型企业). */
export function isSme(input: SizeInput): boolean {
  return sizeOf(input) !== 'large';
}

/** The size, and which limits decided it. */
export function explainSize(input: SizeInput): SizeFinding {
  const size = sizeOf(input);
  const limits = SME_SIZE_TABLE[input.industry];
  const reached = size === 'micro' ? [] : [`达到${NAMES[size]}下限：${told(limits[size])}`];
  const above = size === 'micro' ? 'small' : CLASS_ABOVE[size];
  const short = above
    ? [`未达到${NAMES[above]}下限：${told(missed(input, limits[above]), input)}`]
    : [];
  return { size, explanation: `${NAMES[size]}。${[...reached, ...short].join('；')}。` };
}

/** A row of the table: people as they are, money in 万元 as the notice writes it. */
function limitsOn<const I extends readonly SizeIndicator[]>(...indicators: I) {
  type Figures = { readonly [K in keyof I]: number };
  const limits = (figures: Figures): SizeLimits =>
    Object.fromEntries(
      indicators.map((indicator, i) => {
        const figure = figures[i] as number;
        return [indicator, indicator === 'staff' ? figure : yuan(figure * 10_000)];
      }),
    );
  return (large: Figures, medium: Figures, small: Figures) => ({
    large: limits(large),
    medium: limits(medium),
    small: limits(small),
  });
}

function reaches(input: SizeInput, limits: SizeLimits): boolean {
  return entriesOf(limits).every(([indicator, limit]) => input[indicator] >= limit);
}

/** The limits of a class that the firm does not reach. */
function missed(input: SizeInput, limits: SizeLimits): SizeLimits {
  return Object.fromEntries(
    entriesOf(limits).filter(([indicator, limit]) => input[indicator] < limit),
  );
}

function entriesOf(limits: SizeLimits): [SizeIndicator, number][] {
  return Object.entries(limits) as [SizeIndicator, number][];
}

/** The limits in Chinese, beside the firm's own figures where they are given. */
function told(limits: SizeLimits, actual?: SizeInput): string {
  return entriesOf(limits)
    .map(([indicator, limit]) => {
      const own = actual ? `（实为${figure(indicator, actual[indicator])}）` : '';
      return `${INDICATORS[indicator]}${figure(indicator, limit)}${own}`;
    })
    .join('、');
}

function figure(indicator: SizeIndicator, value: number): string {
  return indicator === 'staff' ? `${value}人` : `${formatYuan(value)}元`;
}
