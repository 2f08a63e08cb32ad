/** The long form: scene after scene, until every type has had its bursts or has broken. */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { table } from '../../../bench/table';
import startServers from '../../support/servers';
import stopServers from '../../support/servers-stop';
import { addSeen } from './examiner';
import { Random } from './random';
import { scene, type ScenePlan, type SceneResult } from './scene';
import { TYPES } from './targets';

const RESULTS = join(__dirname, '..', '..', '..', 'bench', 'results', 'bursts.md');
const BURSTS = 300;
/** Of each type in one scene: then its processes are new ones, and so is the server. */
const A_SCENE = 20;
/** Scenes in which no type had a burst, after which the run gives up. */
const IDLE_SCENES = 3;
/** Processes in the worker's memory, so that it drops none. */
const MORE_THAN_ARE_OPEN = 2_000;
/** So that it drops most of them, one after the other. */
const FEW = 24;

/** @returns whether every type has had its bursts, and nothing broke */
export async function replay(words: readonly string[]): Promise<boolean> {
  const seed = option(words, 'seed') ?? randomUUID();
  const wanted = Number(option(words, 'bursts') ?? BURSTS);
  const types = option(words, 'only')?.split(',') ?? TYPES;
  const began = Date.now();
  const [before] = loadavg();
  say(`seed ${seed}`);
  const textOf = (totals: readonly SceneResult[]): string => {
    const taken = `Taken ${new Date(began).toISOString().slice(0, 16).replace('T', ' ')} UTC in ${Math.round((Date.now() - began) / 60_000)} min`;
    const load = `load of the machine ${before?.toFixed(1) ?? ''} before and ${loadavg()[0]?.toFixed(1) ?? ''} after`;
    const about = `${taken}; ${cpus().length} cores, Node ${process.version}; ${load}; seed \`${seed}\`.`;
    return [HEAD, tableOf(totals), '', about, ''].join('\n');
  };
  /** After each scene, so that a run that is stopped has shown what it has. */
  const keep = async (totals: readonly SceneResult[]): Promise<void> => {
    if (types === TYPES && wanted >= BURSTS) await writeFile(RESULTS, textOf(totals));
  };
  await startServers();
  try {
    const totals = await scenes({ seed, types, wanted, keep });
    say(textOf(totals));
    return totals.every(({ bursts, broken }) => broken === undefined && bursts >= wanted);
  } finally {
    await stopServers();
  }
}

function option(words: readonly string[], name: string): string | undefined {
  const start = `--${name}=`;
  return words.find((word) => word.startsWith(start))?.slice(start.length);
}

const say = (line: string): void => {
  console.log(line);
};

interface Scenes {
  readonly seed: string;
  readonly types: readonly string[];
  readonly wanted: number;
  readonly keep: (totals: readonly SceneResult[]) => Promise<void>;
}

async function scenes({ seed, types, wanted, keep }: Scenes): Promise<SceneResult[]> {
  const byType = (one: SceneResult, other: SceneResult): number =>
    one.type.localeCompare(other.type);
  const totals = new Map<string, SceneResult>();
  const left = (): string[] =>
    types.filter((type) => {
      const { bursts = 0, broken } = totals.get(type) ?? {};
      return bursts < wanted && broken === undefined;
    });
  for (let made = 1, idle = 0; left().length > 0 && idle < IDLE_SCENES; made += 1) {
    const plan = planOf(`${seed}/${made}`, left(), wanted);
    const { dayMs, historyEvents, silences, maxCachedWorkflows, lanes } = plan;
    say(
      `scene ${made}: ${JSON.stringify({ dayMs, historyEvents, silences, maxCachedWorkflows, lanes })}`,
    );
    const shown = await scene(plan);
    for (const one of shown) totals.set(one.type, added(totals.get(one.type), one));
    idle = shown.some(({ bursts }) => bursts > 0) ? 0 : idle + 1;
    await keep([...totals.values()].sort(byType));
  }
  return [...totals.values()].sort(byType);
}

/** Each scene has days, histories and a cache of another length. */
function planOf(seed: string, types: readonly string[], wanted: number): ScenePlan {
  const random = new Random(`${seed}/plan`);
  const maxCachedWorkflows = random.pick([MORE_THAN_ARE_OPEN, MORE_THAN_ARE_OPEN, FEW]);
  return {
    seed,
    types,
    bursts: Math.min(A_SCENE, wanted),
    report: say,
    dayMs: random.pick([200, 400, 800]),
    historyEvents: random.pick([40, 80, 200]),
    maxCachedWorkflows,
    looks: maxCachedWorkflows === MORE_THAN_ARE_OPEN,
    silences: random.chance(0.3),
    lanes: random.pick([4, 8, 13]),
  };
}

function added(before: SceneResult | undefined, { seen, ...one }: SceneResult): SceneResult {
  if (before === undefined) return { ...one, seen };
  for (const outcome of Object.keys(one.outcomes) as (keyof SceneResult['outcomes'])[])
    before.outcomes[outcome] = (before.outcomes[outcome] ?? 0) + (one.outcomes[outcome] ?? 0);
  for (const failure of one.failures) before.failures.add(failure);
  addSeen(before.seen, seen);
  before.bursts += one.bursts;
  before.broken = one.broken;
  return before;
}

const HEAD = `# Bursts of messages

Written by \`npm run chaos -- --replay\`. A burst sends up to twelve messages to one process at the same moment: sound ones, the same
again with and without the same id, refused and malformed ones. Then every history of the process is fetched and replayed; after
some bursts the worker is started anew with nothing in memory, and every process has to answer. A type that has broken has no more bursts.
One scene in three has a worker that holds 24 processes and drops the others; in the other scenes somebody also looks at the processes
in the Temporal UI (docs/adr/0031).
`;

function tableOf(totals: readonly SceneResult[]): string {
  const heads = ['type', 'bursts', 'broke at', 'taken', 'refused', 'signals', 'others'];
  const rows = totals.map(({ type, bursts, broken, outcomes, seen }) => {
    const {
      taken = 0,
      refused = 0,
      sent = 0,
      gone = 0,
      busy = 0,
      failed = 0,
      silent = 0,
    } = outcomes;
    const counts = [taken, refused, sent, gone + busy + failed + silent];
    const facts = [seen.runs, seen.continued, seen.timersFired];
    const at = broken === undefined ? '–' : String(bursts);
    return [type, String(bursts), at, ...[...counts, ...facts].map(String)];
  });
  return table([...heads, 'runs', 'continued as new', 'timers fired'], rows);
}
