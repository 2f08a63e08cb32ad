/** The columns in which cases are listed. */
import { Link } from '@tanstack/react-router';
import { STEP_NAMES } from '../../policy/case/procedures';
import { PROCEDURE_NAMES } from '../../policy/words/vocabulary';
import type { CaseHead, Wait } from './api';
import { Mark } from './block';
import { daysLeft, lastDayOf } from './days';
import type { Column } from './table';
import { OUTCOME_NAMES } from '../../policy/case/waits';
import { actName, awaitedName } from './words';

export const stepName = (step: string): string =>
  (STEP_NAMES as Readonly<Record<string, { zh: string }>>)[step]?.zh ?? step;

/** Of what the case waits for, the first to fall due. */
export function firstWait({ waits }: Pick<CaseHead, 'waits'>): Wait | undefined {
  return [...waits].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))[0];
}

export function Left({ wait }: { readonly wait: Wait | undefined }) {
  const lastDay = wait && lastDayOf(wait);
  if (lastDay === undefined) return '—';
  const { text, tone } = daysLeft(lastDay);
  return (
    <>
      <span className="day">{lastDay}</span> <Mark tone={tone}>{text}</Mark>
    </>
  );
}

const no = {
  title: '编号',
  cell: (one: CaseHead) => (
    <Link to="/cases/$no" params={{ no: one.no }}>
      {one.no}
    </Link>
  ),
};
const standing = ({ ended, waits, step }: CaseHead): string => {
  if (ended !== undefined) return OUTCOME_NAMES[ended.outcome];
  const wait = firstWait({ waits });
  return wait === undefined ? stepName(step) : `待${awaitedName(wait)}：${actName(wait.for)}`;
};

export const CASE_COLUMNS: readonly Column<CaseHead>[] = [
  no,
  { title: '事项', cell: ({ procedure }) => PROCEDURE_NAMES[procedure] },
  { title: '申请单位', cell: ({ applicantName }) => applicantName },
  { title: '步骤', cell: ({ step }) => stepName(step) },
  { title: '状态', cell: (one) => standing(one) },
  { title: '期限', cell: (one) => <Left wait={firstWait(one)} /> },
];
