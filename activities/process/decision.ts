/**
 * The frame of every decision on a record with a process of its own, such as a year's evaluation: shape and role
 * first, then the decision's own work in the transaction of its trail entry, and an answer that names the request.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import type { ProcessAct } from '../../policy/acts/process';
import type { Refusal } from '../../policy/words/refusals';
import { calendarInForce } from '../../store/reference/calendar-years';
import type { Tx } from '../../store/kernel/connection';
import { requestHash } from '../../store/trail/requests';
import type { RecordChange, TrailAct } from '../../store/trail/trail-acts';
import { orRefused, type Recorded, refuseAll } from './refusal';
import type { Decided } from '../../policy/acts/decision';

type Act = ProcessAct<Record<string, Decided>>;
/** The act as the trail has it, with what names the record. */
type Entry<A extends Act> = Omit<A, 'message' | 'name'> & TrailAct;
/** What the frame adds to the answer of a decision. */
interface Framed {
  readonly act: string;
  readonly request?: string;
}

/** Records a decision by `work`, which is handed the record, or null for one that is not there yet. */
export function recordedDecision<A extends Act, R, W extends Framed>(
  act: A,
  check: (name: A['name'], message: unknown) => readonly Refusal[],
  actOn: (
    entry: Entry<A>,
    work: (record: R | null, tx: Tx) => Promise<RecordChange<R, W>>,
  ) => Promise<W>,
  work: (
    record: R | null,
    within: { readonly calendar: Calendar; readonly tx: Tx },
  ) => Promise<RecordChange<R, Omit<W, keyof Framed>>>,
): Promise<Recorded<W>> {
  return orRefused(async () => {
    const { name, message, ...rest } = act;
    refuseAll(check(name, message));
    const calendar = await calendarInForce();
    const { actor: by, reason } = message;
    const request = requestHash(name, message);
    const entry: Entry<A> = { ...rest, by, reason, channel: 'api', act: name };
    return actOn(entry, async (record, tx) => {
      const { answer, ...change } = await work(record, { calendar, tx });
      return { ...change, answer: { ...answer, act: name, request } as unknown as W };
    });
  });
}
