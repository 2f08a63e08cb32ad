/**
 * `npm run client`: writes the contract of the API as types, from which the typed client follows
 * (api-client/schema.ts; a test holds it equal to the contract).
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { CONTRACT_VERSION } from '../api/contract/version';
import { openApiDocument } from '../api/openapi/document';

const SCHEMA_FILE = join(__dirname, '..', 'api-client', 'schema.ts');
const HEAD =
  '/** The contract as types. Written by `npm run client`; a test holds it equal to the contract. */\n';

async function main(): Promise<void> {
  // Its own types of a document are a little narrower than the standard's.
  const version = `/** The version that it was written for; each answer has the server's (Api-Version). */\nexport const CONTRACT_VERSION = '${CONTRACT_VERSION}';\n\n`;
  const text =
    HEAD + version + astToString(await openapiTS(openApiDocument() as unknown as OpenAPI3));
  if (process.argv.includes('--print')) process.stdout.write(text);
  else await writeFile(SCHEMA_FILE, text);
}

void main();
