/** The tables of docs/glossary.md: the Chinese that people read, beside the English that the code uses. */
import { DECISION_NAMES } from '../../policy/case/decisions';
import {
  CHECK_NAMES,
  FUND_ACT_NAMES,
  INSTITUTION_KIND_NAMES,
  PROCEDURE_NAMES,
  ROLE_NAMES,
  VOCABULARY,
  WAY_NAMES,
} from '../../policy/words/vocabulary';
import { PROCESSES } from '../../policy/processes/processes';
import { code, tableOf } from './markdown';

/** Names that the code gives to one kind of thing. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  roles: ROLE_NAMES,
  procedures: PROCEDURE_NAMES,
  ways: WAY_NAMES,
  decisions: DECISION_NAMES,
  checks: CHECK_NAMES,
  institutions: INSTITUTION_KIND_NAMES,
  fund: FUND_ACT_NAMES,
};

export const termsTable = (): string =>
  tableOf(
    ['中文', 'English', 'In the code', 'Where'],
    Object.entries(VOCABULARY).map(([name, { zh, en, cite }]) => [zh, en, code(name), cite]),
  );

/** Throws where the code has no such kind of names. */
export function namesTable(kind: string): string {
  const names = NAMES[kind];
  if (names === undefined) throw new Error(`there are no names of ${kind}`);
  return tableOf(
    ['中文', 'In the code'],
    Object.entries(names).map(([name, zh]) => [zh, code(name)]),
  );
}

/** What the states of each process are called. */
export const statesTable = (): string =>
  tableOf(
    ['Process', '流程', 'State', '状态'],
    PROCESSES.flatMap(({ name, zh, states }) =>
      Object.entries(states).map(([state, called]) => [code(name), zh, code(state), called]),
    ),
  );
