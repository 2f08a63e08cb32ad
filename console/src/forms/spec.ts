/**
 * What a form asks for, as data: the form, the page on which it is checked and what is sent all follow from it. Each name is
 * that of the contract, so that a fault is told beside its field. In the form money is yuan, and in what is sent whole fen.
 */
import type { Place } from '../place';

export type Values = Readonly<Record<string, unknown>>;
export type Options = Readonly<Record<string, string>>;

interface FieldHead {
  /** Where it lies in what is sent, from the part that it lies in. */
  readonly name: readonly (number | string)[];
  readonly label: string;
  readonly optional?: true;
  readonly help?: string;
  /** It is asked for only where another field beside it has one of these values. */
  readonly when?: { readonly name: string; readonly is: readonly unknown[] };
}
export interface Single extends FieldHead {
  /** A `value` is a number, a yes or no, or a word. */
  readonly kind: 'count' | 'day' | 'flag' | 'line' | 'money' | 'percent' | 'prose' | 'value';
  readonly longest?: number;
}
export interface Choice extends FieldHead {
  /** One of them, or any of them. */
  readonly kind: 'choice' | 'choices';
  readonly options: Options;
}
/** Names or codes, one a line. */
export interface Lines extends FieldHead {
  readonly kind: 'lines';
}
/** A file that is named by its hash, and handed in afterwards; or several. */
export interface FileOf extends FieldHead {
  readonly kind: 'file' | 'files';
}
export interface Rows extends FieldHead {
  readonly kind: 'rows';
  readonly one: string;
  readonly least: number;
  readonly of: readonly Spec[];
  /** What stands in a new one, by what has been typed. */
  readonly fresh?: (values: Values) => unknown;
}
/** A person or a unit: which of the two decides what is asked. */
export interface HolderOf extends FieldHead {
  readonly kind: 'holder';
}
/** Several fields under one heading. */
export interface Part extends FieldHead {
  readonly kind: 'part';
  readonly of: readonly Spec[];
}
/** Lines that stand there from the start, each to be said yes or no to. */
export interface Checks extends FieldHead {
  readonly kind: 'checks';
}
/** What is said to each of these. */
export interface Words extends FieldHead {
  readonly kind: 'words';
  readonly to: readonly { readonly code: string; readonly message: string }[];
}
/** Values by name, such as the readings that a notice sets. */
export interface Settings extends FieldHead {
  readonly kind: 'settings';
  readonly options: Options;
}
/** What is typed, chosen or handed in at once. */
export type Plain = Choice | FileOf | Lines | Single;
type Composite = Checks | HolderOf | Part | Rows | Settings | Words;
export type Spec = Composite | Plain;
const COMPOSITE: Readonly<Record<Composite['kind'], true>> = {
  checks: true,
  holder: true,
  part: true,
  rows: true,
  settings: true,
  words: true,
};
export const isPlain = (spec: Spec): spec is Plain => !(spec.kind in COMPOSITE);
export type Items = Options;
/** The sections, by the service items in force (by code) and by what has been typed. */
export type Plan = (items: Items, values: Values) => readonly Section[];

export interface Section {
  readonly title: string;
  readonly about?: string;
  readonly of: readonly Spec[];
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isEmpty));
const CENTS = 100;

/** A holder in the form says which of the two it is; what is sent has that one alone. */
const WHO = 'who';

/** What is sent of what a person has typed: what the specifications ask for, without what was left empty, money in fen. */
export function sentOf(specs: readonly Spec[], typed: unknown): Values {
  return specs
    .filter((spec) => isAsked(spec, typed))
    .reduce<Values>((sent, spec) => {
      const value = valueSent(spec, valueAt(typed, spec.name));
      return value === undefined ? sent : withValue(sent, spec.name, value);
    }, {});
}

export const isAsked = ({ when }: Spec, typed: unknown): boolean =>
  when === undefined || when.is.includes(valueAt(typed, [when.name]));

