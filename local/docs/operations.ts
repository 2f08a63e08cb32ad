/** The tables of docs/api.md: each operation by its address, with who may, what it takes and what it answers, in short. */
import { CONTRACT_BY_ROOM } from '../../api/contract/contract';
import { JSON_TYPE, XLSX_TYPE } from '../../api/contract/media';
import type { Operation } from '../../api/contract/operation';
import { openApiDocument } from '../../api/openapi/document';
import { code, tableOf } from './markdown';
import { shapeOf, type Schema } from './shapes';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface PathOperation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
type Paths = Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;

const HEAD = ['Address', 'Who', 'What', 'Takes', 'Answers'];
const FORMS: Readonly<Record<string, string>> = {
  'application/xml': 'XML',
  'application/zip': 'zip archive',
  'text/csv': 'CSV',
  'text/html': 'HTML',
  [XLSX_TYPE]: 'XLSX',
};

/** The operations of these rooms. Throws where there is no such room. */
export function operationsTable(rooms: readonly string[]): string {
  const paths = openApiDocument().paths as unknown as Paths;
  const told = rooms.flatMap((room) => {
    const operations = CONTRACT_BY_ROOM.get(room);
    if (operations === undefined) throw new Error(`the API has no room ${room}`);
    return operations;
  });
  return tableOf(
    HEAD,
    told.toSorted(byAddress).map((operation) => rowOf(operation, describedIn(paths, operation))),
  );
}

export const byAddress = (one: Operation, other: Operation): number =>
  `${one.path} ${one.method}` < `${other.path} ${other.method}` ? -1 : 1;

function describedIn(paths: Paths, { id, method, path }: Operation): PathOperation {
  const described = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method];
  if (described === undefined) throw new Error(`the document has no ${id}`);
  return described;
}

const addressOf = ({ method, path }: Operation): string => code(`${method.toUpperCase()} ${path}`);

function rowOf(operation: Operation, described: PathOperation): string[] {
  const { zh, en } = operation;
  const what = `${en} (${zh})`;
  return [addressOf(operation), whoMay(operation), what, takes(described), answers(described)];
}

function whoMay({ by }: Operation): string {
  if (by === 'everyone') return 'everyone';
  if (by === 'session') return 'the owner of a session';
  return by === 'signed-in' ? 'whoever is signed in' : by.join(', ');
}

function takes({ parameters = [], requestBody }: PathOperation): string {
  const named = (place: string) =>
    parameters.filter((one) => one.in === place).map(({ name }) => name);
  const query = named('query');
  return [
    ...(named('header').includes('Idempotency-Key') ? ['key'] : []),
    ...(query.length > 0 ? [code(`?${query.join(', ')}`)] : []),
    ...(requestBody === undefined ? [] : [formsOf(requestBody)]),
  ].join('; ');
}

function answers({ responses }: PathOperation): string {
  return Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => `${status === '200' ? '' : `${status} `}${formsOf(response)}`)
    .join(' or ');
}

function formsOf({ content = {} }: Content): string {
  const forms = Object.entries(content).map(([type, { schema }]) =>
    type === JSON_TYPE ? code(shapeOf(schema)) : (FORMS[type] ?? type),
  );
  return forms.join(', ');
}
