/** A process that is killed, frozen and started again, as whoever runs the service for good would start it again. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Running {
  /** Leads its process group. */
  readonly pid: number;
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

/** A start that needs a frozen server fails, and is tried again for so long. */
const START_MS = 240_000;
const BETWEEN_STARTS_MS = 500;

export interface PartReport {
  killed: number;
  frozen: number;
  /** How often it ended by itself, and how often a start failed. */
  ended: number;
  failedStarts: number;
}

export class Part {
  readonly report: PartReport = { killed: 0, frozen: 0, ended: 0, failedStarts: 0 };
  /** Every process group that it has led. */
  readonly groups: number[] = [];
  private running: Running | undefined;
  private up: Promise<void> = Promise.resolve();
  private over = false;
  /** Handed to the next starts, such as another clock. */
  env: Readonly<Record<string, string>> = {};

  constructor(
    readonly name: string,
    private readonly launch: (nth: number, part: Part) => Promise<Running>,
  ) {}

  /** Resolves when it runs; a failed start is repeated. @throws the last failure after four minutes */
  start(): Promise<void> {
    this.up = this.started();
    return this.up;
  }

  /** Resolves when it runs, whoever starts it. */
  async ready(): Promise<void> {
    for (let seen; seen !== this.up;) {
      seen = this.up;
      await seen;
    }
  }

  /** Keeps in mind the group of a process that is being started. */
  began(pid: number): void {
    this.groups.push(pid);
  }

  /** Without a last word; it stays down for so long. */
  async kill(downMs: number): Promise<void> {
    await this.ready();
    const { running } = this;
    if (running === undefined) return;
    this.running = undefined;
    this.report.killed += 1;
    signal(running.pid, 'SIGKILL');
    await running.exited;
    await wait(downMs);
    await this.start();
  }

  async freeze(ms: number): Promise<void> {
    await this.ready();
    const { running } = this;
    if (running === undefined) return;
    this.report.frozen += 1;
    signal(running.pid, 'SIGSTOP');
    await wait(ms);
    signal(running.pid, 'SIGCONT');
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.up.catch(() => undefined);
    const { running } = this;
    this.running = undefined;
    await running?.stop();
  }

  private async started(): Promise<void> {
    const until = Date.now() + START_MS;
    while (!this.over) {
      try {
        this.watch(await this.launch(this.groups.length + 1, this));
        return;
      } catch (cause) {
        this.report.failedStarts += 1;
        if (Date.now() > until) throw cause;
        await wait(BETWEEN_STARTS_MS);
      }
    }
  }

  private watch(running: Running): void {
    this.running = running;
    void running.exited.then(() => {
      if (this.running !== running || this.over) return;
      this.running = undefined;
      this.report.ended += 1;
      void this.start().catch(() => undefined);
    });
  }
}

/** To the process and all that it has started. */
function signal(pid: number, name: 'SIGCONT' | 'SIGKILL' | 'SIGSTOP'): void {
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Whether a group has a process left. */
export function hasLeft(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}
