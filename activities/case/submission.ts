/**
 * The application of both procedures (Arts. 10(2), 17(2)): the filing is screened against the record,
 * and either becomes a case that holds what it claims, or is refused with every hard finding at once.
 */
import { refusal, Refused } from '../../policy/words/refusals';
import type { Answer } from '../../policy/case/waits';
import { answerFiling, filingOf, type Filing } from '../../store/case/filings';
import { received } from '../../store/kernel/vouch';
import { workflowIdOf } from '../../workflows/messages';
import { acceptAdmission } from './admission-application';
import type { Submission } from './filing';
import { orRefused, type Recorded } from '../process/refusal';
import { acceptRedemption } from './redemption-application';

/** Records the filing as a case, or keeps with it why it was refused. */
export async function submit(sent: Submission): Promise<Recorded> {
  const { filing: named, actor } = sent;
  const place = { workflowId: workflowIdOf(sent), name: 'submit' };
  const { message, channel } = received(place, { filing: named, actor });
  // Nothing is kept of it: the filing waits for its own submission.
  if (channel !== 'api') return { refused: [refusal('sender-not-vouched')] };
  const input = { ...sent, ...message };
  const filing = await filingOf(input.filing);
  if (filing === null) return { refused: [refusal('filing-unknown', { filing: input.filing })] };
  if (filing.accepted !== undefined) return filing.accepted;
  if (filing.refused !== undefined) return { refused: filing.refused };
  const recorded = await orRefused(() => accept(input, filing));
  if (!('refused' in recorded)) return recorded;
  const { accepted } = await answerFiling(filing._id, { refused: recorded.refused });
  return accepted ?? recorded;
}

async function accept(input: Submission, filing: Filing): Promise<Answer> {
  if (filing.no !== input.no || filing.kind !== input.procedure) {
    throw new Refused(refusal('filing-unknown', { filing: filing._id }));
  }
  return input.procedure === 'redemption'
    ? acceptRedemption(input, filing)
    : acceptAdmission(input, filing);
}
