/**
 * Art. 24: the bureau interprets the Measures. An interpretation replaces a reading by another value from a day on, within
 * wide bounds; what the text enacts it does not touch. It is public, and an open case keeps the rules that it began with.
 */
import { oneOf, wholeBetween, yesOrNo, type Bounds } from '../kernel/bounds';
import type { CivilDate } from '../kernel/time';
import { PARAMETER_NAMES } from '../parameters/names';
import { ENACTED, READINGS, type ReadingId } from '../parameters/parameters';
import { SHORTFALL_RULES } from '../parameters/art-14';
import { refusal, type Refusal } from '../words/refusals';

export type InterpretedValue = number | boolean | string;

/** A reading's new value, from a day on. */
export interface Interpretation {
  readonly reading: string;
  readonly value: InterpretedValue;
}

/** The new values that are in force on a day. */
export type Interpreted = Readonly<Partial<Record<ReadingId, InterpretedValue>>>;

/** Where a wide range would switch off what the reading guards. */
const NARROWER: Readonly<Partial<Record<ReadingId, Bounds>>> = {
  affiliationShareholderPercent: wholeBetween(5, 25),
  controllingPercent: wholeBetween(33, 66),
  mainShareholderPercent: wholeBetween(5, 25),
  spotCheckPercent: wholeBetween(5, 50),
};

/** A third to three times of a number, either answer of a question; undefined for what is no single value. */
export function interpretationBounds(id: ReadingId): Bounds | undefined {
  const narrower = NARROWER[id];
  if (narrower !== undefined) return narrower;
  if (id === 'shortfallRule') return oneOf(SHORTFALL_RULES);
  const { values, notice } = READINGS[id];
  const value: unknown = values.at(-1)?.value;
  if (typeof value === 'boolean') return yesOrNo;
  if (typeof value !== 'number') return undefined;
  const wide = wholeBetween(Math.max(1, Math.ceil(value / 3)), value * 3);
  if (notice === undefined) return wide;
  // What a notice may set, an interpretation may.
  return { zh: wide.zh, holds: (given) => wide.holds(given) || notice.holds(given) };
}

/** Everything that an interpretation may not say: of the text, of what there is not, out of bounds, one reading twice. */
export function interpretationFaults(
  rows: readonly Interpretation[],
  { from, today }: { readonly from: CivilDate; readonly today: CivilDate },
): Refusal[] {
  const seen = new Set<string>();
  const faults = rows.flatMap(({ reading: id, value }, at) => {
    const path = `readings[${at}]`;
    if (Object.hasOwn(ENACTED, id)) {
      const reading = PARAMETER_NAMES[id as keyof typeof ENACTED];
      return [refusal('enacted-unchangeable-by-interpretation', { reading }, `${path}.reading`)];
    }
    if (!isReading(id))
      return [refusal('interpretation-of-nothing', { reading: id }, `${path}.reading`)];
    const reading = PARAMETER_NAMES[id];
    const bounds = interpretationBounds(id);
    const again = seen.has(id);
    seen.add(id);
    return [
      ...(again ? [refusal('validation', { detail: `“${reading}”重复` }, `${path}.reading`)] : []),
      ...(bounds === undefined
        ? [refusal('interpretation-of-nothing', { reading }, `${path}.reading`)]
        : []),
      ...(bounds === undefined || bounds.holds(value)
        ? []
        : [refusal('reading-out-of-bounds', { reading, bounds: bounds.zh }, `${path}.value`)]),
    ];
  });
  if (from >= today) return faults;
  return [...faults, refusal('interpretation-too-early', { from, today }, 'from')];
}

function isReading(id: string): id is ReadingId {
  return Object.hasOwn(READINGS, id);
}
