/**
 * The desk of a year's vouchers: takes in the decisions about them, has each recorded once, and carries
 * out the issuing afterwards, some pages at a time, so that everyone sees how far it is.
 */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { VoucherTurn } from '../../activities/voucher-year/turn';
import { envelopeFaults } from '../../policy/case/authority';
import {
  checkVoucherDecision,
  type VoucherAnswer,
  type VoucherDecisionName,
  type VoucherDecisions,
} from '../../policy/voucher-year/decisions';
import { queued, records } from '../activity-options';
import { isBroken, orBroken } from '../broken';
import type { Clock } from '../clock';
import { refusedFailure } from '../desk';
import { VOUCHER_DUE, VOUCHER_STEP } from '../search-attributes';
import { dropOtherSignals } from '../signals';
import { updateId } from '../update-id';
import { voucherDetailsOf } from './details';
import {
  VOUCHER_DECISIONS_TAKEN,
  voucherProgressQuery,
  voucherYearWorkflowId,
  type VoucherProgress,
  type VoucherYearInput,
} from './messages';

type Decision = VoucherDecisions[VoucherDecisionName];

export class VoucherDesk {
  private progress: VoucherProgress = { state: 'open', issuing: [] };
  private queue: string[] = [];
  private readonly broken = new Map<string, string>();
  private opening: 'awaited' | 'opened' | 'refused';

  constructor(
    private readonly input: VoucherYearInput,
    private readonly clock: Clock,
  ) {
    this.opening = input.carriedOn === true ? 'opened' : 'awaited';
    setHandler(voucherProgressQuery, () => this.shown());
    for (const name of VOUCHER_DECISIONS_TAKEN) this.listenFor(name);
    dropOtherSignals();
  }

  /** False when the first decision was refused; a corrected one then starts the year anew. */
  async opened(): Promise<boolean> {
    await condition(() => this.opening !== 'awaited');
    return this.opening === 'opened';
  }

  hasWork(): boolean {
    return this.queue.length > 0;
  }

  state(): VoucherProgress['state'] {
    return this.progress.state;
  }

  shown(): VoucherProgress {
    const broken = [...this.broken.keys()];
    return {
      ...this.progress,
      issuing: this.queue,
      ...(broken.length > 0 && { broken }),
    };
  }

  async issueAll(): Promise<void> {
    for (let run = this.queue[0]; run !== undefined; run = this.queue[0]) {
      await this.issue(run);
      this.queue.shift();
    }
  }

  /** The end of validity counted anew, what is due told, and runs that had broken off taken up again. */
  async turn(): Promise<void> {
    const { year } = this.input;
    const at = this.clock.now();
    const turn = await this.carriedOn('turnVoucherYear', () =>
      records.turnVoucherYear({ year, at }),
    );
    if (turn === undefined) return;
    this.follow(turn);
    const { state, validUntil: until, remind: days } = turn;
    await this.carriedOn('markVouchers', () => queued.markVouchers({ year, state }));
    if (until === undefined || days === undefined) return;
    await this.carriedOn('remindVouchers', () => queued.remindVouchers({ year, days, until, at }));
  }

  async close(): Promise<void> {
    await condition(allHandlersFinished);
    await this.issueAll();
  }

  private async issue(run: string): Promise<void> {
    for (;;) {
      const now = await this.carriedOn(run, () => queued.issueVouchers({ run }));
      if (now === undefined) return;
      const { rows, judged, issued, already, notIssued } = now;
      this.progress = {
        ...this.progress,
        latest: { run, rows, judged, issued, already, notIssued },
      };
      this.show();
      if (now.state === 'issued') return;
    }
  }

  private follow({ state, validUntil, issuing }: VoucherTurn): void {
    const { latest, validUntil: before } = this.progress;
    this.progress = {
      ...{ state, issuing },
      ...(validUntil !== undefined && { validUntil }),
      ...(latest !== undefined && { latest }),
    };
    this.queue.push(...issuing.filter((run) => !this.queue.includes(run)));
    if (validUntil !== before)
      upsertSearchAttributes([
        { key: VOUCHER_STEP, value: '14' },
        { key: VOUCHER_DUE, value: validUntil === undefined ? null : new Date(validUntil) },
      ]);
  }

  /** Does the work; where a programming error breaks it off, the year shows so and goes on. */
  private async carriedOn<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    const done = await orBroken(what, work);
    if (isBroken(done)) this.broken.set(what, done.broken);
    else this.broken.delete(what);
    this.show();
    return isBroken(done) ? undefined : done;
  }

  private show(): void {
    setCurrentDetails(voucherDetailsOf(this.shown(), this.broken));
  }

  private listenFor(name: VoucherDecisionName): void {
    setHandler(
      defineUpdate<VoucherAnswer, [Decision]>(name),
      (message) => this.decide(name, message),
      {
        validator: (message) => {
          const refusals = checkVoucherDecision(name, message);
          if (refusals.length > 0) throw refusedFailure(refusals);
        },
      },
    );
  }

  private async decide(name: VoucherDecisionName, message: Decision): Promise<VoucherAnswer> {
    const refused = envelopeFaults(message);
    if (refused.length > 0) throw refusedFailure(refused);
    const { year } = this.input;
    const key = `${voucherYearWorkflowId(year)}/${updateId()}`;
    const act = { key, year, at: this.clock.now(), name, message };
    const recorded = await CancellationScope.nonCancellable(() =>
      records.recordVoucherDecision(act),
    );
    if ('refused' in recorded) {
      if (this.opening === 'awaited') this.opening = 'refused';
      throw refusedFailure(recorded.refused);
    }
    this.opening = 'opened';
    const { run } = recorded;
    if (run !== undefined && !this.queue.includes(run)) this.queue.push(run);
    return recorded;
  }
}
