/** Payment orders over two approved cases: prepared and rejected, then approved, then answered by the bank. */
import { randomBytes } from 'node:crypto';
import { namesOf, type ActName, type Message as MessageOf } from '../../../../policy/acts/act';
import { PAYMENT_ORDER, type PaymentOrderActs } from '../../../../policy/payment-order/acts';
import type { PaymentOutcome } from '../../../../policy/payment-order/status';
import { keepBankFile } from '../../../../store/processes/bank-files';
import {
  paymentOrderOf,
  paymentOrderSubject,
  type OrderRecord,
} from '../../../../store/processes/payment-order';
import { bankStatusUpdate } from '../../../../workflows/payment-order/messages';
import { centre, finance, financeApprover } from '../../../support/workflow-house';
import { firstDue, type Message, type Stage, type Target, type Turn } from '../target';

const reason = '按批复拨付';

export function paymentOrderTarget(stage: Stage): Target {
  const orders = new Orders(stage);
  return {
    updates: [...namesOf(PAYMENT_ORDER), bankStatusUpdate.name],
    signals: [],
    refusesCancellation: true,
    next: () => orders.next(),
  };
}

const given = (file: string): Message => ({ name: bankStatusUpdate.name, args: [{ file }] });

class Orders {
  private nos: readonly string[] = [];
  private orderId = '';
  private told = 0;

  constructor(private readonly stage: Stage) {}

  async next(): Promise<Turn> {
    const order = this.orderId === '' ? null : await paymentOrderOf(this.orderId);
    if (order === null || order.state === 'rejected') return this.turn([await this.preparing()]);
    if (order.state === 'prepared')
      return { ...this.turn(this.decisions(order)), due: firstDue(order.waits) };
    return { ...this.turn(await this.answers(order)), due: firstDue(order.waits) };
  }

  private turn(valid: readonly Message[]): Turn {
    const wrong = { actor: financeApprover, reason, hash: '0'.repeat(64) };
    const refused = [
      this.said('approvePaymentOrder', wrong),
      this.said('rejectPaymentOrder', { actor: finance, reason }),
      this.said('rejectPaymentOrder', { actor: centre, reason }),
      given('f'.repeat(64)),
      this.said('resolveDispute', { actor: finance, reason, endToEndId: 'none', stands: 'first' }),
    ];
    return { ids: [paymentOrderSubject(this.orderId)], valid, refused };
  }

  private said<N extends ActName<PaymentOrderActs>>(
    name: N,
    message: MessageOf<PaymentOrderActs, N>,
  ): Message {
    return { name, args: [message] };
  }

  /** As the API sends it: the process is started where it does not run. */
  private starting(message: Message): Message {
    const { house } = this.stage;
    return { ...message, start: () => house.orderStart(this.orderId) };
  }

  private async preparing(): Promise<Message> {
    const { season } = this.stage;
    if (this.nos.length === 0) this.nos = await this.approved();
    this.orderId = `P2026-${randomBytes(6).toString('hex')}`;
    const { approvalDocument: documentNumber = '' } = await season.case(this.nos[0] ?? '');
    const about = { roundId: season.notice.id, documentNumber, cases: this.nos };
    const message = { ...about, actor: finance, reason };
    return this.starting(this.said('preparePaymentOrder', message));
  }

  private async approved(): Promise<string[]> {
    const { house, season } = this.stage;
    const nos = [
      await season.awarded(await season.filed()),
      await season.awarded(await season.filed()),
    ];
    await season.publish(...nos);
    for (const no of nos) {
      await house.caseWhen(no, ({ waits }) => waits.some(({ name }) => name === 'approval'));
      await house.heard(no);
    }
    await season.approve(nos);
    return nos;
  }

  /** Rejected more often than not, for an order is prepared anew more cheaply than a case is brought to one. */
  private decisions({ hash }: OrderRecord): Message[] {
    const approve = this.said('approvePaymentOrder', { actor: financeApprover, reason, hash });
    const reject = this.said('rejectPaymentOrder', { actor: financeApprover, reason });
    return this.stage.random.chance(0.4) ? [approve, reject] : [reject];
  }

  private async answers(order: OrderRecord): Promise<Message[]> {
    const { random } = this.stage;
    const outcomes: PaymentOutcome[] = ['pending', 'pending', 'pending', 'pending'];
    if (random.chance(0.1)) outcomes.push('failed', 'paid');
    const files = await Promise.all(outcomes.map((outcome) => this.file(order, outcome)));
    const persons = [finance, financeApprover];
    const disputes = order.disputes
      .slice(0, 1)
      .flatMap(({ endToEndId }) =>
        persons.map((actor) =>
          this.said('resolveDispute', { actor, reason, endToEndId, stands: 'first' }),
        ),
      );
    return [...files.map(given), ...disputes].map((one) => this.starting(one));
  }

  private async file({ _id, order }: OrderRecord, outcome: PaymentOutcome): Promise<string> {
    this.told += 1;
    const at = await this.stage.house.now();
    const lines = order.lines.map(({ endToEndId }) => ({
      endToEndId,
      outcome,
      bankReference: `B-${this.told}-${endToEndId}`,
    }));
    const status = { messageId: _id, statusId: `T-${this.told}`, reportedAt: at, lines };
    const content = Buffer.from(JSON.stringify(status));
    return keepBankFile({ format: 'csv', content, status, by: finance, reason: '银行回执', at });
  }
}
