/** A case before anything has happened to it, and the district that reviews it first (Art. 6). */
import { preliminaryReviewer } from '../../policy/articles/art-06-preliminary-review';
import type { CaseRecord } from '../../store/case/cases';

export type Opening = Pick<CaseRecord, 'openedAt' | 'policy' | 'programmeYear' | 'roundId'>;

export function blank(no: string, opening: Opening) {
  return {
    _id: no,
    ...opening,
    state: 'open',
    findings: [],
    faults: [],
    waits: [],
    experts: [],
    opinions: [],
    deliberations: [],
    publications: [],
    instructions: [],
    joined: 0,
  } as const;
}

export function reviewingDistrict(
  domicile: Parameters<typeof preliminaryReviewer>[0],
): Pick<CaseRecord, 'district'> {
  const reviewer = preliminaryReviewer(domicile);
  return reviewer.role === 'district' ? { district: reviewer.district } : {};
}
