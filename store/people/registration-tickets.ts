/** Who has logged in at the identity platform, may do nothing here yet, and may register a party by a form of one page. */
import mongoose from 'mongoose';

export interface RegistrationTicket {
  /** Hash of the ticket, which the form alone has. */
  readonly _id: string;
  readonly account: string;
  readonly endsAt: Date;
}

const schema = new mongoose.Schema<RegistrationTicket>(
  {
    _id: String,
    account: { type: String, required: true },
    endsAt: { type: Date, required: true },
  },
  { collection: 'registration-tickets', versionKey: false },
);
schema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });
const Tickets = mongoose.model<RegistrationTicket>('RegistrationTicket', schema);

export async function keepTicket(ticket: RegistrationTicket): Promise<void> {
  await Tickets.create(ticket);
}

/** It serves more than once: a form is corrected, and sent twice by a double click. */
export async function ticketBy(id: string, now: Date): Promise<RegistrationTicket | null> {
  return Tickets.findOne({ _id: id, endsAt: { $gt: now } }).lean<RegistrationTicket>();
}
