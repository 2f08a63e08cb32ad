/**
 * A state folder belongs to one clock: the machine's, or one demo's. Cases whose days began by one clock
 * would else go on by another, so the folder keeps the clock it began with.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment/variables';
import { StackError } from './servers/stack-error';

const DEMO = ['HONGSHAN_DEMO_DAY_MS', 'HONGSHAN_DEMO_STARTS_AT'] as const;
const STARTED = 'HONGSHAN_DEMO_STARTED_AT_MS';
type DemoVariables = Readonly<Record<string, string>>;

/**
 * The demo clock's variables for worker and API, none for the machine's clock. A demo that is started
 * again in its folder goes on from where its time stands now.
 * @throws StackError when the folder began with another clock
 */
export async function clockOfState(stateDir: string, env: Environment): Promise<DemoVariables> {
  const asked = demoIn(env);
  const file = join(stateDir, 'clock.json');
  const kept = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as DemoVariables,
    () => undefined,
  );
  if (kept === undefined) {
    const clock = isDemo(asked) ? { ...asked, [STARTED]: env[STARTED] ?? String(Date.now()) } : {};
    await writeFile(file, JSON.stringify(clock));
    return clock;
  }
  if (DEMO.every((name) => kept[name] === asked[name])) return kept;
  throw new StackError(
    `The state folder began with another clock: choose another HONGSHAN_STATE, or set ${DEMO.join(' and ')} as they were at its first start (${told(kept)}).`,
  );
}

function demoIn(env: Environment): DemoVariables {
  const set = DEMO.map((name) => [name, env[name]] as const);
  return Object.fromEntries(
    set.filter((one): one is [(typeof DEMO)[number], string] => one[1] !== undefined),
  );
}

function isDemo(clock: DemoVariables): boolean {
  return Object.keys(clock).length > 0;
}

function told(clock: DemoVariables): string {
  return isDemo(clock)
    ? DEMO.map((name) => `${name}=${clock[name] ?? ''}`).join(' ')
    : 'neither was set';
}
