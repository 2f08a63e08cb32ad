/**
 * Whether each value that one JSON Schema lets through is let through by another one too. What is sent must fit what is
 * taken now; what is answered now must fit what was told before.
 */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly [keyword: string]: unknown;
}

/** A schema of a document, in which its references are found. */
export interface Placed {
  readonly schema: Schema;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** How strictly: who answers may tell more than was said, who takes may not take less. */
export type Side = 'answer' | 'request';

const LEAST = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum', 'minProperties'];
const MOST = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum', 'maxProperties'];
const FORMS = ['pattern', 'format'];

/** Why values of `narrow` may not fit `wide`, each with its place; empty where all fit. */
export function misfits(
  wide: Placed,
  narrow: Placed,
  side: Side,
  at: string,
  open: readonly string[] = [],
): string[] {
  const pair = `${wide.schema.$ref ?? ''} ${narrow.schema.$ref ?? ''}`;
  // A schema that holds itself is looked at once.
  if (pair !== ' ' && open.includes(pair)) return [];
  const [one, other] = [resolved(wide), resolved(narrow)];
  const within = [...open, pair];
  const go = (into: Schema | undefined, from: Schema | undefined, where: string) =>
    misfits(placed(one, into ?? {}), placed(other, from ?? {}), side, where, within);
  const [kinds, sorts] = [optionsOf(one.schema), optionsOf(other.schema)];
  if (kinds !== undefined || sorts !== undefined)
    return unfitting(kinds ?? [one.schema], sorts ?? [other.schema], at, go);
  return [
    ...typeMisfits(one.schema, other.schema, at),
    ...valueMisfits(one.schema, other.schema, side, at),
    ...(side === 'request' ? boundMisfits(one.schema, other.schema, at) : []),
    ...memberMisfits(one.schema, other.schema, side, at, go),
    ...entryMisfits(one.schema, other.schema, at, go),
  ];
}

type Go = (wide: Schema | undefined, narrow: Schema | undefined, at: string) => string[];

const placed = ({ schemas }: Placed, schema: Schema): Placed => ({ schema, schemas });
const optionsOf = ({ anyOf, oneOf }: Schema) => anyOf ?? oneOf;

function resolved(place: Placed): Placed {
  const { $ref } = place.schema;
  if ($ref === undefined) return place;
  const schema = place.schemas[$ref.slice($ref.lastIndexOf('/') + 1)];
  if (schema === undefined) throw new Error(`the document has no ${$ref}`);
  return resolved(placed(place, schema));
}

/** Each of these kinds must fit one of those; where there is but one on each side, why it does not. */
function unfitting(wide: readonly Schema[], narrow: readonly Schema[], at: string, go: Go) {
  return narrow.flatMap((sort) => {
    const faults = wide.map((kind) => go(kind, sort, at)).sort((a, b) => a.length - b.length);
    const [fewest = [`${at} has no kind any more`]] = faults;
    return fewest;
  });
}

const typesOf = ({ type }: Schema): readonly string[] | undefined =>
  type === undefined ? undefined : [type].flat();

function typeMisfits(wide: Schema, narrow: Schema, at: string): string[] {
  const [known, types] = [typesOf(wide), typesOf(narrow)];
  if (known === undefined) return [];
  const fits = (type: string) =>
    known.includes(type) || (type === 'integer' && known.includes('number'));
  if (types?.every(fits)) return [];
  return [`${at} is ${types?.join(' or ') ?? 'anything'}, not ${known.join(' or ')}`];
}

function valueMisfits(wide: Schema, narrow: Schema, side: Side, at: string): string[] {
  const [known, values] = [valuesOf(wide), valuesOf(narrow)];
  // Who reads an answer lets pass a word that it does not know; a single word says which kind it is.
  const isOpen = side === 'answer' && wide.const === undefined;
  if (known === undefined || (isOpen && values !== undefined)) return [];
  if (values === undefined) return [`${at} is no longer one of ${known.join(', ')}`];
  return values
    .filter((value) => !known.includes(value))
    .map((value) => `${at} has ${JSON.stringify(value)}, which is not one of ${known.join(', ')}`);
}

function valuesOf(schema: Schema): readonly unknown[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const];
}

function boundMisfits(wide: Schema, narrow: Schema, at: string): string[] {
  const value = (schema: Schema, name: string, otherwise: number) =>
    (schema[name] as number | undefined) ?? otherwise;
  const tighter = [
    ...LEAST.filter((name) => value(wide, name, -Infinity) > value(narrow, name, -Infinity)),
    ...MOST.filter((name) => value(wide, name, Infinity) < value(narrow, name, Infinity)),
    ...FORMS.filter((name) => wide[name] !== undefined && wide[name] !== narrow[name]),
  ];
  return tighter.map((name) => `${at} is bounded by ${name} ${JSON.stringify(wide[name])}`);
}

function memberMisfits(wide: Schema, narrow: Schema, side: Side, at: string, go: Go): string[] {
  const [known, members] = [wide.properties ?? {}, narrow.properties ?? {}];
  const required = narrow.required ?? [];
  const absent = (wide.required ?? []).filter((name) => !required.includes(name));
  const gone = Object.keys(known).filter((name) => side === 'answer' && !(name in members));
  const untaken = Object.keys(members).filter(
    (name) => side === 'request' && wide.additionalProperties === false && !(name in known),
  );
  return [
    ...[...new Set([...gone, ...absent])].map((name) => `${at}.${name} may be absent`),
    ...untaken.map((name) => `${at}.${name} is not known`),
    ...Object.keys(members)
      .filter((name) => name in known)
      .flatMap((name) => go(known[name], members[name], `${at}.${name}`)),
  ];
}

function entryMisfits(wide: Schema, narrow: Schema, at: string, go: Go): string[] {
  const [known, values] = [wide.additionalProperties, narrow.additionalProperties];
  return [
    ...(wide.items === undefined ? [] : go(wide.items, narrow.items, `${at}[]`)),
    ...(typeof known === 'object' && typeof values === 'object'
      ? go(known, values, `${at}.*`)
      : []),
  ];
}
