/** Committed histories: one file a branch, read whole; the worker replays them with today's code. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** From the first release on, a history of a case that is open then is never recorded anew. */
export const HISTORIES = join(__dirname, 'histories');

/** As much of a history in JSON as these tests look at. */
export interface RecordedHistory {
  readonly events: {
    readonly eventId: string;
    readonly eventTime: string;
    readonly eventType: string;
    readonly workflowExecutionStartedEventAttributes?: {
      readonly workflowType: { readonly name: string };
      readonly workflowId?: string;
    };
  }[];
}

export interface NamedHistory {
  /** The branch, such as `redemption-objection-upheld`. */
  readonly branch: string;
  readonly workflowType: string;
  readonly history: RecordedHistory;
}

export function committedHistories(): NamedHistory[] {
  return readdirSync(HISTORIES)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const history = JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')) as RecordedHistory;
      return { branch: basename(file, '.json'), workflowType: workflowTypeOf(history), history };
    });
}

export function workflowTypeOf({ events }: RecordedHistory): string {
  return events[0]?.workflowExecutionStartedEventAttributes?.workflowType.name ?? '';
}
