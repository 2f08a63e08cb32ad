/** The redemptions of the year: one or two a branch of Art. 17, and ordinary ones over all districts. */
import { addDays, type CivilDate } from '../../../policy/kernel/time';
import { shareOf, yuan, type Fen } from '../../../policy/kernel/money';
import type {
  DistrictCode,
  Enterprise,
  Institution,
  RedemptionSubmission,
} from '../../../policy/model/nouns';
import type { Outcome } from '../../../policy/case/waits';
import {
  ADMISSIONS,
  KNOWN_INSTITUTIONS,
  SUPPLEMENTARY,
  SUPPLEMENTARY_REFUSED,
} from './institutions';
import { document, enterpriseOf, personOf, relationsOf } from './parties';
import { DISTRICT_CODES } from './people';

/** What a redemption shows, and how it ends. */
export const REDEMPTION_PLOTS = {
  ordinary: { zh: '全程无异常', outcome: 'paid' },
  returned: { zh: '退回补正后兑现', outcome: 'paid' },
  overdue: { zh: '初审逾期，催办并上报', outcome: 'paid' },
  minority: { zh: '专家意见不一，多数推荐', outcome: 'paid' },
  supplementary: { zh: '等待服务机构追加入库', outcome: 'paid' },
  quota: { zh: '一家企业两个项目，受年度额度限制', outcome: 'paid' },
  'objection-dismissed': { zh: '公示异议不成立', outcome: 'paid' },
  'objection-upheld': { zh: '公示异议成立，调整后再次公示', outcome: 'paid' },
  'objection-to-unit': { zh: '对单位的异议，逐件核实', outcome: 'paid' },
  suspended: { zh: '中止后恢复', outcome: 'paid' },
  'payment-failed': { zh: '付款失败，更正账户后付清', outcome: 'paid' },
  'refused-at-review': { zh: '初审不予推荐', outcome: 'refused' },
  'supplementary-refused': { zh: '服务机构追加入库未获准', outcome: 'refused' },
  unsupported: { zh: '会议不予支持', outcome: 'refused' },
  'use-refused': { zh: '企业不同意使用额度', outcome: 'refused' },
  withdrawn: { zh: '申请单位撤回', outcome: 'withdrawn' },
  lapsed: { zh: '逾期未补正，办结', outcome: 'lapsed' },
} as const satisfies Record<string, { readonly zh: string; readonly outcome: Outcome }>;
export type RedemptionPlot = keyof typeof REDEMPTION_PLOTS;

export interface RedemptionPart {
  readonly plot: RedemptionPlot;
  readonly enterprise: Enterprise;
  readonly provider: Institution;
  readonly redeemer: RedemptionSubmission['redeemer'];
  /** Numbers its contract, invoice and transfer. */
  readonly project: number;
  readonly amountFen: Fen;
}

interface Rough {
  readonly provider?: Institution;
  readonly redeemer?: RedemptionSubmission['redeemer'];
  readonly yuan?: number;
  readonly enterprise?: Enterprise;
}

const ORDINARY = 15;
const ORDINARY_WHEN_QUICK = 2;
/** Every third ordinary project is redeemed by its institution. */
const BY_INSTITUTION_EVERY = 3;

/** Providers that stand in the registry when the redemption round opens, and may redeem themselves. */
const PROVIDERS: readonly Institution[] = [
  ...KNOWN_INSTITUTIONS,
  ...ADMISSIONS.filter(({ plot }) => plot === 'direct' || plot === 'review').map(
    ({ institution }) => institution,
  ),
];

/** The parts of the year, in the order in which they are handed in. */
export function redemptionParts({ quick }: { readonly quick: boolean }): readonly RedemptionPart[] {
  const parts: RedemptionPart[] = [];
  const add = (plot: RedemptionPlot, rough: Rough = {}): RedemptionPart => {
    const project = parts.length + 1;
    const part = partOf(plot, project, rough);
    parts.push(part);
    return part;
  };
  for (let n = 1; n <= (quick ? ORDINARY_WHEN_QUICK : ORDINARY); n += 1) {
    add('ordinary', { redeemer: n % BY_INSTITUTION_EVERY === 0 ? 'institution' : 'enterprise' });
  }
  for (const plot of ['returned', 'overdue', 'minority', 'suspended', 'payment-failed'] as const) {
    add(plot);
  }
  for (const plot of ['objection-dismissed', 'objection-upheld', 'unsupported'] as const) add(plot);
  for (const plot of ['refused-at-review', 'withdrawn', 'lapsed'] as const) add(plot);
  add('use-refused', { redeemer: 'institution' });
  add('supplementary', { provider: SUPPLEMENTARY.institution });
  add('supplementary', { provider: SUPPLEMENTARY.institution, redeemer: 'enterprise' });
  add('supplementary-refused', { provider: SUPPLEMENTARY_REFUSED.institution });
  const { enterprise } = add('quota', { yuan: 140_000 });
  add('quota', { yuan: 120_000, enterprise });
  const { enterprise: unit } = add('objection-to-unit', { yuan: 50_000 });
  add('objection-to-unit', { yuan: 70_000, enterprise: unit });
  return parts;
}

