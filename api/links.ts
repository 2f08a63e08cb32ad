/** Where the reader goes on from an answer. */
import { roundWorkflowId } from '../workflows/round/messages';
import { changeFilingWorkflowId } from '../workflows/change-filing/messages';
import { evaluationWorkflowId } from '../workflows/evaluation/messages';
import { paymentOrderWorkflowId } from '../workflows/payment-order/messages';
import { sanctionWorkflowId } from '../workflows/sanction/messages';
import { spotCheckWorkflowId } from '../workflows/spot-check/messages';
import { workflowIdOf } from '../workflows/messages';
import { SEES_ALL } from './access';
import type { Dependencies } from './asking';
import { procedureOf } from '../policy/case-numbers';
import type { Actor } from '../policy/model';

export type Links = Readonly<Record<string, string>>;

/** The process itself tells each expert's opinion and each person's account: its address is for who sees all. */
export function caseLinks({ processes }: Dependencies, no: string, { role }: Actor): Links {
  const process = workflowIdOf({ no, procedure: procedureOf(no) });
  const temporal = SEES_ALL.includes(role) ? processes.linkTo(process) : undefined;
  return {
    case: `/cases/${no}`,
    trail: `/cases/${no}/trail`,
    ...(temporal !== undefined && { temporal }),
  };
}

export function roundLinks({ processes }: Dependencies, roundId: string): Links {
  const temporal = processes.linkTo(roundWorkflowId(roundId));
  return {
    round: `/rounds/${roundId}`,
    acts: `/rounds/${roundId}/acts`,
    ...(temporal !== undefined && { temporal }),
  };
}

export function orderLinks({ processes }: Dependencies, orderId: string): Links {
  const temporal = processes.linkTo(paymentOrderWorkflowId(orderId));
  return {
    order: `/payment-orders/${orderId}`,
    file: `/payment-orders/${orderId}/file`,
    ...(temporal !== undefined && { temporal }),
  };
}

export function spotCheckLinks({ processes }: Dependencies, year: number): Links {
  const temporal = processes.linkTo(spotCheckWorkflowId(year));
  return {
    spotCheck: `/spot-checks/${year}`,
    trail: `/spot-checks/${year}/trail`,
    ...(temporal !== undefined && { temporal }),
  };
}

export function sanctionLinks({ processes }: Dependencies, no: string): Links {
  const temporal = processes.linkTo(sanctionWorkflowId(no));
  return {
    sanction: `/sanctions/${no}`,
    trail: `/sanctions/${no}/trail`,
    ...(temporal !== undefined && { temporal }),
  };
}

export function changeFilingLinks({ processes }: Dependencies, no: string): Links {
  const temporal = processes.linkTo(changeFilingWorkflowId(no));
  return {
    filing: `/change-filings/${no}`,
    trail: `/change-filings/${no}/trail`,
    ...(temporal !== undefined && { temporal }),
  };
}

export function evaluationLinks({ processes }: Dependencies, year: number): Links {
  const temporal = processes.linkTo(evaluationWorkflowId(year));
  return {
    evaluation: `/evaluations/${year}`,
    report: `/evaluations/${year}/report`,
    ...(temporal !== undefined && { temporal }),
  };
}

export function actLinks(dependencies: Dependencies, roundId: string, actId: string): Links {
  return { act: `/acts/${encodeURIComponent(actId)}`, ...roundLinks(dependencies, roundId) };
}
