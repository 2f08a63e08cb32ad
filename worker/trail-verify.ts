/**
 * `npm run trail:verify -- [--subject=R2026-000001] [--seal=12:<hash>]`: the audit of the trails, on the database
 * that MONGODB_URI names (docs/operate/audit.md). `--seal` is a seal as it was written down elsewhere. Ends with
 * 0 where every trail is whole, and with 1 and a sentence for everything that is not.
 */
import { checkTrails, type TrailQuery, type TrailReport } from '../store/audit/trail-verify';
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

export function told(report: TrailReport): string {
  const { subjects, entries, seals, last, faultCount } = report;
  const counted = `记录链${subjects}条，记录${entries}条，封存${seals}号。`;
  const kept = last === undefined ? [] : [`最近一号封存：${last._id}:${last.hash}`];
  const whole = [...kept, '记录完整。'];
  return [counted, ...(faultCount === 0 ? whole : faultsTold(report))].join('\n');
}

function faultsTold({ faults, faultCount, formerCount }: TrailReport): string[] {
  const former = formerCount === 0 ? '' : `，其中${formerCount}处出自系统以前的缺陷`;
  const left = faultCount - faults.length;
  return [
    `记录不完整，共${faultCount}处${former}：`,
    ...faults.map(({ message }) => message),
    ...(left === 0 ? [] : [`另有${left}处没有列出。`]),
  ];
}

async function main(words: readonly string[]): Promise<number> {
  const query = queryFrom(words);
  const report = await onStore(() => checkTrails(query));
  console.log(told(report));
  return report.faultCount === 0 ? 0 : 1;
}

if (require.main === module) {
  runCommand(main);
}
