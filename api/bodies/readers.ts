/** Every reader of a file or of a long record, by its name: called in a thread, or at once where there is little to read. */
import type { z } from 'zod';
import { readPain002 } from '../../bank/pain-002';
import { readStatusCsv } from '../../bank/payment-csv';
import type { CivilDate } from '../../policy/kernel/time';
import type { Headings } from '../../policy/reference/bank-columns';
import { readConflicts, readExperts } from '../../store/people/experts';
import { readInstitutions, readList, readServiceItems } from '../../store/reference/imports';
import { readStatement } from '../../store/returns/statement';
import { readSmeList } from '../../store/reference/sme-lists';
import { judged, type Judged } from '../../policy/acts/judgement';
import { serviceItemsBody, type ServiceItemsBody } from '../schemas/reference';
import { readInvoice } from '../evidence/invoice-file';
import { meetingBody, type MeetingBody } from '../round/bodies';
import type { Bounds } from './bounds';
import { jsonIn, type NoJson } from './json-text';

/** Bodies that may be longer than others. */
export interface LargeBodies {
  readonly meeting: MeetingBody;
  readonly 'service-items': ServiceItemsBody;
}
export type LargeName = keyof LargeBodies;

export const LARGE_SCHEMAS: { readonly [N in LargeName]: z.ZodType<LargeBodies[N]> } = {
  meeting: meetingBody,
  'service-items': serviceItemsBody,
};

export const LARGE_BOUNDS: Readonly<Record<LargeName, Bounds>> = {
  /** Twenty votes on each of 2,000 cases. */
  meeting: { bytes: 2 * 1024 * 1024, values: 200_000, depth: 16 },
  'service-items': { bytes: 1024 * 1024, values: 25_000, depth: 16 },
};

export const READERS = {
  list: readList,
  institutions: readInstitutions,
  items: readServiceItems,
  experts: readExperts,
  conflicts: readConflicts,
  statement: readStatement,
  'sme-list': readSmeList,
  csv: (file: Uint8Array, _today: CivilDate, headings: Headings) => readStatusCsv(file, headings),
  'pain.002': readPain002,
  invoice: readInvoice,
  meeting: (text: Uint8Array) => judgedJson('meeting', text),
  'service-items': (text: Uint8Array) => judgedJson('service-items', text),
} as const satisfies Readonly<
  Record<string, (file: Uint8Array, today: CivilDate, headings: Headings) => unknown>
>;

export type ReaderName = keyof typeof READERS;
/** What the reader of that name finds in a file. */
export type ReadingOf<N extends ReaderName> = Awaited<ReturnType<(typeof READERS)[N]>>;

function judgedJson<N extends LargeName>(
  name: N,
  text: Uint8Array,
): Judged<LargeBodies[N]> | NoJson {
  const parsed = jsonIn(text, LARGE_BOUNDS[name]);
  return 'value' in parsed ? judged(LARGE_SCHEMAS[name], parsed.value) : parsed;
}
