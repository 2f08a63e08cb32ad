/** One verb for each stage of a change filing (Art. 8). */
import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { EntryChange, FiledChange } from '../../policy/change-filing/change';
import type { ActName, Message } from '../../policy/acts/act';
import {
  CHANGE_FILING,
  changeSeriesOf,
  type ChangeActs,
  type ChangeAnswer,
} from '../../policy/change-filing/acts';
import { yearOf } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import {
  changeFilingOf,
  changeFilingSubject,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import { nextNumber, storeFiling } from '../../store/case/filings';
import { TASK_QUEUE } from '../../workflows/messages';
import { actUpdate, processStart } from '../../workflows/recorded-process/messages';
import { applicant } from './submission-examples';
import { centre, type House } from './workflow-house';

export const evidence = [{ name: '示例材料.pdf', sha256: 'a'.repeat(64) }];

export class ChangeFilings {
  constructor(private readonly house: House) {}

  async file(
    uscc: Uscc,
    changes: EntryChange,
    more: Partial<FiledChange> = {},
    actor: Actor = applicant(uscc),
  ): Promise<string> {
    const no = await nextNumber(changeSeriesOf(yearOf(await this.house.today())));
    const filing = await this.keep(no, 'change-filing', changes, more);
    const start = new WithStartWorkflowOperation('changeFiling', {
      ...processStart(CHANGE_FILING, { no, ...this.house.byClock }),
      taskQueue: TASK_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await this.house.client.workflow.executeUpdateWithStart(
      actUpdate(CHANGE_FILING, 'fileChange'),
      {
        args: [{ actor, reason: '信息变更', filing }],
        startWorkflowOperation: start as never,
      },
    );
    return no;
  }

  async resubmit(no: string, changes: EntryChange): Promise<ChangeAnswer> {
    const { institution } = await this.record(no);
    const filing = await this.keep(no, 'resubmission', changes, {});
    return this.decide(no, 'resubmitChange', { actor: applicant(institution), filing });
  }

  private async keep(
    no: string,
    kind: 'change-filing' | 'resubmission',
    changes: EntryChange,
    more: Partial<FiledChange>,
  ): Promise<string> {
    const body: FiledChange = { changes, from: await this.house.today(), evidence, ...more };
    const draft = { kind, caller: no, idempotencyKey: randomUUID(), body };
    return (await storeFiling(draft, () => Promise.resolve(no)))._id;
  }

  decide<N extends ActName<ChangeActs>>(
    no: string,
    name: N,
    message: Omit<Message<ChangeActs, N>, 'actor' | 'reason'> & Partial<Message<ChangeActs, N>>,
  ): Promise<ChangeAnswer> {
    const args = [{ actor: centre, reason: '依程序办理', ...message }];
    return this.process(no).executeUpdate(actUpdate(CHANGE_FILING, name) as never, {
      args: args as never,
    });
  }

  accept(no: string, actor: Actor = centre): Promise<ChangeAnswer> {
    return this.decide(no, 'decideChange', { outcome: 'accept', actor });
  }

  process(no: string) {
    return this.house.client.workflow.getHandle(changeFilingSubject(no));
  }

  async record(no: string): Promise<ChangeFilingRecord> {
    const filed = await changeFilingOf(no);
    if (filed === null) throw new Error(`There is no change filing ${no}.`);
    return filed;
  }

  when(no: string, holds: (filed: ChangeFilingRecord) => boolean): Promise<ChangeFilingRecord> {
    return this.house.until(async () => {
      const filed = await this.record(no);
      return holds(filed) ? filed : undefined;
    });
  }
}
