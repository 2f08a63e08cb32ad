/**
 * Which refusals an operation can answer. Most follow from who may, from its key and from what its address names; what is
 * left its row or its declaration says (`refuses`).
 */
import type { Process } from '../../policy/acts/act';
import type { RefusalCode } from '../../policy/words/refusals';
import { PROCESSES } from '../../policy/processes/processes';
import type { Operation } from './operation';

interface Gate {
  readonly passes: (operation: Operation) => boolean;
  readonly refuses: readonly RefusalCode[];
}

/** What an address names, and how it is told that there is none. */
const NAMED: Readonly<Record<string, RefusalCode>> = {
  '/accounts/:id': 'account-not-found',
  '/acts/:id': 'act-unknown',
  '/cases/:no': 'case-unknown',
  '/document-hashes/:sha256': 'document-unknown',
  '/documents/:id': 'document-unknown',
  '/public-documents/:id': 'document-unknown',
  '/fund-proposals/:id': 'fund-proposal-unknown',
  '/handlers/:id': 'account-not-found',
  '/papers/:id': 'paper-unknown',
  '/party-registrations/:id': 'account-not-found',
  '/publicity-lists/:id': 'act-unknown',
  '/reference-proposals/:id': 'reference-proposal-unknown',
  '/registry/:uscc': 'provider-unknown',
  '/repayments/:no': 'repayment-unknown',
  '/return-receipts/:id': 'receipt-unknown',
  '/return-receipts/:id/refunds/:refund': 'refund-unknown',
  '/rounds/:id': 'round-unknown',
  '/rounds/:roundId': 'round-unknown',
  '/spot-checks/:year/checks/:institution': 'check-unknown',
  '/stand-ins/:id': 'stand-in-unknown',
  '/vouchers/:year/:enterprise': 'voucher-unknown',
  ...Object.fromEntries(PROCESSES.map((process) => [process.at, unknownOf(process)])),
};

/** At an address, or below it; a file is of what its list is of. */
const isBelow = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`);

const GATES: readonly Gate[] = [
  { passes: ({ by }) => by !== 'everyone', refuses: ['stand-in-not-appointed'] },
  { passes: ({ by }) => typeof by === 'object', refuses: ['wrong-role'] },
  { passes: ({ keyed }) => keyed === true, refuses: ['idempotency-key-reused'] },
  { passes: ({ method }) => method !== 'get', refuses: ['validation'] },
  { passes: isNarrowed('applicant'), refuses: ['wrong-party'] },
  ...Object.entries(NAMED).map(([at, code]) => ({
    passes: ({ path }: Operation) => isBelow(path.replace(/^\/exports\//, '/'), at),
    refuses: [code],
  })),
];

/** The codes in the order of the alphabet. */
export function refusalsOf(operation: Operation): readonly RefusalCode[] {
  const met = GATES.filter(({ passes }) => passes(operation)).flatMap(({ refuses }) => refuses);
  return [...new Set([...met, ...(operation.refuses ?? [])])].sort();
}

function isNarrowed(role: 'applicant') {
  return ({ by, scope }: Operation): boolean =>
    typeof by === 'object' && by.includes(role) && scope === undefined;
}

function unknownOf({ refusals }: Process): RefusalCode {
  return refusals.unknown({}).code;
}
