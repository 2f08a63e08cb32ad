/** The yearly report (Arts. 8, 21) as it is asked for: its heading, its tables, and the institutions as they are read. */
import { EVALUATION, type EvaluationState } from '../../policy/evaluation/acts';
import {
  institutionRow,
  programmeTables,
  type ReportTable,
  type Row,
} from '../../policy/evaluation/report';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { allResults, type EvaluationRecord, type Snapshot } from '../../store/processes/evaluation';

export interface Report {
  readonly year: number;
  readonly title: string;
  readonly state: EvaluationState;
  /** As of when the record was read. */
  readonly at: Instant;
  /** SHA-256 of the figures. */
  readonly hash: string;
  readonly tables: readonly ReportTable[];
}

export function reportOf({ _id: year, state }: EvaluationRecord, snapshot: Snapshot): Report {
  const { at, hash, figures } = snapshot;
  const title = `${year}年度“红山科技创新券”绩效评估报告`;
  return { year, title, state, at, hash, tables: programmeTables(figures) };
}

/** What stands under the title, in the workbook and the document alike. */
export function headingOf({ state, at, hash }: Report): string[] {
  return [
    `统计截至${civilDateOf(at)}，评估${EVALUATION.states[state]}。金额单位为元。`,
    `数据校验值（SHA-256）：${hash}`,
  ];
}

export async function* institutionRows({ run }: Snapshot): AsyncGenerator<Row> {
  for await (const result of allResults(run)) yield institutionRow(result);
}
