/**
 * The contract asked by schemathesis in each role: no answer of 500 or more, and each as the document says, by status, type and
 * schema. The short form asks each operation once in each role; `npm run contract:fuzz` asks at least 5,000 cases.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiDocument } from '../../api/openapi/document';
import { House } from '../support/api-house';
import { callersOf, ONE_OF_EACH_ROLE, openAccounts } from '../support/callers';
import { many } from '../support/length';
import { oneOfEach } from '../support/one-of-each';
import { namesIn } from '../support/operation-examples';
import { askedByContract } from '../support/schemathesis/schemathesis';

const CALLERS = callersOf('anonymous', ...ONE_OF_EACH_ROLE);
const CASES = many(1, 3);

let house: House;
let folder: string;
let contract: string;
let asked = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongshan-fuzz-'));
  house = await House.open({ worker: true });
  const records = await oneOfEach(house);
  await openAccounts(house);
  contract = join(folder, 'contract.json');
  const document = openApiDocument();
  for (const [path, methods] of Object.entries(document.paths ?? {}))
    for (const operation of Object.values(methods as Record<string, PathOperation>))
      withNames(operation, namesIn(path, records));
  await writeFile(contract, JSON.stringify(document));
});
afterAll(async () => {
  console.info(`contract: ${asked} cases`);
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

interface PathOperation {
  readonly parameters?: { readonly name: string; readonly in: string; schema: object }[];
}

/** An address names a record that is there, or anything of its form. */
function withNames(
  { parameters = [] }: PathOperation,
  names: Readonly<Record<string, string>>,
): void {
  for (const parameter of parameters) {
    const name = names[parameter.name];
    if (parameter.in === 'path' && name)
      parameter.schema = { anyOf: [{ const: decodeURIComponent(name) }, parameter.schema] };
  }
}

test.each(CALLERS)('as $name, every operation answers as it is told', async ({ actor }) => {
  const scratch = await mkdtemp(join(folder, 'run-'));
  const headers = actor === undefined ? {} : await house.credentials(actor);
  const where = { contract, url: house.address, folder: scratch };
  const { cases, report } = await askedByContract({ ...where, headers, cases: CASES, seed: 1 });
  asked += cases;
  expect(report).toBe('');
  expect(cases).toBeGreaterThan(200);
});
