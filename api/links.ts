/** Where the reader goes on from an answer. */
import { roundWorkflowId } from '../workflows/round/messages';
import { workflowIdOf } from '../workflows/messages';
import { SEES_ALL } from './access';
import type { Dependencies } from './request';
import { procedureOf } from '../policy/model/case-numbers';
import type { Actor } from '../policy/model/nouns';

export type Links = Readonly<Record<string, string>>;

/**
 * The links with the process in the Temporal UI, where there is an address of it. The process itself tells each expert's
 * opinion and each person's account: its address is for who sees all.
 */
export function withProcess(
  { processes }: Dependencies,
  { role }: Actor,
  workflowId: string,
  links: Links,
): Links {
  const temporal = SEES_ALL.includes(role) ? processes.linkTo(workflowId) : undefined;
  return temporal === undefined ? links : { ...links, temporal };
}

export function caseLinks(dependencies: Dependencies, reader: Actor, no: string): Links {
  const links = { case: `/cases/${no}`, trail: `/cases/${no}/trail` };
  return withProcess(dependencies, reader, workflowIdOf({ no, procedure: procedureOf(no) }), links);
}

export function roundLinks(dependencies: Dependencies, reader: Actor, roundId: string): Links {
  return withProcess(dependencies, reader, roundWorkflowId(roundId), {
    round: `/rounds/${roundId}`,
    acts: `/rounds/${roundId}/acts`,
  });
}

export function actLinks(
  dependencies: Dependencies,
  reader: Actor,
  { roundId, actId }: { readonly roundId: string; readonly actId: string },
): Links {
  const act = `/acts/${actId}`;
  return { act, ...roundLinks(dependencies, reader, roundId) };
}
