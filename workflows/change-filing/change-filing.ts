/**
 * A change filing (Art. 8): filed by the institution, then accepted, refused or returned for correction by the centre,
 * or withdrawn before that. Whoever is late is reminded, and the centre hears of it; silence decides nothing.
 */
import {
  CHANGE_FILING,
  type ChangeActs,
  type ChangeStanding,
} from '../../policy/change-filing/acts';
import { records } from '../activity-options';
import { runActs } from '../recorded-process/acts';
import type { InputOf, ProcessProgress } from '../recorded-process/messages';

export function changeFiling(input: InputOf<ChangeActs>): Promise<ProcessProgress<ChangeStanding>> {
  const { no } = input;
  return runActs<ChangeActs, ChangeStanding>(CHANGE_FILING, input, {
    record: (act) => records.recordChangeDecision({ ...act, no }),
    turn: (at) => records.turnChangeFiling({ no, at }),
  });
}
