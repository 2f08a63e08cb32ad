/** What the Temporal UI shows of a year's spot check, in Markdown: where it stands and whose turn it is. */
import { civilDateOf, plusMs } from '../../policy/kernel/time';
import {
  SPOT_CHECK_WAIT_NAMES,
  type SpotCheckStanding,
  type SpotCheckTurn,
} from '../../policy/spot-check/spot-check';
import { ROLE_NAMES } from '../../policy/words/vocabulary';

const STATES: Readonly<Record<SpotCheckStanding['state'], string>> = {
  'not-opened': '未开展：本办法不在有效期内',
  opened: '已确定抽查范围，待公告种子来源',
  announced: '已公告种子来源，待公布种子',
  drawn: '已抽取',
  concluded: '已办结',
};

export function spotCheckDetailsOf({ year, state, pool, open, waits }: SpotCheckStanding): string {
  return [
    `**${year}年度抽查：${STATES[state]}**`,
    `- 在库服务机构${pool}家；未办结的检查${open}件`,
    ...waits.map(
      (wait) => `- ${SPOT_CHECK_WAIT_NAMES[wait.name]}${wait.count}件：${ownerAndPeriod(wait)}`,
    ),
  ].join('\n\n');
}

function ownerAndPeriod({ role, dueAt, missingYear }: SpotCheckTurn): string {
  const owner = role === 'applicant' ? '被查机构' : role === 'service' ? '' : ROLE_NAMES[role];
  if (dueAt !== undefined) return `等待${owner}；最早至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
  return `等待${owner}；等待录入${missingYear ?? ''}年工作日历后确定期限`;
}
