/**
 * The shape of each decision, checked by hand: it runs in workflows, where no package may. Every
 * fault is told with its path, and nothing that arrives here can make it throw.
 */
import { LONGEST, MOST } from '../kernel/limits';
import { isBlank, isStorable } from '../kernel/text';
import { CASE_NUMBER } from '../model/case-numbers';
import { DISTRICTS, ROLES } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';

/** Says what is wrong with a value, in Chinese by path; empty when nothing is. */
export type Shape = (value: unknown, path: string) => Refusal[];

export const wrong = (path: string, detail: string): Refusal[] => [
  path === '' ? refusal('validation', { detail }) : refusal('validation', { detail }, path),
];

const text =
  (longest: number): Shape =>
  (value, path) => {
    if (typeof value !== 'string' || isBlank(value)) return wrong(path, '此项必填');
    if (value.length > longest) return wrong(path, `不得超过${longest}字`);
    return isStorable(value) ? [] : wrong(path, '含有残缺或无法保存的字符');
  };
export const key = text(LONGEST.line);
export const prose = text(LONGEST.prose);
const note = text(LONGEST.note);
export const uscc = text(LONGEST.uscc);
const path = text(LONGEST.path);

const caseNumber: Shape = (value, at) =>
  typeof value === 'string' && CASE_NUMBER.test(value) ? [] : wrong(at, '应为件的编号');

export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : wrong(path, '应为是或否');

export const place: Shape = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= MOST.places
    ? []
    : wrong(path, `应为1至${MOST.places}的整数`);

export const oneOf =
  (values: readonly string[]): Shape =>
  (value, path) =>
    typeof value === 'string' && values.includes(value) ? [] : wrong(path, '不在可选范围内');

export const hash: Shape = (value, path) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? [] : wrong(path, '应为SHA-256校验值');

export const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? [] : shape(value, path);

const list =
  (shape: Shape, most: number): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return wrong(path, '应为列表');
    if (value.length > most) return wrong(path, `不得超过${most}项`);
    return value.flatMap((entry, at) => shape(entry, `${path}[${at}]`));
  };

/** As many numbers of cases as an act over many cases names. */
export const cases: Shape = (value, path) => {
  if (!Array.isArray(value) || value.length === 0) return wrong(path, '至少一项');
  if (value.length > MOST.cases) return wrong(path, `不得超过${MOST.cases}项`);
  return value.flatMap((entry, at) => caseNumber(entry, `${path}[${at}]`));
};

export const distinctKeys =
  (most: number): Shape =>
  (value, path) => {
    const faults = list(key, most)(value, path);
    if (faults.length > 0) return faults;
    const keys = value as readonly string[];
    if (keys.length === 0) return wrong(path, '至少一项');
    return new Set(keys).size === keys.length ? [] : wrong(path, '有重复');
  };

export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return wrong(path, '应为对象');
    }
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    return [
      ...Object.entries(fields).flatMap(([name, shape]) =>
        shape((value as Record<string, unknown>)[name], at(name)),
      ),
      ...unknownMembers(value, fields).flatMap((name) => wrong(at(name), '没有这一项')),
    ];
  };

/** Members that no decision has, as many and as much of them as is worth telling. */
function unknownMembers(value: object, fields: Readonly<Record<string, Shape>>): string[] {
  return Object.keys(value)
    .filter((name) => !Object.hasOwn(fields, name))
    .slice(0, MOST.entries)
    .map((name) => name.slice(0, LONGEST.line));
}

/** What is to be corrected, and where. */
export const faults = list(record({ path, note }), MOST.faults);
export const checklist = list(
  record({
    check: text(LONGEST.check), // which lines there are, the case's recorded policy says
    met: flag,
    note: optional(note),
  }),
  MOST.checklist,
);
/** What is said to the findings that ask for words. */
export const findingAnswers = list(
  record({ finding: text(LONGEST.check), words: note }),
  MOST.findingAnswers,
);
/** Names of what an objection goes by. */
export const evidence = list(key, MOST.evidence);

/** Who says it. */
export const actor = record({
  id: key,
  role: oneOf(ROLES),
  district: optional(oneOf(Object.keys(DISTRICTS))),
  party: optional(key),
  address: optional(key),
  onBehalfOf: optional(record({ id: key, party: optional(key) })),
  // The API's word for the sender; the record takes it off (docs/adr/0034).
  vouch: optional(record({ update: key, mac: hash })),
});

export const decided = (fields: Readonly<Record<string, Shape>> = {}): Shape =>
  record({ actor, reason: prose, ...fields });

/** What opens a process by a filing that the store holds: an application its case, a notice its round. */
const FILINGS = {
  submit: record({ actor, filing: key }),
  publishNotice: decided({ filing: key }),
} as const;

/** Everything that is wrong with the shape of such a message. */
export function filingFaults(name: keyof typeof FILINGS, message: unknown): Refusal[] {
  return FILINGS[name](message, '');
}
