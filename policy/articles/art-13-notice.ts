/**
 * Art. 13: each year's notice names the windows, the directions and the support period. What comes
 * outside the window is not accepted; what was bought outside the support period is not supported.
 */
import { yearOf, type CivilDate } from '../kernel/time';
import type { RoundNotice, ServiceContract } from '../model/nouns';
import type { PolicyInForce } from '../parameters/policy-in-force';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { validityFault } from './art-25-validity';

/** What a public amendment adds to a notice, in words for everyone and, where it has them, as dates and directions. */
export interface NoticeAmendment {
  readonly text: string;
  readonly closesOn?: CivilDate;
  readonly supportFrom?: CivilDate;
  readonly supportTo?: CivilDate;
  /** More of them. */
  readonly directions?: readonly string[];
}

/**
 * Everything that keeps an amendment from being published: it may extend a window or add, and never takes from who has
 * applied (reading of Art. 13). A window ends on no day that has passed.
 */
export function amendmentFaults(
  measuresIssuedOn: CivilDate,
  notice: RoundNotice,
  amendment: NoticeAmendment,
  today: CivilDate,
): Refusal[] {
  const { closesOn, supportFrom, supportTo, directions = [] } = amendment;
  const adds = [closesOn, supportFrom, supportTo, directions[0]].some((one) => one !== undefined);
  const validity = closesOn === undefined ? undefined : validityFault(measuresIssuedOn, closesOn);
  const taken = (path: keyof NoticeAmendment): Refusal => refusal('amendment-takes', {}, path);
  return [
    ...(adds ? [] : [refusal('amendment-empty')]),
    ...(closesOn !== undefined && (closesOn <= notice.closesOn || closesOn < today)
      ? [taken('closesOn')]
      : []),
    ...(supportFrom !== undefined && supportFrom >= notice.supportFrom
      ? [taken('supportFrom')]
      : []),
    ...(supportTo !== undefined && supportTo <= notice.supportTo ? [taken('supportTo')] : []),
    ...(validity === undefined ? [] : [validity]),
  ];
}

/** The notice as it reads with its amendment. */
export function amendedNotice(
  notice: RoundNotice,
  { text: _text, directions = [], ...dates }: NoticeAmendment,
): RoundNotice {
  const more = directions.filter((one) => !notice.directions.includes(one));
  return { ...notice, ...dates, directions: [...notice.directions, ...more] };
}

/**
 * A ranking is announced with the criterion by which it is made, and before the window opens: nobody applies without knowing
 * it (reading of Art. 4).
 */
export function rankingFaults(
  { ranking, opensOn }: RoundNotice,
  { parameters: { shortfallRule } }: Pick<PolicyInForce, 'parameters'>,
  today: CivilDate,
): Refusal[] {
  const ranked = shortfallRule === 'ranked';
  if (ranked !== (ranking !== undefined)) return [refusal('ranking-criterion', {}, 'ranking')];
  return ranked && opensOn <= today ? [refusal('ranking-too-late', { opensOn }, 'ranking')] : [];
}

/** Both days belong to the window. */
export interface Window {
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
}

/** Both days belong to the period. */
export interface SupportPeriod {
  readonly supportFrom: CivilDate;
  readonly supportTo: CivilDate;
}

export function windowFault({ opensOn, closesOn }: Window, on: CivilDate): Refusal | undefined {
  if (opensOn <= on && on <= closesOn) return undefined;
  return refusal('outside-window', { opensOn, closesOn });
}

export function isInSupportPeriod(period: SupportPeriod, on: CivilDate): boolean {
  return period.supportFrom <= on && on <= period.supportTo;
}

/** Signing and fulfilment both have to lie in the support period (reading of Art. 5). */
export function supportPeriodFaults(period: SupportPeriod, contract: ServiceContract): Refusal[] {
  const params = { from: period.supportFrom, to: period.supportTo };
  return (['signedOn', 'fulfilledOn'] as const)
    .filter((day) => !isInSupportPeriod(period, contract[day]))
    .map((day) => refusal('outside-support-period', params, `contract.${day}`));
}

/**
 * Everything that keeps a notice from being published: dates in order and within the Measures' validity,
 * and a window that opens in its programme year or the next, when that year's services are still redeemed.
 */
export function noticeFaultsOf(measuresIssuedOn: CivilDate, notice: RoundNotice): Refusal[] {
  const { opensOn, closesOn, supportFrom, supportTo } = notice;
  const reversed = (path: string): Refusal =>
    refusal('validation', { detail: '结束日期早于开始日期' }, path);
  return [
    ...(closesOn < opensOn ? [reversed('closesOn')] : []),
    ...(supportTo < supportFrom ? [reversed('supportTo')] : []),
    ...programmeYearFaults(notice),
    ...[opensOn, closesOn]
      .map((on) => validityFault(measuresIssuedOn, on))
      .filter((fault) => fault !== undefined),
  ];
}

function programmeYearFaults({ programmeYear, opensOn }: RoundNotice): Refusal[] {
  if ([programmeYear, programmeYear + 1].includes(yearOf(opensOn))) return [];
  return [refusal('validation', { detail: '受理应在项目年度或其次年开始' }, 'programmeYear')];
}
