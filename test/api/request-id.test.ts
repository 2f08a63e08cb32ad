/** The id of a request is followed from the caller through the process to the log of the worker. */
import { PassThrough } from 'node:stream';
import { defaultPayloadConverter } from '@temporalio/common';
import { workerLog } from '../../worker/log';
import { requestIdIn, withRequestId } from '../../workflows/request-id';
import { applicant, district, House, redemption, uscc } from '../support/api-house';
import { logTo } from '../support/workflow-house';
import { recommend } from '../support/redemption-steps';

interface Line {
  readonly msg: string;
  readonly [attribute: string]: unknown;
}
const lines: Line[] = [];
const written = new PassThrough().on('data', (line: Buffer) => {
  lines.push(JSON.parse(String(line)) as Line);
});
let house: House;
let no: string;
const enterprise = applicant(uscc(1));

beforeAll(async () => {
  logTo(workerLog(written));
  house = await House.open({ worker: true });
  await house.furnish();
  const round = await house.openRound('redemption');
  const filed = await house.ask('POST', '/redemptions', {
    as: enterprise,
    key: 'key-of-the-filing',
    body: redemption(round, 1),
    headers: { 'X-Request-Id': 'caller-of-the-filing' },
  });
  ({ no } = filed.body);
});
afterAll(() => house.close());

const of = (requestId: string) => lines.filter((line) => line['requestId'] === requestId);

test('the act that starts a process is in the log of the worker by the id of the caller', () => {
  expect(of('caller-of-the-filing')).toMatchObject([
    { msg: 'activity done', activityType: 'submit', workflowId: `redemption/${no}` },
  ]);
});

test('so is each later act, by an id of its own, and one that the API has made where the caller sends none', async () => {
  const reviewed = await house.post(
    `/cases/${no}/preliminary-review`,
    district('650104'),
    recommend,
  );
  expect(reviewed.status).toBe(200);
  const made = reviewed.headers.get('X-Request-Id') ?? '';
  expect(of(made)).toMatchObject([{ activityType: 'decidePreliminaryReview' }]);
  expect(of('caller-of-the-filing')).toHaveLength(1);
});

test('a header that is no id is none, whoever reaches Temporal and sends it', () => {
  expect(requestIdIn(withRequestId({}, 'caller-0123456789'))).toBe('caller-0123456789');
  for (const odd of ['short', 'x'.repeat(101), 'new\nline 12345', 7, null, { a: 1 }])
    expect(requestIdIn({ 'request-id': defaultPayloadConverter.toPayload(odd) })).toBeUndefined();
  expect(requestIdIn({ 'request-id': { data: new Uint8Array([1, 2, 3]) } })).toBeUndefined();
  expect(requestIdIn({})).toBeUndefined();
});
