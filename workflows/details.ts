/** What the Temporal UI shows of a case, in Markdown: the step, who is awaited, until when and why. */
import { civilDateOf, plusMs } from '../policy/kernel/time';
import { STEP_NAMES } from '../policy/case/procedures';
import { ROLE_NAMES } from '../policy/words/vocabulary';
import type { Refusal } from '../policy/words/refusals';
import type { Answer, Wait } from '../policy/case/waits';
import type { Broken } from './broken';
import { OUTCOME_NAMES, WAIT_NAMES } from '../policy/case/waits';
import { DISTRICTS } from '../policy/model/nouns';

export function detailsOf(answer: Answer): string {
  const step = (STEP_NAMES as Record<string, { zh: string } | undefined>)[answer.step]?.zh ?? '';
  const state = stateOf(answer);
  return [`**${answer.step} ${step}**`, state, ...answer.waits.map(lineOf)].join('\n\n');
}

const SERVICE_ACTS = {
  cancel: '撤销',
  closePublicity: '公示期满的处理',
  closeRefusal: '复核申请期满的处理',
} as const;

/** The same while an act of the service itself is held: staff see why, and what to mend. */
export function heldDetailsOf(
  act: keyof typeof SERVICE_ACTS,
  why: Broken | { readonly refused: readonly Refusal[] },
  answer?: Answer,
): string {
  const name = SERVICE_ACTS[act];
  const reason =
    'refused' in why
      ? why.refused.map(({ message }) => message).join(' ')
      : `系统出错：${why.broken}`;
  const held = `**${name}未能完成，待工作人员处理**\n\n${reason}`;
  return answer === undefined ? held : `${held}\n\n${detailsOf(answer)}`;
}

/** What the Temporal UI shows of a round. */
export function roundDetailsOf(
  { state, openCases }: { readonly state: string; readonly openCases: number },
  broken: ReadonlyMap<string, string>,
  refusedCancellation?: Refusal,
): string {
  const faults = [...broken].map(([what, error]) => `- 系统出错，未能完成：${what}（${error}）`);
  const refused = refusedCancellation === undefined ? [] : [`- ${refusedCancellation.message}`];
  return [`**${state}**`, `- 未办结：${openCases}`, ...refused, ...faults].join('\n\n');
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

function periodOf(wait: Wait): string {
  if (wait.missingYear !== undefined) return `等待录入${wait.missingYear}年工作日历后确定期限`;
  if (wait.dueAt === undefined) return '不设期限';
  return `至${civilDateOf(plusMs(wait.dueAt, -1))}（24时）`;
}
