/**
 * The desk of a round: takes in acts over many cases, has each recorded once, and carries it out line by
 * line afterwards. The caller hears whether the act stands; its lines follow, however many there are.
 */
import {
  CancellationScope,
  condition,
  currentUpdateInfo,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import type { Recorded } from '../../activities/records';
import { checkRoundDecision, envelopeFaults } from '../../policy/case/authority';
import type { RoundDecisionName, RoundDecisions } from '../../policy/case/decisions';
import { refusal, type Refusal } from '../../policy/words/refusals';
import { queued, records } from '../activity-options';
import { isBroken, orBroken, type Broken } from '../broken';
import type { Clock } from '../clock';
import { roundDetailsOf } from '../details';
import { refusedFailure, refuseMalformedFiling } from '../desk';
import { signalKey } from '../notes';
import { untilAllIsAnswered } from '../last-messages';
import { summaryOf } from '../summaries';
import { dropOtherSignals, Signals } from '../signals';
import {
  publishNoticeUpdate,
  ROUND_DECISION_NAMES,
  roundProgressQuery,
  roundSignal,
  roundUpdate,
  type BatchAnswer,
  type PublishNotice,
  type RoundInput,
  type RoundProgress,
} from './messages';

export class BatchDesk {
  progress: RoundProgress = { state: 'announced', openCases: 0, carryingOut: [] };
  private queue: string[] = [];
  /** What broke off, with its name in Chinese; an act is carried out again the next day, or when it is sent again. */
  private readonly broken = new Map<string, string>();
  private refusedCancellation: Refusal | undefined;
  private readonly signals: Signals;
  private notice: 'awaited' | 'published' | 'refused' = 'awaited';

  constructor(
    private readonly input: RoundInput,
    private readonly clock: Clock,
  ) {
    setHandler(roundProgressQuery, () => ({
      ...this.progress,
      carryingOut: this.queue,
      broken: [...this.broken.keys()],
    }));
    setHandler(publishNoticeUpdate, (message) => this.publishNotice(message), {
      validator: refuseMalformedFiling('publishNotice'),
    });
    this.signals = new Signals(
      input.roundId,
      (note) =>
        records.recordRefusedRoundSignal({ ...note, roundId: input.roundId, at: clock.now() }),
      () => {
        this.show();
      },
    );
    for (const name of ROUND_DECISION_NAMES) this.listenFor(name);
    dropOtherSignals();
  }

  /** False when the notice was refused; a corrected one then starts the round anew. */
  async noticePublished(): Promise<boolean> {
    await condition(() => this.notice !== 'awaited');
    return this.notice === 'published';
  }

  /** In a new history: which refused signals have left a note in the ones before. */
  async takeUp(): Promise<void> {
    this.signals.know(await records.notedSignals({ subject: this.input.roundId }));
  }

  hasWork(): boolean {
    return this.queue.length > 0;
  }

  async carryOutAll(): Promise<void> {
    for (const actId of this.inTurn()) {
      await this.carriedOn(actId, summaryOf('carryOut'), async () => {
        const broken = await queued.carryOut({ actId, at: this.clock.now() });
        return broken.length === 0 ? undefined : { broken: actId, cases: broken };
      });
      this.queue.shift();
    }
  }

  /** What is on record and not in force: an act whose lines broke off, or that its process lost. */
  carryOutAgain(actIds: readonly string[]): void {
    for (const actId of actIds) this.carryOut(actId);
  }

  /** From now on a cancellation through Temporal changes nothing; staff see that it came, and why not. */
  refuseCancellation(): void {
    CancellationScope.current().cancelRequested.catch(() => this.cancellationRefused());
  }

  /** Does the work, `zh` in Chinese; where a programming error breaks it off, the round shows so and goes on. */
  async carriedOn<T>(what: string, zh: string, work: () => Promise<T>): Promise<T | undefined> {
    const done = await orBroken(what, work);
    if (isBroken(done)) this.broken.set(what, `${zh}${ofCases(done)}`);
    else this.broken.delete(what);
    this.show();
    return isBroken(done) ? undefined : done;
  }

  close(): Promise<void> {
    return untilAllIsAnswered(
      () => this.hasWork(),
      () => this.carryOutAll(),
    );
  }

  private async publishNotice(message: PublishNotice): Promise<{ readonly roundId: string }> {
    const { roundId } = this.input;
    const notice = { roundId, at: this.clock.now(), ...message };
    const recorded = await CancellationScope.nonCancellable(() => records.publishNotice(notice));
    if ('refused' in recorded) {
      if (this.notice === 'awaited') this.notice = 'refused';
      throw refusedFailure(recorded.refused);
    }
    this.notice = 'published';
    return { roundId };
  }

  private listenFor(name: RoundDecisionName): void {
    setHandler(
      roundUpdate(name),
      async (message) => {
        const recorded = await this.decide(name, message, 'api');
        if ('refused' in recorded) throw refusedFailure(recorded.refused);
        return recorded;
      },
      {
        validator: (message) => {
          const refusals = checkRoundDecision(name, message);
          if (refusals.length > 0) throw refusedFailure(refusals);
        },
      },
    );
    setHandler(roundSignal(name), (message) =>
      this.signals.take(name, message, () => this.decide(name, message, 'signal')),
    );
  }

  private async cancellationRefused(): Promise<void> {
    const { roundId: round } = this.input;
    const refused = [refusal('round-goes-on', { round })];
    [this.refusedCancellation] = refused;
    this.show();
    await this.signals.take('cancel', null, () => Promise.resolve({ refused }));
  }

  private show(): void {
    const { progress, broken, refusedCancellation, signals } = this;
    setCurrentDetails(roundDetailsOf(progress, { broken, refusedCancellation, signals }));
  }

  private *inTurn(): Iterable<string> {
    for (let next = this.queue[0]; next !== undefined; next = this.queue[0]) yield next;
  }

  private carryOut(actId: string): void {
    if (!this.queue.includes(actId)) this.queue.push(actId);
  }

  private async decide(
    name: RoundDecisionName,
    message: RoundDecisions[RoundDecisionName],
    channel: 'api' | 'signal',
  ): Promise<Recorded<BatchAnswer>> {
    const refused = envelopeFaults(message);
    if (refused.length > 0) return { refused };
    const { roundId } = this.input;
    const id = currentUpdateInfo()?.id;
    const key = id === undefined ? signalKey(roundId, name, message) : `${roundId}/${id}`;
    const act = { key, roundId, at: this.clock.now(), channel, name, message };
    const recorded = await CancellationScope.nonCancellable(() => records.recordBatchAct(act));
    if (!('refused' in recorded)) {
      this.signals.moved();
      this.carryOut(recorded.actId);
    }
    return recorded;
  }
}

/** More would be longer than what Temporal shows; the act has them all. */
const MOST_SHOWN = 20;

function ofCases({ cases = [] }: Broken): string {
  if (cases.length === 0) return '';
  const others = cases.length > MOST_SHOWN ? `等${cases.length}件申请` : '';
  return `（${cases.slice(0, MOST_SHOWN).join('、')}${others}）`;
}
