/** What the service tells an enterprise or institution on its own account, such as that a voucher is about to expire. */
import mongoose from 'mongoose';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { within, type Tx } from '../kernel/connection';
import { pageByKey } from '../kernel/pages';
import { intoOutbox } from '../messages/outbox';

export const PARTY_NOTICE_KINDS = [
  'voucher-expiry',
  'satisfaction',
  'ban-end',
  'sanction-revoked',
  'sanction-hearing',
  'sanction-late',
  'sanction-decision',
  'repayment-owed',
  'repayment-reminder',
  'change-filing',
  'spot-check',
  'evaluation',
  'case-refused',
  'record-held',
  'case-ended',
  'decision-taken-back',
  'objection-raised',
  'award-waits',
  'voucher-changed',
] as const;
export type PartyNoticeKind = (typeof PARTY_NOTICE_KINDS)[number];

export interface PartyNotice {
  /** Idempotency key: what the notice is about, so that nobody is told the same thing twice. */
  readonly _id: string;
  readonly party: Uscc;
  readonly kind: PartyNoticeKind;
  /** What it is about, such as `2026/<uscc>` for a voucher. */
  readonly about: string;
  readonly at: Instant;
  /** Day in Asia/Shanghai up to which the party can act. */
  readonly until: CivilDate;
  /** In Chinese, for the party. */
  readonly message: string;
  readonly cite: string;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<PartyNotice>(
  {
    _id: String,
    party: required,
    kind: { ...required, enum: PARTY_NOTICE_KINDS },
    about: required,
    at: required,
    until: required,
    message: required,
    cite: required,
  },
  { collection: 'party-notices', versionKey: false },
);
schema.index({ party: 1, _id: 1 });
const Notices = mongoose.model<PartyNotice>('PartyNotice', schema);

/** Gives notices in the caller's transaction; one that has been given stays as it was. */
export async function giveNotices(tx: Tx, notices: readonly PartyNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await Notices.collection.bulkWrite(
    notices.map(({ _id, ...notice }) => ({
      updateOne: {
        filter: { _id: _id as never },
        update: { $setOnInsert: notice },
        upsert: true,
      },
    })),
    { session: tx, ordered: false },
  );
  await intoOutbox(
    tx,
    notices.map(({ _id }) => ({ _id, of: 'notice' })),
  );
}

export async function noticeOf(id: string, tx?: Tx): Promise<PartyNotice | null> {
  return Notices.findById(id, null, within(tx)).lean<PartyNotice>();
}

/** A bounded page of what a party has been told, in the order of the keys. */
export function noticesOf(party: Uscc, after = '', limit = 50): Promise<PartyNotice[]> {
  return pageByKey(Notices, { party }, { after, limit });
}
