/**
 * `npm run bundle:verify -- file.zip`: verifies an auditor's bundle from the file alone (docs/operate/audit.md).
 * Ends with 0 where it is whole, and with 1 and a sentence for everything that is not.
 */
import { readFile } from 'node:fs/promises';
import { checkBundle, type BundleReport } from '../store/audit/bundle-check';
import { runCommand } from './command';

export function told({ no, manifest, entries, seal, faults }: BundleReport): string {
  const sealed = seal === undefined ? '尚未封存' : `${seal.number}:${seal.hash}`;
  return [
    `${no}：记录${entries}条。`,
    `清单校验值：${manifest}`,
    `最近一号封存：${sealed}`,
    ...(faults.length === 0 ? ['审计卷完整。'] : faults),
  ].join('\n');
}

async function main([file, ...others]: readonly string[]): Promise<number> {
  if (file === undefined || others.length > 0) {
    throw new Error('用法 / usage: npm run bundle:verify -- file.zip');
  }
  const report = await checkBundle(await readFile(file));
  console.log(told(report));
  return report.faults.length === 0 ? 0 : 1;
}

if (require.main === module) {
  runCommand(main);
}
