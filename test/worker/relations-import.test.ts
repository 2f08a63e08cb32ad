/** Arts. 16(3), 20: the command that brings a file of relations in, or tells every fault in it. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../support/database';
import { uscc } from '../support/fresh-store';

const HEADER = '关系人名称,证件号码,单位统一社会信用代码,单位名称,关系,起始日期';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relations-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function imported(row: string): Promise<{ code: number | null; told: string }> {
  const path = join(folder, 'relations.csv');
  await writeFile(path, `${HEADER}\n${row}\n`);
  const env = { MONGODB_URI: freshDatabase(), HONGSHAN_PERSON_KEY: 'a1'.repeat(32) };
  const command = join(__dirname, '../../worker/relations-import.ts');
  const words = ['--import', 'tsx', command, path, '--by=centre-1', '--reason=季度更新'];
  const ran = spawnSync(process.execPath, words, { env: { ...process.env, ...env } });
  return { code: ran.status, told: `${ran.stdout.toString()}${ran.stderr.toString()}` };
}

test('Art. 20: a sound file is brought in, a faulty one is told by row and column', async () => {
  const sound = await imported(`甲某,ID0001,${uscc(1)},示例企业一,董事,2024-02-29`);
  expect(sound).toMatchObject({ code: 0 });
  expect(sound.told).toContain('共1条');
  const faulty = await imported(`甲某,ID0001,${uscc(1)},示例企业一,董事,2023-02-29`);
  expect(faulty).toMatchObject({ code: 1 });
  expect(faulty.told).toContain('第2行 起始日期');
});
