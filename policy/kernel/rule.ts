/**
 * Legislation as code: every number that the Measures fix, and every number that this project had
 * to choose where they are silent, is a dated parameter with its citation. The two are different
 * types, so that nothing can override what the text enacts: only a reading yields to a notice.
 */
import type { Bounds } from './bounds';
import { isCivilDate, type CivilDate } from './time';
import { invariant } from './invariant';

export type EnactedCite = `Art. ${string}`;
export type ReadingCite = `reading of Art. ${string}`;
export type Cite = EnactedCite | ReadingCite;

/** A value and the day from which it is in force, until the day of the next one. */
export interface Dated<T> {
  readonly from: CivilDate;
  readonly value: T;
}

interface Parameter<T> {
  /** Dotted name, unique in the whole policy: `quota.enterprise-per-year`. */
  readonly id: string;
  /** Oldest first. */
  readonly values: readonly Dated<T>[];
  /** The value in force on the day. Throws `NoValueInForce` where there is none. */
  at(date: CivilDate): T;
}

/** A number that the Measures themselves fix. */
export interface Enacted<T> extends Parameter<T> {
  readonly kind: 'enacted';
  readonly cite: EnactedCite;
}

/**
 * A number that this project chose where the Measures are silent. The bureau's interpretation may replace it (Art. 24);
 * the year's notice may only where it is procedure, and within bounds (reading of Art. 13).
 */
export interface Reading<T> extends Parameter<T> {
  readonly kind: 'reading';
  readonly cite: ReadingCite;
  /** Why this value, in a sentence. */
  readonly why: string;
  /** What a notice may set; absent where only an interpretation may. */
  readonly notice?: Bounds;
}

export type AnyParameter = Enacted<unknown> | Reading<unknown>;

/** A parameter as it was applied: kept with a decision, so that the decision explains itself. */
export interface Setting<T> {
  readonly id: string;
  readonly value: T;
  /** The citation, or the notice that set the value. */
  readonly source: string;
}

/** A parameter was asked for a day on which the text it comes from was not in force. */
export class NoValueInForce extends Error {
  override readonly name = 'NoValueInForce';

  constructor(
    readonly id: string,
    readonly date: CivilDate,
  ) {
    super(`参数 ${id} 在 ${date} 没有生效的取值。`);
  }
}

const registry: AnyParameter[] = [];

/** Every parameter of the modules loaded so far, in order of definition. */
export function allParameters(): readonly AnyParameter[] {
  return registry;
}

export function enacted<T>(definition: {
  readonly id: string;
  readonly cite: EnactedCite;
  readonly from: Readonly<Record<CivilDate, T>>;
}): Enacted<T> {
  const { id, cite, from } = definition;
  return registered({ ...parameter(id, from), kind: 'enacted', cite });
}

export function reading<T>(definition: {
  readonly id: string;
  readonly cite: ReadingCite;
  readonly why: string;
  readonly notice?: Bounds;
  readonly from: Readonly<Record<CivilDate, T>>;
}): Reading<T> {
  const { id, cite, why, notice, from } = definition;
  const settable = notice === undefined ? {} : { notice };
  return registered({ ...parameter(id, from), kind: 'reading', cite, why, ...settable });
}

/** The value in force on the day, with its citation. */
export function inForce<T>(rule: Enacted<T> | Reading<T>, date: CivilDate): Setting<T> {
  return { id: rule.id, value: rule.at(date), source: rule.cite };
}

function parameter<T>(id: string, from: Readonly<Record<CivilDate, T>>): Parameter<T> {
  const values = Object.entries(from)
    .map(([day, value]) => ({ from: day, value }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  invariant(values.length > 0, `parameter ${id} has no value`);
  invariant(
    values.every((dated) => isCivilDate(dated.from)),
    `parameter ${id} has a value from a day that does not exist`,
  );
  const at = (date: CivilDate): T => {
    const dated = values.findLast((candidate) => candidate.from <= date);
    if (!dated) throw new NoValueInForce(id, date);
    return dated.value;
  };
  return { id, values, at };
}

function registered<P extends AnyParameter>(rule: P): P {
  invariant(
    registry.every((other) => other.id !== rule.id),
    `parameter ${rule.id} is defined twice`,
  );
  registry.push(rule);
  return rule;
}
