/** The records that a process goes on with: each has one, under an id that follows from the record's own. */
import { CHANGE_FILING } from '../../policy/change-filing/acts';
import { EVALUATION } from '../../policy/evaluation/acts';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { SANCTION } from '../../policy/sanction/acts';
import { VOUCHER_YEAR } from '../../policy/voucher-year/acts';
import { asOfNow, rowsIn } from '../kernel/snapshot';
import { ordersToCarryOut } from '../round/batch-acts';

const NOT_CONCLUDED = () => ({ state: { $ne: 'concluded' } });

const OPEN = {
  cases: () => ({ state: 'open' }),
  rounds: NOT_CONCLUDED,
  'payment-orders': async () => ({
    $or: [
      { state: { $nin: PAYMENT_ORDER.over } },
      { _id: { $in: await ordersToCarryOut() } }, // settled, and its lines are still carried out
    ],
  }),
  sanctions: () => ({ state: { $nin: SANCTION.over } }),
  'change-filings': () => ({ state: { $nin: CHANGE_FILING.over } }),
  'spot-check-years': NOT_CONCLUDED,
  evaluations: () => ({ state: { $nin: EVALUATION.over } }),
  'voucher-years': () => ({ state: { $nin: VOUCHER_YEAR.over } }),
} as const;

/** A collection with such records. */
export type OpenKeeper = keyof typeof OPEN;
export const OPEN_KEEPERS = Object.keys(OPEN) as OpenKeeper[];

/**
 * The open records of a collection by their ids, with so many of their fields. A page at a time: a snapshot lives for
 * minutes only, and to start thousands of processes takes longer.
 */
export async function* recordsOfOpen(
  keeper: OpenKeeper,
  fields: readonly string[],
): AsyncIterable<{ readonly _id: never }> {
  const filter = await OPEN[keeper]();
  for (let after: unknown; ;) {
    const page = await pageOf(keeper, after === undefined ? filter : beyond(filter, after), fields);
    yield* page;
    if (page.length < RECORDS_A_PAGE) return;
    after = page.at(-1)?._id;
  }
}

type Row = { readonly _id: never };
const RECORDS_A_PAGE = 500;
const beyond = (filter: object, after: unknown): object => ({ ...filter, _id: { $gt: after } });

function pageOf(keeper: string, filter: object, fields: readonly string[]): Promise<Row[]> {
  const selection = { filter, fields: ['_id', ...fields], sort: { _id: 1 } } as const;
  return asOfNow(async (session) => {
    const page: Row[] = [];
    for await (const row of rowsIn<Row>(session, keeper, selection)) {
      page.push(row);
      if (page.length === RECORDS_A_PAGE) break;
    }
    return page;
  });
}
