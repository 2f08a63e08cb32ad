/**
 * Tells a process what it has missed of its own record: a signal is lost where a process was terminated and
 * taken up again by a reset. What each running process shows of its place is compared with the record, a page
 * at a time; only one that shows another place is asked for the last act it knows, and told the later ones.
 */
import { heartbeat, log } from '@temporalio/activity';
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { Answer } from '../../policy/case/waits';
import { casesOf, type CaseRecord } from '../../store/case/cases';
import { trailOf } from '../../store/trail/trail';
import { positionQuery, workflowIdOf } from '../../workflows/messages';
import { placeOf, shownPlace } from '../../workflows/search-attributes';
import type { Configuration } from '../configuration';
import { OneByOne } from '../process/one-by-one';
import { tellInPieces, type Told } from '../case/tell';

const RUNNING = `ExecutionStatus = 'Running' AND WorkflowType IN ('admission', 'redemption')`;
const PROCESSES_A_PAGE = 200;
const ANSWER_MS = 10_000;

export function tellWhatWasMissed(configuration: Configuration) {
  /** @returns of how many acts processes were told */
  return async (): Promise<number> => {
    let told = 0;
    let page: WorkflowExecutionInfo[] = [];
    for await (const process of configuration.client.workflow.list({ query: RUNNING })) {
      page.push(process);
      if (page.length < PROCESSES_A_PAGE) continue;
      told += await tellPage(configuration, page);
      page = [];
    }
    return told + (await tellPage(configuration, page));
  };
}

async function tellPage(
  configuration: Configuration,
  page: readonly WorkflowExecutionInfo[],
): Promise<number> {
  const shown = new Map(page.map((one) => [one.workflowId, shownPlace(one.typedSearchAttributes)]));
  const numbers = page.map(({ workflowId }) => workflowId.slice(workflowId.indexOf('/') + 1));
  const missed: Told[] = [];
  const oneByOne = new OneByOne();
  for (const kase of await casesOf(numbers)) {
    heartbeat();
    if (shown.get(workflowIdOf(idOf(kase))) === placeOf(kase)) continue;
    const by = () => missedBy(configuration.client, kase);
    missed.push(...((await oneByOne.attempt(kase._id, by)) ?? []));
  }
  await tellInPieces(configuration, missed);
  oneByOne.end();
  return missed.length;
}

/** The acts since the last that the process knows; none where it does not answer, and is asked the next day. */
async function missedBy(client: Client, kase: CaseRecord): Promise<Told[]> {
  const id = idOf(kase);
  try {
    const process = client.workflow.getHandle(workflowIdOf(id));
    const position = await client.withDeadline(Date.now() + ANSWER_MS, () =>
      process.query(positionQuery),
    );
    const later = await trailOf(id.no, position?.sequence ?? 0);
    return later.filter(isOf(kase)).map(({ _id: key }) => ({ ...id, key }));
  } catch (error) {
    log.warn('A process does not say where it stands', { ...id, error });
    return [];
  }
}

/** Notes on the trail move no process. */
function isOf({ _id }: CaseRecord): (entry: { readonly answer: unknown }) => boolean {
  return ({ answer }) => (answer as Partial<Answer> | null)?.no === _id;
}

function idOf({ _id: no, procedure }: CaseRecord): Omit<Told, 'key'> {
  return { no, procedure };
}
