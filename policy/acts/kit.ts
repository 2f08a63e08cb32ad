/**
 * The kit: the small zod schemas that messages, bodies and queries are made of. Amounts are whole fen, days are civil dates.
 * The API and the activities load it; workflows, which would load all of zod with it, do not.
 */
import { z } from 'zod';
import { isCivilDate } from '../kernel/time';
import {
  ADMISSION_CHECKS,
  DISTRICTS,
  INSTITUTION_KINDS,
  LEGAL_FORMS,
  type LegalForm,
  REDEMPTION_CHECKS,
  ROLES,
  type Actor,
  type BankAccount,
  type ChecklistLine,
  type DistrictCode,
  type DocumentRef,
  type Domicile,
  type Enterprise,
  type Fault,
  type FindingAnswer,
  type Holder,
  type Institution,
  type Person,
  type Relations,
  SME_INDUSTRIES,
} from '../model/nouns';
import { CASE_NUMBER } from '../model/case-numbers';
import { LONGEST, MOST } from '../kernel/limits';
import { isBlank, paperNumberForm } from '../kernel/text';
import { idNumberFault, idNumberForm } from '../model/id-numbers';
import { USCC_LENGTH, usccFault, usccForm } from '../model/uscc';
import {
  ACCOUNT_NUMBER,
  isPlain,
  LONGEST_BANK_TEXT,
  LONGEST_DOCUMENT_NUMBER,
  withoutSpaces,
} from '../model/bank-account';

export { z };

/** The schema of each field, and of no other, of a shape that the layers below define. */
type Fields<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/**
 * A strict object schema for the shape `T`: a field that the shape lacks or the schema forgets does
 * not compile. JSON knows no undefined members, so optional fields are simply absent.
 */
export function shape<T extends object>() {
  return <F extends Fields<T>>(
    fields: F & Readonly<Record<Exclude<keyof F, keyof T>, never>>,
  ): z.ZodType<T, T> => z.strictObject(fields) as unknown as z.ZodType<T, T>;
}

/** A sentence for a value of another type; what is missing or out of range is told as everywhere. */
function notA(message: string): (issue: { code?: string; input?: unknown }) => string | undefined {
  return ({ code, input }) =>
    code === 'invalid_type' && input !== undefined ? message : undefined;
}

/** Text of which something can be seen, without the space around it. */
export const filled = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, { abort: true })
    .refine((text) => !isBlank(text), '此项必填')
    .max(longest);
/** A line: a name, a number, an account. */
export const line = filled(LONGEST.line);
/** A reason, a statement, minutes. */
export const prose = filled(LONGEST.prose);
/** What is said of one line among others. */
export const note = filled(LONGEST.note);
export const list = <T>(entry: z.ZodType<T>, most: number = MOST.entries) =>
  z.array(entry).max(most);

export const civilDate = z
  .string()
  .refine(isCivilDate, '应为真实存在的日期，格式 2026-03-01')
  .meta({ format: 'date' });
export const fen = z.int({ error: notA('应为整数，单位为分') }).min(0);
/** The last programme year that an address takes. */
export const LAST_YEAR = 2100;
export const year = z.coerce
  .number({ error: notA('应为年份') })
  .int()
  .min(2000)
  .max(LAST_YEAR);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为小写的SHA-256校验值');
export const caseNumber = z.string().regex(CASE_NUMBER, '应为件的编号，如 R2026-000001');
/** Whether the code is sound is for the screening to say, with its citation. */
/** However it was typed; whether it is a code, the screening says. */
export const uscc = filled(LONGEST.uscc).overwrite(usccForm);
/** What names a record in an address: a slash would begin another part of it. */
const WHOLE = [/^[^/]*$/, '编号中不能有“/”'] as const;
export const recordId = line.regex(...WHOLE);
/** A code in an address. */
export const recordUscc = uscc.regex(...WHOLE);
export const roundId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,59}$/, '应为通知编号，如 redemption-2026-1');

export const orderId = z.string().regex(/^P\d{4}-[0-9a-f]{12}$/, '应为付款批次的编号');

export const districtCode = z.enum(Object.keys(DISTRICTS) as [DistrictCode]);
const legalForm = z.enum(Object.keys(LEGAL_FORMS) as [LegalForm]);
export const domicile = z.enum([
  ...districtCode.options,
  'out-of-city',
]) satisfies z.ZodType<Domicile>;

