/** Replays the histories of processes, each run of an id, on a worker that has nothing in memory. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { dataConverter } from '../../../store/kernel/payload-texts';

export type History = Awaited<
  ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>
>;
interface Verdict {
  /** Why a history does not replay. */
  readonly error?: Error | undefined;
}

/**
 * Many times what a history takes: the SDK's replaying worker has been seen to wait for ever for a run that it had
 * dropped, and the same history replayed on another one.
 */
const PATIENCE_MS = 120_000;
const TRIES = 3;

export class Replayer {
  private line: Line;

  private constructor(private readonly codePath: string) {
    this.line = new Line(codePath);
  }

  static open(codePath: string): Replayer {
    return new Replayer(codePath);
  }

  /** Answers why a history does not replay; nothing where it does. */
  async replay(history: History): Promise<Error | undefined> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const line = this.line;
      const over = new AbortController();
      const silence = wait(PATIENCE_MS, undefined, { signal: over.signal }).catch(() => undefined);
      const verdict = await Promise.race([line.replay(history), silence]);
      over.abort();
      if (verdict !== undefined) return verdict.error;
      // Whoever waited behind the same history comes here as well.
      if (this.line === line) this.line = new Line(this.codePath);
    }
    return new Error(`No worker has replayed it in ${TRIES} times ${PATIENCE_MS / 1_000} s.`);
  }

  /** Lines that were given up are left behind: they wait for ever. */
  close(): Promise<void> {
    return this.line.close();
  }
}

/** One worker, and the histories that stand in line for it. */
class Line {
  private readonly queue: { readonly workflowId: string; readonly history: History }[] = [];
  private readonly verdicts = new Map<string, (verdict: Verdict) => void>();
  private wake: () => void = () => undefined;
  private closed = false;
  private asked = 0;
  private readonly done: Promise<void>;

  constructor(codePath: string) {
    this.done = this.run(codePath);
  }

  replay(history: History): Promise<Verdict> {
    this.asked += 1;
    const workflowId = `replayed-${this.asked}`;
    const verdict = new Promise<Verdict>((resolve) => {
      this.verdicts.set(workflowId, resolve);
      this.queue.push({ workflowId, history });
      this.wake();
    });
    const ended = this.done.then(() => ({ error: new Error('The replaying worker ended.') }));
    return Promise.race([verdict, ended]);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.done;
  }

  private async run(codePath: string): Promise<void> {
    const options = { workflowBundle: { codePath }, replayName: 'bursts', dataConverter };
    for await (const { workflowId, error } of Worker.runReplayHistories(
      options,
      this.histories(),
    )) {
      this.verdicts.get(workflowId)?.({ error });
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
