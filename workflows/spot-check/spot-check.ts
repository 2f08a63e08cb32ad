/**
 * The spot check of a year (Art. 8): freezes the pool on the day it opens, waits for the centre to name a public
 * value and then to publish it, draws, and follows each institution that was drawn from its inspectors to the end:
 * passed, rectified, or decided on by another person. It is over when each check is closed.
 */
import {
  SPOT_CHECK,
  type SpotCheckActs,
  type SpotCheckStanding,
} from '../../policy/spot-check/acts';
import { records } from '../activity-options';
import { runActs } from '../recorded-process/acts';
import type { InputOf, ProcessProgress } from '../recorded-process/messages';

export function spotCheck(
  input: InputOf<SpotCheckActs>,
): Promise<ProcessProgress<SpotCheckStanding>> {
  const { year } = input;
  return runActs<SpotCheckActs, SpotCheckStanding>(SPOT_CHECK, input, {
    record: (act) => records.recordSpotCheckDecision({ ...act, year }),
    turn: (at) => records.turnSpotCheck({ year, at }),
    details: ({ pool, open }) => [`- 在库服务机构${pool}家；未办结的检查${open}件`],
  });
}
