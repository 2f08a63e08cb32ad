/**
 * A state folder belongs to one clock: the machine's, or one demo's. Cases whose days began by one clock
 * would else go on by another, so the folder keeps the clock it began with.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoClockOf } from '../environment/demo-clock';
import { EnvironmentError, readEnvironment, type Environment } from '../environment/variables';
import { usable } from './lock';
import { codeOf, StackError } from './servers/stack-error';

const DEMO = [
  'HONGSHAN_DEMO_DAY_MS',
  'HONGSHAN_DEMO_STARTS_AT',
  'HONGSHAN_DEMO_SLOWS_AT',
  'HONGSHAN_DEMO_SLOW_DAY_MS',
] as const;
const STARTED = 'HONGSHAN_DEMO_STARTED_AT_MS';
type DemoVariables = Readonly<Record<string, string>>;

/**
 * The demo clock's variables for worker and API, none for the machine's clock. A demo that is started
 * again in its folder goes on from where its time stands now. Only a clock that can be read is kept.
 * @throws StackError when the folder began with another clock; EnvironmentError when this one is none
 */
export async function clockOfState(stateDir: string, env: Environment): Promise<DemoVariables> {
  const asked = demoIn(env);
  judge(asked);
  const file = join(stateDir, 'clock.json');
  const kept = await keptIn(file);
  if (kept === undefined) {
    const started = env[STARTED] ?? String(Date.now());
    const clock = isDemo(asked) ? { ...asked, [STARTED]: started } : {};
    demoClockOf(judge(clock));
    await usable(stateDir, () => keep(file, clock));
    return clock;
  }
  if (DEMO.every((name) => kept[name] === asked[name])) return kept;
  throw new StackError(
    `The state folder began with another clock: choose another HONGSHAN_STATE, or set ${DEMO.join(' and ')} as they were at its first start (${told(kept)}).`,
  );
}

const judge = (clock: DemoVariables) => readEnvironment({ ...clock, HONGSHAN_STACK: 'embedded' });

/** In one rename, so that a start that is killed leaves no half of a clock. */
async function keep(file: string, clock: DemoVariables): Promise<void> {
  const whole = `${file}.${randomUUID()}`;
  await writeFile(whole, JSON.stringify(clock));
  await rename(whole, file);
}

/** @throws StackError where the file holds no clock */
async function keptIn(file: string): Promise<DemoVariables | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!isClock(kept)) throw new EnvironmentError('It names no clock.');
    demoClockOf(judge(kept));
    return kept;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new StackError(
      `${file}, which keeps the clock that the state folder began with, cannot be read: put back what it was, or begin anew with another HONGSHAN_STATE.`,
      { cause },
    );
  }
}

const isClock = (kept: unknown): kept is DemoVariables =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.values(kept).every((value) => typeof value === 'string');

function demoIn(env: Environment): DemoVariables {
  const set = DEMO.map((name) => [name, env[name]] as const);
  return Object.fromEntries(
    set.filter((one): one is [(typeof DEMO)[number], string] => Boolean(one[1])),
  );
}

function isDemo(clock: DemoVariables): boolean {
  return Object.keys(clock).length > 0;
}

function told(clock: DemoVariables): string {
  return isDemo(clock)
    ? DEMO.flatMap((name) => (clock[name] === undefined ? [] : `${name}=${clock[name]}`)).join(' ')
    : 'neither was set';
}
