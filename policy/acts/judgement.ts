/**
 * An input judged by its zod schema: everything that is wrong is told at once, in Chinese, each with its path. The API and
 * the activities load it, workflows do not.
 */
import type { z } from 'zod';
import { FaultList } from '../kernel/fault-list';
import { textFault } from '../kernel/text';

/** One field that is wrong; the path is as in `contract.signedOn` or `row 3, column 名称`. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

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

/** Names that a document of the store cannot have, or that mean something else in a program. */
const NO_NAME = /^\$|\.|^__proto__$/;

/** Notes each text, name and number that is not kept as it is, with its path. Its nesting has been bounded. */
export function noteUnkept(input: unknown, faults: FaultList<FieldError>, path = ''): void {
  const message = typeof input === 'string' ? textFault(input) : numberFault(input);
  if (message !== undefined) faults.note({ path, message });
  if (Array.isArray(input))
    input.forEach((entry: unknown, at) => {
      noteUnkept(entry, faults, `${path}[${at}]`);
    });
  else if (typeof input === 'object' && input !== null)
    for (const [name, member] of Object.entries(input)) {
      const at = path === '' ? name : `${path}.${name}`;
      const fault = textFault(name) ?? nameFault(name);
      if (fault !== undefined) faults.note({ path: at, message: `名称${fault}` });
      noteUnkept(member, faults, at);
    }
}

/** A number of more digits than are kept is read as another one, or as none. */
function numberFault(input: unknown): string | undefined {
  return typeof input === 'number' && !Number.isFinite(input) ? '数字过大，无法保存' : undefined;
}

function nameFault(name: string): string | undefined {
  return NO_NAME.test(name) ? '不能含有点，也不能以$开头' : undefined;
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
