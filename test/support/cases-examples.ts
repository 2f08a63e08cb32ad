/** Invented cases for tests of the store: open, at the preliminary review, and each of its own parties. */
import type { NewCase } from '../../store/case/case-acts';
import { policy } from './examples';
import { AT, uscc } from './fresh-store';

let made = 0;

export function newCase(change: Partial<NewCase> = {}): NewCase {
  made += 1;
  return {
    _id: `R2026-${String(made).padStart(6, '0')}`,
    procedure: 'redemption',
    roundId: 'redemption-2026-1',
    programmeYear: 2026,
    applicant: uscc(made),
    applicantName: `示例企业${made}`,
    enterprise: uscc(made),
    provider: uscc(500_000 + made),
    district: '650104',
    openedAt: AT,
    step: '17(3)',
    state: 'open',
    policy: policy(),
    findings: [],
    faults: [],
    waits: [],
    experts: [],
    opinions: [],
    deliberations: [],
    publications: [],
    instructions: [],
    joined: 0,
    ...change,
  };
}
