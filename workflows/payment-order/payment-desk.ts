/**
 * The desk of a payment order: takes in what finance decides and what the bank answers, has each recorded once,
 * carries it out line by line, and hands the order to the bank. Everything it knows it reads from the record.
 */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  currentUpdateInfo,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  uuid4,
} from '@temporalio/workflow';
import {
  checkPaymentDecision,
  type OrderStanding,
  type PaymentAnswer,
  type PaymentDecisionName,
  type PaymentDecisions,
} from '../../policy/payment/decisions';
import { refusal, type Refusal } from '../../policy/refusals';
import { bank, queued, records } from '../activity-options';
import { isBroken, orBroken } from '../broken';
import type { Clock } from '../clock';
import { refusedFailure } from '../desk';
import { attributesOf, placeOf } from '../search-attributes';
import { paymentDetailsOf } from './details';
import {
  PAYMENT_DECISIONS_TAKEN,
  paymentOrderWorkflowId,
  paymentProgressQuery,
  type PaymentOrderInput,
  type PaymentProgress,
} from './messages';

type Decision = PaymentDecisions[PaymentDecisionName];

export class PaymentDesk {
  private standing: OrderStanding | undefined;
  private news: boolean;
  private readonly broken = new Map<string, string>();
  private opening: 'awaited' | 'opened' | 'refused';
  private refusedCancellation: Refusal | undefined;
  /** Search attributes as they were last told. */
  private told = '';

  constructor(
    private readonly input: PaymentOrderInput,
    private readonly clock: Clock,
  ) {
    this.opening = input.carriedOn === undefined ? 'awaited' : 'opened';
    this.news = input.carriedOn !== undefined;
    setHandler(paymentProgressQuery, () => this.progress());
    for (const name of PAYMENT_DECISIONS_TAKEN) this.listenFor(name);
  }

  /** False when the first decision was refused; a corrected one then starts the order anew. */
  async opened(): Promise<boolean> {
    await condition(() => this.opening !== 'awaited');
    return this.opening === 'opened';
  }

  hasNews(): boolean {
    return this.news;
  }

  /** Whether something stands that is to be tried again. */
  hasBroken(): boolean {
    return this.broken.size > 0;
  }

  isOver(): boolean {
    const { state, toCarryOut = [] } = this.standing ?? {};
    return (state === 'rejected' || state === 'settled') && toCarryOut.length === 0;
  }

  progress(): PaymentProgress {
    const broken = [...this.broken.keys()];
    return {
      ...(this.standing !== undefined && { standing: this.standing }),
      ...(broken.length > 0 && { broken }),
    };
  }

  /** Does whatever the record says is to be done now: lines first, then the way to the bank. */
  async work(): Promise<void> {
    this.news = false;
    await this.turn();
    for (const actId of this.standing?.toCarryOut ?? []) await this.carryOut(actId);
    await this.turn();
    if (this.standing?.toSend !== true) return;
    await this.carriedOn('sendPaymentOrder', () => bank.sendPaymentOrder(this.orderNow()));
    await this.turn();
  }

  async close(): Promise<void> {
    await condition(allHandlersFinished);
    while (this.news && this.opening === 'opened') await this.work();
  }

  /** From now on a cancellation through Temporal changes nothing; staff see that it came, and why not. */
  refuseCancellation(): void {
    CancellationScope.current().cancelRequested.catch(() => {
      this.refusedCancellation = refusal('payment-order-goes-on', { order: this.input.orderId });
      this.show();
    });
  }

  private async turn(): Promise<void> {
    const standing = await this.carriedOn('turnPaymentOrder', () =>
      records.turnPaymentOrder(this.orderNow()),
    );
    if (standing !== undefined) this.standing = standing;
    this.show();
  }

  private async carryOut(actId: string): Promise<void> {
    await this.carriedOn(actId, async () => {
      const broken = await queued.carryOut({ actId, at: this.clock.now() });
      return broken.length === 0 ? undefined : { broken: broken.join('、') };
    });
  }

  private orderNow() {
    return { orderId: this.input.orderId, at: this.clock.now() };
  }

  /** Does the work; where it breaks off, the order shows so and goes on. */
  private async carriedOn<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    const done = await orBroken(what, work);
    if (isBroken(done)) this.broken.set(what, done.broken);
    else this.broken.delete(what);
    return isBroken(done) ? undefined : done;
  }

  private show(): void {
    const { standing } = this;
    if (standing === undefined) return;
    const place = { step: '17(7)', waits: standing.waits };
    const told = placeOf(place);
    if (told !== this.told) upsertSearchAttributes(attributesOf(place));
    this.told = told;
    setCurrentDetails(paymentDetailsOf(standing, this.broken, this.refusedCancellation));
  }

  private listenFor(name: PaymentDecisionName): void {
    setHandler(
      defineUpdate<PaymentAnswer, [Decision]>(name),
      (message) => this.decide(name, message),
      {
        validator: (message) => {
          const refusals = checkPaymentDecision(name, message);
          if (refusals.length > 0) throw refusedFailure(refusals);
        },
      },
    );
  }

  private async decide(name: PaymentDecisionName, message: Decision): Promise<PaymentAnswer> {
    const { orderId } = this.input;
    const key = `${paymentOrderWorkflowId(orderId)}/${currentUpdateInfo()?.id ?? uuid4()}`;
    const act = { key, orderId, at: this.clock.now(), name, message };
    const recorded = await CancellationScope.nonCancellable(() =>
      records.recordPaymentDecision(act),
    );
    if ('refused' in recorded) {
      if (this.opening === 'awaited') this.opening = 'refused';
      throw refusedFailure(recorded.refused);
    }
    this.opening = 'opened';
    this.news = true;
    return recorded;
  }
}
