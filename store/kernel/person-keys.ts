/**
 * How a person is known among the relations of Arts. 16(3) and 20 without their number: by a keyed hash of
 * it. Numbers are few enough to try them all, so a hash without a key would hide nothing.
 *
 * The operator sets `HONGSHAN_PERSON_KEY`, 64 hexadecimal characters, the same for every process and for good:
 * under another key a person recorded before is a stranger. Who has the key and the database can find numbers
 * out, so the key is kept apart from both the database and its backups.
 */
import { createHmac } from 'node:crypto';
import { PERSON_KEY } from '../../environment/variables';
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
  const hash = createHmac('sha256', operatorSecret()).update(number).digest('hex');
  return `person:${hash}`;
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
  operatorSecret();
}

function operatorSecret(): Buffer {
  const embedded = process.env['HONGSHAN_STACK'] === 'embedded';
  const key = process.env['HONGSHAN_PERSON_KEY'] ?? (embedded ? EMBEDDED_KEY : '');
  if (PERSON_KEY.test(key)) return Buffer.from(key, 'hex');
  throw new Error(
    'Set HONGSHAN_PERSON_KEY to 64 hexadecimal characters, made once (openssl rand -hex 32) and never changed.',
  );
}

/** A key of its own for each purpose: what is derived for one says nothing for another. Throws like `requirePersonKey`. */
export function derivedKey(purpose: 'payload-texts' | 'vouch' | 'watchwords'): Buffer {
  return createHmac('sha256', operatorSecret()).update(purpose).digest();
}
