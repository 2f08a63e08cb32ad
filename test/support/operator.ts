/** Whoever takes up processes from their records (`npm run process:restore`). */
import { instantOf } from '../../policy/kernel/time';
import { checkTrails } from '../../store/audit/trail-verify';
import { restoreProcess, type Order } from '../../activities/housekeeping/restore';
import { untilTrue } from './until';
import type { House } from './workflow-house';

export class Operator {
  private times = 0;

  constructor(private readonly house: House) {}

  /** Each a moment later, so that each leaves an entry of its own. */
  async order(): Promise<Order> {
    this.times += 1;
    const at = instantOf((await this.house.env.currentTimeMs()) + this.times);
    return { by: 'operator-1', reason: '历史记录无法重放', at, ...this.house.byClock };
  }

  /** Takes the process up at once, whatever it is doing. For a server that does not skip time. */
  async restoresAtOnce(workflowId: string): Promise<void> {
    await restoreProcess(this.house.client, workflowId, await this.order());
  }

  /**
   * Takes the process up between two of its acts. The time-skipping server stops its clock for every task under way,
   * also when the run that asked for it has been ended: so its end is waited for here.
   */
  async restores(workflowId: string): Promise<void> {
    const process = this.house.client.workflow.getHandle(workflowId);
    await untilTrue(async () => (await tasksUnderWay(process)) === 0);
    await this.restoresAtOnce(workflowId);
  }

  /** The acts of the trail, of which as many are the operator's as it says; they are named, and nothing is amiss. */
  async actsAround(subject: string, restored: number): Promise<string[]> {
    const trail = await this.house.trail(subject);
    const operators = trail.filter(({ act }) => act === 'restored');
    expect(operators).toHaveLength(restored);
    for (const entry of operators)
      expect(entry).toMatchObject({
        by: { id: 'operator-1', role: 'operator' },
        reason: '历史记录无法重放',
        answer: { workflowId: subject },
      });
    expect(await checkTrails({ subject })).toMatchObject({ faults: [] });
    return trail.map(({ act }) => act).filter((act) => act !== 'restored');
  }
}

type Process = ReturnType<House['handle']>;

/** How many tasks have been scheduled and have not ended, or have ended without the process having heard of it. */
async function tasksUnderWay(process: Process): Promise<number> {
  const { events } = await process.fetchHistory();
  const activities = new Set<string>();
  let workflowTasks = 0;
  for (const event of events ?? []) {
    if (event.workflowTaskScheduledEventAttributes != null) workflowTasks += 1;
    const {
      activityTaskCompletedEventAttributes: done,
      workflowTaskCompletedEventAttributes: heard,
    } = event;
    if (event.activityTaskScheduledEventAttributes != null) activities.add(String(event.eventId));
    if (done != null) activities.delete(String(done.scheduledEventId));
    if (heard != null) workflowTasks = 0;
  }
  return activities.size + workflowTasks;
}
