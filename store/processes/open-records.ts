/** The records that a process goes on with: each has one, under an id that follows from the record's own. */
import type { Process } from '../../policy/acts/act';
import { byCollection, type ProcessCollection } from '../../policy/processes/processes';
import { asOfNow, rowsIn } from '../kernel/snapshot';
import { ordersToCarryOut } from '../round/batch-acts';

const notOver =
  ({ over }: Pick<Process, 'over'>) =>
  (): { readonly state: object } => ({ state: { $nin: over } });
const ORDERS = byCollection(notOver)['payment-orders'];

/** A collection with such records. */
export type OpenKeeper = 'cases' | 'rounds' | ProcessCollection;

const OPEN: Readonly<Record<OpenKeeper, () => object | Promise<object>>> = {
  cases: () => ({ state: 'open' }),
  rounds: () => ({ state: { $ne: 'concluded' } }),
  ...byCollection(notOver),
  // One that is settled goes on while its lines are carried out.
  'payment-orders': async () => ({ $or: [ORDERS(), { _id: { $in: await ordersToCarryOut() } }] }),
};

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
