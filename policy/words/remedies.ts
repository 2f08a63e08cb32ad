/** What somebody who is refused, or decided against, may do about it (readings of Arts. 17, 20), in the words that people read. */
import type { CivilDate } from '../kernel/time';

/** Against what an office has decided for good. */
export const COURT_REMEDIES =
  '对本决定不服的，可以自收到之日起60日内申请行政复议，或者自收到之日起6个月内向人民法院提起行政诉讼。';

/** Of an application that the screening has not accepted (Arts. 10(2), 17(2)). */
export const SCREENING_REMEDIES = `原因消除后，可以在受理期内更正或者补齐材料重新提交。${COURT_REMEDIES}`;

/** A decision against a party, as it is told: with what it may do about it. */
export function withRemedies(decision: string): string {
  return `${decision}${COURT_REMEDIES}`;
}

/** Against a refusal that is not final yet; without a day while its calendar year is not on record. */
export function secondLookRemedy(lastDay: CivilDate | undefined): string {
  const until = lastDay === undefined ? '在另行通知的期限内' : `在${lastDay}（24时）前`;
  return `如有异议，请${until}申请复核，由作出决定以外的人员办理；期满未申请、表示接受或者复核维持的，即为最终结果。`;
}

/** While the second look is on its way. */
export const SECOND_LOOK_UNDER_WAY = '复核正在办理，办结前本申请所占的项目、发票和额度予以保留。';
