/** The faults of a round, one after the other, at moments and of lengths that its seed says. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../bursts/random';
import { LINK_FAULTS, type LinkFault } from './link';
import { LINK_NAMES, PART_NAMES, type LinkName, type Machine, type MachinePart } from './machine';

export type Fault =
  | {
      readonly kind: 'freeze' | 'kill';
      readonly parts: readonly MachinePart[];
      readonly ms: number;
    }
  | {
      readonly kind: LinkFault;
      readonly links: readonly LinkName[];
      readonly ms: number;
      readonly delayMs: number;
    }
  | { readonly kind: 'disk full' | 'worker an hour off'; readonly ms: number };

/** How long faults and the pauses between them are, at most and at least. */
export interface Weather {
  readonly longestMs: number;
  readonly pauseMs: readonly [least: number, most: number];
  /** The season's end may come in peace: after so many times each kind of fault. */
  readonly decks: number;
  /** Half of a deck only, of which one is a kill, one a freeze and one a cut link. */
  readonly half?: boolean;
  /** Whether mongod's data lie on a disk of their own, which is filled. */
  readonly fillsDisk?: boolean;
  /** Preloaded into a worker whose clock is wrong; without it no clock is. */
  readonly faketime?: string;
}

/**
 * Each kind once, or half of them, in an order that the seed says: every process killed and frozen, alone and with
 * others; every kind of a link.
 */
export function deckOf(random: Random, machine: Machine, weather: Weather): Fault[] {
  const ms = () => 500 + random.below(weather.longestMs - 500);
  const ofParts = (['kill', 'freeze'] as const).flatMap((kind) => [
    ...PART_NAMES.map((part) => ({ kind, parts: [part], ms: ms() })),
    { kind, parts: random.some(PART_NAMES, 2 + random.below(3)), ms: ms() },
  ]);
  const ofLinks = LINK_FAULTS.flatMap((kind) =>
    [1, 2 + random.below(3)].map((many) => {
      const links = random.some(LINK_NAMES, many);
      return { kind, links, ms: ms(), delayMs: 50 + random.below(450) };
    }),
  );
  const others: Fault[] = [];
  if (machine.disk.fixed === undefined) others.push({ kind: 'disk full', ms: ms() });
  if (weather.faketime !== undefined)
    others.push({ kind: 'worker an hour off', ms: ms() + 10_000 });
  const deck: Fault[] = [...ofParts, ...ofLinks, ...others];
  const shuffled = random.some(deck, deck.length);
  return weather.half === true ? halfOf(random, shuffled) : shuffled;
}

function halfOf(random: Random, deck: readonly Fault[]): Fault[] {
  const always = (['kill', 'freeze', 'drop'] as const).flatMap((kind) =>
    deck.filter((fault) => fault.kind === kind).slice(0, 1),
  );
  const others = deck.filter((fault) => !always.includes(fault));
  const half = [...always, ...others.slice(0, Math.ceil(deck.length / 2) - always.length)];
  return random.some(half, half.length);
}

/** Whether the season has ended, or has broken off. */
export interface Until {
  readonly over: boolean;
  readonly broken: boolean;
}

/** Goes through the deck, and as long as the season lasts through others; one that has broken off needs no more. */
export async function storm(
  random: Random,
  machine: Machine,
  weather: Weather,
  until: Until,
  tell: (fault: Fault) => void,
): Promise<void> {
  const [least, most] = weather.pauseMs;
  for (let deck = 1; deck === 1 || (deck <= weather.decks && !until.over); deck += 1) {
    for (const fault of deckOf(random, machine, weather)) {
      if (until.broken || (deck > 1 && until.over)) return;
      await wait(least + random.below(most - least));
      tell(fault);
      await befall(machine, fault, weather, random);
    }
  }
}

async function befall(
  machine: Machine,
  fault: Fault,
  weather: Weather,
  random: Random,
): Promise<void> {
  switch (fault.kind) {
    case 'kill':
    case 'freeze': {
      const { kind, parts, ms } = fault;
      // Of several at a time, each a little later than the one before.
      const some = parts.map(async (name, at) => {
        await wait(at * random.below(500));
        await (kind === 'kill' ? machine.parts[name].kill(ms / 4) : machine.parts[name].freeze(ms));
      });
      await Promise.all(some);
      return;
    }
    case 'disk full':
      return diskFull(machine, fault.ms);
    case 'worker an hour off':
      return hourOff(machine, fault.ms, weather.faketime ?? '', random);
    case 'delay':
    case 'drop':
    case 'half-open': {
      const links = fault.links.map((name) => machine.links[name]);
      for (const link of links) link.harm(fault.kind, fault.delayMs);
      await wait(fault.ms);
      for (const link of links) link.heal();
    }
  }
}

/** mongod ends by itself when it cannot write; it is started again until there is room. */
async function diskFull(machine: Machine, ms: number): Promise<void> {
  await machine.disk.fill();
  await wait(ms);
  await machine.disk.free();
  await machine.parts.mongod.ready();
}

/** Only what tells the time of day: the library leaves alone what counts durations. */
async function hourOff(
  machine: Machine,
  ms: number,
  library: string,
  random: Random,
): Promise<void> {
  const { worker } = machine.parts;
  const FAKETIME = random.chance(0.5) ? '+1h' : '-1h';
  worker.env = { LD_PRELOAD: library, FAKETIME, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  await worker.kill(0);
  await wait(ms);
  worker.env = {};
  await worker.kill(0);
}

export function toldOf(fault: Fault): string {
  const seconds = `${(fault.ms / 1000).toFixed(1)} s`;
  if ('parts' in fault) return `${fault.kind} ${fault.parts.join(' + ')} ${seconds}`;
  if ('links' in fault) return `${fault.kind} ${fault.links.join(' + ')} ${seconds}`;
  return `${fault.kind} ${seconds}`;
}
