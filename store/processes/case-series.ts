/** The cases of a programme year, by their numbers: the index of numbers is asked, and no other. */
import { seriesOf } from '../../policy/model/case-numbers';
import type { ProcedureName } from '../../policy/model/nouns';

/** Every number of a series: `.` is the character after the `-` that ends the series. */
export function inSeries(
  procedure: ProcedureName,
  year: number,
): { readonly $gte: string; readonly $lt: string } {
  const series = seriesOf(procedure, year);
  return { $gte: `${series}-`, $lt: `${series}.` };
}