const LISTS: readonly Spec['kind'][] = ['checks', 'files', 'lines', 'rows', 'choices', 'words'];

function valueSent(spec: Spec, value: unknown): unknown {
  if (isEmpty(value)) {
    if (spec.optional === true) return undefined;
    if (spec.kind === 'settings') return {};
    // None is an answer too.
    return LISTS.includes(spec.kind) ? [] : spec.kind === 'part' ? sentOf(spec.of, {}) : undefined;
  }
  if (isPlain(spec)) return plainSent(spec, value);
  switch (spec.kind) {
    case 'rows':
      return (value as readonly unknown[]).map((row) => rowSent(spec, row));
    case 'part':
      return sentOf(spec.of, value);
    case 'holder':
      return holderSent(value);
    case 'checks':
      return (value as readonly Values[]).map(withoutEmpty);
    case 'words':
      return spec.to.flatMap(({ code }, at) => {
        const words = valueAt(value, [String(at), 'words']);
        return isEmpty(words) ? [] : [{ finding: code, words }];
      });
    case 'settings':
      return Object.fromEntries(
        (value as readonly { readonly name: string; readonly value: string }[]).map((set) => [
          set.name,
          settingOf(set.value),
        ]),
      );
  }
}

function plainSent({ kind }: Plain, value: unknown): unknown {
  if (kind === 'money') return Math.round(Number(value) * CENTS);
  if (kind === 'value') return settingOf(textOf(value));
  if (kind === 'lines')
    return (value as readonly string[]).map((line) => line.trim()).filter((line) => line !== '');
  return typeof value === 'string' ? value.trim() : value;
}

/** A row that is one field, such as a holder, is the value of that field. */
function rowSent({ of }: Rows, row: unknown): unknown {
  const [only] = of;
  return only !== undefined && only.name.length === 0 ? valueSent(only, row) : sentOf(of, row);
}

function holderSent(value: unknown): unknown {
  const who = valueAt(value, [WHO]);
  const held = typeof who === 'string' ? valueAt(value, [who]) : undefined;
  if (typeof who !== 'string' || isEmpty(held)) return undefined;
  return { [who]: isObject(held) ? withoutEmpty(held) : textOf(held).trim() };
}

const withoutEmpty = (value: Values): Values =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isEmpty(one))
      .map(([name, one]) => [name, typeof one === 'string' ? one.trim() : one]),
  );

function settingOf(text: string): boolean | number | string {
  if (text === '是' || text === '否') return text === '是';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text.trim();
}

function withValue(
  values: Values,
  [first = '', ...rest]: readonly (number | string)[],
  value: unknown,
): Values {
  if (rest.length === 0) return { ...values, [first]: value };
  const there = values[first];
  return { ...values, [first]: withValue(isObject(there) ? there : {}, rest, value) };
}

/** The reverse, for what was handed in before. */
export function asTyped(sent: unknown, name = ''): unknown {
  if (Array.isArray(sent)) return sent.map((one) => asTyped(one));
  if (typeof sent === 'number' && name.endsWith('Fen')) return sent / CENTS;
  // A number that the reader is not shown whole is asked for anew.
  if (typeof sent === 'string') return sent.startsWith('*') ? undefined : sent;
  if (!isObject(sent)) return sent;
  const typed = Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [key, asTyped(value, key)]),
  );
  if ('person' in sent) return { ...typed, [WHO]: 'person' };
  return 'entity' in sent ? { ...typed, [WHO]: 'entity' } : typed;
}

/** Whether one of them asks for what lies there. */
export const askFor = (specs: readonly Spec[], place: Place): boolean =>
  specs.some(({ name }) => name.every((part, at) => place[at] === part));

/** A word or a number, as it is read. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function valueAt(values: unknown, name: readonly (number | string)[]): unknown {
  return name.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null
        ? (at as Readonly<Record<string, unknown>>)[String(part)]
        : undefined,
    values,
  );
}
