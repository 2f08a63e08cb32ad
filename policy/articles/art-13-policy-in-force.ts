/**
 * The policy of a case: every parameter's value on one day, with what the year's notice changed
 * (Art. 13). It is recorded with the case at its first step and read from there ever after, so
 * neither a deploy nor a later notice changes the rules of an open case.
 */
import { validityFault } from './art-25-validity';
import type { Bounds } from '../kernel/bounds';
import type { CivilDate } from '../kernel/time';
import { CHECKLISTS } from '../model/nouns';
import { ENACTED, PARAMETERS, READINGS } from '../parameters/parameters';
import type { ParameterId, ParameterValues, ReadingId } from '../parameters/parameters';
import type { Interpreted } from './art-24-interpretation';
import { PARAMETER_NAMES } from '../parameters/names';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import type { NoticeReadings, PolicyInForce } from '../parameters/policy-in-force';

/**
 * The policy on a day, by the interpretations in force then, or why there is none: outside Art. 25's validity, or a notice
 * out of bounds.
 */
export function policyInForce(
  measuresIssuedOn: CivilDate,
  on: CivilDate,
  noticeReadings: NoticeReadings = {},
  interpreted: Interpreted = {},
): PolicyInForce | Refusal[] {
  const outside = validityFault(measuresIssuedOn, on);
  if (outside !== undefined) return [outside];
  const refusals = noticeFaults(noticeReadings);
  if (refusals.length > 0) return refusals;
  const parameters = {
    ...valuesOn(on),
    ...interpreted,
    ...noticeReadings,
  } as ParameterValues;
  return { measuresIssuedOn, asOf: on, parameters, checklists: CHECKLISTS };
}

/** Everything a notice sets that it may not set: the text, what guards it, and what lies out of bounds. */
export function noticeFaults(noticeReadings: NoticeReadings): Refusal[] {
  return Object.entries(noticeReadings).flatMap(([id, value]) => {
    const path = `readings.${id}`;
    if (Object.hasOwn(ENACTED, id))
      return [refusal('enacted-unchangeable', { reading: named(id as ParameterId) }, path)];
    if (!isReadingId(id)) return [refusal('reading-unknown', { reading: id }, path)];
    const bounds: Bounds | undefined = READINGS[id].notice;
    if (bounds === undefined)
      return [refusal('reading-by-interpretation', { reading: named(id) }, path)];
    if (bounds.holds(value)) return [];
    return [refusal('reading-out-of-bounds', { reading: named(id), bounds: bounds.zh }, path)];
  });
}

function isReadingId(id: string): id is ReadingId {
  return Object.hasOwn(READINGS, id);
}

const named = (id: ParameterId): string => PARAMETER_NAMES[id];

/** The parameters on a day, apart from any notice; for what is asked of no round. */
export function standingOn(
  on: CivilDate,
  interpreted: Interpreted = {},
): Pick<PolicyInForce, 'parameters'> {
  return { parameters: { ...valuesOn(on), ...interpreted } as ParameterValues };
}

function valuesOn(on: CivilDate): Record<ParameterId, unknown> {
  const entries = Object.entries(PARAMETERS).map(([id, parameter]) => [id, parameter.at(on)]);
  return Object.fromEntries(entries) as Record<ParameterId, unknown>;
}
