/** A body for each operation of the OpenAPI document, made from its schema, and each of its leaves changed. */
import { openApiDocument } from '../../api/openapi/document';
import { today, uscc } from './api-house';

/** As much of a JSON schema as the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

export interface Described {
  readonly method: string;
  /** `/cases/{no}` */
  readonly path: string;
  readonly params: readonly Parameter[];
  readonly query: readonly Parameter[];
  readonly body?: Schema;
  readonly takesFile: boolean;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

const document = openApiDocument();
const schemas = document.components?.schemas as Readonly<Record<string, Schema>>;

export function operations(): Described[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => {
      const { parameters = [], requestBody } = operation;
      const body = requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase(),
        path,
        ...(body !== undefined && { body }),
        params: parameters.filter((one) => one.in === 'path'),
        query: parameters.filter((one) => one.in === 'query'),
        takesFile: requestBody?.content['text/csv'] !== undefined,
      };
    }),
  );
}

/** Something of every pattern that the document has. */
const OF_PATTERNS = [
  'R2026-000001',
  'S2026-000001',
  'C2026-000001',
  'T2026-000001',
  'A01',
  '17(3)',
  '0',
  'P2026-0123456789ab',
  'B2026-0123456789ab',
  'redemption-2026-1',
  '0'.repeat(64),
];

export function sample(schema: Schema): unknown {
  const { type, $ref, anyOf, oneOf, allOf } = schema;
  const choices = anyOf ?? oneOf ?? allOf;
  if ($ref !== undefined) return sample(schemas[$ref.split('/').at(-1) ?? ''] as Schema);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (choices !== undefined) return sample(choices.at(-1) as Schema);
  if (type === 'object') return objectOf(schema);
  if (type === 'array') return [sample(schema.items ?? {})];
  if (type === 'string') return textOf(schema);
  if (type === 'boolean') return true;
  return Math.max(schema.minimum ?? 1, 1);
}

function objectOf({ properties = {}, additionalProperties }: Schema): object {
  const known = Object.entries(properties).map(([name, one]) => [name, sample(one)]);
  const other =
    typeof additionalProperties === 'object' ? [['示例', sample(additionalProperties)]] : [];
  return Object.fromEntries([...known, ...other]) as object;
}

function textOf({ format, pattern }: Schema): string {
  if (format === 'date') return today();
  if (pattern === undefined) return uscc(1);
  const found = OF_PATTERNS.find((one) => new RegExp(pattern, 'u').test(one));
  return found ?? uscc(1);
}

export interface BodyChange {
  /** As faults name it. */
  readonly path: string;
  readonly before: unknown;
  /** The whole value with one leaf replaced. */
  readonly with: (leaf: unknown) => unknown;
}

/** Each leaf of a value, and the value with something else in its place. */
export function leavesOf(value: unknown, path = ''): BodyChange[] {
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, at) =>
      leavesOf(entry, `${path}[${at}]`).map((leaf) => ({
        ...leaf,
        with: (other: unknown) => value.with(at, leaf.with(other)) as unknown,
      })),
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, member]) =>
      leavesOf(member, path === '' ? name : `${path}.${name}`).map((leaf) => ({
        ...leaf,
        with: (other: unknown) => ({ ...value, [name]: leaf.with(other) }),
      })),
    );
  return [{ path, before: value, with: (other) => other }];
}
