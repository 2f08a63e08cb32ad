/**
 * Art. 13: each year's notice names the windows, the directions and the support period. What comes
 * outside the window is not accepted; what was bought outside the support period is not supported.
 */
import { yearOf, type CivilDate } from '../kernel/time';
import type { RoundNotice, ServiceContract } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { validityFault } from './art-25-validity';

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
