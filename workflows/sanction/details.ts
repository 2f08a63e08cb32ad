/** What the Temporal UI shows of a sanction, in Markdown: where it stands, whose turn it is, and what is owed. */
import { formatYuan } from '../../policy/kernel/money';
import { civilDateOf, plusMs } from '../../policy/kernel/time';
import {
  SANCTION_STATES,
  SANCTION_WAITS,
  type SanctionStanding,
} from '../../policy/sanction/standing';
import { ROLE_NAMES } from '../../policy/words/vocabulary';

export function sanctionDetailsOf(standing: SanctionStanding): string {
  const { state, waits, owedFen, returnedFen, toReach, atBank } = standing;
  const open = toReach + atBank;
  return [
    `**违规处理：${SANCTION_STATES[state]}**`,
    ...waits.map(lineOf),
    ...(owedFen === 0 ? [] : [`- 应退${formatYuan(owedFen)}元，已退${formatYuan(returnedFen)}元`]),
    ...(open === 0 ? [] : [`- 在办各件尚待处理${toReach}件，待银行回执${atBank}件`]),
  ].join('\n\n');
}

function lineOf({ name, role, dueAt, missingYear }: SanctionStanding['waits'][number]): string {
  const who = role === 'service' ? '系统' : ROLE_NAMES[role];
  return `- ${SANCTION_WAITS[name].zh}：等待${who}；${periodOf(dueAt, missingYear)}`;
}

function periodOf(dueAt: string | undefined, missingYear: number | undefined): string {
  if (dueAt !== undefined) return `至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
  return `等待录入${missingYear ?? ''}年工作日历后确定期限`;
}
