/** The fields of an act, from the schema of its row: the same that the API reads what is sent by. */
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import type { DecisionRow } from '../../policy/acts/decision-row';

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly kind:
    | 'answers'
    | 'checklist'
    | 'choice'
    | 'day'
    | 'faults'
    | 'flag'
    | 'line'
    | 'lines'
    | 'money'
    | 'part'
    | 'prose';
  readonly values: readonly string[];
  readonly longest: number | undefined;
  readonly parts: readonly Field[];
}

type Schema = z.core.JSONSchema.BaseSchema;
const SHORT = 200;
const LISTS: readonly string[] = ['answers', 'checklist', 'faults'];

export function fieldsOf({ says }: DecisionRow): readonly Field[] {
  return membersOf(z.toJSONSchema(says(kit), { io: 'input', unrepresentable: 'any' }));
}

function membersOf({ properties = {}, required = [] }: Schema): readonly Field[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldOf(name, schema as Schema, required.includes(name)),
  );
}

function fieldOf(name: string, schema: Schema, required: boolean): Field {
  return {
    name,
    required,
    kind: kindOf(name, schema),
    values: (schema.enum ?? []) as readonly string[],
    longest: schema.maxLength,
    parts: membersOf(schema),
  };
}

function kindOf(name: string, { type, enum: values, maxLength, format }: Schema): Field['kind'] {
  if (LISTS.includes(name)) return name as 'answers' | 'checklist' | 'faults';
  if (values !== undefined) return 'choice';
  if (type === 'boolean') return 'flag';
  if (type === 'array') return 'lines';
  if (type === 'object') return 'part';
  if (type === 'integer' || type === 'number') return 'money';
  if (format === 'date') return 'day';
  return maxLength !== undefined && maxLength <= SHORT ? 'line' : 'prose';
}

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

type Values = Readonly<Record<string, unknown>>;

/** What is sent, of what a person has filled in; what was left empty is not sent, unless it is asked for. */
export function bodyOf(fields: readonly Field[], filled: Values): Values {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = sent(field, filled[field.name]);
      return isEmpty(value) && !(field.required && Array.isArray(value))
        ? []
        : [[field.name, value]];
    }),
  );
}

function sent({ kind, parts, required }: Field, value: unknown): unknown {
  if (kind === 'lines') return linesOf(typeof value === 'string' ? value : '');
  if (kind === 'money') return typeof value === 'number' ? Math.round(value * 100) : undefined;
  if (kind === 'checklist' || kind === 'faults') return withoutEmpty(value);
  if (kind === 'answers') return answersIn(value);
  if (kind !== 'part') return value;
  const body = bodyOf(parts, (value ?? {}) as Values);
  return required || Object.keys(body).length > 0 ? body : undefined;
}

const withoutEmpty = (value: unknown): Values[] =>
  ((value ?? []) as Values[]).map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([, one]) => !isEmpty(one))),
  );
const answersIn = (value: unknown): Values[] =>
  ((value ?? []) as Values[]).filter(({ words }) => !isEmpty(words));
