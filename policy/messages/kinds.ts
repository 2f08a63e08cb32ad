/**
 * What the service tells people, a row for each kind: its title, its text, and whether it is told at once whatever the
 * reader has chosen. Every text stands here. Names, dates and sums come from the record; a staff account is in none of them.
 */
import { formatYuan, type Fen } from '../kernel/money';
import { civilDateOf, type Instant } from '../kernel/time';

/** What a text is made of. */
export interface MessageFacts {
  /** Number, or another name of what it is about, as its reader knows it. */
  readonly about: string;
  /** The procedure or process, in Chinese. */
  readonly matter: string;
  /** Who applies, where somebody does. */
  readonly applicant?: string | undefined;
  /** What is awaited, in Chinese. */
  readonly awaited?: string | undefined;
  readonly dueAt?: Instant | undefined;
  readonly reason?: string | undefined;
  readonly amountFen?: Fen | undefined;
  /** What is to be corrected. */
  readonly faults?: readonly string[] | undefined;
  /** Number of a document, or the bank's voucher. */
  readonly reference?: string | undefined;
  /** The bank's own words. */
  readonly bank?: string | undefined;
  /** Of a notice to a party, its whole text. */
  readonly notice?: string | undefined;
}

/** To whom: whoever has to act, whoever reviews, the applicant, either party, whoever objected, or whoever drew it up. */
export type Audience =
  'applicant' | 'awaited' | 'objector' | 'parties' | 'party' | 'preparer' | 'reviewer';

export interface MessageKind {
  readonly zh: string;
  readonly to: Audience;
  /** Told at once and by every way, whatever the reader has chosen: a period runs by it, or a right ends. */
  readonly statutory?: true;
  /** The acts that it tells of, as `act/result` or `act`, or `ended/<outcome>`. */
  readonly of?: readonly string[];
  readonly text: (facts: MessageFacts) => string;
}

const until = ({ dueAt }: MessageFacts): string =>
  dueAt === undefined ? '' : `，请于${lastDayOf(dueAt)}（24时）前办理`;
const because = ({ reason }: MessageFacts): string =>
  reason === undefined || reason === '' ? '' : `理由：${ended(reason)}`;
const sum = ({ amountFen }: MessageFacts): string =>
  amountFen === undefined || amountFen === 0 ? '' : `，金额${formatYuan(amountFen)}元`;
const named = ({ matter, about, applicant }: MessageFacts): string =>
  `${applicant === undefined ? '' : applicant}${matter}${about}`;

/** A period ends with its last day, so what is due stands at the beginning of the next. */
export function lastDayOf(dueAt: Instant): string {
  return civilDateOf(new Date(Date.parse(dueAt) - 1).toISOString());
}

function ended(text: string): string {
  return /[。！？.!?]$/u.test(text) ? text : `${text}。`;
}

const kinds = <const K extends Readonly<Record<string, MessageKind>>>(rows: K) => rows;

