/** The access log (Art. 18) is added to and searched, and kept for as long as the law asks at least. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import mongoose from 'mongoose';
import * as accessLog from '../../../store/audit/access-log';
import { useFreshStore } from '../../support/fresh-store';

useFreshStore();

const ROOT = join(__dirname, '../../..');
/** Six months, for which the law asks that such a log is kept. */
const LEAST_DAYS = 180;

test('an entry is kept for 180 days at least, and nothing but its age removes it', async () => {
  const indexes = await mongoose.connection.collection('access-log').indexes();
  const kept = indexes.flatMap(({ key, expireAfterSeconds: seconds }) =>
    seconds === undefined ? [] : [[key, seconds / 86_400] as const],
  );
  expect(kept).toEqual([[{ written: 1 }, expect.any(Number)]]);
  expect(kept[0]?.[1]).toBeGreaterThanOrEqual(LEAST_DAYS);
});

test('no other file of the service names the collection, and this one only adds and reads', () => {
  const named = execFileSync(
    'git',
    ['grep', '-lE', "collection(\\(|: )'access-log'", '--', '*.ts', ':!test'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  expect(named.trim()).toBe('store/audit/access-log.ts');
  expect(Object.keys(accessLog).sort()).toEqual(['MOST_SUBJECTS', 'accessesOf', 'noteAccess']);
  const writes = execFileSync('git', ['grep', '-hoE', 'AccessLog\\.[a-zA-Z]+', '--', 'store'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(new Set(writes.trim().split('\n'))).toEqual(
    new Set(['AccessLog.insertMany', 'AccessLog.find']),
  );
});
