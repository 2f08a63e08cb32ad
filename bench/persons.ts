/**
 * Persons beside a batch: how long a decision on another case, and the preparation of a payment order, take to be
 * answered while an act over many cases is carried out. Before and after are two stacks in one run, turn by turn:
 * `before`, nothing has a priority and a batch tells its cases as fast as it can.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { connectStore, disconnectStore } from '../store/kernel/connection';
import { positionQuery } from '../workflows/messages';
import { roundWorkflowId } from '../workflows/round/messages';
import { makeBed, type Bed, type Own } from './bed';
import { copiesOf, recordsLike } from './copies';
import { prepareOrder, seasonOf, settingOf, type Setting } from './ours';
import type { Scale } from './scale';
import type { Season } from './side';
import { quantile } from './statistics';
import { table } from './table';

const DECISION_EVERY_MS = 1_000;
const ORDER_EVERY_MS = 4_000;
/** A civil day of the season whose cases are to be paid: publicity then takes seconds. */
const DAY_MS = 1_000;
const DECIDED = 30;
const PAID = 60;
/** The last cases of an act, which are asked whether they have heard it. */
const LAST = 25;
const ACTS = ['meeting', 'publication'] as const;

interface Stand {
  readonly bed: Bed;
  readonly crowd: Season;
  readonly crowdSetting: Setting;
  readonly pattern: string;
  /** Cases that persons decide on beside the act. */
  readonly decided: readonly string[];
  readonly paying: Setting;
  /** Approved cases, each to be paid by an order of its own. */
  readonly paid: string[];
  /** Decisions asked for so far: each case takes five. */
  decisions: number;
  /** The last one of each case, which the next waits for. */
  readonly last: Map<string, Promise<unknown>>;
}

interface Beside {
  readonly decisionMs: readonly number[];
  readonly orderMs: readonly number[];
  /** Of an order that is prepared when the act has just come into force. */
  readonly rightAfterMs: number;
  /** From the request until the act was in force, and until the last case had heard it. */
  readonly inForceMs: number;
  readonly heardMs: number;
}

const VARIANTS = ['before', 'after'] as const;
type Variant = (typeof VARIANTS)[number];

/** Starts nothing with a priority. */
const withoutPriority: WorkflowClientInterceptor = {
  startUpdateWithStart: (input, next) =>
    next({ ...input, workflowStartOptions: plain(input.workflowStartOptions) }),
};

function plain<O extends { readonly priority?: object | undefined }>(options: O): O {
  return { ...options, priority: {} };
}

/** A number beyond every act: all cases are told at once. */
const AS_BEFORE: Own = {
  env: { HONGSHAN_TOLD_AT_ONCE: '9999' },
  interceptors: [withoutPriority],
};

export async function persons({ crowd, minutes }: Scale): Promise<string> {
  process.env['HONGSHAN_STACK'] = 'embedded'; // whose key the words of the copies are made with
  const until = performance.now() + minutes * 60_000;
  const stands = { before: await standOf('before'), after: await standOf('after') };
  const measured: Record<Variant, Beside[]> = { before: [], after: [] };
  try {
    do {
      const numbers = {
        before: await crowdOf(stands.before, crowd),
        after: await crowdOf(stands.after, crowd),
      };
      for (const act of ACTS) {
        for (const variant of VARIANTS) {
          const beside = await turn(stands[variant], act, numbers[variant]);
          measured[variant].push(beside);
          console.error(`  ${variant}, ${act}: ${inWords(beside)}`);
        }
      }
    } while (performance.now() < until);
  } finally {
    for (const { bed } of Object.values(stands)) await bed.close();
  }
  return report(measured, crowd);
}

async function standOf(variant: Variant): Promise<Stand> {
  await disconnectStore();
  const bed = await makeBed(variant === 'after' ? {} : AS_BEFORE);
  console.error(`  ${variant}: the stack is up`);
  const crowdSetting = await settingOf(bed);
  const crowd = seasonOf(crowdSetting);
  const submitted = await crowd.submit();
  const decided = await copiesOf(crowdSetting, submitted, DECIDED);
  for (const review of crowd.reviews) await review(submitted);
  console.error(`  ${variant}: ${DECIDED} cases to decide on`);
  const paying = await settingOf(bed, DAY_MS);
  const paid = await approved(paying);
  console.error(`  ${variant}: ${PAID} cases to pay`);
  return {
    bed,
    crowd,
    crowdSetting,
    pattern: submitted,
    decided,
    paying,
    paid,
    decisions: 0,
    last: new Map(),
  };
}

/** Cases of one approval document that wait for their payment; an order asks their records alone. */
async function approved(setting: Setting): Promise<string[]> {
  const season = seasonOf(setting);
  const no = await season.submit();
  for (const review of season.reviews) await review(no);
  await season.together('meeting', [no]);
  await season.together('publication', [no]);
  await season.publicityEnded([no]);
  await season.together('approval', [no]);
  const round = setting.bed.client.workflow.getHandle(roundWorkflowId(setting.notice.id));
  await round.terminate('Its fast days would be a load.');
  return recordsLike(no, PAID);
}

async function crowdOf({ bed, crowdSetting, pattern }: Stand, size: number): Promise<string[]> {
  await onStoreOf(bed);
  return copiesOf(crowdSetting, pattern, size);
}

