/** Logins under way: what the API must remember between sending a browser to the identity platform and its return. */
import mongoose from 'mongoose';

export interface Login {
  /** Hash of the state, which the browser alone has. */
  readonly _id: string;
  /** Of PKCE. */
  readonly verifier: string;
  readonly nonce: string;
  /** Path to go on to. */
  readonly to: string;
  readonly endsAt: Date;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<Login>(
  {
    _id: String,
    verifier: required,
    nonce: required,
    to: required,
    endsAt: { type: Date, required: true },
  },
  { collection: 'logins', versionKey: false },
);
schema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });
const Logins = mongoose.model<Login>('Login', schema);

export async function keepLogin(login: Login): Promise<void> {
  await Logins.create(login);
}

/** Each login ends once: a second return finds nothing. */
export async function takeLogin(id: string, now: Date): Promise<Login | null> {
  return Logins.findOneAndDelete({ _id: id, endsAt: { $gt: now } }).lean<Login>();
}
