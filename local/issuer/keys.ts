/**
 * The keys that the issuer signs with. A key is replaced at the first start after its time; it stays published until
 * the last token that it signed has run out.
 */
import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { mongo } from 'mongoose';
import { ALGORITHM } from './names';

const DAY_MS = 86_400_000;
const SIGNS_MS = 90 * DAY_MS;
const PUBLISHED_MS = SIGNS_MS + DAY_MS;

interface SigningKey {
  readonly _id: string;
  readonly jwk: JWK;
  readonly madeAt: Date;
}

/** The first one signs. */
export async function signingKeys(db: mongo.Db): Promise<JWK[]> {
  const keys = db.collection<SigningKey>('keys');
  const published = { madeAt: { $gt: new Date(Date.now() - PUBLISHED_MS) } };
  const found = await keys.find(published).sort({ madeAt: -1 }).limit(10).toArray();
  const newest = found[0]?.madeAt.getTime() ?? 0;
  if (newest > Date.now() - SIGNS_MS) return found.map(({ jwk }) => jwk);
  const made = await newKey();
  await keys.insertOne(made);
  return [made.jwk, ...found.map(({ jwk }) => jwk)];
}

async function newKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), use: 'sig', alg: ALGORITHM };
  const kid = await calculateJwkThumbprint(jwk);
  return { _id: kid, jwk: { ...jwk, kid }, madeAt: new Date() };
}

interface CookieSecret {
  readonly _id: string;
  readonly madeAt: Date;
}

export type Secrets = readonly [string, ...string[]];

/** What signs cookies and forms: the first one signs, the one before it is still believed. Replaced like the keys. */
export async function cookieSecrets(db: mongo.Db): Promise<Secrets> {
  const secrets = db.collection<CookieSecret>('secrets');
  const found = await secrets.find().sort({ madeAt: -1 }).limit(2).toArray();
  const [newest, before] = found;
  if (newest !== undefined && newest.madeAt.getTime() > Date.now() - SIGNS_MS)
    return [newest._id, ...(before === undefined ? [] : [before._id])];
  const made = { _id: randomBytes(32).toString('hex'), madeAt: new Date() };
  await secrets.insertOne(made);
  return [made._id, ...(newest === undefined ? [] : [newest._id])];
}
