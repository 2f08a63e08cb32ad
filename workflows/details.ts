/** What the Temporal UI shows of a case, in Markdown: the step, who is awaited, until when and why. */
import { civilDateOf, plusMs, type Instant } from '../policy/kernel/time';
import { DECISION_NAMES, type DecisionName } from '../policy/case/decisions';
import { STEP_NAMES } from '../policy/case/procedures';
import { articlesInWords } from '../policy/words/article-names';
import { ROLE_NAMES, ROUND_STATE_NAMES, type RoundState } from '../policy/words/vocabulary';
import type { Refusal } from '../policy/words/refusals';
import type { Answer, Wait, WaitName } from '../policy/case/waits';
import type { Broken } from './broken';
import type { Nothing } from './signals';
import { OUTCOME_NAMES, WAIT_NAMES } from '../policy/case/waits';
import { DISTRICTS } from '../policy/model/nouns';

export function detailsOf(answer: Answer, signals: RefusedSignals): string {
  const step = (STEP_NAMES as Record<string, { zh: string } | undefined>)[answer.step]?.zh ?? '';
  const state = stateOf(answer);
  const lines = [...answer.waits.map(lineOf), ...signalLines(signals)];
  return [`**${answer.step} ${step}**`, state, ...lines].join('\n\n');
}

/** What the service itself records, in Chinese. */
export const SERVICE_ACTS = {
  cancel: '撤销',
  closePublicity: '公示期满的处理',
  closeRefusal: '复核申请期满的处理',
} as const;

/** The same while an act of the service itself is held: staff see why, and what to mend. */
export function heldDetailsOf(
  act: keyof typeof SERVICE_ACTS,
  why: Broken | { readonly refused: readonly Refusal[] },
  answer: Answer | undefined,
  signals: RefusedSignals,
): string {
  const name = SERVICE_ACTS[act];
  const reason =
    'refused' in why ? why.refused.map(({ message }) => message).join(' ') : SYSTEM_FAULT;
  const held = `**${name}未能完成，待工作人员处理**\n\n${reason}`;
  return answer === undefined ? held : `${held}\n\n${detailsOf(answer, signals)}`;
}

/** What the Temporal UI shows of a round. */
export function roundDetailsOf(
  { state, openCases }: { readonly state: RoundState; readonly openCases: number },
  trouble: {
    /** By what broke off, its name in Chinese. */
    readonly broken: ReadonlyMap<string, string>;
    readonly refusedCancellation?: Refusal | undefined;
    readonly signals: RefusedSignals;
  },
): string {
  const { broken, refusedCancellation, signals } = trouble;
  const faults = [...broken.values()].map((zh) => `- 未能完成：${zh}；${SYSTEM_FAULT}`);
  const refused = refusedCancellation === undefined ? [] : [`- ${refusedCancellation.message}`];
  const lines = [`**${ROUND_STATE_NAMES[state]}**`, `- 未办结：${openCases}`];
  return [...lines, ...refused, ...faults, ...signalLines(signals)].join('\n\n');
}

/** What broke it off stands in the history and in the log: it is for whoever mends the code. */
export const SYSTEM_FAULT = '系统出错，原因见事件历史';

/** Signals that came to nothing: how many, and the last one. */
export interface RefusedSignals {
  readonly counted: number;
  readonly last?: { readonly name: string; readonly outcome: Nothing } | undefined;
}

/** Why, only by the article: what a signal says is not shown in Temporal (docs/adr/0043). */
function signalLines({ counted, last }: RefusedSignals): string[] {
  if (last === undefined) return [];
  const { name, outcome } = last;
  const act = name in DECISION_NAMES ? DECISION_NAMES[name as DecisionName] : '取消流程';
  const why =
    'refused' in outcome
      ? [...new Set(outcome.refused.map(({ cite }) => articlesInWords(cite)))].join('、')
      : SYSTEM_FAULT;
  return [`- 收到的信号“${act}”未予采纳（${why}）；共${counted}次，见办理记录`];
}

function stateOf(answer: Answer): string {
  // Why is on record: what people write is not shown in Temporal (docs/adr/0043).
  if (answer.ended !== undefined) return `已结束：${OUTCOME_NAMES[answer.ended.outcome]}`;
  return answer.suspended ? '已暂停' : '办理中';
}

function lineOf(wait: Wait): string {
  const who = wait.role === 'service' ? '系统' : ROLE_NAMES[wait.role];
  const where = wait.district === undefined ? '' : `（${DISTRICTS[wait.district]}）`;
  const escalated = wait.escalatedAt === undefined ? '' : '；已逾期，催办后上报中心督办';
  return `- ${WAIT_NAMES[wait.name]}：等待${who}${where}；${periodOf(wait)}${escalated}`;
}

/** The summary of the timer of a period. */
export function timerOf(name: WaitName, dueAt: Instant | undefined): string {
  return `${WAIT_NAMES[name]}${dueAt === undefined ? '' : untilEnd(dueAt)}`;
}

function untilEnd(dueAt: Instant): string {
  return `至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
}

function periodOf(wait: Wait): string {
  if (wait.missingYear !== undefined) return `等待录入${wait.missingYear}年工作日历后确定期限`;
  if (wait.dueAt === undefined) return '不设期限';
  return untilEnd(wait.dueAt);
}
