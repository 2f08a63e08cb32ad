/** A download that does not answer is ended in time, with all that it has started. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { download, type Download } from '../../../local/servers/download';
import { removeScratchFolders, runningOf, scratchFolder, untilEnded } from '../support';

afterAll(removeScratchFolders);

const order = async (script: string, connectMs: number): Promise<Download> => {
  const folder = await scratchFolder();
  const args = ['-c', script, 'sh', folder];
  const report = () => undefined;
  return { label: 'example', command: '/bin/sh', args, env: {}, folder, connectMs, report };
};

test('a source from which nothing arrives is ended at its time limit, not at its own', async () => {
  const silent = await order('echo $$ > "$1/pid"; exec /bin/sleep 3600', 2_000);
  await expect(download(silent)).rejects.toThrow('no answer within 2 s');
  const pid = Number(await readFile(join(silent.folder, 'pid'), 'utf8'));
  await untilEnded([pid]);
  expect(await runningOf([process.pid])).toHaveLength(1); // the probe itself can see a process
});

test('a source from which bytes arrive may take longer than the time to connect', async () => {
  const slow = await order('exec /bin/sleep 2.5', 2_000);
  await writeFile(join(slow.folder, 'file'), Buffer.alloc(50_000)); // has arrived when it is first looked
  await expect(download(slow)).resolves.toBeUndefined();
});

test('a source that fails gives its last line as the reason', async () => {
  const failing = await order('echo first; echo "the reason" >&2; exit 1', 300_000);
  await expect(download(failing)).rejects.toThrow(/^the reason$/);
});
