/** For how long `/healthz` is silent beside each attack: what somebody sends must not keep others waiting. */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawnEntry } from '../local/servers/guard';
import { attacks, CUT_OFF, prepareAttacks, type Attack } from './attacks';
import type { Bed } from './bed';
import { table } from './table';

const QUIET_MS = 5_000;
const STOP_MS = 5_000;
const WANTED_MS = 100;

interface Silence {
  readonly longest: number;
  readonly answers: number;
}

export async function silence({ stack }: Bed): Promise<string> {
  await prepareAttacks();
  const env = { ...process.env, HEALTHZ: `${stack.apiUrl}/healthz` };
  const probe = spawnEntry(join(__dirname, 'probe.ts'), { env });
  const heard = async (): Promise<Silence> => {
    const told = once(probe.process, 'message');
    probe.process.send({});
    return ((await told) as [Silence])[0];
  };
  try {
    await wait(QUIET_MS);
    await heard();
    await wait(QUIET_MS);
    const rows = [['nothing', '', (await heard()).longest.toFixed(0), '', '']];
    for (const attack of await attacks(stack.apiUrl)) {
      await heard();
      rows.push(await beside(attack, heard));
    }
    return [
      `The longest wait for \`/healthz\`, asked every 5 ms by a process of its own, beside each attack; wanted: ${WANTED_MS} ms on a quiet machine.`,
      '',
      table(
        ['attack', 'at once', 'longest silence, ms', 'until all are answered, s', 'answers'],
        rows,
      ),
      '',
      `An answer that the attack did not read, since it was still sending, counts as “cut off”.`,
    ].join('\n');
  } finally {
    await probe.stop(STOP_MS);
  }
}

async function beside(
  { name, atOnce, send }: Attack,
  heard: () => Promise<Silence>,
): Promise<string[]> {
  const began = performance.now();
  const statuses = await Promise.all(Array.from({ length: atOnce }, send));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { longest } = await heard();
  return [name, String(atOnce), longest.toFixed(0), seconds, countsOf(statuses)];
}

/** `10 × 503, 2 × 422` */
function countsOf(statuses: readonly number[]): string {
  const kinds = [...new Set(statuses)].sort((a, b) => a - b);
  return kinds
    .map((kind) => {
      const count = statuses.filter((status) => status === kind).length;
      return `${count} × ${kind === CUT_OFF ? 'cut off' : kind}`;
    })
    .join(', ');
}
