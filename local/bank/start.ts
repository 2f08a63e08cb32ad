/** Starts the simulated bank as a child process that cannot outlive this one. */
import { join } from 'node:path';
import { startListening, type Listening } from '../servers/program';

export interface BankProcessOptions {
  /** Without it, or with 0, any free port is taken. */
  readonly port?: number;
  /** Keeps what the bank knows across restarts; without it that is forgotten. */
  readonly stateFile?: string;
  readonly logFile?: string;
  /** The bank's own settings: `BANK_SEED`, `BANK_DELAY_MS`, `BANK_BUSY_ONE_IN`, `BANK_SLOW_ONE_IN`, `BANK_SLOW_MS`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Its `url` is what `HONGSHAN_BANK_URL` is set to. */
export type BankProcess = Listening;

const ENTRY = join(__dirname, 'main.ts');

/** @throws StackError when it ends, or does not listen within half a minute */
export function startBank(options: BankProcessOptions = {}): Promise<BankProcess> {
  const { port = 0, stateFile, logFile, env } = options;
  const settings = { BANK_PORT: String(port), ...(stateFile && { BANK_STATE: stateFile }), ...env };
  return startListening({
    name: 'The simulated bank',
    entry: ENTRY,
    port,
    env: settings,
    logFile,
  });
}
