/**
 * A sanction (Art. 20): found and proposed, the party heard, decided by another person of the bureau, delivered, and
 * then thirty days to return the money, or enforcement. Beside it run the bans, which end by their dates; the
 * process tells it. Once opened it is not cancelled: it is decided on, or its decision is revoked.
 */
import { refusal } from '../../policy/words/refusals';
import { checkSanctionDecision, type SanctionDecisions } from '../../policy/sanction/decisions';
import type { SanctionAnswer, SanctionStanding } from '../../policy/sanction/standing';
import { queued, records } from '../activity-options';
import type { ProcessProgress } from '../recorded-process/messages';
import { runProcess, type ProcessTask } from '../recorded-process/recorded-process';
import { sanctionDetailsOf } from './details';
import { SANCTION_DECISIONS_TAKEN, sanctionWorkflowId, type SanctionInput } from './messages';

export function sanction(input: SanctionInput): Promise<ProcessProgress<SanctionStanding>> {
  const { no } = input;
  return runProcess<SanctionDecisions, SanctionAnswer, SanctionStanding>(input, {
    subject: sanctionWorkflowId(no),
    decisions: SANCTION_DECISIONS_TAKEN,
    check: checkSanctionDecision,
    record: (act) => records.recordSanctionDecision({ ...act, no }),
    turn: (at) => records.turnSanction({ no, at }),
    tasks: (standing) => tasksOf(no, standing),
    details: sanctionDetailsOf,
    goesOn: refusal('sanction-goes-on', { no }),
  });
}

/** What follows from the decision for the cases in flight; those at the bank are looked at again at each turn. */
function tasksOf(no: string, { toReach, atBank }: SanctionStanding): ProcessTask[] {
  if (toReach + atBank === 0) return [];
  return [{ name: 'reachCases', run: (at) => queued.reachCases({ no, at }) }];
}
