/**
 * What each act on a year's spot check does (Art. 8), on the year's trail, together with the checks that it changes,
 * the draw that it makes and what becomes of the registry.
 */
import { SPOT_CHECK, type SpotCheckActs } from '../../policy/spot-check/acts';
import { FROM_CHECK } from '../../policy/spot-check/check';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { recusals } from '../../store/case/recusal';
import { actOnSpotCheck, type SpotCheckYear } from '../../store/processes/spot-check';
import { recording, type ActCall, type Works } from '../process/record';
import { decideConsequence } from './consequences';
import { announceSeed, publishSeed } from './draw';
import {
  assignInspectors,
  recordInspection,
  reportRectification,
  verifyRectification,
} from './inspection';
import { onCheck } from './on-check';

const WORKS: Works<SpotCheckActs, SpotCheckYear> = {
  announceSeed,
  publishSeed,
  assignInspectors: onCheck(FROM_CHECK.assignInspectors, assignInspectors),
  recordInspection: onCheck(FROM_CHECK.recordInspection, recordInspection),
  reportRectification: onCheck(FROM_CHECK.reportRectification, reportRectification),
  verifyRectification: onCheck(FROM_CHECK.verifyRectification, verifyRectification),
  decideConsequence: onCheck([], decideConsequence),
};

export const recordSpotCheckDecision = recording<SpotCheckActs, SpotCheckYear>(
  SPOT_CHECK,
  actOnSpotCheck,
  WORKS,
  may,
);

/** An institution answers for itself; whoever belongs to it keeps away (reading of Art. 22). */
async function may({ act: { at }, message }: ActCall<SpotCheckActs>): Promise<void> {
  if (!('institution' in message)) return;
  const { actor, institution } = message;
  refuseAll(await recusals(actor, [institution], at));
  if (actor.role === 'applicant' && actor.party !== institution)
    throw new Refused(refusal('wrong-party'));
}
