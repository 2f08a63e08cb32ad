/** What the record of a process waits for, as everyone's work lists it. */
import { subjectOf, waitRow, type IdOf, type Process, type WaitOf } from '../../policy/acts/act';
import type { Role, Uscc } from '../../policy/model/nouns';
import type { ProcessName } from '../../policy/processes/processes';
import type { Standing, Turn } from '../work/turns';

/** Whom the record adds to what its row says of a wait. */
export interface Concerned {
  readonly party?: Uscc | undefined;
  readonly applicant?: string | undefined;
  readonly roundId?: string | undefined;
  /** Accounts that may not answer a wait, by its name. */
  readonly not?: Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** What it waits for that a person can answer. */
export function turnsOf<P extends Process & { readonly name: ProcessName }>(
  process: P,
  id: IdOf<P>,
  waits: readonly WaitOf<P>[] = [],
  concerned: Concerned = {},
): Standing {
  const { applicant, roundId } = concerned;
  const waiting = {
    subject: subjectOf(process, id),
    kind: process.name,
    no: String(id),
    matter: process.zh,
    ...(applicant !== undefined && { applicant }),
    ...(roundId !== undefined && { roundId }),
  };
  const turns = waits.flatMap((wait) =>
    wait.role === 'service' ? [] : [turnOf(process, wait, wait.role, concerned)],
  );
  return { waiting, turns };
}

function turnOf<P extends Process>(
  process: P,
  wait: WaitOf<P>,
  role: Role,
  { party, not }: Concerned,
): Turn {
  const { name, since, dueAt } = wait;
  const own = role === 'applicant' ? (wait.party ?? party) : undefined;
  const members = 'members' in wait ? (wait.members as readonly string[]) : undefined;
  const kept = not?.[name]?.filter((account) => account !== undefined);
  return {
    name,
    zh: waitRow(process, name).zh,
    who: [{ role, ...(own !== undefined && { party: own }), ...(members && { members }) }],
    since,
    ...(dueAt !== undefined && { dueAt }),
    ...(kept !== undefined && kept.length > 0 && { not: kept }),
  };
}
