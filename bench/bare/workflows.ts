/**
 * The yardstick of Art. 17's process: the same decisions, the same writes and the same timer as a
 * redemption without incidents, and nothing else: no rules, no refusals, no trail that is chained.
 */
import {
  condition,
  currentUpdateInfo,
  proxyActivities,
  setHandler,
  sleep,
  upsertSearchAttributes,
  uuid4,
} from '@temporalio/workflow';
import type { Wait } from '../../policy/case/waits';
import { attributesOf } from '../../workflows/search-attributes';
import type { BareActivities } from './records';
import { decideUpdate, toldSignal, type BareBatch, type BareInput } from './messages';

type Role = Wait['role'];

const records = proxyActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });
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

const WAIT_MS = 14 * 86_400_000;

/** Tells the search attributes of one place: the step, and whose turn it is until when. */
function showing(visible: boolean): (step: string, ...roles: Role[]) => void {
  return (step, ...roles) => {
    if (!visible) return;
    const dueAt = new Date(Date.now() + WAIT_MS).toISOString();
    upsertSearchAttributes(attributesOf({ step, waits: roles.map((role) => ({ role, dueAt })) }));
  };
}

/** Six decisions, five acts that it is told of, one timer; ten places where it may show that it stands. */
export async function bareRedemption({ no, publicityMs, visible }: BareInput): Promise<void> {
  const done = listen(no);
  const show = showing(visible === true);
  await done('submit');
  show('17(3)', 'district');
  await done('decidePreliminaryReview');
  show('17(4)', 'centre');
  await done('assignExperts');
  show('17(4)', 'expert');
  await done('giveOpinion', 3);
  show('17(4)', 'centre');
  await done('meeting');
  show('17(5)', 'centre');
  await done('publication');
  show('17(5)', 'service');
  await sleep(publicityMs);
  await records.record({ no, key: uuid4(), name: 'closePublicity', message: null });
  show('17(6)', 'bureau');
  await done('approval');
  show('17(7)', 'finance');
  await done('payment');
  show('17(7)', 'finance');
  await done('bank-answer');
  show('17(7)');
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

/**
 * An act over many cases: recorded, carried out in the same bounded transactions, told by signal. A payment is
 * prepared by one person before another approves it.
 */
export async function bareBatch(act: BareBatch): Promise<void> {
  if (act.name === 'payment') await records.preparePayment(act);
  await records.recordBatch(act);
  await batch.carryOut(act);
}
