/**
 * The API's only way to the processes: each decision is an Update with an id of its own, so that the
 * same request asked twice is decided once and answered the same. What a process refuses comes back
 * as `Refused`; a process that is gone, as `ProcessGone`, and the caller looks at the record.
 */
import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  type Client,
  type WorkflowStartOptions,
} from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { checkRoundDecision } from '../policy/case/authority';
import type {
  CaseDecisionName,
  CaseDecisions,
  RoundDecisionName,
  RoundDecisions,
} from '../policy/case/decisions';
import type { DemoClock } from '../policy/kernel/demo-clock';
import type { DistrictCode } from '../policy/model/nouns';
import type { Answer } from '../policy/case/waits';
import {
  calendarChangeWorkflowId,
  type CalendarChangeInput,
} from '../workflows/housekeeping/messages';
import {
  caseStart,
  decisionUpdate,
  submitUpdate,
  TASK_QUEUE,
  workflowIdOf,
  type CaseInput,
  type Submit,
} from '../workflows/messages';
import {
  publishNoticeUpdate,
  roundStart,
  roundUpdate,
  roundWorkflowId,
  type BatchAnswer,
  type PublishNotice,
} from '../workflows/round/messages';
import { procedureOf } from '../policy/model/case-numbers';
import { refusedFor } from './errors';
import { readinessOf, type ProcessReadiness } from './readiness';
import { ofTemporal, ProcessGone } from './temporal-errors';

export { ProcessGone };

/** How long a caller waits for an answer, unless told otherwise; the store is asked before and after. */
export const ANSWER_MS = 25_000;

export interface ProcessesOptions {
  readonly client: Client;
  readonly clock?: DemoClock;
  readonly uiUrl?: string;
  /** How long a caller waits for an answer, in ms; 25 s unless told. */
  readonly answerMs?: number;
}

export interface CaseToSubmit extends Pick<CaseInput, 'no' | 'procedure' | 'roundId'> {
  /** Absent for an institution out of the city. */
  readonly district?: DistrictCode;
}

export class Processes {
  constructor(private readonly options: ProcessesOptions) {}

  /** Hands a filing to its case, which starts unless it is there. */
  submit(kase: CaseToSubmit, message: Submit, updateId: string): Promise<Answer> {
    const { district, ...place } = kase;
    const start = caseStart({ ...place, ...this.clock() }, district);
    return this.updateWithStart(submitUpdate, message, updateId, kase.procedure, start);
  }

  decide<N extends CaseDecisionName>(
    no: string,
    name: N,
    message: CaseDecisions[N],
    updateId: string,
  ): Promise<Answer> {
    const workflowId = workflowIdOf({ no, procedure: procedureOf(no) });
    return this.update(workflowId, decisionUpdate(name), message, updateId);
  }

  publishNotice(
    roundId: string,
    message: PublishNotice,
    updateId: string,
  ): Promise<{ readonly roundId: string }> {
    const start = roundStart({ roundId, ...this.clock() });
    return this.updateWithStart(publishNoticeUpdate, message, updateId, 'round', start);
  }

  decideOnRound<N extends RoundDecisionName>(
    roundId: string,
    name: N,
    message: RoundDecisions[N],
    updateId: string,
  ): Promise<BatchAnswer> {
    const faults = checkRoundDecision(name, message);
    if (faults.length > 0) return Promise.reject(refusedFor(faults));
    return this.update(roundWorkflowId(roundId), roundUpdate(name), message, updateId);
  }

  /** Tells the waiting cases that a calendar year has come or changed; once for each version of it. */
  async announceCalendar(year: number, version: number): Promise<void> {
    const input: CalendarChangeInput = { year, change: String(version), ...this.clock() };
    const start = () =>
      this.options.client.workflow.start('calendarChange', {
        taskQueue: TASK_QUEUE,
        workflowId: calendarChangeWorkflowId(input),
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: `工作日历 ${year} · 第${version}版`,
        args: [input],
      });
    await this.answered(async () => {
      await start().catch((error: unknown) => {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      });
    });
  }

  /** Whether Temporal answers within so many ms, and whether a worker does. */
  readiness(ms: number): Promise<ProcessReadiness> {
    return readinessOf(this.options.client, ms);
  }

  /** Where the Temporal UI shows a process; undefined where there is no UI. */
  linkTo(workflowId: string): string | undefined {
    const { client, uiUrl } = this.options;
    if (uiUrl === undefined) return undefined;
    const { namespace } = client.options;
    return `${uiUrl.replace(/\/$/, '')}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`;
  }

  /** The part of every process's input that the stack's demo clock is handed on by. */
  clock(): { readonly clock?: DemoClock } {
    const { clock } = this.options;
    return clock === undefined ? {} : { clock };
  }

  /** Hands a decision to the process that is there. Throws `ProcessGone` where none is. */
  update<Result, Message>(
    workflowId: string,
    definition: UpdateDefinition<Result, [Message]>,
    message: Message,
    updateId: string,
  ): Promise<Result> {
    const handle = this.options.client.workflow.getHandle(workflowId);
    return this.answered(() =>
      handle.executeUpdate<Result, [Message]>(definition, { args: [message], updateId }),
    );
  }

  /** Hands a decision to a process, which starts unless it is there. */
  updateWithStart<Result, Message>(
    definition: UpdateDefinition<Result, [Message]>,
    message: Message,
    updateId: string,
    type: string,
    start: Omit<WorkflowStartOptions, 'taskQueue'> & { readonly args: unknown[] },
  ): Promise<Result> {
    const startWorkflowOperation = new WithStartWorkflowOperation(type, {
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      ...start,
      taskQueue: TASK_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const asking = () =>
      this.options.client.workflow.executeUpdateWithStart<never, Result, [Message]>(definition, {
        args: [message],
        updateId,
        startWorkflowOperation: startWorkflowOperation as never,
      });
    return this.answered(asking, { starts: true });
  }

  private async answered<Result>(
    work: () => Promise<Result>,
    how: { readonly starts?: boolean } = {},
  ): Promise<Result> {
    const { client, answerMs = ANSWER_MS } = this.options;
    try {
      return await client.withDeadline(Date.now() + answerMs, work);
    } catch (error) {
      throw ofTemporal(error, how);
    }
  }
}
