/**
 * A change filing (Art. 8): filed by the institution, then accepted, refused or returned for correction by the centre,
 * or withdrawn before that. Whoever is late is reminded, and the centre hears of it; silence decides nothing.
 */
import { refusal } from '../../policy/words/refusals';
import { checkChangeDecision, type ChangeDecisions } from '../../policy/change-filing/decisions';
import type { ChangeAnswer, ChangeStanding } from '../../policy/change-filing/standing';
import { records } from '../activity-options';
import type { ProcessProgress } from '../recorded-process/messages';
import { runProcess } from '../recorded-process/recorded-process';
import { changeFilingDetailsOf } from './details';
import { CHANGE_DECISIONS_TAKEN, changeFilingWorkflowId, type ChangeFilingInput } from './messages';

export function changeFiling(input: ChangeFilingInput): Promise<ProcessProgress<ChangeStanding>> {
  const { no } = input;
  return runProcess<ChangeDecisions, ChangeAnswer, ChangeStanding>(input, {
    subject: changeFilingWorkflowId(no),
    decisions: CHANGE_DECISIONS_TAKEN,
    check: checkChangeDecision,
    record: (act) => records.recordChangeDecision({ ...act, no }),
    turn: (at) => records.turnChangeFiling({ no, at }),
    details: changeFilingDetailsOf,
    goesOn: refusal('change-filing-goes-on', { no }),
  });
}
