/** The operations of the contract, and which of them the caller may ask for. */
import catalogue from '../../api-client/catalogue.json';
import type { Catalogued, OperationId } from '../../api-client/catalogue';

/** Values by the names of parameters. */
export type Named = Readonly<Record<string, unknown>>;

const ALL = new Map((catalogue as unknown as readonly Catalogued[]).map((one) => [one.id, one]));

export function operationOf(id: OperationId): Catalogued {
  const found = ALL.get(id);
  if (found === undefined) throw new Error(`the catalogue has no ${id}`);
  return found;
}

export const operationName = (id: string): string | undefined => ALL.get(id as OperationId)?.zh;

/** As what somebody acts. */
export interface Caller {
  readonly role: string;
}

export const mayAsk = ({ by }: Catalogued, { role }: Caller): boolean =>
  typeof by === 'string' || by.includes(role);

const isBelow = ({ path }: Catalogued, { path: address }: Catalogued): boolean =>
  path === address || path.startsWith(`${address}/`);

/** The acts at or below an address: `/sanctions/{no}` has `/sanctions/{no}/decision`. */
export const actsBelow = (address: Catalogued): readonly Catalogued[] =>
  [...ALL.values()].filter((one) => one.method !== 'get' && isBelow(one, address));

/** What is fetched as a file below an address. */
export const filesBelow = (address: Catalogued): readonly Catalogued[] =>
  [...ALL.values()].filter(
    (one) =>
      one.method === 'get' &&
      one.media !== undefined &&
      one.params.length === address.params.length &&
      isBelow(one, address) &&
      one.id !== address.id,
  );

/** The address of a record. */
export const addressIn = ({ path }: Catalogued, named: Named): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(named[name])));
