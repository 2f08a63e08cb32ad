/** One verb for each stage of a sanction (Art. 20), doing whatever is still missing before it. */
import type { DELIVERY_WAYS } from '../../policy/words/vocabulary';
import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import { yearOf } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import type { ActName, Message } from '../../policy/acts/act';
import {
  SANCTION,
  sanctionSeriesOf,
  type SanctionActs,
  type SanctionAnswer,
  type SanctionState,
  type ViolationFinding,
} from '../../policy/sanction/acts';
import { nextNumber, storeFiling } from '../../store/case/filings';
import { noticesOf } from '../../store/people/party-notices';
import { sanctionOf, sanctionSubject, type SanctionRecord } from '../../store/processes/sanction';
import { takeReceipt } from '../../activities/returns/take-receipt';
import { TASK_QUEUE } from '../../workflows/messages';
import { actUpdate, processStart } from '../../workflows/recorded-process/messages';
import { bureau, bureauApprover, centre, type House } from './workflow-house';

export const evidence = [{ name: '示例材料.pdf', sha256: 'a'.repeat(64) }];
const document = { name: '示例通知书.pdf', sha256: 'b'.repeat(64) };
type Sanctioning = Extract<Message<SanctionActs, 'decideSanction'>, { outcome: 'sanction' }>;

export class Sanctions {
  private made = 0;
  /** Number of the last one that was proposed, also of one that was refused. */
  latest = '';

  constructor(private readonly house: House) {}

  async open(
    uscc: Uscc,
    change: Partial<ViolationFinding> = {},
    actor: Actor = centre,
  ): Promise<string> {
    const today = await this.house.today();
    const no = await nextNumber(sanctionSeriesOf(yearOf(today)));
    this.latest = no;
    const finding: ViolationFinding = {
      violation: 'false-materials',
      party: { uscc, name: '示例单位', role: 'enterprise' },
      violatedOn: today,
      cases: [],
      facts: '示例违规事实',
      evidence,
      ...change,
    };
    const filing = await storeFiling(
      { kind: 'sanction', caller: actor.id, idempotencyKey: randomUUID(), body: finding },
      () => Promise.resolve(no),
    );
    const start = new WithStartWorkflowOperation('sanction', {
      ...processStart(SANCTION, { no, ...this.house.byClock }),
      taskQueue: TASK_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await this.house.client.workflow.executeUpdateWithStart(actUpdate(SANCTION, 'openSanction'), {
      args: [{ actor, reason: '检查中发现', filing: filing._id }],
      startWorkflowOperation: start as never,
    });
    return no;
  }

  decide<N extends ActName<SanctionActs>>(
    no: string,
    name: N,
    message: Omit<Message<SanctionActs, N>, 'actor' | 'reason'> & Partial<Message<SanctionActs, N>>,
    updateId: string = randomUUID(),
  ): Promise<SanctionAnswer> {
    const args = [{ actor: bureau, reason: '依程序办理', ...message }];
    const update = actUpdate(SANCTION, name);
    return this.process(no).executeUpdate(update as never, { args: args as never, updateId });
  }

  process(no: string) {
    return this.house.client.workflow.getHandle(sanctionSubject(no));
  }

  /** The party says its part. */
  async heard(no: string): Promise<string> {
    const { party, state } = await this.record(no);
    const actor: Actor = { id: `account-of-${party}`, role: 'applicant', party };
    if (state === 'hearing')
      await this.decide(no, 'recordStatement', { actor, reason: '情况说明', documents: [] });
    return no;
  }

  async decided(
    no: string,
    change: Partial<Sanctioning> = {},
    actor: Actor = bureauApprover,
  ): Promise<SanctionAnswer> {
    await this.heard(no);
    this.made += 1;
    const number = `示例罚〔${no}-${this.made}〕号`;
    const ruling = { outcome: 'sanction', violation: 'false-materials', number } as const;
    return this.decide(no, 'decideSanction', {
      ...ruling,
      departments: ['示例市财政局'],
      repayments: [],
      actor,
      ...change,
    });
  }

  async notified(no: string): Promise<string> {
    if ((await this.record(no)).state === 'notifying')
      await this.decide(no, 'issueNotice', { number: `示例通〔${no}〕号`, document });
    return no;
  }

  async delivered(no: string, on?: CivilDate, way: keyof typeof DELIVERY_WAYS = 'in-person') {
    await this.notified(no);
    const day = on ?? (await this.house.today());
    return this.decide(no, 'recordDelivery', { way, on: day, evidence });
  }

  /** Money that the bank told of at an instant. */
  async repaid(number: string, amountFen: number, receivedAt: Instant): Promise<void> {
    this.made += 1;
    const receipt = { receiptId: `RC-${number}-${this.made}`, reference: number, amountFen };
    const told = { ...receipt, payerName: '示例单位', receivedAt };
    await takeReceipt(told, await this.house.now());
  }

  async record(no: string): Promise<SanctionRecord> {
    const sanction = await sanctionOf(no);
    if (sanction === null) throw new Error(`There is no sanction ${no}.`);
    return sanction;
  }

  when(no: string, holds: (sanction: SanctionRecord) => boolean): Promise<SanctionRecord> {
    return this.house.until(async () => {
      const sanction = await this.record(no);
      return holds(sanction) ? sanction : undefined;
    });
  }

  in(no: string, state: SanctionState): Promise<SanctionRecord> {
    return this.when(no, (sanction) => sanction.state === state);
  }

  async notices(no: string): Promise<string[]> {
    const { party } = await this.record(no);
    const prefix = `${sanctionSubject(no)}/`;
    return (await noticesOf(party, prefix, 200))
      .map(({ _id }) => _id)
      .filter((id) => id.startsWith(prefix))
      .map((id) => id.slice(prefix.length));
  }
}
