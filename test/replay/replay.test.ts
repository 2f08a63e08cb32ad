/**
 * Replay: today's workflow code against every committed history. A failure here means that an open case of
 * the service would get stuck after a deploy; it is mended by a patch, not by a new recording.
 */
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import * as workflows from '../../workflows';
import { committedHistories, type NamedHistory } from './history';

const histories = committedHistories();
const options = {
  workflowBundle: { codePath: process.env['WORKFLOW_BUNDLE'] ?? '' },
  replayName: 'committed-histories',
};

async function* replayable(some: readonly NamedHistory[]) {
  for (const { branch: workflowId, history } of some) {
    yield await Promise.resolve({ workflowId, history });
  }
}

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
});

test('every committed history replays with the code of today', async () => {
  const failures: string[] = [];
  let replayed = 0;
  for await (const { workflowId, error } of Worker.runReplayHistories(
    options,
    replayable(histories),
  )) {
    replayed += 1;
    if (error !== undefined) failures.push(`${workflowId}: ${error.message}`);
  }
  expect(failures).toEqual([]);
  expect(replayed).toBe(histories.length);
});

/** Every text that a history has from its messages and answers. */
function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { data, metadata } = value as { readonly data?: unknown; readonly metadata?: unknown };
  const own = metadata !== undefined && data != null ? [Buffer.from(data as string, 'base64')] : [];
  return [...own.map(String), ...Object.values(value).flatMap(textsOf)];
}

test('reading of Art. 22: no history holds an account or the number of a person', () => {
  const texts = histories.flatMap(({ history }) => textsOf(history));
  expect(texts.filter((text) => text.includes('correctAccount'))).not.toEqual([]);
  expect(texts.filter((text) => /"(bank|holder|idNumber)":/.test(text))).toEqual([]);
});

test('every workflow type has a history', () => {
  const recorded = new Set(histories.map(({ workflowType }) => workflowType));
  expect([...recorded].sort()).toEqual(Object.keys(workflows).sort());
});

test('every procedure has a history of its whole way and of its ends', () => {
  expect(histories.map(({ branch }) => branch)).toEqual(
    expect.arrayContaining([
      'admission-direct',
      'admission-review',
      'admission-supplementary-admitted',
      'admission-supplementary-refused',
      'redemption-cancelled',
      'redemption-looked-at-again',
      'redemption-objection-upheld',
      'redemption-payment-failed',
      'redemption-refused-at-submission',
      'redemption-returned',
      'redemption-suspended',
      'redemption-whole',
      'redemption-withdrawn',
      'round-whole',
    ]),
  );
});

test('a history that the code could not have written is told from one that it did', async () => {
  const whole = histories.find(({ branch }) => branch === 'redemption-whole');
  if (whole === undefined) throw new Error('The whole redemption has no history.');
  const history = structuredClone(whole.history);
  const timer = history.events.findIndex(({ eventType }) => eventType.includes('TIMER_STARTED'));
  expect(timer).toBeGreaterThan(0);
  const { eventId, eventTime } = history.events[timer]!;
  history.events[timer] = { eventId, eventTime, ...OTHER_COMMAND };
  const replay = Worker.runReplayHistory(options, history, 'tampered');
  await expect(replay).rejects.toThrow(/[Nn]ondeterminism|TMPRL1100/);
});

/** An activity that no step of a redemption asks for, in the place of the publicity's timer. */
const OTHER_COMMAND = {
  eventType: 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED',
  activityTaskScheduledEventAttributes: {
    activityId: '1',
    activityType: { name: 'unheardOf' },
    taskQueue: { name: 'vouchers', kind: 'TASK_QUEUE_KIND_NORMAL' },
  },
};
