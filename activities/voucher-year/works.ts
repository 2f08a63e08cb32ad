/**
 * What each act on a year's vouchers does (Art. 14): to issue from a list, to void or stop one enterprise's voucher, to
 * resume it. Nobody decides about an enterprise of the own circle (reading of Art. 22).
 */
import { FUND_USES } from '../../policy/articles/art-04-fund';
import type { VoucherState } from '../../policy/articles/art-14-voucher';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { silentLists } from '../../policy/screening/lists';
import { VOUCHER_LEAVES, VOUCHER_YEAR, type VoucherActs } from '../../policy/voucher-year/acts';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { ownCircle, recusals } from '../../store/case/recusal';
import { budgetOf } from '../../store/money/budgets';
import { quotaOf, setVoucherState } from '../../store/money/quotas';
import { actOnVouchers, openRun, type VoucherYear } from '../../store/processes/voucher-year';
import { listDates } from '../../store/reference/dishonesty-lists';
import { listedAmong, smeListOf, type SmeListImport } from '../../store/reference/sme-lists';
import type { Configuration } from '../configuration';
import { voucherNotice } from '../../policy/messages/party-notices';
import { giveNotices } from '../../store/people/party-notices';
import { policyOn } from '../process/policy-on';
import { recording, type ActCall, type Outcome, type Works } from '../process/record';

type Single = keyof typeof VOUCHER_LEAVES;
type YearOutcome = Outcome<VoucherYear>;
type Issuing = ActCall<VoucherActs, 'issueVouchers'>;

export function recordVoucherDecision({ measuresIssuedOn }: Configuration) {
  /** The policy of the year; the first act opens the year under that of its day. */
  const policyOf = async (year: VoucherYear | null, at: string): Promise<PolicyInForce> =>
    year?.policy ?? (await policyOn(measuresIssuedOn, at));
  const opened = (year: VoucherYear | null, policy: PolicyInForce): YearOutcome['set'] =>
    year === null ? { policy, state: 'open' } : {};
  const about = async (call: ActCall<VoucherActs, Single>, year: VoucherYear | null) => {
    const outcome = await moved(call, year);
    return { ...outcome, set: opened(year, await policyOf(year, call.act.at)) };
  };
  const works: Works<VoucherActs, VoucherYear> = {
    issueVouchers: async (call, year) => {
      const list = await listToIssue(call);
      const policy = await policyOf(year, call.act.at);
      return { ...(await issue(call, list, policy)), set: opened(year, policy) };
    },
    voidVoucher: about,
    stopVoucher: about,
    resumeVoucher: about,
  };
  /** Whom a decision concerns, its message says: the works look at that. */
  const may = () => undefined;
  return recording<VoucherActs, VoucherYear>(VOUCHER_YEAR, actOnVouchers, works, may);
}

/** Arts. 7, 14: a list that is wholly on record and that another person imported, of a year with a budget. */
async function listToIssue({
  act: { year, at },
  message: { importId, actor },
  tx,
}: Issuing): Promise<SmeListImport> {
  const list = await smeListOf(importId, tx);
  if (list?.year !== year)
    throw new Refused(refusal('sme-list-unknown', { importId, year }, 'importId'));
  if (list.state !== 'complete')
    throw new Refused(refusal('sme-list-incomplete', { importId }, 'importId'));
  if (personsOf(actor).includes(list.by))
    throw new Refused(refusal('same-person-imports-and-issues', {}, 'importId'));
  refuseAll(await recusals(actor, await listedAmong(importId, await ownCircle(actor, at), tx), at));
  if (((await budgetOf(year, 'voucher', tx))?.approvedFen ?? 0) === 0)
    throw new Refused(refusal('budget-missing', { year, use: FUND_USES.vouchers.zh }));
  return list;
}

async function issue(
  { act: { year, at }, message, today, tx }: Issuing,
  { _id, rowCount: rows }: SmeListImport,
  policy: PolicyInForce,
): Promise<Pick<YearOutcome, 'about' | 'result'>> {
  const limitFen = limitOf(message, policy);
  const run = { _id, year, limitFen, by: message.actor.id, at, rows };
  if (!(await openRun(tx, run)))
    throw new Refused(refusal('sme-list-already-issued', { importId: _id }, 'importId'));
  const facts = { submittedOn: today, listHits: [], listDates: await listDates() };
  // Lists of Art. 11 that say nothing, being absent or too old.
  const warnings = silentLists(policy, facts).map((finding) => finding.message);
  return { result: 'issuing', about: { run: _id, warnings } };
}

function limitOf({ limitFen }: Issuing['message'], { parameters }: PolicyInForce): Fen {
  const most = parameters.quotaYearlyMaxFen;
  if (limitFen !== undefined && limitFen > most)
    throw new Refused(refusal('voucher-limit-too-high', { most: formatYuan(most) }, 'limitFen'));
  return limitFen ?? most;
}

async function moved(
  { act: { key, name, year, at }, message, today, tx }: ActCall<VoucherActs, Single>,
  before: VoucherYear | null,
): Promise<Pick<YearOutcome, 'about' | 'result'>> {
  const { enterprise, actor, reason } = message;
  refuseAll(await recusals(actor, [enterprise], at));
  const to = stateAfter(name, before?.state ?? 'open');
  const voucher = { year, enterprise };
  if (!(await setVoucherState(tx, voucher, VOUCHER_LEAVES[name], to)))
    throw await misplaced(name, voucher, tx);
  await giveNotices(tx, [
    {
      _id: `${key}/notice`,
      party: enterprise,
      kind: 'voucher-changed',
      about: `${year}/${enterprise}`,
      at,
      until: today,
      cite: 'reading of Art. 14',
      ...voucherNotice(name, year, reason),
    },
  ]);
  return { result: to, about: { enterprise } };
}

/** A voucher that is resumed after its year has expired is an expired one. */
function stateAfter(name: Single, state: VoucherYear['state']): VoucherState {
  if (name === 'voidVoucher') return 'void';
  if (name === 'stopVoucher') return 'stopped';
  return state === 'open' ? 'issued' : 'expired';
}

async function misplaced(
  name: Single,
  { year, enterprise }: { readonly year: number; readonly enterprise: string },
  tx: Issuing['tx'],
): Promise<Refused> {
  const state = (await quotaOf(year, enterprise, tx))?.state;
  if (state === undefined) return new Refused(refusal('voucher-unknown', { year }, 'enterprise'));
  if (state === 'void') return new Refused(refusal('voucher-void', { year }, 'enterprise'));
  const code = name === 'resumeVoucher' ? 'voucher-not-stopped' : 'voucher-stopped';
  return new Refused(refusal(code, { year }, 'enterprise'));
}
