/** A round's beginning and end (Art. 13), the same for both kinds. */
import { addDays, type CivilDate } from '../../../policy/kernel/time';
import type { ProcedureName, RoundNotice } from '../../../policy/model/nouns';
import { PROCEDURE_NAMES } from '../../../policy/words/vocabulary';
import { bureau } from '../cast/people';
import type { Stage } from '../stage';
import { YEAR } from './1-preparations';

/** Days between a notice and the first day of its window. */
const NOTICE_DAYS = 14;
const WINDOW_DAYS = 30;
/** However short the days are, the window is open for this long in real time. */
const WINDOW_MS = 12_000;

/** Publishes the notice and answers it. */
export async function publishNotice(
  stage: Stage,
  kind: ProcedureName,
  notBefore: CivilDate,
): Promise<RoundNotice> {
  const opensOn = addDays(await stage.until(notBefore), NOTICE_DAYS);
  const days = Math.max(WINDOW_DAYS, stage.time.daysIn(WINDOW_MS));
  const notice: RoundNotice = {
    id: `${kind}-${YEAR}-1`,
    kind,
    programmeYear: YEAR,
    title: `${YEAR}年度${PROCEDURE_NAMES[kind]}申报通知`,
    opensOn,
    closesOn: addDays(opensOn, days),
    supportFrom: `${YEAR}-01-01`,
    supportTo: addDays(opensOn, -1),
    directions: [],
    requirements: '按服务事项清单和通知要求在线申报。',
    readings: {},
  };
  await stage.as(bureau).publishNotice({ reason: '年度工作安排', notice });
  const { closesOn, supportFrom, supportTo } = notice;
  stage.tell(
    '市科技局',
    `发布${notice.title}：受理期${opensOn}至${closesOn}，支持周期${supportFrom}至${supportTo}（第十三条）`,
  );
  return notice;
}

/** Waits until every case of the round has ended and the round itself says so. */
export async function concluded(stage: Stage, roundId: string, days: number): Promise<void> {
  await stage.eventually(`${roundId} concluded`, days, async () => {
    const { state } = await stage.as().getRound(roundId);
    return state === 'concluded' ? state : undefined;
  });
  stage.tell('系统', `${roundId} 的各项申请均已办结，本批次工作结束`);
}
