/** What the Temporal UI says of the activities and timers of a process, from its history. */
import type { WorkflowHandle } from '@temporalio/client';

/** The summary of each activity and timer, in their order; of one that has none, its event. */
export async function summariesOf(process: WorkflowHandle): Promise<string[]> {
  const { events = [] } = await process.fetchHistory();
  return (events ?? []).flatMap((event) => {
    const { activityTaskScheduledEventAttributes: activity, timerStartedEventAttributes: timer } =
      event;
    if (activity == null && timer == null) return [];
    const data = event.userMetadata?.summary?.data;
    const what = `without summary: ${activity?.activityType?.name ?? timer?.timerId ?? ''}`;
    return [data == null ? what : (JSON.parse(Buffer.from(data).toString('utf8')) as string)];
  });
}
