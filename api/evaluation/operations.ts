/** The yearly evaluation (Arts. 8, 21), beside the acts, which follow from their rows: what is asked and answered. Amounts are in fen. */
import { REGISTRY_STATUSES } from '../../policy/words/vocabulary';
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { EVALUATION } from '../../policy/evaluation/acts';
import { GRADES } from '../../policy/evaluation/grades';
import { SERVICE_CATEGORIES } from '../../policy/model/nouns';
import { SEES_ALL } from '../access';
import { allowedOf, explainedWaitOf, instant, links, pageOf, signedFen } from '../contract/answers';
import { JSON_TYPE, XLSX_TYPE } from '../contract/media';
import { operation } from '../contract/operation';
import { reportTable } from '../report/data';
import { limit, yearParams } from '../schemas/requests';

const { domicile, fen, nameIn, sha256 } = kit;
const grade = nameIn(GRADES);
const standing = nameIn(REGISTRY_STATUSES);

const head = {
  year: z.int(),
  state: nameIn(EVALUATION.states),
  openedAt: instant,
  waits: z.array(explainedWaitOf(EVALUATION)),
  decidedBy: z.string().optional(),
  decidedAt: instant.optional(),
  hash: sha256.optional(),
  institutions: z.int().optional(),
};
const paid = { count: z.int(), paidFen: fen, returnedFen: fen, contractFen: fen };
const ratings = z.strictObject({ count: z.int(), scoreSum: z.int() });
const cell = z.strictObject({
  ...paid,
  district: domicile,
  category: nameIn(SERVICE_CATEGORIES),
  redeemer: z.enum(['enterprise', 'institution']),
});
const yearFigures = z.strictObject({
  year: z.int(),
  vouchers: z.strictObject({ issued: z.int(), issuedFen: fen }),
  applications: z.int(),
  enterprisesUsing: z.int(),
  cells: z.array(cell),
  refused: z.int(),
  refusals: z.array(z.strictObject({ step: z.string(), reason: z.string(), count: z.int() })),
  daysToPayment: z.array(z.strictObject({ days: z.int(), count: z.int() })),
  ratings,
  sanctions: z.int(),
  ledger: z.strictObject({
    budgetFen: signedFen,
    paidFen: signedFen,
    returnedFen: signedFen,
    freeFen: signedFen,
  }),
});
const setting = z.strictObject({ id: z.string(), value: z.number(), source: z.string() });
const snapshot = z.strictObject({
  run: z.string(),
  at: instant,
  figures: yearFigures,
  thresholds: z.strictObject({
    leastRatings: setting,
    unqualifiedBelowTenths: setting,
    goodFromTenths: setting,
    excellentFromTenths: setting,
  }),
  institutions: z.int(),
  hash: sha256,
});
const proposal = z.strictObject({
  persons: z.array(z.string()),
  at: instant,
  reason: z.string(),
  deviations: z.array(z.strictObject({ institution: z.string(), grade, reason: z.string() })),
  hash: sha256,
});
const institution = z.strictObject({
  year: z.int(),
  uscc: z.string(),
  name: z.string(),
  standing,
  figures: z.strictObject({
    ...paid,
    refused: z.int(),
    objectionsUpheld: z.int(),
    ratings,
    spotChecksFailed: z.int(),
    sanctions: z.int(),
    lateFilings: z.int(),
  }),
  computed: z.strictObject({ grade, why: z.array(z.string()) }),
  grade: grade.optional(),
  reason: z.string().optional(),
  consequence: standing.optional(),
});

export const listEvaluations = operation({
  id: 'listEvaluations',
  method: 'get',
  path: '/evaluations',
  zh: '查阅绩效评估',
  en: 'The yearly evaluations, latest first (Arts. 8, 21)',
  by: SEES_ALL,
  answer: z.strictObject({ evaluations: z.array(z.strictObject(head)) }),
});
export const getEvaluation = operation({
  id: 'getEvaluation',
  method: 'get',
  path: '/evaluations/:year',
  zh: '查阅绩效评估',
  en: 'The figures of a year, frozen, and what is proposed on them (Arts. 8, 21)',
  by: SEES_ALL,
  params: yearParams,
  answer: z.strictObject({
    ...head,
    snapshot: snapshot.optional(),
    proposal: proposal.optional(),
    allowed: allowedOf(EVALUATION.acts),
    links,
  }),
});
export const listEvaluatedInstitutions = operation({
  id: 'listEvaluatedInstitutions',
  refuses: ['evaluation-not-counted'],
  method: 'get',
  path: '/evaluations/:year/institutions',
  zh: '查阅绩效评估',
  en: 'The figures of each institution, and the grade that follows from them (Arts. 8, 21)',
  by: SEES_ALL,
  params: yearParams,
  query: z.strictObject({ after: kit.uscc.optional(), limit }),
  answer: pageOf('institutions', institution),
});
export const getEvaluationReport = operation({
  id: 'getEvaluationReport',
  refuses: ['evaluation-not-counted'],
  method: 'get',
  path: '/evaluations/:year/report',
  zh: '查阅绩效评估',
  en: 'The yearly report as data, as a document and as a workbook (Arts. 8, 21)',
  by: SEES_ALL,
  params: yearParams,
  media: [JSON_TYPE, 'text/html', XLSX_TYPE],
  answer: z.strictObject({
    year: z.int(),
    title: z.string(),
    state: nameIn(EVALUATION.states),
    at: instant,
    hash: sha256,
    tables: z.array(reportTable),
  }),
});
