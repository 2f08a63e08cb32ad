/** Runs a stack in the foreground of a terminal: from its start to Ctrl-C, SIGTERM or the end of one of its parts. */
import { join } from 'node:path';
import { readEnvironment, type Environment, type Settings } from '../environment/variables';
import { SAMPLE_FILE, sampleCredentials, sampleTable } from './accounts/credentials';
import { StackError } from './servers/stack-error';
import {
  startStack,
  DEFAULT_PORTS,
  PORT_VARIABLES,
  type Places,
  type Ports,
  type StackOptions,
} from './stack';
import { addressTable } from './table';

const SAME_KEYSTROKE_MS = 1_000;

/** @returns the exit code: 0 when it was asked to stop, 1 when it could not start or a part has ended */
export async function runInForeground(options: StackOptions): Promise<number> {
  const began = Date.now();
  const asked = stopAsked();
  try {
    const stack = await startStack({ ...options, signal: asked.signal });
    console.log(addressTable(stack, Date.now() - began));
    if (stack.issuer !== undefined) console.log(await loginTable(stack));
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

/** Where to log in, and as whom. */
export async function loginTable({ stateDir, apiUrl }: Places): Promise<string> {
  const credentials = await sampleCredentials(join(stateDir, SAMPLE_FILE));
  return [
    `登录 / log in: ${apiUrl}/console/`,
    '示例账号（均为虚构）/ sample accounts, all made up:',
    ...sampleTable(credentials).map((line) => `  ${line}`),
    '',
  ].join('\n');
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

/** @throws EnvironmentError when a variable is not what it must be */
export function optionsFromEnvironment(env: Environment): StackOptions {
  const settings = readEnvironment({ ...env, HONGSHAN_STACK: 'embedded' });
  // An empty address stands for no bank at all, an unset one for the simulated bank.
  const noBank = env['HONGSHAN_BANK_URL'] === '' ? '' : undefined;
  return {
    stateDir: settings.HONGSHAN_STATE,
    mongodbUri: settings.MONGODB_URI,
    temporalAddress: settings.TEMPORAL_ADDRESS,
    temporalUiUrl: settings.TEMPORAL_UI_URL,
    namespace: settings.TEMPORAL_NAMESPACE,
    bankUrl: settings.HONGSHAN_BANK_URL ?? noBank,
    ports: portsFrom(settings),
    login: true,
  };
}

function portsFrom(settings: Settings): Ports {
  const port = (name: keyof Ports): number => settings[PORT_VARIABLES[name]] ?? DEFAULT_PORTS[name];
  return {
    mongod: port('mongod'),
    temporal: port('temporal'),
    temporalUi: port('temporalUi'),
    api: port('api'),
    issuer: port('issuer'),
  };
}
