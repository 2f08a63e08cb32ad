/**
 * Arts. 8, 18 and 21: figures while the year runs. Each case is passed by once and only sums are kept, so that memory grows
 * with the number of groups, which is bounded. Every table of redemptions adds up to the same total.
 */
import { STEP_NAMES, type Article } from '../case/procedures';
import type { Ending } from '../case/waits';
import type { Fen } from '../kernel/money';
import {
  DISTRICTS,
  type Domicile,
  type ProcedureName,
  type SmeIndustry,
  type Uscc,
} from '../model/nouns';
import { INDUSTRY_NAMES } from '../words/vocabulary';
import type { Cell, Column, ReportTable, Row } from '../evaluation/report';

/** How long a case was in a step, in ms; of the step that it stands in, until now. */
export interface Stay {
  readonly step: string;
  readonly ms: number;
  readonly over: boolean;
}

/** One case as the figures see it. */
export interface RunningCase {
  readonly procedure: ProcedureName;
  readonly district: Domicile;
  readonly step: string;
  readonly outcome?: Ending['outcome'] | undefined;
  /** Whether somebody is awaited past the due date. */
  readonly late: boolean;
  readonly item?: string | undefined;
  readonly industry?: SmeIndustry | undefined;
  readonly provider?: { readonly uscc: Uscc; readonly name: string } | undefined;
  readonly stays: readonly Stay[];
  /** Its award, where it has one. */
  readonly award?:
    | {
        readonly state: 'committed' | 'held' | 'paid' | 'released';
        readonly amountFen: Fen;
        readonly returnedFen: Fen;
      }
    | undefined;
}

/** The year's money as its accounts have it (Art. 4). */
export interface RunningMoney {
  readonly approvedFen: Fen;
  readonly heldFen: Fen;
  readonly committedFen: Fen;
  readonly paidFen: Fen;
  readonly returnedFen: Fen;
  readonly freeFen: Fen;
}

/** Names of groups, where the cases do not say them. */
export interface GroupNames {
  readonly items: ReadonlyMap<string, string>;
}

class Sums {
  cases = 0;
  open = 0;
  late = 0;
  succeeded = 0;
  endedOtherwise = 0;
  heldFen = 0;
  committedFen = 0;
  paidFen = 0;
  returnedFen = 0;

  add({ outcome, late, award }: RunningCase): void {
    this.cases += 1;
    if (outcome === undefined) this.open += 1;
    else if (outcome === 'paid' || outcome === 'admitted') this.succeeded += 1;
    else this.endedOtherwise += 1;
    if (late) this.late += 1;
    if (award === undefined || award.state === 'released') return;
    this[`${award.state}Fen`] += award.amountFen;
    this.returnedFen += award.returnedFen;
  }

  counts(): Cell[] {
    return [this.cases, this.open, this.late, this.succeeded, this.endedOtherwise];
  }

  cells(): Cell[] {
    return [...this.counts(), this.heldFen, this.committedFen, this.paidFen, this.returnedFen];
  }
}

/** More groups than that are summed up in one: services of a year have some hundreds, institutions too. */
const MOST_GROUPS = 1_000;
const OTHERS = '';

class Groups {
  private readonly sums = new Map<string, { readonly name: string; readonly sums: Sums }>();

  /** `name` of the first case of a group is the group's. */
  add(key: string, name: string, kase: RunningCase): void {
    const isFull = this.sums.size >= MOST_GROUPS && !this.sums.has(key);
    const at = isFull ? OTHERS : key;
    const group = this.sums.get(at) ?? { name: isFull ? '其他' : name, sums: new Sums() };
    this.sums.set(at, group);
    group.sums.add(kase);
  }

  rows(cells: (sums: Sums) => Cell[]): Row[] {
    return [...this.sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { name, sums }]) => ({ cells: [name, key, ...cells(sums)] }));
  }
}

const MS_A_DAY = 86_400_000;
const HUNDREDTHS = 100;

class Duration {
  open = 0;
  late = 0;
  stays = 0;
  private ms = 0;
  private longestMs = 0;

  add({ ms, over }: Stay): void {
    if (over) {
      this.stays += 1;
      this.ms += ms;
    }
    this.longestMs = Math.max(this.longestMs, ms);
  }

  cells(): Cell[] {
    const mean = this.stays === 0 ? undefined : inDays(this.ms / this.stays);
    const longest = this.longestMs === 0 ? undefined : inDays(this.longestMs);
    return [this.open, this.late, this.stays, mean, longest];
  }
}

/** In hundredths of a natural day. */
function inDays(ms: number): number {
  return Math.round((ms / MS_A_DAY) * HUNDREDTHS);
}

