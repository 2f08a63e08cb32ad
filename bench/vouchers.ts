/**
 * A year's vouchers issued without application (Art. 14): seconds from the bureau's decision until the
 * last enterprise of the list has its voucher, through the API's client, Temporal and MongoDB.
 */
import { VOUCHER_YEAR, type VoucherActs } from '../policy/voucher-year/acts';
import { runOf, type VoucherRun } from '../store/processes/voucher-year';
import { actUpdate, processStart } from '../workflows/recorded-process/messages';
import type { Bed } from './bed';
import type { Scale } from './scale';
import { table } from './table';
import { sha256 } from '../store/kernel/sha256';
import { smallEnterprise } from '../test/support/sme-examples';
import { importSmeList } from '../test/support/imports';

const FULL_LIST = 20_000;
const QUICK_LIST = 1_000;
const BETWEEN_LOOKS_MS = 50;
const LIMIT_MS = 10 * 60_000;
/** A year that no other part of the bench uses. */
const YEAR = 2027;
const AT = '2026-01-01T00:00:00.000Z';

export async function vouchers({ processes }: Bed, { burst }: Scale): Promise<string> {
  // The quick run is told by its small counts, as in the other parts.
  const count = burst < 100 ? QUICK_LIST : FULL_LIST;
  const rows = Array.from({ length: count }, (_, n) => listed(n));
  const list = { year: YEAR, rows, sha256: sha256(`bench ${count}`), by: 'bench', at: AT };
  const storing = await seconds(() => importSmeList(list));
  const importId = storing.result._id;
  const issuing = await seconds(async () => {
    const actor = { id: 'centre-1', role: 'centre' } as const;
    const message = { actor, reason: '基准测试', importId };
    await processes.updateWithStart(
      actUpdate<VoucherActs, 'issueVouchers'>(VOUCHER_YEAR, 'issueVouchers'),
      message,
      importId,
      VOUCHER_YEAR.workflow,
      processStart<VoucherActs>(VOUCHER_YEAR, { year: YEAR, ...processes.clock() }),
    );
    return issued(importId);
  });
  const lines = [
    ['store the list', storing.taken],
    ['issue the vouchers', issuing.taken],
  ] as const;
  return [
    `${issuing.result.issued} vouchers of a list of ${count} enterprises, once.`,
    '',
    table(
      ['', 'seconds', 'a second'],
      lines.map(([name, taken]) => [name, taken.toFixed(1), (count / taken).toFixed(0)]),
    ),
  ].join('\n');
}

const listed = (n: number) => smallEnterprise(n, {}, 'MC');

/** @throws Error when the run is not carried out within ten minutes */
async function issued(run: string): Promise<VoucherRun> {
  for (let waited = 0; waited < LIMIT_MS; waited += BETWEEN_LOOKS_MS) {
    const now = await runOf(run);
    if (now?.state === 'issued') return now;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  throw new Error('The vouchers were not issued within ten minutes.');
}

async function seconds<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly taken: number }> {
  const began = performance.now();
  const result = await work();
  return { result, taken: (performance.now() - began) / 1000 };
}
