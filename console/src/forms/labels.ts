/** What a field is called in a form of an operation. */
import { PARAMETER_NAMES } from '../../../policy/parameters/names';
import { READINGS } from '../../../policy/parameters/parameters';
import { MEMBER_NAMES, ONE_NAMES, OWN_NAMES } from '../names/members';
import { valueName } from '../names/values';
import type { Options } from './spec';

const READING_IDS = Object.keys(READINGS) as (keyof typeof READINGS)[];

export const labelOf = (name: string, operation: string): string =>
  OWN_NAMES[`${operation}.${name}`] ?? MEMBER_NAMES[name] ?? name;

/** One entry of a list. */
export const oneOf = (name: string): string => ONE_NAMES[name] ?? MEMBER_NAMES[name] ?? name;

export const optionsOf = (name: string, values: readonly string[]): Options =>
  Object.fromEntries([...new Set(values)].map((value) => [value, valueName(name, value)]));

/** The readings that a notice may set, by their names. */
export const SETTING_NAMES: Options = Object.fromEntries(
  READING_IDS.map((id) => [id, PARAMETER_NAMES[id]]),
);
