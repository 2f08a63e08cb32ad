/**
 * The spot check of a year (Art. 8): freezes the pool on the day it opens, waits for the centre to name a public
 * value and then to publish it, draws, and follows each institution that was drawn from its inspectors to the end:
 * passed, rectified, or decided on by another person. It is over when each check is closed.
 */
import {
  checkSpotCheckDecision,
  type SpotCheckAnswer,
  type SpotCheckDecisions,
  type SpotCheckStanding,
} from '../../policy/spot-check/spot-check';
import { refusal } from '../../policy/words/refusals';
import { records } from '../activity-options';
import type { ProcessProgress } from '../recorded-process/messages';
import { runProcess } from '../recorded-process/recorded-process';
import { spotCheckDetailsOf } from './details';
import { SPOT_CHECK_DECISIONS_TAKEN, spotCheckWorkflowId, type SpotCheckInput } from './messages';

export function spotCheck(input: SpotCheckInput): Promise<ProcessProgress<SpotCheckStanding>> {
  const { year } = input;
  return runProcess<SpotCheckDecisions, SpotCheckAnswer, SpotCheckStanding>(input, {
    subject: spotCheckWorkflowId(year),
    decisions: SPOT_CHECK_DECISIONS_TAKEN,
    check: checkSpotCheckDecision,
    record: (act) => records.recordSpotCheckDecision({ ...act, year }),
    turn: (at) => records.turnSpotCheck({ year, at }),
    details: spotCheckDetailsOf,
    goesOn: refusal('spot-check-goes-on', { year }),
    opensItself: true,
  });
}
