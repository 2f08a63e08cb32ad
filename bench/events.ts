/** The history events of one quiet redemption, ours and bare, counted exactly and told by what causes them. */
import { randomUUID } from 'node:crypto';
import type { Bed } from './bed';
import { BARE_TASK_QUEUE, type BareInput } from './bare/messages';
import { deciding } from './bare/season';
import { walk, type Sides } from './side';
import { table } from './table';

const DAY_MS = 500;
const TIMER_MS = 1_000;

/** Why an event is in the history, by the name of its attributes. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['start and end', /^workflowExecution(Started|Completed)/],
  ['workflow tasks (three a wake-up)', /^workflowTask/],
  ['Updates (accepted, completed)', /^workflowExecutionUpdate/],
  ['signals (told of acts over many cases)', /^workflowExecutionSignaled/],
  ['timer of publicity', /^timer/],
  ['search attributes', /^upsertWorkflowSearchAttributes/],
  ['activities (three each)', /^activityTask/],
];
const OTHER = 'other';

interface History {
  readonly title: string;
  readonly bytes: number;
  readonly counts: ReadonlyMap<string, number>;
}

export async function events(bed: Bed, sides: Sides): Promise<string> {
  const histories: History[] = [];
  for (const side of sides) {
    const season = await side.season(DAY_MS);
    const [no = ''] = await walk(season, 1);
    histories.push(await historyOf(bed, side.name, season.workflowIdOf(no)));
  }
  histories.push(await historyOf(bed, 'bare, 4 decisions', await fourDecisions(bed)));
  return report(histories);
}

/** The smaller yardstick, walked quietly. */
async function fourDecisions({ client }: Bed): Promise<string> {
  const no = randomUUID();
  const workflowId = `bare/${no}`;
  const input: BareInput = { no, publicityMs: TIMER_MS };
  await client.workflow.start('bareFourDecisions', {
    workflowId,
    taskQueue: BARE_TASK_QUEUE,
    args: [input],
  });
  for (const name of ['review', 'meeting', 'approval']) await deciding(client, name, null)(no);
  await new Promise((resolve) => setTimeout(resolve, 2 * TIMER_MS));
  await deciding(client, 'payment', null)(no);
  return workflowId;
}

async function historyOf({ client }: Bed, title: string, workflowId: string): Promise<History> {
  const handle = client.workflow.getHandle(workflowId);
  await handle.result();
  const { events: all } = await handle.fetchHistory();
  const { historySize } = await handle.describe();
  const counts = new Map<string, number>();
  for (const event of all ?? []) {
    const group = groupOf(event as unknown as Record<string, unknown>);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return { title, bytes: historySize ?? 0, counts };
}

function groupOf(event: Record<string, unknown>): string {
  const attributes = Object.keys(event).find(
    (key) => key.endsWith('EventAttributes') && event[key] !== null && event[key] !== undefined,
  );
  return GROUPS.find(([, pattern]) => pattern.test(attributes ?? ''))?.[0] ?? OTHER;
}

function report(histories: readonly History[]): string {
  const groups = [...GROUPS.map(([name]) => name), OTHER];
  const count = ({ counts }: History, group: string): number => counts.get(group) ?? 0;
  const total = (history: History): number =>
    groups.reduce((sum, group) => sum + count(history, group), 0);
  const rows = groups
    .filter((group) => histories.some((history) => count(history, group) > 0))
    .map((group) => [group, ...histories.map((history) => String(count(history, group)))]);
  const sums = ['**all events**', ...histories.map((history) => `**${total(history)}**`)];
  const sizes = ['size, KB', ...histories.map(({ bytes }) => (bytes / 1000).toFixed(1))];
  return [
    'One case at a time; six decisions as Updates, five acts over many cases told by signal, one timer.',
    '',
    table(['', ...histories.map(({ title }) => title)], [...rows, sums, sizes]),
  ].join('\n');
}
