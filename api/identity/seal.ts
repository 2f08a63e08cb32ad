/** What is kept in the store and only the secret of a cookie opens: who reads the database alone has no tokens. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The store knows it by its hash (`sha256`). */
export const newSecret = (): string => randomBytes(32).toString('base64url');

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'session', 32));

export function sealed(value: object, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** Throws for what was not sealed by this secret. */
export function opened(text: string, secret: string): unknown {
  const bytes = Buffer.from(text, 'base64');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const cipher = createDecipheriv(CIPHER, keyOf(secret), nonce, { authTagLength: TAG_BYTES });
  cipher.setAuthTag(tag);
  const plain = [cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()];
  return JSON.parse(Buffer.concat(plain).toString());
}
