/** What answers are made of, wherever more than one operation answers it. */
import { z } from 'zod';
import type { Process } from '../../policy/acts/act';
import { REFUSALS } from '../../policy/words/refusals';
import {
  bankAccount,
  caseNumber,
  civilDate,
  districtCode,
  fen,
  nameIn,
  sha256,
} from '../../policy/acts/kit';
import { DRAW_ALGORITHM, DRAW_FORMAT } from '../../policy/kernel/draw';
import { isInstant } from '../../policy/kernel/time';
import { ADMISSION_CHECKS, REDEMPTION_CHECKS, ROLES } from '../../policy/model/nouns';
import { PARAMETERS } from '../../policy/parameters/parameters';
import { WITHHELD } from '../access';

export const instant = z.string().refine(isInstant).meta({ format: 'date-time' });
/** An amount that may be below nothing, such as what is left; in fen. */
export const signedFen = z.int();

/** A page, and where the next one begins unless it was the last. */
export const pageOf = <const N extends string, T extends z.ZodType>(name: N, entry: T) =>
  z.strictObject({ [name]: z.array(entry), next: z.string().optional() } as {
    [M in N]: z.ZodArray<T>;
  } & { next: z.ZodOptional<z.ZodString> });

/** Who did it: the address only to those who see all. */
export const by = z.strictObject({
  id: z.string().optional(),
  role: z.enum([...ROLES, 'operator', 'service']),
  onBehalfOf: z.strictObject({ id: z.string(), party: z.string().optional() }).optional(),
  district: districtCode.optional(),
  party: z.string().optional(),
  address: z.string().optional(),
});

/** Of the chain; withheld from whoever could find by it who has objected (reading of Art. 17). */
export const chainHash = z.union([sha256, z.literal(WITHHELD)]);

/** Of an operation that answers no JSON. */
export const noJson = z.never();

/** Where the reader goes on, by name. */
export const links = z.record(z.string(), z.string());

/** A draw as anyone can repeat it. */
export const drawFile = z
  .strictObject({
    format: z.literal(DRAW_FORMAT),
    algorithm: z.literal(DRAW_ALGORITHM),
    subject: z.string(),
    drawnAt: instant,
    pool: z.array(z.string()),
    poolHash: sha256,
    seed: z.string(),
    origin: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('committed'),
        commitment: sha256,
        committedAt: instant,
      }),
      z.strictObject({
        kind: z.literal('public'),
        source: z.string(),
        valueOn: civilDate.optional(),
        announcedAt: instant,
      }),
    ]),
    count: z.int(),
    result: z.array(
      z.strictObject({
        position: z.int(),
        id: z.string(),
        ticket: sha256,
        drawn: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Draw', description: 'The draw file of docs/operate/draws.md' });

const refusalCode = nameIn(REFUSALS).meta({
  id: 'RefusalCode',
  description: 'Why something is refused (policy/words/refusals.ts)',
});
const toldRefusal = z.strictObject({
  code: refusalCode,
  cite: z.string(),
  message: z.string(),
  path: z.string().optional(),
});
/** Beside the `cite` of whatever is told. */
export const articleInWords = z
  .string()
  .meta({ description: 'The article that it rests on, in Chinese' });
/** Why something was not taken, as it is kept. */
export const storedRefusal = toldRefusal.extend({ status: z.int() });
/** A line of an act over many cases that cannot be carried out, with why. */
export const failedLine = z.strictObject({
  caseNo: caseNumber,
  refusals: z.array(storedRefusal),
});

/** A line of a payment order, and of the act that instructs it (Art. 17(7)). */
export const paymentLine = z.strictObject({
  endToEndId: z.string(),
  caseNo: caseNumber,
  amountFen: fen,
  creditor: z.strictObject({ name: z.string(), account: bankAccount }),
  remittance: z.string(),
});

/** A line of a publicity list, as it was frozen. */
export const publishedLine = z.strictObject({
  caseNo: z.string(),
  applicant: z.string(),
  applicantName: z.string(),
  district: districtCode.exactOptional(),
  item: z.string().exactOptional(),
  institution: z.string().exactOptional(),
  supported: z.boolean(),
  amountFen: fen,
});

const checks = z.array(z.enum([...ADMISSION_CHECKS, ...REDEMPTION_CHECKS]));
const parameter = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.number()),
  z.strictObject({ of: z.int(), in: z.int() }),
]);

/** The policy of a record; one from before a parameter was known lacks it. */
export const policyInForce = z
  .strictObject({
    measuresIssuedOn: civilDate,
    asOf: civilDate,
    parameters: z.partialRecord(nameIn(PARAMETERS), parameter),
    checklists: z.strictObject({ admission: checks, redemption: checks }).optional(),
  })
  .meta({ id: 'PolicyInForce', description: 'What every parameter was on the day (Art. 13)' });

/** A period that explains itself. */
export const deadline = z
  .strictObject({
    cite: z.string(),
    from: civilDate,
    unit: z.enum(['working-days', 'natural-days']),
    count: z.int(),
    firstDay: civilDate,
    lastDay: civilDate,
    skipped: z.array(z.strictObject({ date: civilDate, why: z.string() })),
    dueAt: instant,
    movedFrom: civilDate.optional(),
    told: z.string().optional().meta({ description: 'The period in one Chinese sentence' }),
  })
  .meta({ id: 'Deadline', description: 'A period, and which days it did not count' });

/** Whose turn it is on the record of a process, and until when. */
export const waitOf = <P extends Process>({ waits }: P) =>
  z.strictObject({
    name: z.enum(Object.keys(waits) as [keyof P['waits'] & string]),
    role: z.enum([...ROLES, 'service']),
    since: instant,
    party: z.string().optional(),
    dueAt: instant.optional(),
    missingYear: z.int().optional(),
    remindedAt: instant.optional(),
    escalateAt: instant.optional(),
    escalatedAt: instant.optional(),
    count: z.int().optional(),
  });

/** The same, with the period of it explained. */
export const explainedWaitOf = <P extends Process>(process: P) =>
  waitOf(process).extend({ deadline: deadline.optional() });

/** What can be decided now, and by whom. */
export const allowedOf = <A extends string>(acts: Readonly<Record<A, unknown>>) =>
  z.array(z.strictObject({ decision: nameIn(acts), role: z.enum(ROLES) }));

/** The same of a record without a process, by the names of the operations. */
export const allowedOperations = <const N extends string>(names: readonly [N, ...N[]]) =>
  z.array(z.strictObject({ decision: z.enum(names), role: z.enum(ROLES) }));

/** Every no, as RFC 9457 has it. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  refusals: z.array(toldRefusal.extend({ basis: articleInWords })).optional(),
  remedies: z.string().optional().meta({
    description: 'What the applicant of a refused application may do about it, in Chinese',
  }),
  more: z.int().optional().meta({ description: 'How many errors and refusals are not told' }),
});
