/** The auditor's bundle over HTTP (Arts. 18, 19): for auditors only, and whole as it arrives. */
import { openCase } from '../../store/case/case-acts';
import { checkBundle } from '../../store/audit/bundle-check';
import { inTransaction } from '../../store/kernel/connection';
import { newCase } from '../support/cases-examples';
import { AT } from '../support/fresh-store';
import { auditor, bureau, centre, expert, House } from '../support/api-house';

let house: House;
const kase = newCase();
const bare = `/cases/${kase._id}/bundle`;
const path = `${bare}?reason=${encodeURIComponent('年度审计')}`;

beforeAll(async () => {
  house = await House.open();
  const act = { key: 'submit', no: kase._id, at: AT, by: centre, channel: 'api' } as const;
  await inTransaction((tx) =>
    openCase(tx, { ...act, act: 'submit', reason: '示例' }, kase, '已受理'),
  );
});
afterAll(async () => {
  await house.close();
});

test('Arts. 18, 19: an auditor takes a case’s bundle, which verifies by itself', async () => {
  const headers = await house.credentials(auditor);
  const response = await fetch(`${house.address}${path}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toContain(`${kase._id}.zip`);
  const report = await checkBundle(new Uint8Array(await response.arrayBuffer()));
  expect(report).toMatchObject({ no: kase._id, entries: 1, faults: [] });
  expect(response.headers.get('x-manifest-sha256')).toBe(report.manifest);
});

test('Art. 18: nobody else takes it, and there is none of a case that there is not', async () => {
  for (const actor of [bureau, centre, expert(1)]) {
    expect((await house.get(path, actor)).status).toBe(403);
  }
  expect((await house.get('/cases/R2026-999999/bundle?reason=1', auditor)).status).toBe(404);
});

test('reading of Art. 18: a bundle holds personal data and objectors, so nobody takes it without a reason, which is kept', async () => {
  expect(await house.get(bare, auditor)).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'reason', message: '此项必填' }] },
  });
  const log = await house.get(`/access-log?account=${auditor.id}`, auditor);
  expect(JSON.stringify(log.body)).toContain('年度审计');
});
