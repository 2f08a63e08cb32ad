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
import { banRefusals, type BanChain } from '../../policy/articles/art-20-reach';
import { civilDateOf } from '../../policy/kernel/time';
import type { Refusal } from '../../policy/words/refusals';
import { bansReaching } from '../../store/relations/ban-reach';
import { inTransaction } from '../../store/kernel/connection';
import { listFacts } from '../../store/reference/dishonesty-lists';
import { issueVouchers as storeVouchers } from '../../store/money/quotas';
import { smeRowsOf } from '../../store/reference/sme-lists';
import {
  advanceRun,
  closeRun,
  keepNotIssued,
  runOf,
  voucherYearOf,
  type VoucherRun,
} from '../../store/processes/voucher-year';

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
  const chains = await chainsTo(rows, run);
  const facts = await factsOn(rows, run, chains);
  const judged = rows.map((row) => ({ ...row, refusals: refusalsOf(row, facts, chains) }));
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

/** The bans that reach the enterprises of a page on the day of the bureau's decision (Art. 20). */
async function chainsTo(
  rows: readonly ListedEnterprise[],
  { year, at }: VoucherRun,
): Promise<readonly BanChain[]> {
  const known = await voucherYearOf(year);
  if (known === null) throw new Error(`There is no year ${year} to issue vouchers of.`);
  const usccs = rows.map(({ uscc }) => uscc);
  return bansReaching(known.policy, usccs, civilDateOf(at));
}

const isOwn = ({ ties }: BanChain): boolean => ties.length === 0;

/** The lists as they stand and the enterprises' own bans, judged by the day of the bureau's decision. */
async function factsOn(
  rows: readonly ListedEnterprise[],
  { at }: VoucherRun,
  chains: readonly BanChain[],
): Promise<EligibilityFacts> {
  return {
    submittedOn: civilDateOf(at),
    ...(await listFacts(rows.map(({ uscc }) => uscc))),
    bans: chains.filter(isOwn).map(({ ban }) => ban),
  };
}

function refusalsOf(
  row: ListedEnterprise,
  facts: EligibilityFacts,
  chains: readonly BanChain[],
): Refusal[] {
  const through = chains.filter((chain) => chain.applicant === row.uscc && !isOwn(chain));
  return [...eligibilityFaults(row, facts), ...banRefusals(through)];
}

function notIssuedTo(
  { uscc, name, refusals }: ListedEnterprise & { readonly refusals: readonly Refusal[] },
  { _id: run, year, at }: VoucherRun,
) {
  return { _id: `${year}/${uscc}`, year, uscc, name, run, at, refusals };
}