export const documentRef = shape<DocumentRef>()({ name: line, sha256 });
/** Papers of a decision; those of a filing may be more. */
export const documents = list(documentRef, MOST.documents);
/** Names of what an objection goes by. */
export const evidence = list(line, MOST.evidence);
/** What is to be corrected, and where. */
export const faults = list(shape<Fault>()({ path: filled(LONGEST.path), note }), MOST.faults);
export const flag = z.boolean();
/** A place in an order, from 1. */
export const place = z.int().min(1).max(MOST.places);
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values);
export const optional = <S extends z.ZodType>(schema: S) => z.exactOptional(schema);
/** A part of a message. */
export const part = <const F extends z.ZodRawShape>(fields: F) => z.strictObject(fields);
/** Names, each once. */
export const distinctLines = (most: number) =>
  list(line, most)
    .min(1)
    .refine((lines) => new Set(lines).size === lines.length, '有重复');
/** Which of the lines a case answers, its recorded policy says. */
export const checklist = list(
  shape<ChecklistLine>()({
    check: z.enum([...ADMISSION_CHECKS, ...REDEMPTION_CHECKS]),
    met: flag,
    note: note.optional(),
  }),
  MOST.checklist,
);
/** What is said to the findings that ask for words; which a case has, its record knows. */
export const findingAnswers = list(
  shape<FindingAnswer>()({ finding: filled(LONGEST.check), words: note }),
  MOST.findingAnswers,
);
const bankText = filled(LONGEST_BANK_TEXT).refine((text) => isPlain(text), '含有不可见的字符');
/** Art. 15: as a bank takes it; spaces between the digits are dropped. */
export const bankAccount = shape<BankAccount>()({
  holder: bankText,
  bank: bankText,
  number: z
    .string()
    .overwrite(withoutSpaces)
    .regex(ACCOUNT_NUMBER, '应为1至34位数字、字母或连字符'),
});
/** Of an official paper, however it was typed, so that a number is used once. */
export const documentNumber = filled(LONGEST_DOCUMENT_NUMBER)
  .refine((text) => isPlain(text), '含有不可见的字符')
  .overwrite(paperNumberForm);

const idNumber = filled(40)
  .overwrite(idNumberForm)
  .superRefine((number, context) => {
    const fault = idNumberFault(number);
    if (fault !== undefined) context.addIssue(fault);
  });
/** A holder's code; one abroad has a register's own number, which is shorter or longer. */
const holderCode = uscc.superRefine((code, context) => {
  const fault = code.length === USCC_LENGTH ? usccFault(code) : undefined;
  if (fault !== undefined) context.addIssue(fault);
});
const formerNames = list(line, MOST.formerNames).optional();

/** The parties, with numbers of persons as they are said, or as a reader is shown them. */
function partiesWith(numberOfPerson: z.ZodType<string>) {
  const person = shape<Person>()({ name: line, idNumber: numberOfPerson });
  const holder: z.ZodType<Holder> = z.union(
    [z.strictObject({ person }), z.strictObject({ entity: holderCode })],
    '应写明自然人（person）或单位（entity）',
  );
  const relations = shape<Relations>()({
    legalRepresentative: person,
    directors: list(person),
    shareholders: list(z.strictObject({ holder, percent: z.number().min(0).max(100) })),
    actualControllers: list(holder),
    jointlyFounded: list(holderCode),
  });
  const party = { uscc, name: line, formerNames, domicile };
  return {
    relations,
    enterprise: shape<Enterprise>()({
      legalForm: legalForm.optional(),
      ...party,
      industry: z.enum(SME_INDUSTRIES),
      staff: z.int().min(0),
      revenueFen: fen,
      assetsFen: fen,
      relations,
    }),
    institution: shape<Institution>()({
      ...party,
      legalForm: legalForm.optional(),
      kind: z.enum(INSTITUTION_KINDS),
      relations,
    }),
  };
}

export const { relations, enterprise, institution } = partiesWith(idNumber);
/** Numbers of persons may be masked. */
export const partiesShown = partiesWith(z.string());

/** Who acts; what the API adds of the caller. */
export const actor = shape<Actor>()({
  id: line,
  role: z.enum(ROLES),
  district: districtCode.optional(),
  party: line.optional(),
  address: line.optional(),
  onBehalfOf: z.strictObject({ id: line, party: line.optional() }).optional() as z.ZodType<
    Actor['onBehalfOf']
  >,
});

/** What a person says of an act: why, and these fields. */
export const said = <const F extends z.ZodRawShape>(fields: F) =>
  z.strictObject({ reason: prose, ...fields });
/** One of several shapes by its `outcome`, so that what is wrong is told of that one; `sentence` answers another outcome. */
export const byOutcome = <
  const O extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(
  sentence: string,
  ...options: O
) => z.discriminatedUnion('outcome', options, sentence);
/** One of the names of a table. */
export const nameIn = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(table) as [K, ...K[]]);
