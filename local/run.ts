/** Runs a stack in the foreground of a terminal: from its start to Ctrl-C, SIGTERM or the end of one of its parts. */
import { join } from 'node:path';
import { StackError } from './servers/stack-error';
import { startStack, DEFAULT_PORTS, PORT_VARIABLES, type Ports, type StackOptions } from './stack';
import { addressTable } from './table';
import type { Environment } from './servers/cache';

const SAME_KEYSTROKE_MS = 1_000;

/** @returns the exit code: 0 when it was asked to stop, 1 when it could not start or a part has ended */
export async function runInForeground(options: StackOptions): Promise<number> {
  const began = Date.now();
  const asked = stopAsked();
  try {
    const stack = await startStack({ ...options, signal: asked.signal });
    console.log(addressTable(stack, Date.now() - began));
    const dead = await Promise.race([stack.died, asked.promise]);
    if (dead !== undefined) {
      console.error(
        `${dead} has ended by itself, so the stack stops: read its log in ${join(stack.stateDir, 'logs')}, then start again.`,
      );
    }
    console.log('正在停止 / stopping …');
    await stack.stop();
    return dead === undefined ? 0 : 1;
  } catch (cause) {
    console.error(cause instanceof StackError ? cause.message : cause);
    return 1;
  }
}

interface StopAsked {
  readonly promise: Promise<undefined>;
  readonly signal: AbortSignal;
}

/**
 * The first Ctrl-C asks to stop; at a second one the process leaves at once, and its children follow it.
 * One Ctrl-C under npm arrives twice, from the terminal and from npm: only a later one is a second.
 */
function stopAsked(): StopAsked {
  const controller = new AbortController();
  let askedAt = 0;
  const ask = () => {
    if (controller.signal.aborted && Date.now() - askedAt > SAME_KEYSTROKE_MS) process.exit(130);
    askedAt ||= Date.now();
    controller.abort();
  };
  const promise = new Promise<undefined>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  return { promise, signal: controller.signal };
}

/** @throws StackError when a port variable is no port number */
export function optionsFromEnvironment(env: Environment): StackOptions {
  return {
    stateDir: env['HONGSHAN_STATE'],
    mongodbUri: env['MONGODB_URI'],
    temporalAddress: env['TEMPORAL_ADDRESS'],
    temporalUiUrl: env['TEMPORAL_UI_URL'],
    namespace: env['TEMPORAL_NAMESPACE'],
    bankUrl: env['HONGSHAN_BANK_URL'],
    ports: portsFrom(env),
  };
}

function portsFrom(env: Environment): Ports {
  const port = (name: keyof Ports): number => {
    const variable = PORT_VARIABLES[name];
    const text = env[variable];
    if (text === undefined || text === '') return DEFAULT_PORTS[name];
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
    throw new StackError(
      `${variable}=${text} is no port: set a number from 0 (any free port) to 65535.`,
    );
  };
  return {
    mongod: port('mongod'),
    temporal: port('temporal'),
    temporalUi: port('temporalUi'),
    api: port('api'),
  };
}
