/**
 * What an application asks for, as data: the form, the page on which it is checked and what is sent all follow from it. Each name is
 * that of the contract, so that a fault is told beside its field. In the form money is yuan, and in what is sent whole fen.
 */
import type { Place } from '../place';

export type Values = Readonly<Record<string, unknown>>;

interface Named {
  readonly name: readonly (number | string)[];
  readonly label: string;
}
export interface Single extends Named {
  readonly kind: 'count' | 'day' | 'flag' | 'line' | 'money' | 'percent' | 'prose';
  readonly optional?: true;
  readonly help?: string;
}
export interface Choice extends Named {
  readonly kind: 'choice';
  readonly optional?: true;
  readonly help?: string;
  readonly options: Readonly<Record<string, string>>;
}
/** Names or codes, one a line. */
export interface Lines extends Named {
  readonly kind: 'lines';
  readonly optional?: true;
  readonly help?: string;
}
/** A file that is named by its hash, and handed in afterwards. */
export interface FileOf extends Named {
  readonly kind: 'file';
  readonly optional?: true;
  readonly help?: string;
}
export interface Rows extends Named {
  readonly kind: 'rows';
  readonly one: string;
  readonly least: number;
  readonly of: readonly Spec[];
  /** What stands in a new one, by what has been typed. */
  readonly fresh?: (values: Values) => unknown;
}
/** A person or a unit: which of the two decides what is asked. */
export interface HolderOf extends Named {
  readonly kind: 'holder';
}
export type Spec = Choice | FileOf | HolderOf | Lines | Rows | Single;
export type Items = Readonly<Record<string, string>>;
/** The sections, by the service items in force (by code) and by what has been typed. */
export type Plan = (items: Items, values: Values) => readonly Section[];

export interface Section {
  readonly title: string;
  readonly about?: string;
  readonly of: readonly Spec[];
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
const CENTS = 100;

/** A holder in the form says which of the two it is; what is sent has that one alone. */
const WHO = 'who';

/** What is sent of what a person has typed: nothing that was left empty, and money in fen. */
export function asSent(typed: unknown, name = ''): unknown {
  if (Array.isArray(typed)) return typed.map((one) => asSent(one));
  if (typeof typed === 'number' && name.endsWith('Fen')) return Math.round(typed * CENTS);
  if (!isObject(typed)) return typeof typed === 'string' ? typed.trim() : typed;
  const who = typed[WHO];
  if (typeof who === 'string') return { [who]: asSent(typed[who]) };
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => [key, asSent(value, key)]),
  );
}

/** With an empty list wherever nothing was added: none is an answer too. */
export function withLists(sections: readonly Section[], sent: Values): Values {
  const lists = sections.flatMap(({ of }) =>
    of.filter(({ kind }) => ['lines', 'rows'].includes(kind)),
  );
  return lists.reduce<Values>((values, { name }) => withList(values, name), sent);
}

function withList(values: Values, [first = '', ...rest]: readonly (number | string)[]): Values {
  const there = values[first];
  if (rest.length === 0) return { ...values, [first]: there ?? [] };
  return { ...values, [first]: withList(isObject(there) ? there : {}, rest) };
}

/** The reverse, for what was handed in before. */
export function asTyped(sent: unknown, name = ''): unknown {
  if (Array.isArray(sent)) return sent.map((one) => asTyped(one));
  if (typeof sent === 'number' && name.endsWith('Fen')) return sent / CENTS;
  if (!isObject(sent)) return sent;
  const typed = Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [key, asTyped(value, key)]),
  );
  if ('person' in sent) return { ...typed, [WHO]: 'person' };
  return 'entity' in sent ? { ...typed, [WHO]: 'entity' } : typed;
}

/** Whether the section asks for what lies there. */
export function asks({ of }: Section, place: Place): boolean {
  return of.some(({ name }) => name.every((part, at) => place[at] === part));
}

/** A word or a number, as it is read. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function valueAt(values: unknown, name: readonly (number | string)[]): unknown {
  return name.reduce<unknown>((at, part) => (isObject(at) ? at[String(part)] : undefined), values);
}
