/** Has every paper scanned of which no scanner has spoken; a Schedule starts it again and again. */
import type { ScannedPapers } from '../../activities/evidence/scan-papers';
import { batch } from '../activity-options';
import { clockOf } from '../clock';
import type { PaperScanInput } from './messages';

export async function paperScan({ clock }: PaperScanInput): Promise<ScannedPapers> {
  return batch.scanPapers({ at: clockOf(clock).now() });
}
