/** What the clock brings to a change filing (reading of Art. 8): due dates, reminders and escalations, each once. */
import type { Calendar } from '../../policy/calendar/calendar';
import {
  CHANGE_WAITS,
  isOpen,
  type ChangeStanding,
  type ChangeWait,
} from '../../policy/change-filing/standing';
import { invariant } from '../../policy/kernel/invariant';
import { addDays, civilDateOf, startOf, type Instant } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/reference/calendar-years';
import {
  actOnChangeFiling,
  changeFilingOf,
  changeFilingSubject,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import type { Tx } from '../../store/kernel/connection';
import { SERVICE } from '../../store/trail/trail';
import { nextOf } from '../process/reminders';
import { tellLate, tellReturned } from './notices';
import { onwards, type Onward } from './waits';

interface FilingAt {
  readonly no: string;
  readonly at: Instant;
}

/** More than can follow on one another: steps that do not end are a fault of the code. */
const MOST_STEPS = 20;

/** Takes the filing on as far as the instant allows, and answers its standing. */
export async function turnChangeFiling({ no, at }: FilingAt): Promise<ChangeStanding> {
  const calendar = await calendarInForce();
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const filing = await changeFilingOf(no);
    invariant(filing !== null, `there is no change filing ${no}`);
    if (!(await stepped(filing, at, calendar))) return standingOf(filing, at);
  }
  invariant(false, `${no} has no end of what is due`);
}

/** Somebody decided in between: the step is to be thought out anew. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Whether something was due of the filing, and was done or has been overtaken. */
async function stepped(
  filing: ChangeFilingRecord,
  at: Instant,
  calendar: Calendar,
): Promise<boolean> {
  const { _id: no, trail: seen } = filing;
  const [wait] = filing.waits;
  const step = wait && onwards(filing, wait, at, calendar);
  if (step === undefined) return false;
  const { act, wait: next } = step;
  const { name } = next;
  const key = `${changeFilingSubject(no)}/service/${seen.length}`;
  const reason =
    act === 'recountDeadlines' ? '工作日历已录入或变更' : `逾期：${CHANGE_WAITS[name].zh}`;
  const by = { by: SERVICE, channel: 'service' } as const;
  await actOnChangeFiling({ key, no, at, ...by, act, reason }, async (now, tx) => {
    if (now?.trail.hash !== seen.hash) throw new Superseded();
    if (name === 'correction') await tellOf(act, now, next, { at, tx });
    return { set: { waits: [next] }, answer: { no, act, state: now.state, result: name } };
  }).catch((error: unknown) => {
    if (!(error instanceof Superseded)) throw error;
  });
  return true;
}

/** The institution hears that its days are over, or counted anew; that the centre hears of them is no news to it. */
async function tellOf(
  act: Onward['act'],
  filing: ChangeFilingRecord,
  wait: ChangeWait,
  { at, tx }: { readonly at: Instant; readonly tx: Tx },
): Promise<void> {
  if (act === 'remind') await tellLate(tx, filing, at);
  if (act === 'recountDeadlines' && wait.remindedAt === undefined)
    await tellReturned(tx, filing, at, wait);
}

function standingOf({ state, waits }: ChangeFilingRecord, at: Instant): ChangeStanding {
  const tomorrow = startOf(addDays(civilDateOf(at), 1));
  const looks = waits.flatMap((wait) => nextOf(wait, tomorrow) ?? []);
  const nextAt = looks.find((instant) => instant > at);
  return {
    ...{ state, step: '8', over: !isOpen(state) },
    waits: waits.map(({ deadline: _, ...wait }) => wait),
    ...(nextAt !== undefined && { nextAt }),
  };
}
