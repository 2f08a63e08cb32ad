/**
 * Reads an input by its zod schema: everything that is wrong is told at once, in Chinese, each with
 * its path. Also ties a schema to the TypeScript shape that it stands for.
 */
import { z } from 'zod';
import { FaultList } from '../../policy/kernel/fault-list';
import { Problem, type FieldError, type ProblemKind } from '../errors';
import { noteUnkept } from './faithful';

/** Where an input stands in the request; content that is wrong is 422, the rest of a request 400. */
export type Place = 'params' | 'query' | 'headers' | 'body';

const DETAILS: Readonly<Record<Place, string>> = {
  params: '地址中的参数有误。',
  query: '查询条件有误。',
  headers: '请求头有误。',
  body: '提交的内容有误，没有保存。',
};

/** An input as its schema says, or what is wrong with it. */
export type Judged<T> =
  { readonly data: T } | { readonly errors: readonly FieldError[]; readonly more: number };

/** The input as its schema says, or its faults: as many as one answer tells, and how many more there are. */
export function judged<T>(schema: z.ZodType<T>, input: unknown): Judged<T> {
  const faults = new FaultList<FieldError>();
  noteUnkept(input, faults);
  if (!faults.isEmpty) return { errors: faults.list, more: faults.more };
  const parsed = schema.safeParse(input, { error: chinese });
  if (parsed.success) return { data: parsed.data };
  for (const issue of parsed.error.issues)
    for (const fault of fieldErrors(issue)) faults.note(fault);
  return { errors: faults.list, more: faults.more };
}

/** The input as its schema says. Throws `Problem` with every fault. */
export function read<T>(schema: z.ZodType<T>, input: unknown, place: Place): T {
  return dataOf(judged(schema, input), place);
}

/** What was judged. Throws `Problem` with every fault. */
export function dataOf<T>(found: Judged<T>, place: Place): T {
  if ('data' in found) return found.data;
  const kind: ProblemKind = place === 'body' ? 'invalid' : 'malformed';
  throw new Problem(kind, DETAILS[place], found);
}

/** The schema of each field, and of no other, of a shape that the layers below define. */
type Fields<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/**
 * A strict object schema for the shape `T`: a field that the shape lacks or the schema forgets does
 * not compile. JSON knows no undefined members, so optional fields are simply absent.
 */
export function shape<T extends object>() {
  return <F extends Fields<T>>(
    fields: F & Readonly<Record<Exclude<keyof F, keyof T>, never>>,
  ): z.ZodType<T> => z.strictObject(fields) as unknown as z.ZodType<T>;
}

/** `faults[0].path`, as people and the rules of the policy write it. */
export function pathOf(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`;
    return path === '' ? String(segment) : `${path}.${String(segment)}`;
  }, '');
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      message: '没有这一项',
    }));
  }
  return [{ path: pathOf(issue.path), message: issue.message }];
}

/** The sentence for an issue whose schema says none of its own. */
const chinese: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '此项必填' : `应为${typeName(issue.expected)}`;
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'invalid_value':
      return issue.input === undefined ? '此项必填' : `应为下列之一：${issue.values.join('、')}`;
    case 'unrecognized_keys':
      return '有多余的项';
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'custom':
      return '内容不符合要求';
    default:
      return undefined;
  }
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  record: '对象',
};

function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? '另一种内容';
}

function tooSmall(origin: string, least: number | bigint): string {
  if (origin === 'string') return least === 1 ? '此项必填' : `不得少于${String(least)}字`;
  if (origin === 'array') return `不得少于${String(least)}项`;
  return `不得小于${String(least)}`;
}

function tooBig(origin: string, most: number | bigint): string {
  if (origin === 'string') return `不得超过${String(most)}字`;
  if (origin === 'array') return `不得超过${String(most)}项`;
  return `不得大于${String(most)}`;
}
