/**
 * How a person is known among the relations of Arts. 16(3) and 20 without their number: by a keyed hash of
 * it. Numbers are few enough to try them all, so a hash without a key would hide nothing.
 *
 * The operator sets `HONGSHAN_PERSON_KEY`, 64 hexadecimal characters, the same for every process. Who has it and the
 * database can find numbers out, so it is kept apart from both the database and its backups. It is replaced by a
 * second version after a comma: the hash of the second is made of that of the first, so what is on record is keyed
 * anew without any number (`store/relations/rekey.ts`), and the first alone opens nothing any more.
 */
import { createHmac } from 'node:crypto';
import { secretOf } from '../../environment/secrets';
import { OPERATOR_KEYS, PERSON_KEYS } from '../../environment/variables';
import { idNumberForm } from '../../policy/model/id-numbers';
import type { Holder, Person, RedemptionSubmission, Relations } from '../../policy/model/nouns';

/** Of the embedded stack, whose persons are all made up. */
const EMBEDDED_KEY = '0'.repeat(64);

export type PersonKey = `person:${string}`;

/**
 * The key of whoever has this number, however it is written. Undefined for a person without one, who is
 * nobody else's namesake.
 *
 * @throws Error unless the operator has set the key
 */
export function personKeyOf({ idNumber }: Pick<Person, 'idNumber'>): PersonKey | undefined {
  const number = idNumberForm(idNumber);
  if (number === '') return undefined;
  const [first, ...later] = personKeys();
  const hash = createHmac('sha256', first).update(number).digest('hex');
  return keyedOn(1, hash, later);
}

/** `person:<hash>` of the first version; `person:<version>:<hash>` of each later one. */
const KEYED = /^person:(?:(\d+):)?([0-9a-f]{64})$/;

/** The same person by the newest version; undefined for what is of it already, and for what is no person's key. */
export function rekeyed(key: string): PersonKey | undefined {
  const [, version = '1', hash] = KEYED.exec(key) ?? [];
  if (hash === undefined) return undefined;
  const later = personKeys().slice(Number(version));
  return later.length === 0 ? undefined : keyedOn(Number(version), hash, later);
}

function keyedOn(version: number, hash: string, later: readonly Buffer[]): PersonKey {
  const newest = later.reduce(
    (before, key) => createHmac('sha256', key).update(before).digest('hex'),
    hash,
  );
  const at = version + later.length;
  return at === 1 ? `person:${newest}` : `person:${at}:${newest}`;
}

/** A submission by keys in the place of numbers, as what is on record knows its people. */
export function keyed(submission: RedemptionSubmission): RedemptionSubmission {
  const { enterprise, provider } = submission;
  return {
    ...submission,
    enterprise: { ...enterprise, relations: keyedRelations(enterprise.relations) },
    provider: { ...provider, relations: keyedRelations(provider.relations) },
  };
}

export function keyedRelations(relations: Relations): Relations {
  const person = (one: Person): Person => ({ ...one, idNumber: bareKeyOf(one) });
  const holder = (one: Holder): Holder => ('person' in one ? { person: person(one.person) } : one);
  return {
    ...relations,
    legalRepresentative: person(relations.legalRepresentative),
    directors: relations.directors.map(person),
    shareholders: relations.shareholders.map((one) => ({ ...one, holder: holder(one.holder) })),
    actualControllers: relations.actualControllers.map(holder),
  };
}

function bareKeyOf(person: Person): string {
  return personKeyOf(person)?.slice('person:'.length) ?? '';
}

/** Throws unless the operator has set the key: a process that needs it does not start without. */
export function requirePersonKey(): void {
  personKeys();
}

type Keys = readonly [Buffer, ...Buffer[]];

function personKeys(): Keys {
  const embedded = process.env['HONGSHAN_STACK'] === 'embedded';
  const keys = secretOf(process.env, 'HONGSHAN_PERSON_KEY') || (embedded ? EMBEDDED_KEY : '');
  if (PERSON_KEYS.test(keys)) return keysIn(keys);
  throw new Error('Set HONGSHAN_PERSON_KEY to 64 hexadecimal characters (openssl rand -hex 32).');
}

/** Without one of its own the operator's secret is the first version of the key that hides numbers. */
function operatorKeys(): Keys {
  const keys = secretOf(process.env, 'HONGSHAN_OPERATOR_KEY') ?? '';
  if (OPERATOR_KEYS.test(keys)) return keysIn(keys);
  return [personKeys()[0]];
}

const keysIn = (keys: string): Keys =>
  keys.split(',').map((key) => Buffer.from(key, 'hex')) as [Buffer, ...Buffer[]];

type Purpose = 'payload-texts' | 'vouch' | 'watchwords';

/** A key of its own for each purpose: what is derived for one says nothing for another. Throws like `requirePersonKey`. */
export function derivedKey(purpose: Purpose): Buffer {
  return derivedKeys(purpose)[0];
}

/** With the one before it, which is believed until the operator takes it away. Throws like `requirePersonKey`. */
export function derivedKeys(purpose: Purpose): Keys {
  const [first, ...before] = operatorKeys();
  const derived = (key: Buffer) => createHmac('sha256', key).update(purpose).digest();
  return [derived(first), ...before.map(derived)];
}
