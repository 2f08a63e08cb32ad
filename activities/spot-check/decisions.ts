/**
 * Records what people decide about a year's spot check (Art. 8). Each decision is one transaction on the year's
 * trail, together with the checks that it changes, the draw that it makes and what becomes of the registry.
 */
import { refusal, Refused } from '../../policy/words/refusals';
import {
  checkSpotCheckDecision,
  type SpotCheckAnswer,
  type SpotCheckDecisionName,
} from '../../policy/spot-check/spot-check';
import { actOnSpotCheck } from '../../store/processes/spot-check';
import { recordedAct } from '../process/record';
import type { Recorded } from '../process/refusal';
import { decideConsequence } from './consequences';
import type { Deciding, Outcome, SpotCheckDecisionAct } from './frame';
import { announceSeed, publishSeed } from './draw';
import {
  assignInspectors,
  recordInspection,
  reportRectification,
  verifyRectification,
} from './inspection';

export function recordSpotCheckDecision(
  act: SpotCheckDecisionAct,
): Promise<Recorded<SpotCheckAnswer>> {
  const { name, message, year: number } = act;
  const about = 'institution' in message ? { institution: message.institution } : {};
  const check = () => checkSpotCheckDecision(name, message);
  return recordedAct(act, check, ({ entry, framed, calendar }) =>
    actOnSpotCheck({ ...entry, year: number }, async (year, tx) => {
      if (year === null) throw new Refused(refusal('spot-check-unknown', { year: number }));
      const deciding = { calendar, tx, act, message, year } as never;
      const { set = {}, ...answer } = await DECISIONS[name](deciding);
      return { set, answer: { year: number, ...answer, ...about, ...framed } };
    }),
  );
}

const DECISIONS: {
  readonly [N in SpotCheckDecisionName]: (deciding: Deciding<N>) => Promise<Outcome>;
} = {
  announceSeed,
  publishSeed,
  assignInspectors,
  recordInspection,
  reportRectification,
  verifyRectification,
  decideConsequence,
};
