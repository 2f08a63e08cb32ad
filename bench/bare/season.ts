/** A season of the yardstick: the same calls from the same driver, without filings' rules or answers' content. */
import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import { applicant, metChecklist, redemption } from '../../test/support/submission-examples';
import {
  VOUCHER_DISTRICT,
  VOUCHER_PROCEDURE,
  VOUCHER_ROUND,
} from '../../workflows/search-attributes';
import type { Bed } from '../bed';
import { eventually, type Decide, type Season, type Side, type Together } from '../side';
import { BARE_TASK_QUEUE, decideUpdate, type BareBatch, type BareInput } from './messages';
import { bare } from './records';

/** Five working days from the day after a day: seven civil days, and on average half of that day. */
const PUBLICITY_DAYS = 7.5;
const DAY_MS = 86_400_000;

export function yardstick(bed: Bed): Side {
  return sideOf(bed, 'bare', {});
}

/** The same, showing in the Temporal UI where each case stands. */
export function visibleYardstick(bed: Bed): Side {
  return sideOf(bed, 'bare, visible', { visible: true });
}

type Manner = Omit<BareInput, 'no' | 'publicityMs'>;

function sideOf(bed: Bed, name: Side['name'], manner: Manner): Side {
  return {
    name,
    season: (dayMs = DAY_MS) =>
      Promise.resolve(openSeason(bed, { ...manner, publicityMs: dayMs * PUBLICITY_DAYS })),
  };
}

/** What a case of the service shows from its start. */
const STARTED = [
  { key: VOUCHER_PROCEDURE, value: 'redemption' },
  { key: VOUCHER_ROUND, value: 'bare' },
  { key: VOUCHER_DISTRICT, value: '650104' },
];

const workflowIdOf = (no: string): string => `bare/${no}`;

function openSeason(bed: Bed, manner: Omit<BareInput, 'no'>): Season {
  const { client } = bed;
  const checklist = metChecklist.redemption;
  const opinion = { reason: '同意', recommends: true, checklist };
  return {
    submit: () => submit(bed, manner),
    reviews: [
      deciding(client, 'decidePreliminaryReview', { outcome: 'recommend', checklist }),
      deciding(client, 'assignExperts', { experts: ['expert-1', 'expert-2', 'expert-3'] }),
      ...[1, 2, 3].map(() => deciding(client, 'giveOpinion', opinion)),
    ],
    together: (name, numbers) => together(client, name, numbers),
    publicityEnded: (numbers) => publicityEnded(numbers),
    workflowIdOf,
  };
}

async function submit({ client, provider }: Bed, manner: Omit<BareInput, 'no'>): Promise<string> {
  const body = redemption('bare', '2026-05-08', { provider });
  const counted = await bare('counters').findOneAndUpdate(
    { _id: 'R' },
    { $inc: { last: 1 } },
    { upsert: true, returnDocument: 'after' },
  );
  const no = `B-${String(counted?.['last'])}`;
  const { uscc } = body.enterprise;
  await bare('filings').insertOne({ _id: no, no, caller: applicant(uscc).id, body });
  const input: BareInput = { no, ...manner };
  const startWorkflowOperation = new WithStartWorkflowOperation('bareRedemption', {
    workflowId: workflowIdOf(no),
    taskQueue: BARE_TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    ...(manner.visible === true && { typedSearchAttributes: STARTED }),
  });
  await client.workflow.executeUpdateWithStart(decideUpdate, {
    args: [{ name: 'submit', message: { filing: no } }],
    updateId: randomUUID(),
    startWorkflowOperation,
  });
  return no;
}

export function deciding(client: Client, name: string, message: unknown): Decide {
  return (no) =>
    client.workflow
      .getHandle(workflowIdOf(no))
      .executeUpdate(decideUpdate, { args: [{ name, message }], updateId: randomUUID() });
}

async function together(client: Client, name: Together, numbers: readonly string[]): Promise<void> {
  const actId = randomUUID();
  await bare('acts').insertOne({ _id: actId, name, numbers, state: 'frozen' });
  const act: BareBatch = { actId, name, numbers };
  await client.workflow.execute('bareBatch', {
    workflowId: `bare-batch/${actId}`,
    taskQueue: BARE_TASK_QUEUE,
    args: [act],
  });
}

async function publicityEnded(numbers: readonly string[]): Promise<void> {
  const filter = { _id: { $in: [...numbers] }, last: 'closePublicity' };
  await eventually('end of the timer', async () => {
    return (await bare('cases').countDocuments(filter)) === numbers.length;
  });
}
