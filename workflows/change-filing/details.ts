/** What the Temporal UI shows of a change filing, in Markdown: where it stands and whose turn it is. */
import {
  CHANGE_STATES,
  CHANGE_WAITS,
  type ChangeStanding,
} from '../../policy/change-filing/standing';
import { civilDateOf, plusMs } from '../../policy/kernel/time';
import { ROLE_NAMES } from '../../policy/words/vocabulary';

export function changeFilingDetailsOf({ state, waits }: ChangeStanding): string {
  return [`**变更备案：${CHANGE_STATES[state]}**`, ...waits.map(lineOf)].join('\n\n');
}

function lineOf({
  name,
  dueAt,
  missingYear,
  remindedAt,
  escalatedAt,
}: ChangeStanding['waits'][number]): string {
  const { zh, role } = CHANGE_WAITS[name];
  const period =
    dueAt === undefined
      ? `等待录入${missingYear ?? ''}年工作日历后确定期限`
      : `至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
  const reminded = remindedAt === undefined ? '' : '；已逾期，已提醒';
  const late = escalatedAt === undefined ? reminded : '；逾期未办，请中心督办';
  return `- ${zh}：等待${ROLE_NAMES[role]}；${period}${late}`;
}