const COUNTS: readonly Column[] = [
  { zh: '申请件数', kind: 'count' },
  { zh: '在办', kind: 'count' },
  { zh: '其中逾期', kind: 'count' },
];
const CASE_COLUMNS: readonly Column[] = [
  ...COUNTS,
  { zh: '已兑现或入库', kind: 'count' },
  { zh: '其他办结', kind: 'count' },
];
const MONEY_COLUMNS: readonly Column[] = [
  { zh: '待批复（元）', kind: 'fen' },
  { zh: '待付（元）', kind: 'fen' },
  { zh: '已付（元）', kind: 'fen' },
  { zh: '退回（元）', kind: 'fen' },
];

const DISTRICT_NAMES: Readonly<Record<Domicile, string>> = { ...DISTRICTS, 'out-of-city': '市外' };

export class RunningYear {
  private readonly redemptions = {
    districts: new Groups(),
    items: new Groups(),
    industries: new Groups(),
    institutions: new Groups(),
  };
  private readonly admissions = new Groups();
  private readonly total = new Sums();
  private readonly admissionTotal = new Sums();
  private readonly steps = new Map<string, Duration>(
    Object.keys(STEP_NAMES).map((step) => [step, new Duration()]),
  );

  constructor(private readonly names: GroupNames) {}

  add(kase: RunningCase): void {
    this.addToSteps(kase);
    const { procedure, district, item, industry, provider } = kase;
    if (procedure === 'admission') {
      this.admissions.add(district, DISTRICT_NAMES[district], kase);
      this.admissionTotal.add(kase);
      return;
    }
    const { districts, items, industries, institutions } = this.redemptions;
    districts.add(district, DISTRICT_NAMES[district], kase);
    items.add(item ?? '—', this.names.items.get(item ?? '') ?? '未列名', kase);
    industries.add(industry ?? '—', industry ? INDUSTRY_NAMES[industry] : '未填报', kase);
    institutions.add(provider?.uscc ?? '—', provider?.name ?? '未填报', kase);
    this.total.add(kase);
  }

  /** Every table of the year; the money is that of the accounts, which the cases need not add up to while a meeting is written. */
  tables(money: RunningMoney): ReportTable[] {
    const { districts, items, industries, institutions } = this.redemptions;
    return [
      this.groupTable('districts', '兑现：按区（县）', '区（县）', districts),
      this.stepTable(),
      this.groupTable('items', '兑现：按服务事项', '服务事项', items),
      this.groupTable('industries', '兑现：按行业', '行业', industries),
      this.groupTable('institutions', '兑现：按服务机构', '服务机构', institutions),
      {
        id: 'admissions',
        caption: '入库：按区（县）',
        columns: [...keyed('区（县）'), ...CASE_COLUMNS],
        rows: this.admissions.rows((sums) => sums.counts()),
        total: { cells: ['合计', undefined, ...this.admissionTotal.counts()] },
      },
      moneyTable(money),
    ];
  }

  private addToSteps({ step, outcome, late, stays }: RunningCase): void {
    const now = this.steps.get(step);
    if (now !== undefined && outcome === undefined) {
      now.open += 1;
      if (late) now.late += 1;
    }
    for (const stay of stays) this.steps.get(stay.step)?.add(stay);
  }

  private groupTable(id: string, caption: string, zh: string, groups: Groups): ReportTable {
    return {
      id,
      caption,
      columns: [...keyed(zh), ...CASE_COLUMNS, ...MONEY_COLUMNS],
      rows: groups.rows((sums) => sums.cells()),
      total: { cells: ['合计', undefined, ...this.total.cells()] },
    };
  }

  private stepTable(): ReportTable {
    return {
      id: 'steps',
      caption: '各环节在办件数和时长（自然日）',
      columns: [
        ...keyed('环节'),
        { zh: '在办', kind: 'count' },
        { zh: '其中逾期', kind: 'count' },
        { zh: '走完次数', kind: 'count' },
        { zh: '平均天数', kind: 'hundredths' },
        { zh: '最长天数', kind: 'hundredths' },
      ],
      rows: [...this.steps].map(([step, duration]) => ({
        cells: [STEP_NAMES[step as Article].zh, step, ...duration.cells()],
      })),
    };
  }
}

const keyed = (zh: string): Column[] => [
  { zh, kind: 'text' },
  { zh: '代码', kind: 'text' },
];

function moneyTable(money: RunningMoney): ReportTable {
  const { approvedFen, heldFen, committedFen, paidFen, returnedFen, freeFen } = money;
  return {
    id: 'money',
    caption: '创新券资金',
    columns: [
      { zh: '科目', kind: 'text' },
      { zh: '金额（元）', kind: 'fen' },
    ],
    rows: [
      { cells: ['预算', approvedFen] },
      { cells: ['待批复', heldFen] },
      { cells: ['待付', committedFen] },
      { cells: ['已付', paidFen] },
      { cells: ['退回', returnedFen] },
      { cells: ['可用', freeFen] },
    ],
  };
}
