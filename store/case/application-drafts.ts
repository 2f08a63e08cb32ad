/**
 * Applications that are not handed in yet, as their applicant saves them: so many an account and party, so long, and erased
 * once one is handed in, or when it has not been saved for some time. Nothing follows from a draft.
 */
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import type { ProcedureName, Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { isDuplicateOf } from '../kernel/duplicates';

export interface ApplicationDraft {
  /** Not to be guessed. */
  readonly _id: string;
  readonly account: string;
  readonly party: Uscc;
  /** Which of their drafts it is: no two at once have the same, so there are never more. Absent once it is handed in. */
  readonly place?: number;
  /** Id of the request that began it. */
  readonly request: string;
  readonly procedure: ProcedureName;
  /** Whatever has been filled in so far, as JSON. */
  readonly submission: string;
  /** 1, 2, 3 …: whoever saves says which one they have read. */
  readonly version: number;
  /** Machine times. */
  readonly savedAt: Date;
  readonly erasedAfter: Date;
  /** The version that is being handed in: until that is answered the draft is not changed. */
  readonly handedIn?: number;
}

/** Whose drafts are meant. */
export type DraftOwner = Pick<ApplicationDraft, 'account' | 'party'>;

export const MOST_DRAFTS = 20;
/** Length of one as JSON, in characters; the largest application fits in. */
export const LONGEST_DRAFT = 200_000;
const KEPT_MS = 90 * 86_400_000;

const required = { type: String, required: true };
const schema = new mongoose.Schema<ApplicationDraft>(
  {
    _id: String,
    account: required,
    party: required,
    place: Number,
    request: required,
    procedure: { ...required, enum: ['admission', 'redemption'] },
    submission: String,
    version: { type: Number, required: true },
    savedAt: { type: Date, required: true },
    erasedAfter: { type: Date, required: true },
    handedIn: Number,
  },
  { collection: 'application-drafts', versionKey: false },
);
schema.index(
  { account: 1, party: 1, place: 1 },
  { unique: true, partialFilterExpression: { place: { $exists: true } } },
);
schema.index({ request: 1 }, { unique: true });
schema.index({ erasedAfter: 1 }, { expireAfterSeconds: 0 });
const Drafts = mongoose.model<ApplicationDraft>('ApplicationDraft', schema);

export type DraftContent = Pick<ApplicationDraft, 'procedure' | 'submission'>;

const times = () => {
  const savedAt = new Date();
  return { savedAt, erasedAfter: new Date(savedAt.getTime() + KEPT_MS) };
};

/** Begins one; the same request again finds it. Throws `Refused` (`drafts-too-many`). */
export async function beginDraft(
  owner: DraftOwner,
  request: string,
  content: DraftContent,
): Promise<ApplicationDraft> {
  const begun = { ...owner, request, ...content, version: 1, ...times() };
  for (let tries = 0; tries <= MOST_DRAFTS; tries += 1) {
    const known = await Drafts.findOne({ request }).lean<ApplicationDraft>();
    if (known !== null) return known;
    const taken = new Set((await draftsOf(owner)).map(({ place }) => place));
    const place = Array.from({ length: MOST_DRAFTS }, (_, nth) => nth).find(
      (one) => !taken.has(one),
    );
    if (place === undefined) break;
    const draft = { _id: randomBytes(12).toString('hex'), place, ...begun };
    try {
      await Drafts.collection.insertOne(draft as never);
      return draft;
    } catch (error) {
      if (!isDuplicateOf('account', error) && !isDuplicateOf('request', error)) throw error;
    }
  }
  throw new Refused(refusal('drafts-too-many', { most: MOST_DRAFTS }));
}

/** All of them, the one saved last first. */
export async function draftsOf({ account, party }: DraftOwner): Promise<ApplicationDraft[]> {
  return Drafts.find({ account, party, place: { $exists: true } })
    .sort({ savedAt: -1 })
    .limit(MOST_DRAFTS)
    .lean<ApplicationDraft[]>();
}

/** Throws `Refused` (`draft-unknown`) for another's, as for one that there is not. */
export async function draftOf({ account, party }: DraftOwner, id: string) {
  const open = { _id: id, account, party, place: { $exists: true } };
  const draft = await Drafts.findOne(open).lean<ApplicationDraft>();
  if (draft === null) throw new Refused(refusal('draft-unknown'));
  return draft;
}

/** Saves over the version that was read. Throws `Refused` (`draft-unknown`, `draft-changed`). */
export async function saveDraft(
  owner: DraftOwner,
  id: string,
  { version, submission }: Pick<ApplicationDraft, 'submission' | 'version'>,
): Promise<ApplicationDraft> {
  const { account, party } = owner;
  const saved = await Drafts.findOneAndUpdate(
    { _id: id, account, party, version, handedIn: null },
    { $set: { submission, ...times() }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  ).lean<ApplicationDraft>();
  if (saved !== null) return saved;
  await draftOf(owner, id);
  throw new Refused(refusal('draft-changed'));
}

/**
 * Nobody changes it while it is handed in. The same version is handed in again as the same application, also once it has been
 * accepted; throws `Refused` (`draft-unknown`, `draft-changed`) for another.
 */
export async function holdDraft(
  owner: DraftOwner,
  id: string,
  version: number,
): Promise<ApplicationDraft> {
  const { account, party } = owner;
  const held = await Drafts.findOneAndUpdate(
    { _id: id, account, party, version, handedIn: { $in: [null, version] } },
    { $set: { handedIn: version } },
    { returnDocument: 'after' },
  ).lean<ApplicationDraft>();
  if (held !== null) return held;
  await draftOf(owner, id);
  throw new Refused(refusal('draft-changed'));
}

/** What was handed in was not accepted: it can be changed again. */
export async function releaseDraft(id: string, version: number): Promise<void> {
  const open = { _id: id, version, place: { $exists: true } };
  await Drafts.updateOne(open, { $unset: { handedIn: 1 } });
}

/** What it said is erased; that it was handed in is known until its time is over. */
export async function eraseHandedIn(id: string): Promise<void> {
  const change = { $set: { submission: '{}' }, $unset: { place: 1 } };
  await Drafts.updateOne({ _id: id }, change);
}

/** The owner has no more use for it. Throws `Refused` (`draft-unknown`, and `draft-changed` while it is handed in). */
export async function eraseDraft(owner: DraftOwner, id: string): Promise<void> {
  const { account, party } = owner;
  const erased = await Drafts.deleteOne({ _id: id, account, party, handedIn: null });
  if (erased.deletedCount === 1) return;
  await draftOf(owner, id);
  throw new Refused(refusal('draft-changed'));
}
