/** What the long form leaves in `bench/results/chaos.md`. */
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { table } from '../../../bench/table';
import { LINK_NAMES } from './machine';
import type { RoundResult } from './round';

export type Told = RoundResult & { readonly seed: string };

const RESULTS = join(__dirname, '..', '..', '..', 'bench', 'results', 'chaos.md');

const HEAD = `# Faults

Written by \`npm run chaos\`. The same season is played over HTTP once without faults and then in rounds with them: processes killed
(kill -9) and frozen (SIGSTOP, up to 20 s), links late, cut and half-open, mongod's disk full, a worker whose clock is an hour off, and one
case that nobody can act on until the others have ended. A difference is an answer that is not repeated under its key, a case that ended
otherwise, money that does not add up, a payment made twice, an audit that complains, a history that does not replay, or a process left over.
`;

export async function keepResults(
  told: readonly Told[],
  { cases, dayMs }: { readonly cases: number; readonly dayMs: number },
): Promise<void> {
  const taken = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const about = `Written ${taken} UTC; ${cases} cases a season, a civil day of ${dayMs} ms; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}, Node ${process.version}.`;
  const fixed = told.at(-1)?.disk;
  const notDone = fixed === undefined ? [] : [`The disk was not filled: ${fixed}.`, ''];
  const differences = told.flatMap(({ seed, differences: found }) =>
    found.map((difference) => `- \`${seed}\`: ${difference}`),
  );
  const text = [HEAD, about, '', ...notDone, rounds(told), '', links(told), '', ...differences];
  await writeFile(RESULTS, `${text.join('\n').trimEnd()}\n`);
}

function rounds(told: readonly Told[]): string {
  const heads = ['seed', 'seconds', 'answers 2xx', 'kills', 'freezes', 'link faults'];
  const rows = told.map(({ seed, seconds, answered, faults, parts, differences }) => {
    const sum = (of: 'ended' | 'failedStarts' | 'frozen' | 'killed') =>
      Object.values(parts).reduce((total, part) => total + part[of], 0);
    const ofLinks = faults.filter((fault) => 'links' in fault).length;
    const others = faults.filter((fault) => !('links' in fault) && !('parts' in fault)).length;
    const counts = [answered, sum('killed'), sum('frozen'), ofLinks, others];
    const own = [sum('ended'), sum('failedStarts'), differences.length];
    return [seed, seconds.toFixed(0), ...[...counts, ...own].map(String)];
  });
  const more = ['disk full, clock off', 'ended by itself', 'starts repeated', 'differences'];
  return table([...heads, ...more], rows);
}

function links(told: readonly Told[]): string {
  const rows = LINK_NAMES.map((name) => {
    const sum = (of: keyof Told['traffic'][typeof name]) =>
      told.reduce((total, { traffic }) => total + traffic[name][of], 0);
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    const bytes = [megabytes(sum('sent')), megabytes(sum('received'))];
    return [
      name,
      String(sum('connections')),
      ...bytes,
      String(sum('dropped')),
      String(sum('silenced')),
    ];
  });
  return table(['link', 'connections', 'MB sent', 'MB received', 'cut', 'fallen silent'], rows);
}
