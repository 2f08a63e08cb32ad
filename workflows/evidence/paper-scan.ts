/** Has every paper scanned of which no scanner has spoken, again and again. */
import type { ScannedPapers } from '../../activities/evidence/scan-papers';
import { batch } from '../activity-options';
import { again, type AgainInput } from '../again';

export function paperScan(input: AgainInput): Promise<ScannedPapers> {
  return again(input, (at) => batch.scanPapers({ at }));
}