export const MESSAGE_KINDS = kinds({
  awaited: {
    zh: '待办事项',
    to: 'awaited',
    text: (one) => `${named(one)}：待您办理“${one.awaited ?? ''}”${until(one)}。`,
  },
  'awaited-of-party': {
    zh: '待办事项',
    to: 'awaited',
    statutory: true,
    text: (one) => `${named(one)}：需由贵单位办理“${one.awaited ?? ''}”${until(one)}。`,
  },
  assigned: {
    zh: '待办已指派给您',
    to: 'awaited',
    text: (one) => `${named(one)}：“${one.awaited ?? ''}”已指派由您办理${until(one)}。`,
  },
  'due-soon': {
    zh: '办理期限将至',
    to: 'awaited',
    text: (one) => `${named(one)}：“${one.awaited ?? ''}”尚未办理，期限将至${until(one)}。`,
  },
  accepted: {
    zh: '申请已受理',
    to: 'parties',
    of: ['submit/accepted'],
    text: (one) => `${named(one)}：申请材料已收到并受理。办理进度可凭编号查询。`,
  },
  'to-correct': {
    zh: '申请退回补正',
    to: 'applicant',
    statutory: true,
    of: ['decidePreliminaryReview/return-for-correction'],
    text: (one) =>
      `${named(one)}：申请材料需要补正${until(one)}。需补正的内容：${(one.faults ?? []).join('；')}。${because(one)}`,
  },
  'correction-asked': {
    zh: '申请人申请退回更正',
    to: 'reviewer',
    of: ['askCorrection'],
    text: (one) =>
      `${named(one)}：申请人申请退回更正，请在初审时予以答复。申请更正的内容：${(one.faults ?? []).join('；')}。${because(one)}`,
  },
  'district-moved': {
    zh: '初审改由其他区（县）办理',
    to: 'applicant',
    of: ['moveToDistrict'],
    text: (one) => `${named(one)}：初审改由${one.reference ?? '其他区（县）'}办理。${because(one)}`,
  },
  'review-passed': {
    zh: '初审通过',
    to: 'applicant',
    of: ['decidePreliminaryReview/recommend', 'verifyRecognition/genuine'],
    text: (one) => `${named(one)}：初审已通过，进入下一环节。`,
  },
  'use-answered': {
    zh: '企业已确认使用额度',
    to: 'parties',
    of: ['confirmUse/confirmed'],
    text: (one) => `${named(one)}：企业已确认使用其额度，进入初审。`,
  },
  published: {
    zh: '进入公示',
    to: 'parties',
    of: ['publish/published'],
    text: (one) =>
      `${named(one)}：审议结果已公示${sum(one)}${one.dueAt === undefined ? '' : `，公示至${lastDayOf(one.dueAt)}（24时）`}。`,
  },
  'objection-raised': {
    zh: '公示期间收到异议',
    to: 'parties',
    of: ['raiseObjection/raised'],
    text: (one) => `${named(one)}：公示期间收到异议，正在核实，核实结果另行告知。`,
  },
  'objection-answered': {
    zh: '异议核实结果',
    to: 'objector',
    statutory: true,
    of: ['verifyObjection'],
    text: (one) => `${named(one)}：您提出的异议已核实。${one.awaited ?? ''}${because(one)}`,
  },
  'objection-reopened': {
    zh: '异议重新核实',
    to: 'objector',
    statutory: true,
    of: ['takeBackDecision/verifyObjection'],
    text: (one) =>
      `${named(one)}：您提出的异议的核实结果已由核实人员收回，正在重新核实，结果另行告知。${because(one)}`,
  },
  'publicity-over': {
    zh: '公示期满',
    to: 'parties',
    of: ['closePublicity'],
    text: (one) => `${named(one)}：公示期已满。`,
  },
  deliberated: {
    zh: '重新审议结果',
    to: 'parties',
    of: ['redeliberate'],
    text: (one) => `${named(one)}：已重新审议${sum(one)}。`,
  },
  approved: {
    zh: '批复已下达',
    to: 'parties',
    statutory: true,
    of: ['approve/approved'],
    text: (one) => `${named(one)}：批复文件${one.reference ?? ''}已下达${sum(one)}，进入资金拨付。`,
  },
  'payment-failed': {
    zh: '付款未成功',
    to: 'applicant',
    statutory: true,
    of: ['reportPayment/failed'],
    text: (one) =>
      `${named(one)}：银行未能付款。银行说明：${ended(one.bank ?? '未说明原因')}请核对并更正收款账户${until(one)}。`,
  },
  paid: {
    zh: '资金已拨付',
    to: 'parties',
    statutory: true,
    of: ['ended/paid'],
    text: (one) =>
      `${named(one)}：资金已拨付至申请兑现方账户${sum(one)}，银行凭证号${one.reference ?? ''}。`,
  },
  admitted: {
    zh: '已入服务机构库',
    to: 'parties',
    statutory: true,
    of: ['ended/admitted'],
    text: (one) => `${named(one)}：已列入服务机构库。`,
  },
  'finally-refused': {
    zh: '不予通过',
    to: 'parties',
    statutory: true,
    of: ['ended/refused'],
    text: (one) => `${named(one)}：不予通过，已办结。${because(one)}`,
  },
  withdrawn: {
    zh: '申请已撤回',
    to: 'parties',
    of: ['ended/withdrawn'],
    text: (one) => `${named(one)}：申请已撤回，已办结。`,
  },
  lapsed: {
    zh: '逾期未办理，已办结',
    to: 'parties',
    statutory: true,
    of: ['ended/lapsed'],
    text: (one) => `${named(one)}：逾期未办理，按规定办结。${because(one)}`,
  },
  cancelled: {
    zh: '已撤销',
    to: 'parties',
    statutory: true,
    of: ['ended/cancelled'],
    text: (one) => `${named(one)}：已撤销。${because(one)}`,
  },
  suspended: {
    zh: '中止办理',
    to: 'parties',
    statutory: true,
    of: ['suspend/suspended', 'suspend/held', 'followSanction/suspended'],
    text: (one) => `${named(one)}：已中止办理，期限暂停计算。${because(one)}`,
  },
  resumed: {
    zh: '恢复办理',
    to: 'parties',
    statutory: true,
    of: ['resume/resumed'],
    text: (one) => `${named(one)}：已恢复办理，期限继续计算。`,
  },
  'second-look-granted': {
    zh: '复核结果',
    to: 'applicant',
    statutory: true,
    of: ['decideSecondLook'],
    text: (one) => `${named(one)}：复核已办理，原结果不再维持，继续办理。${because(one)}`,
  },
  'order-rejected': {
    zh: '付款批次未获批准',
    to: 'preparer',
    of: ['rejectPaymentOrder'],
    text: (one) => `${named(one)}：未获批准。${because(one)}`,
  },
  'bank-asks': {
    zh: '银行回执需要核对',
    to: 'preparer',
    of: ['applyBankStatus/asked', 'applyBankStatus/disputed'],
    text: (one) => `${named(one)}：银行回执有不明确或前后不一致之处，请核对。`,
  },
  notice: {
    zh: '通知',
    to: 'party',
    statutory: true,
    text: (one) => one.notice ?? '',
  },
  digest: {
    zh: '消息汇总',
    to: 'awaited',
    text: (one) => one.notice ?? '',
  },
});

type Rows = typeof MESSAGE_KINDS;
export type MessageKindName = keyof Rows;
export const MESSAGE_KIND_NAMES = Object.keys(MESSAGE_KINDS) as [
  MessageKindName,
  ...MessageKindName[],
];
export const messageKind = (name: MessageKindName): MessageKind => MESSAGE_KINDS[name];

const TOLD: ReadonlyMap<string, MessageKindName> = new Map(
  MESSAGE_KIND_NAMES.flatMap((name) => (messageKind(name).of ?? []).map((act) => [act, name])),
);

/** An act as it stands on a trail, as far as it says what is told of it. */
export interface ToldAct {
  readonly act: string;
  readonly answer: unknown;
}

/** What is told of an act besides what is awaited after it; an end tells all there is. */
export function messageOf({ act, answer }: ToldAct): MessageKindName | undefined {
  const { result, ended } = (answer ?? {}) as {
    readonly result?: unknown;
    readonly ended?: { readonly outcome?: unknown };
  };
  const names =
    ended === undefined ? [`${act}/${String(result)}`, act] : [`ended/${String(ended.outcome)}`];
  return names.map((name) => TOLD.get(name)).find((found) => found !== undefined);
}
