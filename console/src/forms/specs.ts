/** The fields of an operation, from what the contract says that it takes: the same that the API reads what is sent by. */
import type { Catalogued, Shape, NamedShape } from '../../../api-client/catalogue';
import { labelOf, oneOf, optionsOf, SETTING_NAMES } from './labels';
import type { Options, Spec } from './spec';

/** What stands in the place of fields of these names, because the record that is acted on says more than the contract. */
export type InPlace = Readonly<Record<string, Spec>>;

const SHORT = 200;
const objects = (shapes: readonly Shape[]): boolean =>
  shapes.every(({ properties }) => properties !== undefined);

/** The parameters of the address, those of the query, and the body, but for what is given. */
export function specsOf(
  { id, params, query, body, files }: Catalogued,
  given: Readonly<Record<string, unknown>> = {},
  inPlace: InPlace = {},
): readonly Spec[] {
  const taken = [...params, ...query].map(({ name, required, shape }) =>
    specOf(name, shape, required, id),
  );
  // What may be sent as a file or as its content is sent as the file.
  return [
    ...taken,
    ...(body === undefined || files !== undefined ? [] : membersOf(body, id, inPlace)),
  ].filter(({ name }) => given[String(name[0])] === undefined);
}

/** By what a list is searched: where its pages begin is no such thing. */
export const filtersOf = ({ id, query }: Catalogued): readonly Spec[] =>
  query
    .filter(({ name }: NamedShape) => !['after', 'limit'].includes(name))
    .map(({ name, shape }) => ({ ...specOf(name, shape, false, id), optional: true }));

function membersOf(shape: Shape, id: string, inPlace: InPlace): readonly Spec[] {
  const { oneOf: forms, properties = {}, required = [] } = shape;
  if (forms !== undefined) return unionOf(forms, id, inPlace);
  return Object.entries(properties).map(
    ([name, member]) => inPlace[name] ?? specOf(name, member, required.includes(name), id),
  );
}

/** Forms that differ by the value of one member: it is chosen first, and the rest follows from it. */
function unionOf(forms: readonly Shape[], id: string, inPlace: InPlace): readonly Spec[] {
  const valuesIn = (form: Shape, name: string) => {
    const member = form.properties?.[name];
    return member?.enum ?? (member?.const === undefined ? undefined : [String(member.const)]);
  };
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const by = names.find((name) => forms.every((form) => valuesIn(form, name) !== undefined)) ?? '';
  return names.map((name) => {
    const own = forms.filter(({ properties = {} }) => properties[name] !== undefined);
    const [{ properties, required = [] } = {} as Shape] = own;
    if (name === by) {
      const values = forms.flatMap((form) => (valuesIn(form, by) ?? []).map(String));
      return choice(name, values, true, id);
    }
    const spec =
      inPlace[name] ?? specOf(name, properties?.[name] ?? {}, required.includes(name), id);
    if (own.length === forms.length) return spec;
    return { ...spec, when: { name: by, is: own.flatMap((form) => valuesIn(form, by) ?? []) } };
  });
}

function choice(name: string, values: readonly string[], required: boolean, id: string): Spec {
  const options: Options = optionsOf(name, values);
  return { kind: 'choice', name: [name], label: labelOf(name, id), options, ...optional(required) };
}

const optional = (required: boolean) => (required ? {} : ({ optional: true } as const));

function specOf(name: string, shape: Shape, required: boolean, id: string): Spec {
  const named = { name: [name], label: labelOf(name, id), ...optional(required) };
  const { type, format, enum: values, properties, anyOf, items, additionalProperties } = shape;
  if (anyOf !== undefined) return { ...named, kind: objects(anyOf) ? 'holder' : 'value' };
  if (values !== undefined || shape.const !== undefined)
    return choice(name, (values ?? [String(shape.const)]).map(String), required, id);
  if (type === 'boolean') return { ...named, kind: 'flag' };
  if (type === 'array') return listOf(named, items ?? {}, shape, id);
  if (properties?.['sha256'] !== undefined) return { ...named, kind: 'file' };
  if (properties !== undefined) return { ...named, kind: 'part', of: membersOf(shape, id, {}) };
  if (additionalProperties !== undefined && additionalProperties !== false)
    return { ...named, kind: 'settings', options: SETTING_NAMES };
  if (type === 'number' || type === 'integer') return { ...named, kind: numberKind(name) };
  if (format === 'date') return { ...named, kind: 'day' };
  const { maxLength } = shape;
  const isShort = maxLength === undefined || maxLength <= SHORT;
  const longest = maxLength === undefined ? {} : { longest: maxLength };
  return { ...named, ...longest, kind: isShort ? 'line' : 'prose' };
}

function numberKind(name: string): 'count' | 'money' | 'percent' {
  if (name.endsWith('Fen')) return 'money';
  return name === 'percent' ? 'percent' : 'count';
}

interface ListHead {
  readonly name: readonly string[];
  readonly label: string;
  readonly optional?: true;
}

function listOf(named: ListHead, entry: Shape, { minItems = 0 }: Shape, id: string): Spec {
  const { type, enum: values, properties, anyOf } = entry;
  const [name = ''] = named.name;
  if (values !== undefined)
    return { ...named, kind: 'choices', options: optionsOf(name, values.map(String)) };
  if (properties?.['sha256'] !== undefined) return { ...named, kind: 'files' };
  if (properties !== undefined)
    return {
      ...named,
      kind: 'rows',
      one: oneOf(name),
      least: minItems,
      of: membersOf(entry, id, {}),
    };
  if (anyOf !== undefined || type === undefined) {
    const of: readonly Spec[] = [{ kind: 'holder', name: [], label: oneOf(name) }];
    return { ...named, kind: 'rows', one: oneOf(name), least: minItems, of };
  }
  return { ...named, kind: 'lines' };
}
