/** What each process waits for, by name. */
import type { WaitRow } from '../../../policy/acts/process';
import { PROCESSES } from '../../../policy/processes/processes';

const ROWS: Readonly<Record<string, Pick<WaitRow, 'zh'>>> = Object.assign(
  {},
  ...PROCESSES.map(({ waits }) => waits),
);

export const waitName = (name: string): string => ROWS[name]?.zh ?? name;
