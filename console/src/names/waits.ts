/** What each process waits for, by name. */
import type { WaitRow } from '../../../policy/acts/process';
import { PROCESSES } from '../../../policy/processes/processes';

const ROWS: Readonly<Record<string, Pick<WaitRow, 'zh'>>> = Object.fromEntries(
  PROCESSES.flatMap(({ waits }) => Object.entries<WaitRow>(waits)),
);

export const waitName = (name: string): string => ROWS[name]?.zh ?? name;
