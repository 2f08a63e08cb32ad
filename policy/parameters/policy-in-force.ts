/**
 * The policy of a case as plain data: what every parameter is on its day. It is recorded with the case at its first
 * step and read from there ever after; `articles/art-13-policy-in-force.ts` makes it.
 */
import type { CivilDate } from '../kernel/time';
import type { Checklists } from '../model/nouns';
import type { ParameterValues, ReadingId } from './parameters';

export type NoticeReadings = Readonly<Partial<Record<ReadingId, number | boolean | string>>>;

/** Plain data, safe to write as JSON. */
export interface PolicyInForce {
  readonly measuresIssuedOn: CivilDate;
  readonly asOf: CivilDate;
  readonly parameters: ParameterValues;
  /** Absent in a record from before checklists were recorded: then today's hold. */
  readonly checklists?: Checklists;
}
