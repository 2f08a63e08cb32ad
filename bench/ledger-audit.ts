/** The audit as a process of its own, so that its memory is nobody else's: tells its seconds and its peak. */
import { connectStore, disconnectStore } from '../store/kernel/connection';
import { checkLedger } from '../store/audit/ledger-check';

export interface Audited {
  readonly entries: number;
  readonly seconds: number;
  /** Resident set at its largest, modules and compiler included. */
  readonly peakMiB: number;
}

async function main(): Promise<void> {
  await connectStore(process.env['MONGODB_URI'] ?? '');
  const began = performance.now();
  const { entries, difference } = await checkLedger();
  const seconds = (performance.now() - began) / 1000;
  if (difference !== undefined) throw new Error(difference.message);
  const audited: Audited = { entries, seconds, peakMiB: process.resourceUsage().maxRSS / 1024 };
  await disconnectStore();
  process.send?.(audited);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  },
);
