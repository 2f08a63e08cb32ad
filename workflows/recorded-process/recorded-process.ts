/**
 * A process around one record that keeps its own trail, such as a payment order. It takes decisions as Updates
 * only, has each recorded once, then turns the record to what is due and does what the record asks for. It
 * looks again when the record says so, and holds nothing that the record lacks, so that a new history, or a
 * reset one, goes on from there.
 */
import {
  CancellationScope,
  condition,
  continueAsNew,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { Recorded } from '../../activities/records';
import { plusMs, type Instant } from '../../policy/kernel/time';
import type { ProcessAct, ProcessStanding } from '../../policy/acts/process';
import type { Refusal } from '../../policy/words/refusals';
import { isBroken, orBroken } from '../broken';
import { isTimeToCarryOn } from '../carry-on';
import { clockOf, type Clock } from '../clock';
import { refusedFailure } from '../desk';
import { SYSTEM_FAULT } from '../details';
import { attributesOf, placeOf } from '../search-attributes';
import { untilAllIsAnswered } from '../last-messages';
import { dropOtherSignals } from '../signals';
import { updateId } from '../update-id';
import { progressQuery, type ProcessInput, type ProcessProgress } from './messages';

/** Work that the record asks for after a turn: long, or dependent on somebody outside. */
export interface ProcessTask {
  /** Names the work among the tasks of a standing. */
  readonly name: string;
  /** Names it to staff where it breaks off. */
  readonly zh: string;
  /** An answer with `broken` is work that broke off; one with `unfinished` goes on after the next turn, so that all see how far it is. */
  readonly run: (at: Instant) => Promise<unknown>;
}

/** One kind of process: `D` is its decisions by name, `A` what each answers, `S` where its record stands. */
export interface RecordedProcess<D, A, S extends ProcessStanding> {
  /** The record's name on the trail; the workflow id is the same. */
  readonly subject: string;
  readonly decisions: readonly (keyof D & string)[];
  /** Shape and role only; it runs as the validator of the Update. */
  readonly check: (name: keyof D & string, message: unknown) => readonly Refusal[];
  readonly record: (act: ProcessAct<D>) => Promise<Recorded<A>>;
  /** Does what is due by the instant, and answers where the record then stands. */
  readonly turn: (at: Instant) => Promise<S>;
  readonly tasks?: (standing: S) => readonly ProcessTask[];
  /** What the timer is for that runs until this instant, in Chinese. */
  readonly timer: (standing: S, until: Instant) => string;
  /** What staff read in the Temporal UI, in Markdown. */
  readonly details: (standing: S) => string;
  /** What staff read who cancel the process: by which decision it ends instead. */
  readonly goesOn: Refusal;
  /** Whether it stands before anybody has decided, as what a Schedule starts. */
  readonly opensItself?: true;
}

/** How long until what broke off is tried again, in ms: somebody who was silent may speak again. */
const BETWEEN_TRIES_MS = 3_600_000;

/** Runs the process to its end. A refused first decision ends it at once; a corrected one starts it anew. */
export async function runProcess<D, A, S extends ProcessStanding>(
  input: ProcessInput,
  process: RecordedProcess<D, A, S>,
): Promise<ProcessProgress<S>> {
  const desk = new ProcessDesk(input, process);
  try {
    if (!(await desk.opened())) return desk.progress();
    desk.refuseCancellation();
    return await CancellationScope.nonCancellable(() => toTheEnd(input, desk));
  } finally {
    await CancellationScope.nonCancellable(() => desk.close());
  }
}

async function toTheEnd<D, A, S extends ProcessStanding>(
  input: ProcessInput,
  desk: ProcessDesk<D, A, S>,
): Promise<ProcessProgress<S>> {
  for (;;) {
    await desk.untilNext();
    await desk.work();
    if (desk.hasNews()) continue;
    if (desk.isOver()) return desk.progress();
    if (isTimeToCarryOn())
      await continueAsNew<(next: ProcessInput) => Promise<unknown>>({ ...input, carriedOn: true });
  }
}

class ProcessDesk<D, A, S extends ProcessStanding> {
  private readonly clock: Clock;
  private standing: S | undefined;
  /** The instant of the last turn, also of one that broke off. */
  private turnedAt: Instant = '';
  private news: boolean;
  private opening: 'awaited' | 'opened' | 'refused';
  /** What broke off, with its name in Chinese. */
  private readonly broken = new Map<string, string>();
  private refusedCancellation: Refusal | undefined;
  /** Search attributes as they were last told. */
  private told = '';

  constructor(
    input: ProcessInput,
    private readonly process: RecordedProcess<D, A, S>,
  ) {
    this.clock = clockOf(input.clock);
    const stands = input.carriedOn === true || process.opensItself === true;
    this.opening = stands ? 'opened' : 'awaited';
    this.news = stands;
    setHandler(progressQuery, () => this.progress());
    for (const name of process.decisions) this.listenFor(name);
    dropOtherSignals();
  }

  async opened(): Promise<boolean> {
    await condition(() => this.opening !== 'awaited');
    return this.opening === 'opened';
  }

  hasNews(): boolean {
    return this.news;
  }

  isOver(): boolean {
    return this.standing?.over === true;
  }

  progress(): ProcessProgress<S> {
    const broken = [...this.broken.keys()];
    return {
      ...(this.standing !== undefined && { standing: this.standing }),
      ...(broken.length > 0 && { broken }),
    };
  }

  /** Until a decision has come, or the record or something that broke off is to be looked at again. */
  async untilNext(): Promise<void> {
    const nextAt = this.standing?.nextAt;
    // An instant that a turn was already made for would be asked for again at once, and for ever.
    const ahead = nextAt !== undefined && nextAt > this.turnedAt ? [nextAt] : [];
    const isLate = nextAt !== undefined && ahead.length === 0;
    const again =
      isLate || this.broken.size > 0 ? [plusMs(this.clock.now(), BETWEEN_TRIES_MS)] : [];
    const [first] = [...ahead, ...again].sort();
    const summary =
      this.broken.size > 0 || isLate
        ? '再次办理未能完成的事项'
        : (this.standing && first && this.process.timer(this.standing, first)) || '';
    await this.clock.until(first, summary, () => this.news);
  }

  /** Turns the record, and does what it asks for until it asks for nothing that was not tried just now. */
  async work(): Promise<void> {
    this.news = false;
    const tried = new Set<string>();
    for (;;) {
      const standing = await this.turn();
      const asked = standing === undefined ? [] : (this.process.tasks?.(standing) ?? []);
      const tasks = asked.filter(({ name }) => !tried.has(name));
      if (tasks.length === 0) return;
      for (const { name, zh, run } of tasks) {
        const done = await this.carriedOn(name, zh, () => run(this.clock.now()));
        if (!isUnfinished(done)) tried.add(name);
      }
    }
  }

  close(): Promise<void> {
    return untilAllIsAnswered(
      () => this.news && this.opening === 'opened',
      () => this.work(),
    );
  }

  /** From now on a cancellation through Temporal changes nothing; staff see that it came, and why not. */
  refuseCancellation(): void {
    CancellationScope.current().cancelRequested.catch(() => {
      this.refusedCancellation = this.process.goesOn;
      this.show();
    });
  }

  private async turn(): Promise<S | undefined> {
    this.turnedAt = this.clock.now();
    const standing = await this.carriedOn('turn', '办理到期事项', () =>
      this.process.turn(this.turnedAt),
    );
    if (standing !== undefined) this.standing = standing;
    this.show();
    return standing;
  }

  /** Does the work; where it breaks off, the process shows so and goes on. */
  private async carriedOn<T>(
    what: string,
    zh: string,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    const done = await orBroken(what, work);
    if (!isBroken(done)) {
      this.broken.delete(what);
      return done;
    }
    this.broken.set(what, zh);
    return undefined;
  }

  private show(): void {
    const { standing } = this;
    if (standing === undefined) return;
    const place = placeOf(standing);
    if (place !== this.told) upsertSearchAttributes(attributesOf(standing));
    this.told = place;
    setCurrentDetails([this.process.details(standing), ...this.troubles()].join('\n\n'));
  }

  private troubles(): string[] {
    const { refusedCancellation } = this;
    return [
      ...(refusedCancellation === undefined ? [] : [`- ${refusedCancellation.message}`]),
      ...[...this.broken.values()].map((zh) => `- 未能完成，稍后再试：${zh}；${SYSTEM_FAULT}`),
    ];
  }

  private listenFor(name: keyof D & string): void {
    setHandler(defineUpdate<A, [D[typeof name]]>(name), (message) => this.decide(name, message), {
      validator: (message) => {
        const refusals = this.process.check(name, message);
        if (refusals.length > 0) throw refusedFailure(refusals);
      },
    });
  }

  private async decide(name: keyof D & string, message: D[typeof name]): Promise<A> {
    const { subject, record } = this.process;
    const key = `${subject}/${updateId()}`;
    const act = { key, at: this.clock.now(), name, message };
    const recorded = await CancellationScope.nonCancellable(() => record(act));
    if (isRefused(recorded)) {
      if (this.opening === 'awaited') this.opening = 'refused';
      throw refusedFailure(recorded.refused);
    }
    this.opening = 'opened';
    this.news = true;
    return recorded;
  }
}

function isRefused<A>(recorded: Recorded<A>): recorded is { readonly refused: readonly Refusal[] } {
  return typeof recorded === 'object' && recorded !== null && 'refused' in recorded;
}

function isUnfinished(done: unknown): boolean {
  return typeof done === 'object' && done !== null && 'unfinished' in done;
}
