/**
 * `npm run demo`: a whole programme year in a stack of its own, played through the HTTP API alone, at
 * the pace of the demo clock. Ends with 0 when the year went as written and everything adds up.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsIn, SAMPLE_FILE } from '../accounts/credentials';
import { Logins } from '../accounts/logins';
import { StackError } from '../servers/stack-error';
import { loginTable } from '../run';
import { startStack, type Stack } from '../stack';
import { addressTable } from '../table';
import { accountOf, firstDifference } from './account';
import { castAccounts } from './cast/accounts';
import { byTokens, type Credentials } from '../../api-client/identity';
import { Courier } from '../../api-client/courier';
import { People } from '../../api-client/people';
import { SaidNo } from '../../api-client/said-no';
import { DemoTime } from './clock';
import { optionsFrom, UsageError, type DemoOptions } from './options';
import { crowding, dayOn } from './pace';
import { DayTooShort, OffScript, Stage } from './stage';
import { nextSeason } from './scenes/8-next-season';
import { LAST_DAY, playYear } from './year';

/** A year that proved too short is played again, with a longer day, so often. */
const ATTEMPTS = 4;
/** When the year has been played, and before its last working days are over. */
const SLOWS = { from: `${LAST_DAY}T16:00:00.000Z`, dayMs: 3_600_000 };
/** Days of the demo are shorter than the pause that the service asks for. */
const HURRIED = { longestPauseMs: 500 };

async function main(): Promise<number> {
  const options = optionsFrom(process.argv.slice(2));
  const asked = askedToStop();
  let dayMs = options.fixed ? options.dayMs : dayOn(await crowding(), options.dayMs);
  for (let attempt = 1; ; attempt += 1) {
    const played = await perform({ ...options, dayMs }, asked);
    if (!(played instanceof DayTooShort)) return played ? 0 : 1;
    if (options.fixed || attempt === ATTEMPTS) throw played;
    dayMs = played.advisedDayMs;
    print(`\n${played.message}\n从头再演示一次，一个自然日为${dayMs}毫秒。\n`);
  }
}

/** One year in a stack of its own: whether it adds up, or that its days were too short. */
async function perform(options: DemoOptions, asked: StopAsked): Promise<boolean | DayTooShort> {
  const stateDir = await mkdtemp(join(tmpdir(), 'hongshan-demo-'));
  const time = new DemoTime(options.dayMs, undefined, options.keep ? SLOWS : undefined);
  const began = Date.now();
  const { signal } = asked;
  const people = castAccounts(options);
  const stack = await startStack({ stateDir, login: true, people, env: time.environment, signal });
  const over = new AbortController();
  try {
    console.log(addressTable(stack, Date.now() - began));
    const cast = new People(stack.apiUrl, await loginsOf(stack), new Courier(HURRIED));
    const stage = new Stage(cast, time, print, AbortSignal.any([signal, over.signal]));
    const wentWell = await Promise.race([play(stage, options, began), endOf(stack, asked)]);
    if (options.keep && !signal.aborted) {
      await Promise.race([nextSeason(stage), endOf(stack, asked)]);
      await kept(stack, asked);
    }
    if (wentWell) await cleanUp(stack, stateDir);
    else await leave(stack, stateDir);
    return wentWell;
  } catch (cause) {
    over.abort(); // What the others are at is of no year any more.
    if (cause instanceof DayTooShort) await cleanUp(stack, stateDir);
    else await leave(stack, stateDir);
    if (cause instanceof DayTooShort) return cause;
    throw cause;
  }
}

/** By the tokens of the issuer, for which each logs in once. */
async function loginsOf({ issuer = '', stateDir }: Stack): Promise<Credentials> {
  const known = await credentialsIn(join(stateDir, SAMPLE_FILE));
  return byTokens(new Logins(issuer, known).tokenOf);
}

function print(line: string): void {
  console.log(line);
}

/** Plays the year, prints the account, and says whether it adds up. */
async function play(stage: Stage, options: DemoOptions, began: number): Promise<boolean> {
  print(`一个自然日为${options.dayMs}毫秒；以下日期均为演示日期，各方均为虚构。`);
  const figures = await playYear(stage, options);
  stage.chapter('年终核对');
  print(accountOf(figures));
  if (!options.keep) print('（服务即将停止；加 --keep 再演示一次，以上链接可以打开。）');
  const difference = firstDifference(figures);
  const seconds = Math.round((Date.now() - began) / 1000);
  print(difference === undefined ? `\n核对无误，用时${seconds}秒。` : `\n核对不符：${difference}`);
  return difference === undefined;
}

/** Throws when the stack ends by itself, or somebody asks the demo to stop. */
async function endOf(stack: Stack, asked: StopAsked): Promise<never> {
  const dead = await Promise.race([stack.died, asked.promise]);
  throw new OffScript(dead === undefined ? '演示已被叫停。' : `${dead} 意外结束。`);
}

async function kept(stack: Stack, asked: StopAsked): Promise<void> {
  const minutes = Math.round(SLOWS.dayMs / 60_000);
  print(
    `\n各项服务继续运行，从现在起一个自然日长${minutes}分钟。流程界面 ${stack.temporalUiUrl ?? '—'}。`,
  );
  print(await loginTable(stack));
  print('按 Ctrl-C 停止。');
  await Promise.race([stack.died, asked.promise]);
}

async function cleanUp(stack: Stack, stateDir: string): Promise<void> {
  await stack.stop();
  await rm(stateDir, { recursive: true, force: true });
  print('各项服务已停止，演示数据已删除。');
}

/** Data and logs stay for whoever looks for the cause. */
async function leave(stack: Stack, stateDir: string): Promise<void> {
  await stack.stop();
  print(`各项服务已停止，数据与日志留在 ${stateDir}。`);
}

interface StopAsked {
  readonly promise: Promise<undefined>;
  readonly signal: AbortSignal;
}

/** The first Ctrl-C or SIGTERM asks to stop in order. */
function askedToStop(): StopAsked {
  const controller = new AbortController();
  const promise = new Promise<undefined>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      controller.abort();
    });
  }
  return { promise, signal: controller.signal };
}

const TOLD_IN_ONE_SENTENCE = [DayTooShort, OffScript, SaidNo, StackError, UsageError];

main().then(
  (code) => process.exit(code),
  (cause: unknown) => {
    const plain = TOLD_IN_ONE_SENTENCE.some((kind) => cause instanceof kind);
    console.error(plain ? (cause as Error).message : cause);
    process.exit(1);
  },
);
