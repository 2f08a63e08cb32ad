/** Lists as files, as their readers take them. */
import { parse } from 'csv-parse/sync';
import type { Actor } from '../../policy/model/nouns';
import type { House } from './api-house';

export async function exported(
  house: House,
  path: string,
  as: Actor,
  accept = 'text/csv',
): Promise<Buffer> {
  const response = await house.send('GET', path, { as, headers: { Accept: accept } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

export type Rows = readonly Readonly<Record<string, string>>[];
export const rowsOf = (csv: Buffer): Rows => parse(csv, { bom: true, columns: true });

/** The lines of a list as a file. */
export const rowsAt = async (house: House, path: string, as: Actor): Promise<Rows> =>
  rowsOf(await exported(house, `/exports${path}`, as));
