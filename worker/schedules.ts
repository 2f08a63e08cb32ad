/**
 * The Schedules that the service keeps with Temporal. Registering them again changes nothing, unless a new version of
 * the service, or its configuration, says something else of one.
 */
import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type CalendarSpec,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import type { DemoClock } from '../policy/kernel/demo-clock';
import { contentHash } from '../store/kernel/canonical';
import { HOUSEKEEPING_SCHEDULE, RESTORATION_SCHEDULE } from '../workflows/housekeeping/messages';
import { DOCUMENTS_SCHEDULE } from '../workflows/documents/messages';
import { PAPER_SCAN_SCHEDULE } from '../workflows/evidence/messages';
import { MESSAGE_SENDING_SCHEDULE } from '../workflows/message-sending/messages';
import type { AgainInput, Looks } from '../workflows/again';
import { TASK_QUEUE } from '../workflows/messages';
import { BANK_FEED_SCHEDULE } from '../workflows/payment-order/messages';
import { YEARLY_SCHEDULES, type YearlyProcess } from '../workflows/yearly/messages';

/** Long enough for any downtime: what was due within the year is started once the worker is there again. */
const YEARLY_CATCH_UP = '364 days';

const YEARLY_ON = {
  /** The first working hours of March: the windows of the year are known, and a season of visits lies ahead. */
  spotCheck: { month: 'MARCH', dayOfMonth: 1, hour: 9 },
  /** A month after the year's end: its last payments are in, and most of their ratings. */
  evaluation: { month: 'FEBRUARY', dayOfMonth: 1, hour: 9 },
} as const satisfies Record<YearlyProcess, CalendarSpec>;

/** `clock` only in the embedded stack. */
export async function registerSchedules(client: Client, clock?: DemoClock): Promise<void> {
  await keep(client, {
    scheduleId: HOUSEKEEPING_SCHEDULE,
    spec: { calendars: [{ hour: 3, minute: 30 }], timezone: 'Asia/Shanghai' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
    action: action('housekeeping', []),
  });
  await keep(client, again(RESTORATION_SCHEDULE, 300, 'restoration', clock));
  await keep(client, again(MESSAGE_SENDING_SCHEDULE, 30, 'messageSending', clock));
  for (const [process, calendar] of Object.entries(YEARLY_ON) as [YearlyProcess, CalendarSpec][]) {
    await keep(client, {
      scheduleId: YEARLY_SCHEDULES[process],
      spec: { calendars: [calendar], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: YEARLY_CATCH_UP },
      action: action('yearly', [{ process, ...(clock !== undefined && { clock }) }]),
    });
  }
}

/** Reads the bank's feed again and again; what is missed in between stands in the feed still. */
export async function registerBankFeed(
  client: Client,
  everySeconds: number,
  clock?: DemoClock,
): Promise<void> {
  await keep(client, again(BANK_FEED_SCHEDULE, everySeconds, 'bankFeed', clock));
}

/** Has papers scanned that no scanner has spoken of; one that is silent is asked again until it answers. */
export async function registerPaperScan(client: Client, clock?: DemoClock): Promise<void> {
  await keep(client, again(PAPER_SCAN_SCHEDULE, 30, 'paperScan', clock));
}

/** Has the documents made that acts have left. */
export async function registerDocuments(client: Client, clock?: DemoClock): Promise<void> {
  await keep(client, again(DOCUMENTS_SCHEDULE, 30, 'documentMaking', clock));
}

/** A run looks again and again for so long: the list of processes shows one line an hour, not one a look. */
const RUN_S = 3_600;
/** By which the history of a run stays far below what Temporal warns of. */
const MOST_LOOKS = 500;

/** Looked at again and again, by one run at a time; what is missed in between, the next look finds. */
function again(
  scheduleId: string,
  everySeconds: number,
  workflowType: string,
  clock: DemoClock | undefined,
): ScheduleOptions {
  const most = Math.min(Math.max(Math.floor(RUN_S / everySeconds), 1), MOST_LOOKS);
  const looks: Looks = { everySeconds, most };
  const input: AgainInput = { looks, ...(clock !== undefined && { clock }) };
  return {
    scheduleId,
    spec: { intervals: [{ every: `${everySeconds} seconds` }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    // A run that stands still, whatever the reason, makes room for the next.
    action: { ...action(workflowType, [input]), workflowRunTimeout: `${3 * RUN_S} seconds` },
  };
}

function action(workflowType: string, args: unknown[]): ScheduleOptions['action'] {
  return { type: 'startWorkflow', workflowType, taskQueue: TASK_QUEUE, args };
}

async function keep(client: Client, schedule: ScheduleOptions): Promise<void> {
  const note = contentHash(schedule);
  try {
    await client.schedule.create({ ...schedule, state: { note } });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await keepUp(client, schedule, note);
  }
}

/** Temporal starts nothing that was missed before an update, so there is one only where something has changed. */
async function keepUp(client: Client, schedule: ScheduleOptions, note: string): Promise<void> {
  const handle = client.schedule.getHandle(schedule.scheduleId);
  const before = await handle.describe();
  if (before.state.note === note) return;
  await handle.update(({ state }) => ({ ...schedule, state: { ...state, note } }));
}
