/** Change filings (Art. 8): what an institution files, what the centre decides, and how filings are listed. */
import { z } from 'zod';
import type { EntryChange, FiledChange } from '../../policy/change-filing/change';
import {
  CHANGE_NUMBER,
  type ChangeDecisionName,
  type ChangeDecisions,
} from '../../policy/change-filing/decisions';
import { CHANGE_STATES, CHANGE_WAITS, type ChangeState } from '../../policy/change-filing/standing';
import type { Contact, OfferedService } from '../../policy/reference/registry';
import {
  civilDate,
  documentRef,
  domicile,
  faults,
  fen,
  line,
  list,
  prose,
  relations,
  uscc,
} from './parts';
import { shape } from './reading';

type SaidOf<M> = M extends unknown ? Omit<M, 'actor'> : never;
/** What a caller says of a decision; the API adds who the caller is. */
export type ChangeBody<N extends ChangeDecisionName> = SaidOf<ChangeDecisions[N]>;

const service = shape<OfferedService>()({
  item: line,
  qualification: line.optional(),
  qualifiedUntil: civilDate.optional(),
  fee: prose.optional(),
  feeMostFen: fen.optional(),
});

export interface FilingBody {
  readonly reason: string;
  readonly filing: FiledChange;
}
export const filingBody = shape<FilingBody>()({
  reason: prose,
  filing: shape<FiledChange>()({
    changes: shape<EntryChange>()({
      name: line.optional(),
      domicile: domicile.optional(),
      services: list(service).optional(),
      premises: prose.optional(),
      contact: shape<Contact>()({ name: line, phone: line }).optional(),
      relations: relations.optional(),
    }),
    from: civilDate,
    evidence: list(documentRef),
  }),
});

type Returned = Extract<ChangeBody<'decideChange'>, { readonly outcome: 'return' }>;
export const changeDecisionBody: z.ZodType<ChangeBody<'decideChange'>> = z.union(
  [
    z.strictObject({ reason: prose, outcome: z.enum(['accept', 'refuse']) }),
    shape<Returned>()({
      ...{ reason: prose, outcome: z.literal('return'), faults },
    }),
  ],
  '应写明同意（accept）、不予备案（refuse），或退回补正（return）及需要补正的内容',
);
export const withdrawalBody = shape<ChangeBody<'withdrawChange'>>()({ reason: prose });

const changeNumber = z.string().regex(CHANGE_NUMBER, '应为变更备案的编号，如 C2026-000001');
export const changeFilingParams = z.object({ no: changeNumber });
const CHANGE_AWAITED = Object.values(CHANGE_WAITS).map(({ role }) => role);
export const changeFilingsQuery = z.strictObject({
  state: z.enum(Object.keys(CHANGE_STATES) as [ChangeState, ...ChangeState[]]).optional(),
  institution: uscc.optional(),
  awaits: z.enum(CHANGE_AWAITED).optional(),
  overdue: z.literal('true').optional(),
  escalated: z.literal('true').optional(),
  after: changeNumber.optional(),
  limit: z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50),
});
