/** Who is logged in, and as what they act: asked once for the whole console. */
import { useQuery } from '@tanstack/react-query';
import { DISTRICTS } from '../../policy/model/nouns';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { civilDateOf, instantOf, type CivilDate } from '../../policy/kernel/time';
import { session, type Session } from './api';
import { dropDraftsOfOthers } from './drafts';

export type Choice = Session['choices'][number];

interface Standing {
  /** As it was last known; nothing where nobody has logged in. */
  readonly session: Session | undefined;
  /** Whether it has ended since: the page stays, with what has been typed in it. */
  readonly hasEnded: boolean;
}

let known: Session | undefined;
async function standing(): Promise<Standing> {
  const found = await session();
  known = found ?? known;
  if (found !== null) dropDraftsOfOthers(found.account);
  return { session: known, hasEnded: found === null && known !== undefined };
}

/** The civil date by the clock of the service, as the session was last answered; the browser's own where nobody has logged in. */
export const today = (): CivilDate => known?.today ?? civilDateOf(instantOf(Date.now()));

export const SESSION = { queryKey: ['session'], queryFn: standing } as const;

export function choiceOf(found: Session): Choice | undefined {
  const { choices, actingAs } = found;
  if (choices.length === 1) return choices[0];
  return choices.find((choice) => choice.actingAs === actingAs);
}

/** What the caller acts as; the frame shows no page before it is known. */
export function useActing(): { readonly account: string; readonly choice: Choice } | undefined {
  const { data } = useQuery(SESSION);
  const found = data?.session;
  const choice = found && choiceOf(found);
  return choice && { account: found.account, choice };
}

export function officeOf({ role, district, party }: Choice): string {
  const scope = district === undefined ? party : DISTRICTS[district];
  return [ROLE_NAMES[role], scope].filter((word) => word !== undefined).join(' ');
}
