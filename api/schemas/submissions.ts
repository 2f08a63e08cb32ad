/** What applicants hand in (Arts. 10(2), 17(2)). Shapes only: whether it holds, the screening says. */
import { z } from 'zod';
import {
  ADMISSION_CHECKS,
  type AdmissionCheck,
  type AdmissionSubmission,
  type Invoice,
  type Recognition,
  type RedemptionSubmission,
  type ServiceContract,
  type Transfer,
} from '../../policy/model/nouns';
import {
  bankAccount,
  civilDate,
  documentRef,
  enterprise,
  fen,
  institution,
  line,
  list,
  partiesShown,
  prose,
  roundId,
  shape,
  uscc,
} from '../../policy/acts/kit';

const recognition = shape<Recognition>()({
  number: line,
  issuer: line,
  level: z.enum(['municipal', 'regional', 'national', 'other']),
  platform: line,
  host: line,
  issuedOn: civilDate,
  validUntil: civilDate.optional(),
  document: documentRef,
});

const statements = z.strictObject(
  Object.fromEntries(ADMISSION_CHECKS.map((check) => [check, prose.optional()])) as Record<
    AdmissionCheck,
    z.ZodOptional<typeof prose>
  >,
);

const admission = {
  roundId,
  way: z.enum(['direct', 'review', 'supplementary']),
  institution,
  services: list(line),
  statements: statements as z.ZodType<AdmissionSubmission['statements']>,
  recognition: recognition.optional(),
  documents: list(documentRef),
};
export const admissionSubmission = shape<AdmissionSubmission>()(admission);

const contract = shape<ServiceContract>()({
  number: line,
  signedOn: civilDate,
  fulfilledOn: civilDate,
  amountFen: fen,
  eligibleFen: fen,
  serviceItem: line,
  subject: prose,
});
const invoice = shape<Invoice>()({
  number: line,
  code: line.optional(),
  issuedOn: civilDate,
  amountFen: fen,
  redLetter: z.boolean(),
  buyer: uscc,
  seller: uscc,
});
const transfer = shape<Transfer>()({
  reference: line,
  paidOn: civilDate,
  amountFen: fen,
  shareFen: fen.optional(),
  refund: z.boolean(),
  payer: line,
  payee: line,
});

const redemption = {
  roundId,
  redeemer: z.enum(['enterprise', 'institution']),
  enterprise,
  provider: institution,
  contract,
  invoices: list(invoice),
  transfers: list(transfer),
  passesOn: prose.optional(),
  innovation: prose,
  account: bankAccount,
  documents: list(documentRef),
};
export const redemptionSubmission = shape<RedemptionSubmission>()(redemption);

/** An account as its reader sees it, who may see the number masked. */
export const accountShown = z.strictObject({
  holder: z.string(),
  bank: z.string(),
  number: z.string(),
});
export const redemptionShown = z.strictObject({
  ...redemption,
  enterprise: partiesShown.enterprise,
  provider: partiesShown.institution,
  account: accountShown,
});
export const admissionShown = z.strictObject({
  ...admission,
  institution: partiesShown.institution,
});