/** After the year: one case a district, and some on their way; with the numbers of none of the year. */
const AFTER = 600;
const ON_THEIR_WAY = 6;
export const NEXT_SEASON: readonly RedemptionPart[] = Array.from(
  { length: DISTRICT_CODES.length + ON_THEIR_WAY },
  (_, n) => ({
    plot: 'ordinary',
    enterprise: enterpriseOf(AFTER + n, inTurn(DISTRICT_CODES, n)),
    provider: inTurn(KNOWN_INSTITUTIONS, n),
    redeemer: 'enterprise',
    project: AFTER + n,
    amountFen: yuan(30_000 + n * 1_000),
  }),
);

function partOf(plot: RedemptionPlot, project: number, rough: Rough): RedemptionPart {
  const { provider = inTurn(PROVIDERS, project), redeemer = 'enterprise' } = rough;
  const enterprise = rough.enterprise ?? enterpriseOf(project, inTurn(DISTRICT_CODES, project));
  const amountFen = yuan(rough.yuan ?? 40_000 + project * 2_000);
  return { plot, enterprise, provider, redeemer, project, amountFen };
}

function inTurn<T>(values: readonly T[], n: number): T {
  return values[n % values.length] as T;
}

/** All dates of a project lie in a support period that begins with the year. */
const FIRST_SIGNED_ON: CivilDate = '2026-01-05';
const SIGNING_DAYS = 60;

/** The last digit of an account: the simulated bank takes those that end in 9 for closed. */
const CLOSED = 9;
const OPEN = 1;

/** What the redeemer hands in. A tenth of every fourth contract does not count. */
export function redemptionOf(part: RedemptionPart, roundId: string): RedemptionSubmission {
  const { plot, enterprise, provider, redeemer, project, amountFen } = part;
  const signedOn = addDays(FIRST_SIGNED_ON, project % SIGNING_DAYS);
  const number = String(project).padStart(4, '0');
  const eligibleFen = project % 4 === 0 ? shareOf(amountFen, { of: 9, in: 10 }) : amountFen;
  const holder = redeemer === 'enterprise' ? enterprise.name : provider.name;
  const issuedOn = addDays(signedOn, 62);
  const invoice = {
    number: `${issuedOn.slice(2, 4)}652${number.padStart(15, '0')}`,
    issuedOn,
    amountFen,
    redLetter: false,
    buyer: enterprise.uscc,
    seller: provider.uscc,
  };
  const transfer = {
    reference: `示例流水-${number}`,
    paidOn: addDays(signedOn, 65),
    amountFen,
    refund: false,
    payer: enterprise.name,
    payee: provider.name,
  };
  return {
    roundId,
    redeemer,
    enterprise,
    provider,
    contract: {
      number: `示例合同-${number}`,
      signedOn,
      fulfilledOn: addDays(signedOn, 60),
      amountFen,
      eligibleFen,
      serviceItem: project % 2 === 0 ? 'A01' : 'E01',
      subject: `示例产品${number}的研发服务`,
    },
    invoices: [invoice],
    transfers: [transfer],
    innovation: '用于本企业新产品的研发和改进',
    account: {
      holder,
      bank: '示例银行',
      number: `62000000${number}${plot === 'payment-failed' ? CLOSED : OPEN}`,
    },
    documents: [document],
  };
}

/** Stands on a list of Art. 11. */
export const LISTED_ENTERPRISE = enterpriseOf(81, '650102');
/** Stood on one until last year. */
export const ONCE_LISTED_ENTERPRISE = enterpriseOf(1, inTurn(DISTRICT_CODES, 1));

/** Submissions that never become a case: what each shows, and the code of a refusal it must get. */
export function refusedSubmissions(
  roundId: string,
  claimed: RedemptionPart,
): readonly {
  readonly zh: string;
  readonly code: string;
  readonly submission: RedemptionSubmission;
}[] {
  const [provider] = KNOWN_INSTITUTIONS as readonly [Institution];
  const of = (n: number, enterprise: Enterprise, change: Partial<RedemptionPart> = {}) =>
    redemptionOf(
      {
        plot: 'ordinary',
        project: n,
        redeemer: 'enterprise',
        amountFen: yuan(60_000),
        enterprise,
        provider,
        ...change,
      },
      roundId,
    );
  const incomplete = of(80, large('650103'));
  const contract = { ...incomplete.contract, serviceItem: 'Z99' };
  const same = redemptionOf({ ...claimed, redeemer: 'institution' }, roundId);
  return [
    {
      zh: '材料有多处问题',
      code: 'not-sme',
      submission: { ...incomplete, contract, invoices: [], transfers: [] },
    },
    {
      zh: '双方有关联关系',
      code: 'affiliated',
      submission: of(82, held('650104'), { provider: heldProvider(provider) }),
    },
    { zh: '同一项目由另一方再次申请', code: 'project-already-claimed', submission: same },
  ];
}

function large(domicile: DistrictCode): Enterprise {
  return enterpriseOf(80, domicile, { staff: 900, revenueFen: yuan(300_000_000) });
}

const COMMON_HOLDER = personOf('丙01');

function held(domicile: DistrictCode): Enterprise {
  const relations = relationsOf('甲82');
  const shareholders = [
    { holder: { person: personOf('甲82') }, percent: 60 },
    { holder: { person: COMMON_HOLDER }, percent: 40 },
  ];
  return enterpriseOf(82, domicile, { relations: { ...relations, shareholders } });
}

function heldProvider(provider: Institution): Institution {
  const shareholders = [{ holder: { person: COMMON_HOLDER }, percent: 25 }];
  return { ...provider, relations: { ...provider.relations, shareholders } };
}
