/**
 * The frame of every decision on a case: the rules that only the record can judge, then the decision's
 * own work, its trail entry and the new position, all in one transaction.
 */
import { refuseAll } from '../../policy/words/refusals';
import {
  checkDecision,
  checklistOf,
  contentFaults,
  signalFault,
} from '../../policy/case/authority';
import type { CaseDecisionName, CaseDecisions } from '../../policy/case/decisions';
import type { Instant } from '../../policy/kernel/time';
import { toAnswer } from '../../policy/screening/finding';
import { standingOf } from '../../policy/case/standing';
import { procedureOf } from '../../policy/model/case-numbers';
import { receivedAct } from '../../store/kernel/vouch';
import { requestHash } from '../../store/trail/requests';
import { actOnCase, positionOf, type Change } from '../../store/case/case-acts';
import type { Around, CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { caseRecusals } from '../../store/case/recusal';
import type { Configuration } from '../configuration';
import { orRefused, type Recorded, asList } from '../process/refusal';
import type { Decided } from '../../policy/acts/decision';
import { workflowIdOf } from '../../workflows/messages';

/** A decision as the process hands it to its record. */
export interface DecisionAct<N extends CaseDecisionName> {
  readonly key: string;
  readonly no: string;
  readonly at: Instant;
  readonly channel: 'api' | 'signal';
  readonly message: CaseDecisions[N];
}

/** Any decision's record, as the desk calls it by name once the message has been checked. */
export type RecordDecision = (
  act: Omit<DecisionAct<never>, 'message'> & { readonly message: Decided },
) => Promise<Recorded>;

export interface Deciding<N extends CaseDecisionName> extends Around {
  readonly kase: CaseRecord;
  readonly message: CaseDecisions[N];
  readonly act: DecisionAct<N>;
  readonly tx: Tx;
}

export type Decision<N extends CaseDecisionName> = (act: DecisionAct<N>) => Promise<Recorded>;

/** Makes the record activity of a decision from the work that is its own. */
export function decision<N extends CaseDecisionName>(
  configuration: Configuration,
  name: N,
  work: (deciding: Deciding<N>) => Change | Promise<Change>,
): Decision<N> {
  return (sent) =>
    orRefused(async () => {
      const { no } = sent;
      const act = receivedAct(workflowIdOf({ no, procedure: procedureOf(no) }), name, sent);
      const { message } = act;
      if (act.channel === 'signal')
        refuseAll(asList(signalFault(name, signalPolicy(configuration), message.actor)));
      const { actor: by, reason } = message;
      const request = requestHash(name, message);
      return actOnCase({ ...act, act: name, by, reason, request }, async (kase, tx, around) => {
        const standing = standingOf(kase.procedure, positionOf(kase));
        refuseAll(checkDecision(name, message, standing));
        const lines = checklistOf(standing, kase.policy.checklists);
        const checklist = { ...lines, toAnswer: toAnswer(kase.findings) };
        refuseAll(contentFaults(name, message, checklist, kase.refused?.act));
        // Whoever steps back is heard all the same.
        if (name !== 'declineReview') refuseAll(await caseRecusals(by, [kase], act.at));
        return work({ kase, message, act, tx, ...around });
      });
    });
}

export function signalPolicy({ signals }: Configuration): {
  signalsOn: boolean;
  moneyBySignal: boolean;
} {
  return { signalsOn: signals !== 'none', moneyBySignal: signals === 'all' };
}
