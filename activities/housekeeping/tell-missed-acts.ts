/**
 * Tells a process what it has missed of its own record: a signal is lost where a process was terminated and
 * taken up again by a reset. What each running process shows of its place is compared with the record, a page
 * at a time; one that shows another place reads its record.
 */
import { heartbeat } from '@temporalio/activity';
import type { WorkflowExecutionInfo } from '@temporalio/client';
import { casesOf, type CaseRecord } from '../../store/case/cases';
import { workflowIdOf } from '../../workflows/messages';
import { placeOf, shownPlace } from '../../workflows/search-attributes';
import type { Configuration } from '../configuration';
import { tellInPieces, type CaseNews } from '../case/tell';

const RUNNING = `ExecutionStatus = 'Running' AND WorkflowType IN ('admission', 'redemption')`;
const PROCESSES_A_PAGE = 200;

export function tellWhatWasMissed(configuration: Configuration) {
  /** @returns how many processes were told */
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
  heartbeat();
  const missed = (await casesOf(numbers))
    .filter((kase) => shown.get(workflowIdOf(idOf(kase))) !== placeOf(kase))
    .map((kase) => idOf(kase));
  await tellInPieces(configuration, missed);
  return missed.length;
}

function idOf({ _id: no, procedure }: Pick<CaseRecord, '_id' | 'procedure'>): CaseNews {
  return { no, procedure };
}