async function onStoreOf({ stack }: Bed): Promise<void> {
  await disconnectStore();
  await connectStore(stack.mongodbUri);
}

/** One act over the crowd, with persons beside it from its beginning until the last case has heard it. */
async function turn(stand: Stand, act: (typeof ACTS)[number], numbers: readonly string[]) {
  await onStoreOf(stand.bed);
  const began = performance.now();
  const done = { is: false };
  const decisions = every(DECISION_EVERY_MS, done, () => decision(stand));
  const orders = every(ORDER_EVERY_MS, done, () => order(stand));
  await stand.crowd.together(act, numbers);
  const inForceMs = performance.now() - began;
  const rightAfterMs = await timeOf(order(stand) ?? (() => Promise.resolve()));
  await lastHeard(stand, numbers);
  const heardMs = performance.now() - began;
  done.is = true;
  return {
    decisionMs: await decisions,
    orderMs: await orders,
    rightAfterMs,
    inForceMs,
    heardMs,
  };
}

/**
 * Asks again and again, whether or not the one before has been answered, until there is nobody left to ask for;
 * answers how long each took.
 */
async function every(
  ms: number,
  done: { readonly is: boolean },
  next: () => (() => Promise<unknown>) | undefined,
): Promise<number[]> {
  const asked: Promise<number>[] = [];
  // Whoever is next is taken only where it is asked for: the decisions on a case follow each other.
  while (!done.is) {
    const ask = next();
    if (ask === undefined) break;
    asked.push(timeOf(ask));
    await wait(ms);
  }
  return Promise.all(asked);
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}

/** The next of the five decisions on each case, one case after the other. */
function decision(stand: Stand): (() => Promise<unknown>) | undefined {
  const { crowd, decided, last } = stand;
  const at = stand.decisions++;
  const review = crowd.reviews[Math.floor(at / decided.length)];
  const no = decided[at % decided.length];
  if (review === undefined || no === undefined) return undefined;
  return () => {
    const answered = (last.get(no) ?? Promise.resolve()).then(() => review(no));
    last.set(no, answered);
    return answered;
  };
}

function order({ paying, paid }: Stand): (() => Promise<unknown>) | undefined {
  const no = paid.pop();
  return no === undefined ? undefined : () => prepareOrder(paying, [no]);
}

/** An answer comes after the tasks that a case already has. */
async function lastHeard({ bed, crowd }: Stand, numbers: readonly string[]): Promise<void> {
  for (const no of numbers.slice(-LAST)) {
    await bed.client.workflow.getHandle(crowd.workflowIdOf(no)).query(positionQuery);
  }
}

function inWords({ decisionMs, orderMs, rightAfterMs, inForceMs, heardMs }: Beside): string {
  const of = (ms: readonly number[]): string =>
    `${quantile(ms, 0.5).toFixed(0)}/${quantile(ms, 0.99).toFixed(0)} ms (${ms.length})`;
  const seconds = [inForceMs, heardMs].map((ms) => (ms / 1_000).toFixed(1)).join(' and ');
  return `decision p50/p99 ${of(decisionMs)}, order ${of(orderMs)}, right after ${rightAfterMs.toFixed(0)} ms; in force and heard after ${seconds} s`;
}

const MEASURES: readonly (readonly [string, (turns: readonly Beside[]) => number])[] = [
  [
    'decision on another case, p50',
    (all) =>
      quantile(
        all.flatMap((one) => one.decisionMs),
        0.5,
      ),
  ],
  [
    'decision on another case, p99',
    (all) =>
      quantile(
        all.flatMap((one) => one.decisionMs),
        0.99,
      ),
  ],
  [
    'payment order of another document, p50',
    (all) =>
      quantile(
        all.flatMap((one) => one.orderMs),
        0.5,
      ),
  ],
  [
    'payment order of another document, p99',
    (all) =>
      quantile(
        all.flatMap((one) => one.orderMs),
        0.99,
      ),
  ],
  [
    'payment order right after the act, most',
    (all) => Math.max(...all.map((one) => one.rightAfterMs)),
  ],
  ['the act until it is in force, mean', (all) => mean(all.map((one) => one.inForceMs))],
  ['the act until its last case has heard it, mean', (all) => mean(all.map((one) => one.heardMs))],
];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function report(measured: Readonly<Record<Variant, readonly Beside[]>>, crowd: number): string {
  const rows = MEASURES.map(([name, of]) => {
    const [before, after] = [of(measured.before), of(measured.after)];
    return [name, before.toFixed(0), after.toFixed(0), (after / before).toFixed(2)];
  });
  const asked = (variant: Variant): string => {
    const all = measured[variant];
    const count = (of: (one: Beside) => readonly number[]) =>
      all.reduce((sum, one) => sum + of(one).length, 0);
    return `${count((one) => one.decisionMs)} decisions and ${count((one) => one.orderMs)} orders`;
  };
  return [
    `Acts over ${crowd} cases, ${measured.before.length} turns of each side by turns on two stacks of one run;`,
    `a decision a second and an order every four seconds beside them: ${asked('before')} before, ${asked('after')} after.`,
    '`before`: no priorities, and a batch tells all its cases at once.',
    '',
    table(['ms', 'before', 'after', 'after / before'], rows),
  ].join('\n');
}
