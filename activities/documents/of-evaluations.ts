/** The document of a year's evaluation (Arts. 8, 21), made of the figures as they were frozen. */
import type { Drafts } from '../../policy/documents/draft';
import { yearlyReport } from '../../policy/documents/yearly-report';
import { institutionRow, programmeTables, type Row } from '../../policy/evaluation/report';
import { civilDateOf } from '../../policy/kernel/time';
import { allResults, evaluationOf } from '../../store/processes/evaluation';
import type { TrailEntry } from '../../store/trail/trail';

export async function yearlyReportOf({ subject, at, reason }: TrailEntry): Promise<Drafts> {
  const year = Number(subject.slice(subject.indexOf('/') + 1));
  const { snapshot } = (await evaluationOf(year)) ?? {};
  if (snapshot === undefined) return [];
  const institutions: Row[] = [];
  for await (const result of allResults(snapshot.run)) institutions.push(institutionRow(result));
  return [
    yearlyReport({
      year,
      countedOn: civilDateOf(snapshot.at),
      confirmedOn: civilDateOf(at),
      hash: snapshot.hash,
      reason,
      tables: programmeTables(snapshot.figures),
      institutions,
    }),
  ];
}
