/** The Schedules that the service keeps with Temporal; registering them again changes nothing. */
import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import type { DemoClock } from '../policy/kernel/demo-clock';
import { HOUSEKEEPING_SCHEDULE } from '../workflows/housekeeping/messages';
import { TASK_QUEUE } from '../workflows/messages';
import { BANK_FEED_SCHEDULE } from '../workflows/payment-order/messages';

export async function registerSchedules(client: Client): Promise<void> {
  await keep(client, {
    scheduleId: HOUSEKEEPING_SCHEDULE,
    spec: { calendars: [{ hour: 3, minute: 30 }], timezone: 'Asia/Shanghai' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
    action: action('housekeeping', []),
  });
}

/** Reads the bank's feed again and again; what is missed in between stands in the feed still. */
export async function registerBankFeed(
  client: Client,
  everySeconds: number,
  clock?: DemoClock,
): Promise<void> {
  await keep(client, {
    scheduleId: BANK_FEED_SCHEDULE,
    spec: { intervals: [{ every: `${everySeconds} seconds` }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    action: action('bankFeed', [clock === undefined ? {} : { clock }]),
  });
}

function action(workflowType: string, args: unknown[]): ScheduleOptions['action'] {
  return { type: 'startWorkflow', workflowType, taskQueue: TASK_QUEUE, args };
}

async function keep(client: Client, schedule: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create(schedule);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
