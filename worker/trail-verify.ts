/**
 * `npm run trail:verify -- [--subject=R2026-000001] [--seal=12:<hash>]`: the audit of the trails, on the database
 * that MONGODB_URI names (docs/operate/audit.md). `--seal` is a seal as it was written down elsewhere. Ends with
 * 0 where every trail is whole, and with 1 and one sentence where one is not.
 */
import { checkTrails, type TrailQuery, type TrailReport } from '../store/trail-verify';
import { runCommand } from './command';
import { onStore } from './on-store';

export function queryFrom(words: readonly string[]): TrailQuery {
  return words.reduce<TrailQuery>((query, word) => {
    const subject = /^--subject=(\S+)$/.exec(word)?.[1];
    if (subject !== undefined) return { ...query, subject };
    const [, number, hash] = /^--seal=(\d+):([0-9a-f]{64})$/.exec(word) ?? [];
    if (hash !== undefined) return { ...query, known: { _id: Number(number), hash } };
    throw new Error('用法 / usage: npm run trail:verify -- [--subject=…] [--seal=<n>:<hash>]');
  }, {});
}

export function told({ subjects, entries, seals, last, fault }: TrailReport): string {
  const counted = `记录链${subjects}条，记录${entries}条，封存${seals}号。`;
  if (fault !== undefined) return `${counted}\n记录不完整：${fault.message}`;
  const kept = last === undefined ? [] : [`最近一号封存：${last._id}:${last.hash}`];
  return [counted, ...kept, '记录完整。'].join('\n');
}

async function main(words: readonly string[]): Promise<number> {
  const query = queryFrom(words);
  const report = await onStore(() => checkTrails(query));
  console.log(told(report));
  return report.fault === undefined ? 0 : 1;
}

if (require.main === module) {
  runCommand(main);
}
