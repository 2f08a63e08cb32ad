/** A download that does not answer is ended in time, with all that it has started. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { download, type Download } from '../../../local/servers/download';
import { removeScratchFolders, scratchFolder, survivors } from '../support';

afterAll(removeScratchFolders);

const order = async (script: string, connectMs: number): Promise<Download> => {
  const folder = await scratchFolder();
  const args = ['-c', script, 'sh', folder];
  const report = () => undefined;
  return { label: 'example', command: '/bin/sh', args, env: {}, folder, connectMs, report };
};

test('a source from which nothing arrives is ended at its time limit, not at its own', async () => {
  const silent = await order('echo $$ > "$1/pid"; exec /bin/sleep 120', 2_000);
  const began = Date.now();
  await expect(download(silent)).rejects.toThrow('no answer within 2 s');
  expect(Date.now() - began).toBeLessThan(60_000);
  const pid = Number(await readFile(join(silent.folder, 'pid'), 'utf8'));
  expect(await survivors([pid])).toEqual([]);
  expect(await survivors([process.pid], 0)).toHaveLength(1); // the probe itself can see a process
});

test('a source from which bytes arrive may take longer than the time to connect', async () => {
  const slow = await order(
    '/usr/bin/head -c 50000 /dev/zero > "$1/file"; exec /bin/sleep 2.5',
    2_000,
  );
  await expect(download(slow)).resolves.toBeUndefined();
});

test('a source that fails gives its last line as the reason', async () => {
  const failing = await order('echo first; echo "the reason" >&2; exit 1', 20_000);
  await expect(download(failing)).rejects.toThrow(/^the reason$/);
});
