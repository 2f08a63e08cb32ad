/** What a field is called in a form of an operation. */
import { MEMBER_NAMES, ONE_NAMES, OWN_NAMES } from '../names/members';
import { valueName } from '../names/values';
import type { Options } from './spec';

export const labelOf = (name: string, operation: string): string =>
  OWN_NAMES[`${operation}.${name}`] ?? MEMBER_NAMES[name] ?? name;

/** One entry of a list. */
export const oneOf = (name: string): string => ONE_NAMES[name] ?? MEMBER_NAMES[name] ?? name;

export const optionsOf = (name: string, values: readonly string[]): Options =>
  Object.fromEntries([...new Set(values)].map((value) => [value, valueName(name, value)]));

/** The readings that a notice may set, by their names. */
export { SETTING_NAMES } from '../names/settings';
