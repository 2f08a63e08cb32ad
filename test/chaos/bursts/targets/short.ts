/** Short processes that take no message: several run at once, and what anybody can send is sent to them. */
import { randomUUID } from 'node:crypto';
import { yearOf } from '../../../../policy/kernel/time';
import { TASK_QUEUE } from '../../../../workflows/messages';
import type { Message, Stage, Target } from '../target';

const AT_ONCE = 2;

/** The input of a new process, by its type. */
export type InputOf = (stage: Stage) => Promise<readonly unknown[]>;

export const SHORT: Readonly<Record<string, InputOf>> = {
  housekeeping: () => Promise.resolve([]),
  restoration: ({ house }) => Promise.resolve([house.byClock]),
  bankFeed: ({ house }) => Promise.resolve([house.byClock]),
  documentMaking: ({ house }) => Promise.resolve([house.byClock]),
  messageSending: ({ house }) => Promise.resolve([house.byClock]),
  paperScan: ({ house }) => Promise.resolve([house.byClock]),
  yearly: ({ house, random }) =>
    Promise.resolve([{ process: random.pick(['spotCheck', 'evaluation']), ...house.byClock }]),
  calendarChange: async ({ house }) => {
    const year = yearOf(await house.today());
    return [{ year, change: randomUUID(), ...house.byClock }];
  },
};

export function shortTarget(type: string, inputOf: InputOf, stage: Stage): Target {
  const { workflow } = stage.house.client;
  const start = async () => {
    const args = await inputOf(stage);
    const workflowId = `${type}/${randomUUID()}`;
    await workflow.start(type, { taskQueue: TASK_QUEUE, workflowId, args: [...args] });
    return workflowId;
  };
  return {
    updates: ['unheardOf'],
    signals: ['unheardOf'],
    refusesCancellation: false,
    next: async () => {
      const ids = await Promise.all(Array.from({ length: AT_ONCE }, start));
      const ended = ids.map((id) => () => workflow.getHandle(id).result());
      return { ids, valid: [], refused: UNHEARD_OF, beside: ended };
    },
  };
}

const UNHEARD_OF: readonly Message[] = [
  { name: 'unheardOf', args: [{ actor: null }] },
  { name: 'told', args: [null], asSignal: true },
  { name: 'withdraw', args: [], asSignal: true },
];
