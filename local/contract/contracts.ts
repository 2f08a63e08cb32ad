/** The contract as it is, and as it was released last. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from '../../api/openapi/document';
import type { Contract } from './changes';

export const RELEASED_FILE = join(__dirname, '..', '..', 'api-client', 'released.json');

/** Words for people, and what every refusal looks like: nothing of it breaks a client. */
function isCompared(name: string, value: unknown): boolean {
  if (/^[45]\d\d$/.test(name) || name === 'x-refusals') return false;
  return typeof value !== 'string' || !['description', 'summary'].includes(name);
}

/** As it is sent, without what is not compared. */
export const currentContract = (): Contract =>
  JSON.parse(
    JSON.stringify(openApiDocument(), (name, value: unknown) =>
      isCompared(name, value) ? value : undefined,
    ),
  ) as Contract;

export async function releasedContract(): Promise<Contract> {
  return JSON.parse(await readFile(RELEASED_FILE, 'utf8')) as Contract;
}
