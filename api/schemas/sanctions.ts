/** Sanctions (Art. 20): what staff find and decide, what the party states, and how sanctions are listed. */
import { z } from 'zod';
import { VIOLATIONS, type Violation } from '../../policy/articles/art-20-reach';
import {
  DELIVERY_WAYS,
  SANCTION_NUMBER,
  type DeliveryWay,
  type SanctionDecisionName,
  type SanctionDecisions,
  type ViolationFinding,
} from '../../policy/sanction/decisions';
import { SANCTION_STATES, type SanctionState } from '../../policy/sanction/standing';
import {
  caseNumber,
  civilDate,
  documentRef,
  documents,
  line,
  list,
  prose,
  shape,
  uscc,
} from '../../policy/acts/kit';

type SaidOf<M> = M extends unknown ? Omit<M, 'actor'> : never;
/** What a caller says of a decision; the API adds who the caller is. */
export type SanctionBody<N extends SanctionDecisionName> = SaidOf<SanctionDecisions[N]>;
/** Every decision but the one that opens a sanction. */
export type LaterDecisionName = Exclude<SanctionDecisionName, 'openSanction'>;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(table) as [K, ...K[]];
const violation = z.enum(keysOf<Violation>(VIOLATIONS));

export interface FindingBody {
  readonly reason: string;
  readonly finding: ViolationFinding;
}
export const findingBody = shape<FindingBody>()({
  reason: prose,
  finding: shape<ViolationFinding>()({
    violation,
    party: shape<ViolationFinding['party']>()({
      ...{ uscc, name: line, role: z.enum(['enterprise', 'institution']) },
    }),
    violatedOn: civilDate,
    cases: list(caseNumber),
    facts: prose,
    evidence: list(documentRef).min(1),
    source: z.strictObject({ kind: z.literal('spot-check'), id: line }).optional(),
  }),
});

const reason = prose;
const withReason = shape<SanctionBody<'recordNoStatement'>>()({ reason });
type Sanctioning = Extract<SanctionBody<'decideSanction'>, { readonly outcome: 'sanction' }>;
const delivery = shape<SanctionBody<'recordDelivery'>>()({
  ...{ reason, way: z.enum(keysOf<DeliveryWay>(DELIVERY_WAYS)), on: civilDate },
  evidence: documents.min(1),
});
const repayment = shape<Sanctioning['repayments'][number]>()({
  caseNo: caseNumber,
  owedFen: z.int('应为整数，单位为分').min(1),
});

export const SANCTION_BODIES: {
  readonly [N in LaterDecisionName]: z.ZodType<SanctionBody<N>>;
} = {
  recordStatement: shape<SanctionBody<'recordStatement'>>()({
    reason,
    documents,
  }),
  recordNoStatement: withReason,
  decideSanction: z.union(
    [
      z.strictObject({ reason, outcome: z.literal('no-sanction') }),
      shape<Sanctioning>()({
        ...{ reason, outcome: z.literal('sanction'), violation, serious: z.boolean().optional() },
        ...{ number: line, repayments: list(repayment) },
      }),
    ],
    '应写明不予处理（no-sanction）或处理（sanction）及其内容',
  ),
  issueNotice: shape<SanctionBody<'issueNotice'>>()({
    ...{ reason, number: line, document: documentRef },
  }),
  recordDelivery: delivery,
  correctDelivery: delivery,
  recordEnforcement: shape<SanctionBody<'recordEnforcement'>>()({
    ...{ reason, authority: line, reference: line, on: civilDate },
  }),
  endEnforcement: shape<SanctionBody<'endEnforcement'>>()({ reason, on: civilDate }),
  revokeSanction: shape<SanctionBody<'revokeSanction'>>()({
    ...{ reason, reference: line, restoreVouchers: z.boolean(), restoreRegistry: z.boolean() },
  }),
};

const sanctionNumber = z.string().regex(SANCTION_NUMBER, '应为违规处理的编号，如 S2026-000001');
export const sanctionParams = z.object({ no: sanctionNumber });
export const sanctionsQuery = z.strictObject({
  state: z.enum(keysOf<SanctionState>(SANCTION_STATES)).optional(),
  party: uscc.optional(),
  after: sanctionNumber.optional(),
  limit: z.coerce.number('应为整数').int('应为整数').min(1).max(200).default(50),
});
