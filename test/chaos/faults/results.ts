/** What the long form leaves in `bench/results/chaos.md`: one row for each round, below those of before. */
import { access, appendFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { table } from '../../../bench/table';
import type { Fault } from './storm';
import { LINK_NAMES, type LinkName } from './machine';
import type { RoundResult } from './round';

export type RoundReport = RoundResult & { readonly seed: string; readonly cases: number };

const RESULTS = join(__dirname, '..', '..', '..', 'bench', 'results', 'chaos.md');

const HEAD = `# Faults

Each run of \`npm run chaos\` adds its rounds. The same season is played over HTTP once without faults (seed \`…/none\`) and then in rounds with them:
processes killed (kill -9) and frozen (SIGSTOP, up to 20 s), links late, cut and half-open, mongod's disk full, a worker whose clock is an hour
off, and one case that nobody can act on until the others have ended. A difference is an answer that is not repeated under its key or not on the
trail, an entry that nobody asked for, a case that ended otherwise, money that does not add up, a payment made twice, an audit that complains, a
history that does not replay, or a process left over. Of a link: MB to the server and back, connections cut and fallen silent. Load: of the
machine, over the last 15 minutes of the round.
`;
const HEADS = [
  'seed',
  'taken (UTC)',
  'cases',
  'seconds',
  'load',
  'answers 2xx',
  'kills',
  'freezes',
  'links',
  'disk full',
  'clock off',
  'ended by itself',
  'starts repeated',
  ...LINK_NAMES,
  'differences',
];

export async function keepRound(told: RoundReport): Promise<void> {
  const [heads, rule, row] = table(HEADS, [cellsOf(told)]).split('\n');
  const begun = await access(RESULTS).then(
    () => true,
    () => false,
  );
  if (!begun) await writeFile(RESULTS, [HEAD, heads, rule, ''].join('\n'));
  await appendFile(RESULTS, `${row}\n`);
}

function cellsOf(told: RoundReport): string[] {
  const { seed, cases, seconds, answered, faults, parts, differences, traffic } = told;
  const sum = (of: 'ended' | 'failedStarts' | 'frozen' | 'killed') =>
    String(Object.values(parts).reduce((total, part) => total + part[of], 0));
  const many = (holds: (fault: Fault) => boolean) => String(faults.filter(holds).length);
  const taken = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return [
    `\`${seed}\``,
    taken,
    String(cases),
    seconds.toFixed(0),
    loadavg()[2]?.toFixed(1) ?? '',
    String(answered),
    sum('killed'),
    sum('frozen'),
    many((fault) => 'links' in fault),
    many(({ kind }) => kind === 'disk full'),
    many(({ kind }) => kind === 'worker an hour off'),
    sum('ended'),
    sum('failedStarts'),
    ...LINK_NAMES.map((name) => linkOf(traffic[name])),
    [String(differences.length), ...differences.map(inCell)].join('<br>'),
  ];
}

function linkOf({ sent, received, dropped, silenced }: RoundResult['traffic'][LinkName]): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return `${megabytes(sent)} + ${megabytes(received)} MB, ${dropped} cut, ${silenced} silent`;
}

const MOST_CHARACTERS = 300;
const inCell = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('|', '¦').slice(0, MOST_CHARACTERS);
