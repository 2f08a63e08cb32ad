/**
 * Content hashes: the same content gives the same SHA-256, whatever the order of its members. What is hashed is
 * what the database gives back, written as RFC 8785 says, so that anybody can repeat it (docs/adr/0024).
 */
import canonicalize from 'canonicalize';
import { wellFormed } from '../../policy/kernel/text';
import { sha256 } from './sha256';

/** How a content is written before it is hashed: as RFC 8785 has it, or, where nothing is said, as it was before. */
export type CanonicalForm = 'rfc8785';
export const CANONICAL_FORM: CanonicalForm = 'rfc8785';

/** JSON of the content in its stored form as RFC 8785 has it. */
export function canonicalJson(value: unknown): string {
  return rfc8785(storedForm(value));
}

/** SHA-256 of the canonical JSON, lower-case hex. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** The same for what is in its stored form already. */
export function storedHash(stored: unknown): string {
  return sha256(rfc8785(stored));
}

/**
 * The hash of what was read from a record, as it stands there; undefined for what no record of ours can hold,
 * such as a number that is none, so that an audit names it and goes on.
 */
export function hashAsRead(value: unknown, form: CanonicalForm | undefined): string | undefined {
  try {
    return form === undefined ? sha256(formerJson(value)) : storedHash(value);
  } catch {
    return undefined;
  }
}

/** How contents were written before RFC 8785: the same, but members with names such as "10" and "9" by their number. */
export function formerJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isPlainObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/**
 * Names of members that the driver does not give back as they were written: those by which it knows types of its
 * own, and those that every object inherits, for it takes an array under such a name for one to be left in bytes.
 */
const TAKEN = new Set(['_bsontype', '$ref', ...Object.getOwnPropertyNames(Object.prototype)]);
/** What a plain look at the JSON shows of a text or a name that the database would change or refuse. */
const SUSPECT = new RegExp(
  `\\\\u(?:d[89a-f]|0000)|"(?:${[...TAKEN].join('|').replaceAll('$', '\\$')})"`,
);

/**
 * The value as the database gives it back once it has been written: JSON without undefined members, text and
 * names of members without halves of characters, and no name that the driver takes for its own.
 */
export function storedForm<T>(value: T): T {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) return null as T;
  return (SUSPECT.test(json) ? JSON.parse(json, repaired) : JSON.parse(json)) as T;
}

function repaired(_key: string, member: unknown): unknown {
  if (typeof member === 'string') return wellFormed(member);
  if (!isPlainObject(member)) return member;
  return Object.fromEntries(Object.entries(member).map(([name, one]) => [nameOf(name), one]));
}

function nameOf(name: string): string {
  return TAKEN.has(name) ? `\uFFFD${name}` : wellFormed(name).replaceAll('\u0000', '\uFFFD');
}

function rfc8785(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
