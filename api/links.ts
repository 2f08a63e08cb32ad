/** Where the reader goes on from an answer. */
import { roundWorkflowId } from '../workflows/round/messages';
import { paymentOrderWorkflowId } from '../workflows/payment-order/messages';
import { workflowIdOf } from '../workflows/messages';
import { SEES_ALL } from './access';
import type { Dependencies } from './asking';
import { procedureOf } from '../policy/model/case-numbers';
import type { Actor } from '../policy/model/nouns';

export type Links = Readonly<Record<string, string>>;

/** The links with the process in the Temporal UI, where there is an address of it. */
export function withProcess({ processes }: Dependencies, workflowId: string, links: Links): Links {
  const temporal = processes.linkTo(workflowId);
  return temporal === undefined ? links : { ...links, temporal };
}

/** The process itself tells each expert's opinion and each person's account: its address is for who sees all. */
export function caseLinks(dependencies: Dependencies, no: string, { role }: Actor): Links {
  const links = { case: `/cases/${no}`, trail: `/cases/${no}/trail` };
  if (!SEES_ALL.includes(role)) return links;
  return withProcess(dependencies, workflowIdOf({ no, procedure: procedureOf(no) }), links);
}

export function roundLinks(dependencies: Dependencies, roundId: string): Links {
  return withProcess(dependencies, roundWorkflowId(roundId), {
    round: `/rounds/${roundId}`,
    acts: `/rounds/${roundId}/acts`,
  });
}

export function orderLinks(dependencies: Dependencies, orderId: string): Links {
  return withProcess(dependencies, paymentOrderWorkflowId(orderId), {
    order: `/payment-orders/${orderId}`,
    file: `/payment-orders/${orderId}/file`,
  });
}

export function actLinks(dependencies: Dependencies, roundId: string, actId: string): Links {
  return { act: `/acts/${encodeURIComponent(actId)}`, ...roundLinks(dependencies, roundId) };
}
