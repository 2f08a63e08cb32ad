/** A process from its rows: which Updates it takes and from whom, and what staff read of it in the Temporal UI. */
import type { Recorded } from '../../activities/records';
import {
  idIn,
  namesOf,
  opensItself,
  rowOf,
  senderFaults,
  subjectOf,
  type ActName,
  type AnswerOf,
  type MessagesOf,
  type Process,
  type StandingOf,
} from '../../policy/acts/act';
import type { ProcessAct } from '../../policy/acts/process';
import { civilDateOf, plusMs } from '../../policy/kernel/time';
import type { Refusal } from '../../policy/words/refusals';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import type { InputOf, ProcessProgress } from './messages';
import { runProcess, type RecordedProcess } from './recorded-process';

type Recorder<P extends Process, S extends StandingOf<P>> = RecordedProcess<
  MessagesOf<P>,
  AnswerOf<P>,
  S
>;
/** What comes from outside and is nobody's act, such as a file of the bank: its check, and what records it. */
interface OutsideAct<A> {
  readonly check: (message: unknown) => readonly Refusal[];
  readonly record: (given: ProcessAct<Record<string, never>>) => Promise<Recorded<A>>;
}

interface Carried<P extends Process, S extends StandingOf<P>> extends Pick<
  Recorder<P, S>,
  'record' | 'tasks' | 'turn'
> {
  /** By the names of their Updates. */
  readonly given?: Readonly<Record<string, OutsideAct<AnswerOf<P>>>>;
  /** What staff read beside the state and the waits, line by line. */
  readonly details?: (standing: S) => readonly string[];
}

export function runActs<P extends Process, S extends StandingOf<P>>(
  process: P,
  input: InputOf<P>,
  { details = () => [], given = {}, record, ...carried }: Carried<P, S>,
): Promise<ProcessProgress<S>> {
  const id = idIn(process, input);
  const { zh, states } = process;
  return runProcess<MessagesOf<P>, AnswerOf<P>, S>(input, {
    ...carried,
    subject: subjectOf(process, id),
    decisions: [...namesOf(process), ...(Object.keys(given) as ActName<P>[])],
    check: (name, message) =>
      given[name]?.check(message) ?? senderFaults(rowOf(process, name), message),
    record: (act) => given[act.name]?.record(act as never) ?? record(act),
    timer: ({ waits }, until) => {
      const due = waits.filter(({ dueAt }) => dueAt === until);
      const names = due.map(({ name }) => process.waits[name]?.zh ?? '').join('、');
      if (names === '') return `${zh}：再次查看到期事项`;
      return `${zh}：${names}至${civilDateOf(plusMs(until, -1))}（24时）`;
    },
    details: (standing) =>
      [
        `**${zh}：${states[standing.state] ?? ''}**`,
        ...standing.waits.map((wait) => lineOf(process, wait)),
        ...details(standing),
      ].join('\n\n'),
    goesOn: process.refusals.goesOn({ [process.key]: id }),
    ...(opensItself(process) && { opensItself: true }),
  });
}

function lineOf({ waits }: Process, wait: StandingOf<Process>['waits'][number]): string {
  const { name, role, dueAt, missingYear, remindedAt, escalatedAt, count } = wait;
  const who = role === 'service' ? '系统' : ROLE_NAMES[role];
  const [many, first] = count === undefined ? ['', ''] : [`${count}件`, '最早'];
  const period =
    dueAt === undefined
      ? `等待录入${missingYear ?? ''}年工作日历后确定期限`
      : `${first}至${civilDateOf(plusMs(dueAt, -1))}（24时）`;
  const reminded = remindedAt === undefined ? '' : '；已逾期，已提醒';
  const late = escalatedAt === undefined ? reminded : '；逾期未办，请中心督办';
  return `- ${waits[name]?.zh ?? name}${many}：等待${who}；${period}${late}`;
}
