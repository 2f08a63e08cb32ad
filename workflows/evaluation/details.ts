/** What the Temporal UI shows of a year's evaluation, in Markdown: where it stands, whose turn it is, until when. */
import {
  EVALUATION_STATE_NAMES,
  EVALUATION_WAITS,
  type EvaluationStanding,
  type EvaluationWait,
} from '../../policy/evaluation/decisions';
import { civilDateOf, plusMs } from '../../policy/kernel/time';
import { ROLE_NAMES } from '../../policy/words/vocabulary';

export function evaluationDetailsOf({
  year,
  state,
  waits,
  institutions,
}: EvaluationStanding): string {
  return [
    `**${year}年度绩效评估：${EVALUATION_STATE_NAMES[state]}**`,
    ...(institutions === 0 ? [] : [`- 参评服务机构${institutions}家`]),
    ...waits.map(lineOf),
  ].join('\n\n');
}

function lineOf({
  name,
  role,
  dueAt,
  missingYear,
  remindedAt,
  escalatedAt,
}: EvaluationWait): string {
  const late =
    escalatedAt !== undefined ? '，逾期已上报' : remindedAt !== undefined ? '，已逾期' : '';
  const period =
    dueAt === undefined
      ? `等待录入${missingYear ?? ''}年工作日历后确定期限`
      : `至${civilDateOf(plusMs(dueAt, -1))}（24时）${late}`;
  return `- ${EVALUATION_WAITS[name].zh}：等待${ROLE_NAMES[role]}；${period}`;
}
