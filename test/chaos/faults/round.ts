/** One round: a season on a machine of its own, with faults or without, and everything that must be so afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  Courier,
  type CourierRequest,
  type Heard,
  type Manners,
} from '../../../api-client/courier';
import { People } from '../../../api-client/people';
import { DemoTime } from '../../../local/demo/clock';
import { crowding, dayOn } from '../../../local/demo/pace';
import { Stage } from '../../../local/demo/stage';
import { Random } from '../bursts/random';
import type { Cast } from './cast';
import * as checks from './checks';
import { endingsOf, type Endings } from './endings';
import type { Traffic } from './link';
import { LINK_NAMES, Machine, type LinkName } from './machine';
import { hasLeft, type PartReport } from './part';
import { Poison } from './poison';
import { playSeason, type Played } from './season';
import { storm, toldOf, type Fault, type Weather } from './storm';
import { trailTells } from './trail';
import { headersOf } from '../../support/header-client';

export interface RoundPlan {
  readonly seed: string;
  readonly cast: Cast;
  /** On a quiet machine. */
  readonly dayMs: number;
  /** Without it there are no faults. */
  readonly weather?: Weather;
  /** Where the workflows' code is, bundled. */
  readonly bundle: string;
  readonly report: (line: string) => void;
}

export interface RoundResult {
  readonly endings: Endings;
  readonly differences: readonly string[];
  readonly faults: readonly Fault[];
  readonly parts: Readonly<Record<string, PartReport>>;
  readonly traffic: Readonly<Record<LinkName, Traffic>>;
  readonly answered: number;
  readonly disk: string | undefined;
  readonly seconds: number;
}

/** The first working day of a week after the holidays of May: the contracts of the cast are fulfilled and paid. */
const STARTS_AT = '2026-05-18T01:00:00.000Z';
const GONE_MS = 30_000;
/** Days of a season are shorter than the pause that the service asks for. */
const MANNERS: Partial<Manners> = {
  atOnce: 16,
  patienceMs: 420_000,
  tries: 600,
  requestMs: 45_000,
  longestPauseMs: 500,
};

export async function playRound(plan: RoundPlan): Promise<RoundResult> {
  const began = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'hongshan-chaos-'));
  const time = new DemoTime(dayOn(await crowding(), plan.dayMs), STARTS_AT);
  const ownDisk = plan.weather?.fillsDisk === true;
  const machine = await Machine.open({ folder, clock: () => time.environment, ownDisk });
  const faults: Fault[] = [];
  const outcome = await played(plan, machine, time, faults).catch(brokenOff);
  await machine.close();
  const left = (await leftOf(machine)).map((pid) => `a process of group ${pid} is left`);
  const differences = [...outcome.differences, ...left];
  if (differences.length === 0) await rm(folder, { recursive: true, force: true });
  else plan.report([...differences, `data and logs are left in ${folder}`].join('\n'));
  const seconds = (Date.now() - began) / 1000;
  return { ...outcome, differences, faults, ...countsOf(machine), seconds };
}

type Outcome = Pick<RoundResult, 'answered' | 'differences' | 'endings'>;

function brokenOff(cause: unknown): Outcome {
  const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { answered: 0, differences: [`the season broke off: ${why}`], endings: new Map() };
}

function countsOf({ parts, links, disk }: Machine) {
  const each = LINK_NAMES.map((name) => [name, links[name].traffic]);
  return {
    parts: Object.fromEntries(Object.values(parts).map(({ name, report }) => [name, report])),
    traffic: Object.fromEntries(each) as Record<LinkName, Traffic>,
    disk: disk.fixed,
  };
}

/** What was killed a moment ago may need another to be gone. */
async function leftOf({ groups }: Machine): Promise<readonly number[]> {
  const until = Date.now() + GONE_MS;
  for (;;) {
    const left = groups.filter(hasLeft);
    if (left.length === 0 || Date.now() > until) return left;
    await wait(100);
  }
}

async function played(
  plan: RoundPlan,
  machine: Machine,
  time: DemoTime,
  faults: Fault[],
): Promise<Outcome> {
  const answers: checks.Answered[] = [];
  const answered = (asked: CourierRequest, { status, text }: Heard): void => {
    if (status < 300) answers.push({ asked, answer: JSON.parse(text) });
  };
  const over = new AbortController();
  const { signal } = over;
  const courier = new Courier({ ...MANNERS, answered, signal });
  const tell = (line: string) => {
    if (process.env['CHAOS_TELL'] !== undefined) plan.report(line);
  };
  const stage = new Stage(new People(machine.apiUrl, headersOf, courier), time, tell, signal);
  const poison = new Poison(machine.mongodbUri);
  try {
    const season = await underFaults(plan, machine, faults, playSeason(stage, plan.cast, poison));
    const differences = [
      ...(await checks.answersAgain(courier, answers.slice())),
      ...(await trailTells(machine.mongodbUri, answers)),
      ...(await checks.figures(stage, season)),
      ...(await checks.bank(machine, stage, season)),
      ...(await checks.audits(machine)),
      ...(await checks.histories(machine, plan.bundle)),
    ];
    const endings = await endingsOf(stage, season);
    return { endings, differences, answered: answers.length };
  } finally {
    over.abort(); // What the others of a season that broke off are still at.
    await poison.close();
  }
}

/** The season and the faults side by side; these go on until the season is over, and through their deck in any case. */
async function underFaults(
  { seed, weather, report }: RoundPlan,
  machine: Machine,
  faults: Fault[],
  playing: Promise<Played>,
): Promise<Played> {
  if (weather === undefined) return playing;
  const until = { over: false, broken: false };
  playing.then(
    () => (until.over = true),
    () => (until.broken = true),
  );
  const tell = (fault: Fault) => {
    faults.push(fault);
    report(toldOf(fault));
  };
  const storming = storm(new Random(seed), machine, weather, until, tell);
  const [played, stormed] = await Promise.allSettled([playing, storming]);
  if (played.status === 'rejected') throw played.reason;
  if (stormed.status === 'rejected') throw stormed.reason;
  await Promise.all(Object.values(machine.parts).map((part) => part.ready()));
  return played.value;
}
