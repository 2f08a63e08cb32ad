/**
 * `npm run client`: writes the contract of the API as types, from which the typed client follows (api-client/schema.ts), and as
 * the catalogue of which forms are made (api-client/catalogue.json). A test holds both equal to the contract.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenAPI3 } from 'openapi-typescript';
import { CONTRACT_VERSION } from '../api/contract/version';
import { openApiDocument } from '../api/openapi/document';
import { catalogueText } from './catalogue';

/** Where the files go; a test gives a folder of its own. */
const FOLDER = process.argv[2] ?? join(__dirname, '..', 'api-client');
const HEAD =
  '/** The contract as types. Written by `npm run client`; a test holds it equal to the contract. */\n';

async function main(): Promise<void> {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  // Its own types of a document are a little narrower than the standard's.
  const version = `/** The version that it was written for; each answer has the server's (Api-Version). */\nexport const CONTRACT_VERSION = '${CONTRACT_VERSION}';\n\n`;
  const text =
    HEAD + version + astToString(await openapiTS(openApiDocument() as unknown as OpenAPI3));
  await writeFile(join(FOLDER, 'schema.ts'), text);
  await writeFile(join(FOLDER, 'catalogue.json'), catalogueText());
}

void main();
