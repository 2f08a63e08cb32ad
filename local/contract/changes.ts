/** What of a contract breaks those who use the one before: what they send is refused, or what they read is gone. */
import { gt, satisfies } from 'semver';
import { misfits, type Placed, type Schema, type Side } from './schema-fit';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface PathOperation {
  readonly 'x-roles'?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** What is looked at of an OpenAPI document; refusals may be added as long as they have a status that was told. */
export interface Contract {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Each change that breaks a client of the contract before, in words; empty where all it does still goes. */
export function breakingChanges(before: Contract, after: Contract): string[] {
  return Object.entries(before.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, was]) => {
      const at = `${method.toUpperCase()} ${path}`;
      const is = after.paths[path]?.[method];
      if (is === undefined) return [`${at} is gone`];
      const fit = fitting(before, after);
      return [
        ...roleChanges(was, is, at),
        ...parameterChanges(was, is, at, fit),
        ...bodyChanges(was, is, at, fit),
        ...answerChanges(was, is, at, fit),
      ];
    }),
  );
}

type Fit = (was: Schema, is: Schema, side: Side, at: string) => string[];

function fitting(before: Contract, after: Contract): Fit {
  const place = ({ components: { schemas } }: Contract, schema: Schema): Placed => ({
    schema,
    schemas,
  });
  return (was, is, side, at) => {
    const [old, now] = [place(before, was), place(after, is)];
    return side === 'request' ? misfits(now, old, side, at) : misfits(old, now, side, at);
  };
}

function roleChanges(was: PathOperation, is: PathOperation, at: string): string[] {
  const roles = is['x-roles'];
  if (roles === undefined) return [];
  const had = was['x-roles'];
  if (had === undefined) return [`${at} is only for ${roles.join(', ')}`];
  return had.filter((role) => !roles.includes(role)).map((role) => `${at} is not for ${role}`);
}

function parameterChanges(was: PathOperation, is: PathOperation, at: string, fit: Fit): string[] {
  const [had, has] = [was.parameters ?? [], is.parameters ?? []];
  const same = (one: Parameter) => (other: Parameter) =>
    one.in === other.in && one.name === other.name;
  const taken = had.flatMap((old) => {
    const now = has.find(same(old));
    if (now === undefined) return [`${at}?${old.name} is gone`];
    return fit(old.schema, now.schema, 'request', `${at}?${old.name}`);
  });
  const asked = has
    .filter((now) => now.required === true && had.find(same(now))?.required !== true)
    .map(({ name }) => `${at}?${name} must be sent`);
  return [...taken, ...asked];
}

function bodyChanges(was: PathOperation, is: PathOperation, at: string, fit: Fit): string[] {
  const had = was.requestBody?.content;
  if (had === undefined) return is.requestBody === undefined ? [] : [`${at} must have a body`];
  return contentChanges(had, is.requestBody?.content, 'request', `${at} body`, fit);
}

function answerChanges(was: PathOperation, is: PathOperation, at: string, fit: Fit): string[] {
  return Object.entries(was.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, { content = {} }]) => {
      const now = is.responses[status];
      if (now === undefined) return [`${at} does not answer ${status}`];
      return contentChanges(content, now.content, 'answer', `${at} ${status}`, fit);
    });
}

function contentChanges(
  had: NonNullable<Content['content']>,
  has: Content['content'],
  side: Side,
  at: string,
  fit: Fit,
): string[] {
  return Object.entries(had).flatMap(([type, { schema }]) => {
    const now = has?.[type];
    if (now === undefined) return [`${at} is not ${type}`];
    return fit(schema, now.schema, side, at);
  });
}

/** Whether the version says that something may break: before 1.0.0 by its second number, later by the first. */
export const mayBreak = (before: string, after: string): boolean =>
  gt(after, before) && !satisfies(after, `^${before}`);
