/** The cases of a season, as many as wanted: the demo's branches over and over, except those that a late clock alone decides. */
import { yuan } from '../../../policy/kernel/money';
import {
  KNOWN_INSTITUTIONS,
  ADMISSIONS,
  type AdmissionPart,
} from '../../../local/demo/cast/institutions';
import { enterpriseOf, institutionOf } from '../../../local/demo/cast/parties';
import { DISTRICT_CODES } from '../../../local/demo/cast/people';
import type { RedemptionPart, RedemptionPlot } from '../../../local/demo/cast/redemptions';

/** What is in a season. */
export interface Cast {
  readonly admissions: readonly AdmissionPart[];
  /** The redemptions of each round. */
  readonly rounds: readonly (readonly RedemptionPart[])[];
}

/** In this order, so that a short season has the most telling ones. */
const PLOTS: readonly RedemptionPlot[] = [
  'ordinary',
  'payment-failed',
  'returned',
  'ordinary',
  'unsupported',
  'quota',
  'objection-dismissed',
  'withdrawn',
  'ordinary',
  'suspended',
  'minority',
  'refused-at-review',
  'ordinary',
  'use-refused',
  'ordinary',
];
/** Beyond the numbers of the demo's own parties. */
const FROM = 100;
/** A list of the API shows no more. */
const MOST_A_ROUND = 100;
const ADMISSIONS_ONE_IN = 5;

export function castOf(cases: number): Cast {
  const admitted = Math.ceil(cases / ADMISSIONS_ONE_IN);
  const redemptions = Array.from({ length: cases - admitted }, (_, n) => redemptionPart(n));
  const rounds = Array.from({ length: Math.ceil(redemptions.length / MOST_A_ROUND) }, (_, n) =>
    redemptions.slice(n * MOST_A_ROUND, (n + 1) * MOST_A_ROUND),
  );
  return { admissions: Array.from({ length: admitted }, (_, n) => admissionPart(n)), rounds };
}

function admissionPart(n: number): AdmissionPart {
  const like = inTurn(ADMISSIONS, n * 3);
  const { domicile, kind } = like.institution;
  return { ...like, institution: institutionOf(FROM + n, domicile, kind) };
}

export function redemptionPart(n: number, plot = inTurn(PLOTS, n)): RedemptionPart {
  const project = FROM + n;
  return {
    plot,
    project,
    provider: inTurn(KNOWN_INSTITUTIONS, n),
    enterprise: enterpriseOf(project, inTurn(DISTRICT_CODES, n)),
    redeemer:
      plot === 'use-refused' || (plot === 'ordinary' && n % 4 === 0) ? 'institution' : 'enterprise',
    amountFen: yuan(plot === 'quota' ? 260_000 : 40_000 + (n % 40) * 1_000),
  };
}

function inTurn<T>(values: readonly T[], n: number): T {
  return values[n % values.length] as T;
}
