/**
 * The yardstick of Art. 17's process: the same decisions, the same writes and the same timer as a
 * redemption without incidents, and nothing else: no rules, no refusals, no trail that is chained.
 */
import {
  condition,
  currentUpdateInfo,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  uuid4,
} from '@temporalio/workflow';
import type { BareActivities } from './records';
import { decideUpdate, toldSignal, type BareBatch, type BareInput } from './messages';

const records = proxyLocalActivities<BareActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '30 seconds',
});
const batch = proxyActivities<BareActivities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '1 minute',
});

/** Takes in decisions and answers how often each has been recorded. */
function listen(no: string): (name: string, times?: number) => Promise<boolean> {
  const recorded: string[] = [];
  setHandler(decideUpdate, async ({ name, message }) => {
    await records.record({ no, key: currentUpdateInfo()?.id ?? uuid4(), name, message });
    recorded.push(name);
    return { no, name };
  });
  setHandler(toldSignal, ({ name }) => {
    recorded.push(name);
  });
  return async (name, times = 1) => {
    await condition(() => recorded.filter((one) => one === name).length >= times);
    return true;
  };
}

/** Six decisions, five acts that it is told of, one timer. */
export async function bareRedemption({ no, publicityMs }: BareInput): Promise<void> {
  const done = listen(no);
  await done('submit');
  await done('decidePreliminaryReview');
  await done('assignExperts');
  await done('giveOpinion', 3);
  await done('meeting');
  await done('publication');
  await sleep(publicityMs);
  await records.record({ no, key: uuid4(), name: 'closePublicity', message: null });
  await done('approval');
  await done('payment');
  await done('bank-answer');
}

/** The smaller yardstick: four decisions, one timer, seven writes. */
export async function bareFourDecisions({ no, publicityMs }: BareInput): Promise<void> {
  const done = listen(no);
  await records.record({ no, key: uuid4(), name: 'open', message: null });
  for (const name of ['review', 'meeting', 'approval']) await done(name);
  await sleep(publicityMs);
  await records.record({ no, key: uuid4(), name: 'closePublicity', message: null });
  await done('payment');
  await records.record({ no, key: uuid4(), name: 'close', message: null });
}

/** An act over many cases: recorded, carried out in the same bounded transactions, told by signal. */
export async function bareBatch(act: BareBatch): Promise<void> {
  await records.recordBatch(act);
  await batch.carryOut(act);
}
