/** The numbers by which cases are known: `A2026-000001` is an admission, `R2026-000001` a redemption. */
import type { ProcedureName } from './nouns';

export const CASE_NUMBER = /^[AR]\d{4}-\d{6,9}$/;

const SERIES: Readonly<Record<ProcedureName, string>> = { admission: 'A', redemption: 'R' };

export function procedureOf(no: string): ProcedureName {
  return no.startsWith(SERIES.admission) ? 'admission' : 'redemption';
}

/** The series of a year's numbers, such as `R2026`. */
export function seriesOf(procedure: ProcedureName, programmeYear: number): string {
  return `${SERIES[procedure]}${programmeYear}`;
}
