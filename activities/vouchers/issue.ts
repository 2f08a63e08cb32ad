/**
 * Issues vouchers to the enterprises of a list (Art. 14), page by page. A page is one transaction: the
 * vouchers, the reasons of whoever is given none, and how far the run has come. A crash therefore costs
 * a page at most, and a repeat goes on where the record says.
 */
import { heartbeat } from '@temporalio/activity';
import {
  eligibilityFaults,
  type EligibilityFacts,
  type ListedEnterprise,
} from '../../policy/articles/art-14-voucher';
import { civilDateOf } from '../../policy/kernel/time';
import type { Refusal } from '../../policy/refusals';
import { bansOn } from '../../store/blacklist';
import { inTransaction } from '../../store/connection';
import { listFacts } from '../../store/dishonesty-lists';
import { issueVouchers as storeVouchers } from '../../store/quotas';
import { smeRowsOf } from '../../store/sme-lists';
import {
  advanceRun,
  closeRun,
  keepNotIssued,
  runOf,
  type VoucherRun,
} from '../../store/voucher-years';

const ROWS_A_PAGE = 500;
/** After so many pages the process is told how far it is. */
const PAGES_A_CALL = 4;

/** Judges some pages of a run and answers how far it is; `state` is `issued` after the last. */
export async function issueVouchers({ run: id }: { readonly run: string }): Promise<VoucherRun> {
  for (let page = 0; page < PAGES_A_CALL; page += 1) {
    const run = await knownRun(id);
    if (run.state === 'issued') return run;
    const rows = await smeRowsOf(id, run.after, ROWS_A_PAGE);
    if (rows.length === 0) return closeRun(id);
    await issuePage(run, rows);
    heartbeat(run.judged + rows.length);
  }
  return knownRun(id);
}

async function knownRun(id: string): Promise<VoucherRun> {
  const run = await runOf(id);
  if (run === null) throw new Error(`There is no run ${id} to carry out.`);
  return run;
}

async function issuePage(run: VoucherRun, rows: readonly ListedEnterprise[]): Promise<void> {
  const { _id: runId, year, limitFen, at } = run;
  const facts = await factsOn(rows, run);
  const judged = rows.map((row) => ({ ...row, refusals: eligibilityFaults(row, facts) }));
  const eligible = judged.filter(({ refusals }) => refusals.length === 0).map(({ uscc }) => uscc);
  const refused = judged.filter(({ refusals }) => refusals.length > 0);
  await inTransaction(async (tx) => {
    const issued = await storeVouchers(tx, eligible, { year, limitFen, run: runId, at });
    const notIssued = refused.map((row) => notIssuedTo(row, run));
    await keepNotIssued(
      tx,
      notIssued,
      eligible.map((uscc) => `${year}/${uscc}`),
    );
    const advanced = await advanceRun(tx, run, {
      after: rows.at(-1)?.uscc ?? run.after,
      judged: rows.length,
      issued,
      already: eligible.length - issued,
      notIssued: refused.length,
    });
    if (!advanced) throw new Error(`Another attempt has carried ${runId} past ${run.after}.`);
  });
}

/** The lists and bans as they stand, judged by the day of the bureau's decision. */
async function factsOn(
  rows: readonly ListedEnterprise[],
  { at }: VoucherRun,
): Promise<EligibilityFacts> {
  const usccs = rows.map(({ uscc }) => uscc);
  return {
    submittedOn: civilDateOf(at),
    ...(await listFacts(usccs)),
    bans: await bansOn(usccs),
  };
}

function notIssuedTo(
  { uscc, name, refusals }: ListedEnterprise & { readonly refusals: readonly Refusal[] },
  { _id: run, year, at }: VoucherRun,
) {
  return { _id: `${year}/${uscc}`, year, uscc, name, run, at, refusals };
}
