/** Errors that a repeat would meet again end an activity; those that pass do not. */
import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { mongo } from 'mongoose';
import { endingOnWrongWrites, isLasting } from '../../../activities/process/permanent-errors';
import { InvariantBroken } from '../../../policy/kernel/invariant';

const serverError = (code: number) => new mongo.MongoServerError({ message: 'no', code });
const duplicate = serverError(11_000);
const steppedDown = serverError(10_107);

/** As Node says it, and the driver hands it on. */
const endedUnderWrite = Object.assign(new Error('write ECONNRESET'), {
  errno: -104,
  code: 'ECONNRESET',
  syscall: 'write',
});

const bulkError = (code: number) =>
  new mongo.MongoBulkWriteError({ message: 'no', code }, undefined as never);

async function failureOf(error: Error, attempt: number): Promise<unknown> {
  const { fail } = endingOnWrongWrites({ fail: (): Promise<unknown> => Promise.reject(error) });
  const run = new MockActivityEnvironment({ attempt }).run(fail);
  return run.catch((thrown: unknown) => thrown);
}

it('a write that the database refuses for what it is ends the activity at its fifth attempt', async () => {
  expect(await failureOf(duplicate, 4)).toBe(duplicate);
  const failure = await failureOf(duplicate, 5);
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ nonRetryable: true, type: 'WrongWrite' });
});

it('a late attempt that finds what another has just written is answered by what is on record', async () => {
  let tries = 0;
  const work = (): Promise<unknown> => {
    tries += 1;
    return tries === 1 ? Promise.reject(duplicate) : Promise.resolve('on record');
  };
  const { submit } = endingOnWrongWrites({ submit: work });
  expect(await new MockActivityEnvironment({ attempt: 6 }).run(submit)).toBe('on record');
  expect(tries).toBe(2);
});

it('a primary that has stepped down is waited for, however often it was tried', async () => {
  expect(await failureOf(steppedDown, 50)).toBe(steppedDown);
});

it('a connection that ended under a write goes by a name on which no process gives up', async () => {
  const failure = await failureOf(endedUnderWrite, 1);
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ nonRetryable: false, type: 'Unreachable' });
});

it.each<[string, unknown, boolean]>([
  ['a broken invariant', new InvariantBroken('示例'), true],
  ['an error without a name of its own', new Error('示例'), true],
  ['a duplicate key', duplicate, true],
  ['a duplicate key among several writes', bulkError(11_000), true],
  ['several writes that met a write conflict', bulkError(112), false],
  ['a stepped-down primary', steppedDown, false],
  ['a lost connection', new mongo.MongoNetworkError('示例'), false],
  ['a connection that ended under a write', endedUnderWrite, false],
])('%s is of the line or passes, as it is', (_, error, lasting) => {
  expect(isLasting(error)).toBe(lasting);
});
