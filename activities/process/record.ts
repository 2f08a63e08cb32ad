/**
 * The recording frame: the activity that records each act of a process, in one transaction of the record's trail. The
 * message is judged by its row, then who may, then the state; what the act does is its work.
 */
import {
  byId,
  elsewhere,
  idIn,
  mayOpen,
  onlyOpens,
  rowOf,
  subjectOf,
  type ActName,
  type ActOf,
  type ActResult,
  type AnswerOf,
  type ById,
  type Message,
  type Process,
  type StateOf,
} from '../../policy/acts/act';
import type { Decided } from '../../policy/acts/decision';
import { messageFaults } from '../../policy/acts/messages';
import type { ProcessAct } from '../../policy/acts/process';
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import type { Tx } from '../../store/kernel/connection';
import { calendarInForce } from '../../store/reference/calendar-years';
import { received } from '../../store/kernel/vouch';
import { requestHash } from '../../store/trail/requests';
import type { RecordChange, TrailAct } from '../../store/trail/trail-acts';
import { orRefused, type Recorded } from './refusal';

/** Writes an act of a record; `work` is handed the record, or null for one that is not there yet. */
export type ActOn<P extends Process, R> = (
  entry: ById<P> & TrailAct,
  work: (record: R | null, tx: Tx) => Promise<RecordChange<R, AnswerOf<P>>>,
) => Promise<AnswerOf<P>>;

/** What the work of an act is handed beside the record. */
export interface ActCall<P extends Process, N extends ActName<P> = ActName<P>> {
  readonly act: ActOf<P, N>;
  readonly message: Message<P, N>;
  readonly calendar: Calendar;
  readonly today: CivilDate;
  readonly tx: Tx;
}

/** What an act changes, and the words of its answer. */
export interface Outcome<R> extends ActResult {
  readonly set: Partial<R>;
}

type FromOf<P extends Process, N extends ActName<P>> = P['acts'][N]['from'][number];
/** The record as the work gets it: there, not there, or either, as the row's `from` says. */
type Before<P extends Process, N extends ActName<P>, R> =
  'nothing' extends FromOf<P, N> ? ([FromOf<P, N>] extends ['nothing'] ? null : R | null) : R;
type Work<P extends Process, N extends ActName<P>, R> = (
  call: ActCall<P, N>,
  record: Before<P, N, R>,
) => Outcome<R> | Promise<Outcome<R>>;

/** The work of every act of a process, and of nothing else. */
export type Works<P extends Process, R> = { readonly [N in ActName<P>]: Work<P, N, R> };

/** An act as the trail has it, and what the frame adds to its answer. */
interface Entered {
  readonly entry: TrailAct;
  readonly framed: { readonly act: string; readonly request: string };
  readonly calendar: Calendar;
}

/** Records an act of a person whose message is sound; a refusal is the answer. */
function recordedAct<A>(
  { key, at, name, message }: ProcessAct<Record<string, Decided>>,
  check: () => readonly Refusal[],
  record: (entered: Entered) => Promise<A>,
): Promise<Recorded<A>> {
  return orRefused(async () => {
    refuseAll(check());
    const { actor: by, reason } = message;
    const request = requestHash(name, message);
    return record({
      entry: { key, at, by, reason, channel: 'api', act: name },
      framed: { act: name, request },
      calendar: await calendarInForce(),
    });
  });
}

/** `may` refuses whom the role alone does not keep out. */
export function recording<P extends Process, R extends { readonly state: StateOf<P> }>(
  process: P,
  actOn: ActOn<P, R>,
  works: Works<P, R>,
  may: (call: ActCall<P>, record: R) => Promise<void> | void,
) {
  return (sent: ActOf<P>): Promise<Recorded<AnswerOf<P>>> => {
    const { key, name, at } = sent;
    const [id, row] = [idIn(process, sent), rowOf(process, name)];
    const named = byId(process, id);
    const place = { workflowId: subjectOf(process, id), name, key };
    const { message, channel } = received(place, sent.message as Message<P>);
    const act: ActOf<P> = { ...sent, message };
    const check = () => [
      ...(channel === 'api' ? [] : [refusal('sender-not-vouched')]),
      ...messageFaults(row, message),
    ];
    return recordedAct(act, check, ({ entry, framed, calendar }) =>
      actOn({ ...named, ...entry }, async (record, tx) => {
        const call = { act, message, calendar, today: civilDateOf(at), tx };
        if (record === null) {
          if (!mayOpen(row)) throw new Refused(process.refusals.unknown(named));
        } else {
          if (onlyOpens(row)) throw new Refused(refusal('act-exists', { act: id }));
          await may(call, record);
          if (!row.from.includes(record.state))
            throw new Refused(elsewhere(process, id, { state: record.state, act: name }));
        }
        // Which act is asked for is known only now; `Works` has held that each has its work.
        const work = works[name] as (call: ActCall<P>, record: R | null) => Promise<Outcome<R>>;
        const { set, ...told } = await work(call, record);
        const state = set.state ?? record?.state;
        invariant(state !== undefined, `${process.name} ${id} is in no state`);
        return { set, answer: { ...named, state, ...told, ...framed } };
      }),
    );
  };
}
