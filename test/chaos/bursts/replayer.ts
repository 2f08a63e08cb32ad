/** Replays the histories of processes, each run of an id, on a worker that has nothing in memory. */
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';

export type History = Awaited<
  ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>
>;
type Verdict = (error: Error | undefined) => void;

export class Replayer {
  private readonly queue: { readonly workflowId: string; readonly history: History }[] = [];
  private readonly verdicts = new Map<string, Verdict>();
  private wake: () => void = () => undefined;
  private closed = false;
  private asked = 0;
  private readonly done: Promise<void>;

  private constructor(codePath: string) {
    this.done = this.run(codePath);
  }

  static open(codePath: string): Replayer {
    return new Replayer(codePath);
  }

  /** Answers why a history does not replay; nothing where it does. */
  replay(history: History): Promise<Error | undefined> {
    this.asked += 1;
    const workflowId = `replayed-${this.asked}`;
    const verdict = new Promise<Error | undefined>((resolve) => {
      this.verdicts.set(workflowId, resolve);
      this.queue.push({ workflowId, history });
      this.wake();
    });
    return Promise.race([verdict, this.done.then(() => new Error('The replaying worker ended.'))]);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.done;
  }

  private async run(codePath: string): Promise<void> {
    const options = { workflowBundle: { codePath }, replayName: 'bursts' };
    for await (const { workflowId, error } of Worker.runReplayHistories(
      options,
      this.histories(),
    )) {
      this.verdicts.get(workflowId)?.(error);
      this.verdicts.delete(workflowId);
    }
  }

  private async *histories() {
    for (;;) {
      const next = this.queue.shift();
      if (next !== undefined) yield next;
      else if (this.closed) return;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
