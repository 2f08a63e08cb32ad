/** Art. 20: what the party of a sanction is told in writing, and what the departments are told of it. */
import { VIOLATIONS } from '../words/vocabulary';
import { reapplicationAfter, reapplicationInWords } from '../articles/art-08-institutions';
import type { Violation } from '../articles/art-20-reach';
import { formatYuan, type Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import { COURT_REMEDIES } from '../words/remedies';
import { inChinese } from './case-letters';
import type { Draft } from './draft';
import type { DocumentKindName } from './kinds';
import { type Block, chineseDay, inWordsAndFigures, numbered, totalOf } from './model';
import { BUREAU, contactLine, type Contact } from './offices';

export interface SanctionFacts {
  readonly no: string;
  readonly party: Uscc;
  readonly partyName: string;
  readonly violation: Violation;
  readonly violatedOn: CivilDate;
  readonly facts: string;
  readonly on: CivilDate;
  readonly contact: Contact;
}

interface Letter {
  readonly kind: DocumentKindName;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly series?: string;
  /** Where the record has it. */
  readonly number?: string;
  readonly to?: string;
}

function letterOf(facts: SanctionFacts, letter: Letter): Draft {
  const { no, party, partyName, on, contact } = facts;
  const { kind, title, blocks, series, number, to } = letter;
  return {
    kind,
    key: `${kind}/${no}`,
    ...(to === undefined && { party }),
    ...(series !== undefined && { series }),
    ...(number !== undefined && { number }),
    model: {
      template: 'letter',
      head: BUREAU,
      title,
      to: to ?? partyName,
      blocks: [...blocks, { kind: 'paragraph', text: contactLine(contact) }],
      annexes: [],
      signedBy: BUREAU,
      date: on,
    },
  };
}

const factsOf = ({ violatedOn, violation, facts }: SanctionFacts): Block[] => [
  { kind: 'heading', text: '一、事实' },
  {
    kind: 'paragraph',
    text: `${chineseDay(violatedOn)}，${facts}涉及：${VIOLATIONS[violation]}。`,
  },
];

/** The party is heard before anything is decided (reading of Art. 20). */
export function hearingNotice(facts: SanctionFacts, lastDay?: CivilDate): Draft {
  const until = lastDay === undefined ? '在另行通知的期限内' : `在${chineseDay(lastDay)}（24时）前`;
  return letterOf(facts, {
    kind: 'hearing-notice',
    title: '陈述申辩告知书',
    series: '乌科告',
    blocks: [
      {
        kind: 'paragraph',
        text: `你单位涉嫌违反创新券管理办法（编号${facts.no}）。在作出处理决定之前，现将有关事实、依据和权利告知如下：`,
      },
      ...factsOf(facts),
      { kind: 'heading', text: '二、依据' },
      { kind: 'paragraph', text: '管理办法第二十条。' },
      { kind: 'heading', text: '三、权利' },
      {
        kind: 'paragraph',
        text: `你单位可以${until}提出书面陈述和申辩，附证明材料，也可以要求听证。逾期未提出的，视为放弃。`,
      },
    ],
  });
}

export interface DecisionFacts extends SanctionFacts {
  readonly reason: string;
  /** Absent where nothing is imposed. */
  readonly sanction?: {
    readonly number: string;
    /** Such as `20(1)`. */
    readonly article: string;
    readonly bans: readonly { readonly kind: 'support' | 'voucher'; readonly to: CivilDate }[];
    readonly demands: readonly Demand[];
    /** With whom the bureau has decided; none of a decision from before. */
    readonly departments?: readonly string[];
    /** Years whose voucher is void. */
    readonly voided: readonly number[];
    readonly removed: boolean;
  };
}

export interface Demand {
  readonly number: string;
  readonly caseNo: string;
  readonly owedFen: Fen;
}

const BANS = { voucher: '不得申请创新券', support: '不得申请市级科技支持' } as const;

export function sanctionDecision(facts: DecisionFacts): Draft {
  const { sanction, reason } = facts;
  if (sanction === undefined)
    return letterOf(facts, {
      kind: 'sanction-decision',
      title: '不予处理决定书',
      series: '乌科不处',
      blocks: [
        ...factsOf(facts),
        { kind: 'heading', text: '二、决定' },
        { kind: 'paragraph', text: `经听取陈述申辩并审查，决定不予处理。理由：${reason}` },
      ],
    });
  const { number, article } = sanction;
  return letterOf(facts, {
    kind: 'sanction-decision',
    title: '违规处理决定书',
    number,
    blocks: [
      ...factsOf(facts),
      { kind: 'heading', text: '二、依据' },
      { kind: 'paragraph', text: `管理办法${inChinese(`Art. ${article}`)}。${reason}` },
      { kind: 'heading', text: '三、决定' },
      ...consequences(sanction).map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'heading', text: '四、救济途径' },
      { kind: 'paragraph', text: COURT_REMEDIES },
    ],
  });
}

