/**
 * Sweeps what a caller stored and went away from: numbers without a case, papers that broke off, and acts over
 * many cases that were frozen and never sent. Their age is the machine's time, for it decides nothing about anybody; a
 * filing whose process is running is left alone.
 */
import { heartbeat } from '@temporalio/activity';
import { dropNeverSent } from '../../store/round/batch-acts';
import {
  dropFiling,
  unansweredFilings,
  type Filing,
  type FilingKind,
} from '../../store/case/filings';
import { sweepArrivals } from '../../store/evidence/papers';
import { changeFilingSubject } from '../../store/processes/change-filing';
import { sanctionSubject } from '../../store/processes/sanction';
import { workflowIdOf } from '../../workflows/messages';
import { roundWorkflowId } from '../../workflows/round/messages';
import { isRunning } from '../../workflows/starts';
import type { Configuration } from '../configuration';
import { OneByOne } from '../process/one-by-one';

const OLD_MS = 24 * 3_600_000;
const FILINGS_A_SWEEP = 1_000;

export interface Swept {
  readonly filings: number;
  readonly acts: number;
}

export function sweepLeftovers({ client }: Configuration) {
  /** @returns how many filings and acts were dropped */
  return async (): Promise<Swept> => {
    const before = new Date(Date.now() - OLD_MS);
    const old = await unansweredFilings(before, FILINGS_A_SWEEP);
    let filings = 0;
    const oneByOne = new OneByOne();
    for (const filing of old) {
      heartbeat(filings);
      const dropped = await oneByOne.attempt(filing._id, async () => {
        if (await hasProcess(filing)) return false;
        await dropFiling(filing._id);
        return true;
      });
      if (dropped === true) filings += 1;
    }
    await sweepArrivals(before, FILINGS_A_SWEEP);
    oneByOne.end();
    return { filings, acts: await dropNeverSent(before) };
  };

  /** One that has closed answers no filing any more. */
  async function hasProcess({ kind, no }: Filing): Promise<boolean> {
    if (kind === 'account' || kind === 'resubmission') return false;
    return isRunning(client, processOf(kind, no));
  }
}

/** What belongs to an act on a case that is there has no process of its own. */
function processOf(kind: Exclude<FilingKind, 'account' | 'resubmission'>, no: string): string {
  if (kind === 'notice') return roundWorkflowId(no);
  if (kind === 'change-filing') return changeFilingSubject(no);
  return kind === 'sanction' ? sanctionSubject(no) : workflowIdOf({ no, procedure: kind });
}
