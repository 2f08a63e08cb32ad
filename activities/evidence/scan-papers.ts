/** Scans the papers of which no scanner has spoken, one by one; a repeat after a crash goes on with what is left. */
import { log } from '@temporalio/activity';
import type { Instant } from '../../policy/kernel/time';
import { bytesOf, papersToScan, recordScan, type Paper } from '../../store/evidence/papers';
import type { Configuration } from '../configuration';
import { withHeartbeat } from '../process/heartbeat';
import { eachInPages } from '../process/pages';
import { scanned } from './clamd';

export interface ScannedPapers {
  readonly clean: number;
  readonly infected: number;
}

const PAPERS_A_PAGE = 100;
/** Then it is the scanner that is silent, and it is asked again later. */
const MOST_UNANSWERED = 5;

export function scanPapers({ scanner }: Pick<Configuration, 'scanner'>) {
  /** Throws where a paper got no verdict, after the others have had theirs. */
  return async ({ at }: { readonly at: Instant }): Promise<ScannedPapers> => {
    const found = { clean: 0, infected: 0 };
    if (scanner === undefined) return found;
    return withHeartbeat(async () => {
      const unanswered: unknown[] = [];
      for await (const paper of eachInPages(PAPERS_A_PAGE, papersToScan)) {
        if (unanswered.length >= MOST_UNANSWERED) break;
        try {
          found[await scanOne(scanner, paper, at)] += 1;
        } catch (error) {
          log.error('A paper got no verdict', { paper: paper._id, error });
          unanswered.push(error);
        }
      }
      if (unanswered.length > 0) throw unanswered[0];
      return found;
    });
  };
}

async function scanOne(scanner: string, paper: Paper, at: Instant): Promise<keyof ScannedPapers> {
  const { threat } = await scanned(scanner, bytesOf(paper._id));
  await recordScan(paper, threat === undefined ? { at } : { at, threat });
  return threat === undefined ? 'clean' : 'infected';
}
