/** What the yearly Schedules start (Arts. 8, 21): one process a year, under an id that names the year. */
import { subjectOf } from '../../policy/acts/act';
import { EVALUATION } from '../../policy/evaluation/acts';
import type { DemoClock } from '../../policy/kernel/demo-clock';
import { SPOT_CHECK } from '../../policy/spot-check/acts';
import type { ProcessInput } from '../recorded-process/messages';
import { FIRST } from '../messages';
import { VOUCHER_PROCEDURE } from '../search-attributes';

/** The processes of a year, by workflow type: the id under which one runs, and what staff read of it. */
export const YEARLY = {
  spotCheck: {
    idOf: (year: number) => subjectOf(SPOT_CHECK, year),
    procedure: SPOT_CHECK.name,
    zh: SPOT_CHECK.zh,
    yearsBack: 0,
  },
  /** Of the year that has ended. */
  evaluation: {
    idOf: (year: number) => subjectOf(EVALUATION, year),
    procedure: EVALUATION.name,
    zh: EVALUATION.zh,
    yearsBack: 1,
  },
} as const;
export type YearlyProcess = keyof typeof YEARLY;

/** How the process of a year is started. One that is over starts again only to see so in its record. */
export function yearStart(process: YearlyProcess, input: ProcessInput & { readonly year: number }) {
  const { idOf, procedure, zh } = YEARLY[process];
  return {
    args: [input] as unknown[],
    workflowId: idOf(input.year),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    staticSummary: `${zh} ${input.year}`,
    priority: FIRST,
    typedSearchAttributes: [{ key: VOUCHER_PROCEDURE, value: procedure }],
  };
}

export interface YearlyInput {
  readonly process: YearlyProcess;
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

/** Ids of the Schedules. */
export const YEARLY_SCHEDULES: Readonly<Record<YearlyProcess, string>> = {
  spotCheck: 'yearly-spot-check',
  evaluation: 'yearly-evaluation',
};
