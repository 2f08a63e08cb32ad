/** Tells cases of what has been recorded on them. Telling twice changes nothing: the case knows its acts. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { ProcedureName } from '../../policy/model/nouns';
import type { Answer } from '../../policy/case/waits';
import { watchwordOf } from '../../store/kernel/watchwords';
import { toldSignal, workflowIdOf } from '../../workflows/messages';

export interface Told {
  readonly no: string;
  readonly procedure: ProcedureName;
  /** Key of the act on the case's trail. */
  readonly key: string;
  /** What the act answered, where it is at hand; else the process reads it. */
  readonly answer?: Answer | undefined;
}

/** Signals every case; one whose process has ended needs no telling. */
export async function tell(client: Client, told: readonly Told[]): Promise<void> {
  await Promise.all(told.map((one) => tellOne(client, one)));
}

async function tellOne(client: Client, { no, procedure, key, answer }: Told): Promise<void> {
  const watchword = answer && watchwordOf(no, answer.sequence);
  const told = { key, ...(answer && { answer, watchword }) };
  try {
    await client.workflow.getHandle(workflowIdOf({ no, procedure })).signal(toldSignal, told);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
