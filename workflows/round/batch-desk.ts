/**
 * The desk of a round: takes in acts over many cases, has each recorded once, and carries it out line by
 * line afterwards. The caller hears whether the act stands; its lines follow, however many there are.
 */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  currentUpdateInfo,
  defineSignal,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  uuid4,
} from '@temporalio/workflow';
import type { Recorded } from '../../activities/records';
import { checkRoundDecision, envelopeFaults } from '../../policy/authority';
import type { RoundDecisionName, RoundDecisions } from '../../policy/decisions';
import { queued, records } from '../activity-options';
import { isBroken, orBroken } from '../broken';
import type { Clock } from '../clock';
import { roundDetailsOf } from '../details';
import { refusedFailure, refuseMalformedFiling } from '../desk';
import {
  publishNoticeUpdate,
  ROUND_DECISION_NAMES,
  roundProgressQuery,
  type BatchAnswer,
  type PublishNotice,
  type RoundInput,
  type RoundProgress,
} from './messages';

export class BatchDesk {
  progress: RoundProgress = { state: 'announced', openCases: 0, carryingOut: [] };
  private queue: string[] = [];
  /** Acts and turns that broke off, each with its error; an act sent again is carried out again. */
  private readonly broken = new Map<string, string>();
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
      validator: refuseMalformedFiling,
    });
    for (const name of ROUND_DECISION_NAMES) this.listenFor(name);
  }

  /** False when the notice was refused; a corrected one then starts the round anew. */
  async noticePublished(): Promise<boolean> {
    await condition(() => this.notice !== 'awaited');
    return this.notice === 'published';
  }

  hasWork(): boolean {
    return this.queue.length > 0;
  }

  async carryOutAll(): Promise<void> {
    for (let actId = this.queue[0]; actId !== undefined; actId = this.queue[0]) {
      await this.carriedOn(actId, () => queued.carryOut({ actId, at: this.clock.now() }));
      this.queue.shift();
    }
  }

  /** Does the work; where a programming error breaks it off, the round shows so and goes on. */
  async carriedOn<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    const done = await orBroken(what, work);
    if (isBroken(done)) this.broken.set(what, done.broken);
    else this.broken.delete(what);
    setCurrentDetails(roundDetailsOf(this.progress, this.broken));
    return isBroken(done) ? undefined : done;
  }

  async close(): Promise<void> {
    await condition(allHandlersFinished);
    await this.carryOutAll();
  }

  private async publishNotice(message: PublishNotice): Promise<{ readonly roundId: string }> {
    const { roundId } = this.input;
    const recorded = await records.publishNotice({ roundId, at: this.clock.now(), ...message });
    if ('refused' in recorded) {
      if (this.notice === 'awaited') this.notice = 'refused';
      throw refusedFailure(recorded.refused);
    }
    this.notice = 'published';
    return { roundId };
  }

  private listenFor(name: RoundDecisionName): void {
    setHandler(
      defineUpdate<BatchAnswer, [RoundDecisions[RoundDecisionName]]>(name),
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
    setHandler(defineSignal<[RoundDecisions[RoundDecisionName]]>(name), async (message) => {
      const recorded = await orBroken(name, () => this.decide(name, message, 'signal'));
      if (!isBroken(recorded) && !('refused' in recorded)) return;
      const { roundId } = this.input;
      const note = { key: `${roundId}/${uuid4()}`, roundId, at: this.clock.now(), name, message };
      await orBroken('note', () => records.recordRefusedRoundSignal({ ...note, ...recorded }));
    });
  }

  private async decide(
    name: RoundDecisionName,
    message: RoundDecisions[RoundDecisionName],
    channel: 'api' | 'signal',
  ): Promise<Recorded<BatchAnswer>> {
    const refused = envelopeFaults(message);
    if (refused.length > 0) return { refused };
    const { roundId } = this.input;
    const key = `${roundId}/${currentUpdateInfo()?.id ?? uuid4()}`;
    const act = { key, roundId, at: this.clock.now(), channel, name, message };
    const recorded = await CancellationScope.nonCancellable(() => records.recordBatchAct(act));
    if (!('refused' in recorded) && !this.queue.includes(recorded.actId))
      this.queue.push(recorded.actId);
    return recorded;
  }
}
