/**
 * Which papers an application carries (readings of Arts. 8, 11, 16 and 17): by procedure, by way of admission and by
 * category of the service.
 */
import type { Cite } from '../kernel/rule';
import type { AdmissionWay, ProcedureName, ServiceCategory } from '../model/nouns';
import type { PaperKind } from './kinds';

export interface RequiredPaper {
  readonly kind: PaperKind;
  readonly cite: Cite;
}

const paper = (kind: PaperKind, cite: Cite): RequiredPaper => ({ kind, cite });

const REDEMPTION: readonly RequiredPaper[] = [
  paper('licence', 'reading of Art. 11'),
  paper('contract', 'reading of Art. 16(4)'),
  paper('acceptance', 'reading of Art. 16(4)'),
  paper('result', 'reading of Art. 16(4)'),
  paper('invoice', 'reading of Art. 16(5)'),
  paper('payment-slip', 'reading of Art. 16(5)'),
  paper('no-affiliation-statement', 'reading of Art. 16(3)'),
];

/** Beside those of every redemption. */
const OF_CATEGORY: Readonly<Partial<Record<ServiceCategory, readonly RequiredPaper[]>>> = {
  'testing-certification': [paper('test-report', 'reading of Art. 12')],
  'technology-transfer': [paper('technology-contract-registration', 'reading of Art. 12')],
};

const ADMISSION: Readonly<Record<AdmissionWay, readonly RequiredPaper[]>> = {
  direct: [paper('licence', 'reading of Art. 8'), paper('recognition', 'reading of Art. 8(1)')],
  review: [
    paper('licence', 'reading of Art. 8'),
    paper('premises', 'reading of Art. 8(2)'),
    paper('team', 'reading of Art. 8(2)'),
    paper('qualification', 'reading of Art. 8(2)'),
    paper('service-cases', 'reading of Art. 8(2)'),
    paper('management-and-fees', 'reading of Art. 8(2)'),
  ],
  supplementary: [paper('licence', 'reading of Art. 9')],
};

export interface Application {
  readonly procedure: ProcedureName;
  /** Of an admission; one that says none is by review. */
  readonly way?: AdmissionWay | undefined;
  /** Of the service that a redemption is for. */
  readonly category?: ServiceCategory | undefined;
}

export function requiredPapers({
  procedure,
  way,
  category,
}: Application): readonly RequiredPaper[] {
  if (procedure === 'admission') return ADMISSION[way ?? 'review'];
  const own = category === undefined ? undefined : OF_CATEGORY[category];
  return [...REDEMPTION, ...(own ?? [])];
}

/** What is required and not there. */
export function missingPapers(
  application: Application,
  there: readonly PaperKind[],
): readonly RequiredPaper[] {
  return requiredPapers(application).filter(({ kind }) => !there.includes(kind));
}