type Sanctioned = NonNullable<DecisionFacts['sanction']>;

function consequences({ bans, demands, departments = [], voided, removed }: Sanctioned): string[] {
  const owed = demands.reduce((sum, { owedFen }) => sum + owedFen, 0);
  const lines = [
    ...(departments.length > 0 ? [`本决定会同${departments.join('、')}作出`] : []),
    ...bans.map(
      ({ kind, to }) =>
        `自本决定送达之日起至${chineseDay(to)}（年限自本决定作出之日起计算），${BANS[kind]}`,
    ),
    ...(voided.length > 0 ? [`${voided.join('、')}年度未使用的创新券作废`] : []),
    ...(owed > 0 ? [`退回已兑现的资金${inWordsAndFigures(owed)}，期限和方式另发通知书`] : []),
    ...(removed ? [removal(bans)] : []),
  ];
  return lines.map((line, at) => `（${at + 1}）${line}。`);
}

function removal(bans: Sanctioned['bans']): string {
  const from = reapplicationAfter(bans);
  return `从服务机构库中移除${from === undefined ? '' : `，${reapplicationInWords(from)}`}`;
}

export interface RepaymentFacts extends SanctionFacts {
  readonly number: string;
  readonly decision: string;
  readonly demands: readonly Demand[];
  readonly days: number;
}

/** The thirty days run from its receipt (Art. 20). */
export function repaymentNotice(facts: RepaymentFacts): Draft {
  const { number, decision, demands, days } = facts;
  const owed = demands.reduce((sum, { owedFen }) => sum + owedFen, 0);
  const money: Block[] = [
    {
      kind: 'paragraph',
      text: `请你单位自收到本通知书之日起${days}日内退回资金${inWordsAndFigures(owed)}。退款附言逐笔写明退款编号。逾期未退回的，依法催告并申请强制执行。`,
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 1.2 },
        { title: '退款编号', width: 4 },
        { title: '兑现编号', width: 4 },
        { title: '应退金额（元）', width: 4, align: 'right' },
      ],
      rows: numbered(demands.map((one) => [one.number, one.caseNo, formatYuan(one.owedFen)])),
      total: totalOf(owed),
    },
  ];
  return letterOf(facts, {
    kind: 'repayment-notice',
    title: '退回资金通知书',
    number,
    blocks: [
      {
        kind: 'paragraph',
        text: `我局已对你单位作出违规处理决定（${decision}）。未使用的创新券即日停止使用。`,
      },
      ...(owed > 0 ? money : []),
      { kind: 'paragraph', text: COURT_REMEDIES },
    ],
  });
}

/** For departments alone: nothing of it is public, and no person is named (reading of Art. 20). */
export function blacklistNotice(facts: DecisionFacts & { readonly sanction: Sanctioned }): Draft {
  const { no, party, partyName, violation, sanction } = facts;
  return letterOf(facts, {
    kind: 'blacklist-notice',
    title: '列入信用黑名单通知',
    series: '乌科信用',
    to: '各有关部门',
    blocks: [
      {
        kind: 'paragraph',
        text: '下列单位因违反创新券管理办法，列入信用黑名单，请在各自职责范围内按期限执行。本通知供工作使用，不对外公开。',
      },
      {
        kind: 'fields',
        rows: [
          ['单位名称', partyName],
          ['统一社会信用代码', party],
          ['违规事实', VIOLATIONS[violation]],
          ['处理决定', `${sanction.number}（${no}）`],
          ...sanction.bans.map(({ kind, to }) => [BANS[kind], `至${chineseDay(to)}`] as const),
        ],
      },
    ],
  });
}
