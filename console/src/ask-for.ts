/** How an operation is asked for by its name. */
import type { Catalogued } from '../../api-client/catalogue';
import { answered, api } from './api';
import type { Named } from './operations';

export interface OperationInput {
  readonly path?: Named;
  readonly query?: Named;
  readonly body?: unknown;
  readonly file?: File;
}

/** Asks for an operation by its name. A form has seen to what is sent by the contract, so that the types are looked at there. */
export async function askFor<A>(
  { method, path, keyed, files }: Catalogued,
  { path: named = {}, query = {}, body, file }: OperationInput,
  key?: string,
): Promise<A> {
  const header = keyed === undefined || key === undefined ? {} : { 'Idempotency-Key': key };
  const asked = {
    params: { path: named, query, header },
    ...(body !== undefined && { body }),
    ...(file !== undefined && {
      body: file,
      bodySerializer: (whole: unknown) => whole,
      headers: { 'Content-Type': typeOf(file, files ?? []) },
    }),
  };
  const ask = { get: api.GET, post: api.POST, put: api.PUT }[method] as unknown as (
    path: string,
    asked: unknown,
  ) => Promise<{ readonly data?: A }>;
  return answered(ask(path, asked));
}

/** Of the types that the operation takes, the one that the name of the file says. */
function typeOf({ name }: File, types: readonly string[]): string {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const wanted = { xlsx: 'spreadsheetml', csv: 'csv', xml: 'xml' }[ending] ?? ending;
  return types.find((type) => type.includes(wanted)) ?? types[0] ?? 'application/octet-stream';
}
