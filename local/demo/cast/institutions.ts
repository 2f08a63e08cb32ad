/** The institutions of the year: those of the replaced measures, and one application a branch of Art. 10. */
import {
  ADMISSION_CHECKS,
  type AdmissionSubmission,
  type AdmissionWay,
  type Domicile,
  type Institution,
  type InstitutionKind,
} from '../../../policy/model/nouns';
import type { Outcome } from '../../../policy/case/waits';
import { document, institutionOf } from './parties';

/** What an admission shows, and how it ends. */
export const ADMISSION_PLOTS = {
  direct: { zh: '直接入库', outcome: 'admitted' },
  review: { zh: '审核入库', outcome: 'admitted' },
  'out-of-city': { zh: '市外机构由中心初审', outcome: 'admitted' },
  returned: { zh: '退回补正后入库', outcome: 'admitted' },
  'refused-at-review': { zh: '初审不予推荐', outcome: 'refused' },
  'not-genuine': { zh: '认定文件未能核实', outcome: 'refused' },
  'refused-by-meeting': { zh: '会议不予支持', outcome: 'refused' },
  'objection-dismissed': { zh: '公示异议不成立', outcome: 'admitted' },
  supplementary: { zh: '追加入库获准', outcome: 'admitted' },
  'supplementary-refused': { zh: '追加入库未获准', outcome: 'refused' },
} as const satisfies Record<string, { readonly zh: string; readonly outcome: Outcome }>;
export type AdmissionPlot = keyof typeof ADMISSION_PLOTS;

export interface AdmissionPart {
  readonly plot: AdmissionPlot;
  readonly institution: Institution;
  readonly way: AdmissionWay;
}

const SERVICES = ['A01', 'A02', 'E01', 'F01'];

/** Admitted under the measures that Art. 25 replaces; staff import them from a file. */
export const KNOWN_INSTITUTIONS: readonly Institution[] = [
  institutionOf(1, '650102', 'key-laboratory'),
  institutionOf(2, '650103', 'other'),
  institutionOf(3, '650104', 'technology-transfer-institution'),
];

export const ADMISSIONS: readonly AdmissionPart[] = [
  part('direct', 11, '650104', 'key-laboratory'),
  part('direct', 12, '650105', 'engineering-research-centre'),
  part('direct', 13, '650121', 'technology-enterprise-incubator'),
  part('direct', 14, '650102', 'new-type-rd-institution'),
  part('review', 15, '650103', 'other'),
  part('review', 16, '650106', 'other'),
  part('review', 17, '650109', 'other'),
  part('out-of-city', 18, 'out-of-city', 'other'),
  part('returned', 19, '650107', 'other'),
  part('refused-at-review', 20, '650105', 'other'),
  part('not-genuine', 21, '650102', 'pilot-scale-platform'),
  part('refused-by-meeting', 22, '650109', 'other'),
  part('objection-dismissed', 23, '650104', 'other'),
];

/** Providers that nobody has admitted yet (Art. 9). */
export const SUPPLEMENTARY = part('supplementary', 31, '650106', 'other');
export const SUPPLEMENTARY_REFUSED = part('supplementary-refused', 32, '650109', 'other');

function part(
  plot: AdmissionPlot,
  n: number,
  domicile: Domicile,
  kind: InstitutionKind,
): AdmissionPart {
  return { plot, institution: institutionOf(n, domicile, kind), way: wayOf(plot) };
}

function wayOf(plot: AdmissionPlot): AdmissionWay {
  if (plot === 'direct' || plot === 'not-genuine') return 'direct';
  return plot.startsWith('supplementary') ? 'supplementary' : 'review';
}

/** What the institution hands in. */
export function admissionOf(
  { way, institution }: AdmissionPart,
  roundId: string,
): AdmissionSubmission {
  const common = { roundId, way, institution, services: SERVICES, documents: [document] };
  if (way !== 'direct') return { ...common, statements: STATEMENTS };
  return {
    ...common,
    statements: {},
    recognition: {
      number: `示例认定〔2025〕${institution.uscc.slice(-4)}号`,
      issuer: '示例认定部门',
      level: 'municipal',
      platform: `${institution.name}重点实验室`,
      host: institution.name,
      issuedOn: '2025-06-03',
      document,
    },
  };
}

const STATEMENTS = Object.fromEntries(
  ADMISSION_CHECKS.map((check) => [check, '已具备，见所附材料。']),
) as AdmissionSubmission['statements'];
