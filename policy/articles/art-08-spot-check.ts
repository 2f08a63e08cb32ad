/**
 * Art. 8: the centre checks a share of the admitted institutions. The text names neither the share nor the course
 * of a check; both are readings. What an inspector looks at are the conditions of the admission, which have to go on
 * holding, and how contracts, fees and vouchers were dealt with.
 */
import { ADMISSION_CHECKS } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import { CHECK_NAMES, USE_LINES } from '../words/vocabulary';

/** The lines of a spot check: each condition of Art. 8(2), then the use of contracts, fees and vouchers. */
export type SpotCheckLine = (typeof ADMISSION_CHECKS)[number] | keyof typeof USE_LINES;
export const SPOT_CHECKS: readonly [SpotCheckLine, ...SpotCheckLine[]] = [
  ...ADMISSION_CHECKS,
  ...(Object.keys(USE_LINES) as (keyof typeof USE_LINES)[]),
];

/** How a seed is written: a public value has one form then, and nobody can choose among several until a draw pleases. */
export const SEED_FORM = /^[0-9a-z]{1,200}$/;

/** How many of a pool are drawn: the share, rounded up, and at least one of a pool that is not empty. */
export function spotCheckCount(pool: number, percent: number): number {
  return Math.ceil((pool * percent) / 100);
}

export const INSPECTION_OUTCOMES = ['passed', 'rectification', 'failed', 'obstructed'] as const;
/** `obstructed`: the institution refused access, which Art. 20(3) names as a violation where it is serious. */
export type InspectionOutcome = (typeof INSPECTION_OUTCOMES)[number];

export interface InspectedLine {
  readonly check: SpotCheckLine;
  readonly met: boolean;
  readonly note?: string;
}

export interface Inspected {
  readonly outcome: InspectionOutcome;
  readonly checklist: readonly InspectedLine[];
  /** Working days for the rectification. */
  readonly rectifyWithin?: number;
}

/**
 * Everything that keeps a result from standing: each line answered once unless access was refused, a pass with no
 * line unmet, any other finding with one, and a period for a rectification alone.
 */
export function inspectionFaults(
  { outcome, checklist, rectifyWithin }: Inspected,
  mostDays: number,
): Refusal[] {
  const lines = checklist.map(({ check }) => check);
  const open = outcome === 'obstructed' ? [] : SPOT_CHECKS.filter((line) => !lines.includes(line));
  const unmet = checklist.filter(({ met }) => !met);
  return [
    ...foreign(lines),
    ...open.map((line) =>
      refusal('checklist-incomplete', { check: SPOT_CHECK_LINES[line] }, 'checklist'),
    ),
    ...(outcome === 'passed'
      ? unmet.map(({ check }) =>
          refusal('inspection-line-unmet', { check: SPOT_CHECK_LINES[check] }, 'checklist'),
        )
      : []),
    ...((outcome === 'rectification' || outcome === 'failed') && unmet.length === 0
      ? [refusal('inspection-fault-missing', {}, 'checklist')]
      : []),
    ...rectificationFaults(outcome === 'rectification', rectifyWithin, mostDays),
  ];
}

function foreign(lines: readonly string[]): Refusal[] {
  const known: readonly string[] = SPOT_CHECKS;
  return lines.flatMap((line, at) => {
    const path = `checklist[${at}].check`;
    if (!known.includes(line)) return [refusal('validation', { detail: '不是抽查要点' }, path)];
    if (lines.indexOf(line) < at) return [refusal('validation', { detail: '抽查要点重复' }, path)];
    return [];
  });
}

/** A period of 1 to `mostDays` working days where there is something to mend, and none otherwise. */
export function rectificationFaults(
  mends: boolean,
  days: number | undefined,
  mostDays: number,
): Refusal[] {
  const holds = mends
    ? days !== undefined && Number.isSafeInteger(days) && days >= 1 && days <= mostDays
    : days === undefined;
  if (holds) return [];
  const detail = mends ? `整改期限应为1至${mostDays}个工作日` : '只有要求整改时才有整改期限';
  return [refusal('validation', { detail }, 'rectifyWithin')];
}

/** The lines as inspectors and institutions read them. */
export const SPOT_CHECK_LINES: Readonly<Record<SpotCheckLine, string>> = {
  ...CHECK_NAMES,
  ...USE_LINES,
};
