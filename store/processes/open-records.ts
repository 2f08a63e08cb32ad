/** The records that a process goes on with: each has one, under an id that follows from the record's own. */
import mongoose, { type mongo } from 'mongoose';
import { CHANGE_FILING } from '../../policy/change-filing/acts';
import { SANCTION } from '../../policy/sanction/acts';
import { ordersToCarryOut } from '../round/batch-acts';

const NOT_CONCLUDED = () => ({ state: { $ne: 'concluded' } });

const OPEN = {
  cases: () => ({ state: 'open' }),
  rounds: NOT_CONCLUDED,
  'payment-orders': async () => ({
    $or: [
      { state: { $nin: ['rejected', 'settled'] } },
      { _id: { $in: await ordersToCarryOut() } }, // settled, and its lines are still carried out
    ],
  }),
  sanctions: () => ({ state: { $nin: SANCTION.over } }),
  'change-filings': () => ({ state: { $nin: CHANGE_FILING.over } }),
  'spot-check-years': NOT_CONCLUDED,
  evaluations: () => ({ state: { $ne: 'decided' } }),
  'voucher-years': NOT_CONCLUDED,
} as const;

/** A collection with such records. */
export type OpenKeeper = keyof typeof OPEN;
export const OPEN_KEEPERS = Object.keys(OPEN) as OpenKeeper[];

/** Which records of a collection are open. */
export async function openFilter(keeper: OpenKeeper): Promise<object> {
  return OPEN[keeper]();
}

/** The ids of the open records of a collection. */
export async function* idsOfOpen(keeper: OpenKeeper): AsyncIterable<string> {
  const records: mongo.Collection<{ _id: number | string }> = mongoose.connection
    .getClient()
    .db(mongoose.connection.name)
    .collection(keeper);
  const found = records.find(await openFilter(keeper), { projection: { _id: 1 } });
  for await (const { _id } of found) yield String(_id);
}
