/**
 * Records what is decided about a year's vouchers (Art. 14): to issue from a list, to void or stop one
 * enterprise's voucher, to resume it. Each is one act on the year's trail, with the reason given.
 */
import { personsOf } from '../../policy/articles/art-22-recusal';
import { FUND_USES } from '../../policy/articles/art-04-fund';
import type { VoucherState } from '../../policy/articles/art-14-voucher';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import { silentLists } from '../../policy/screening/lists';
import {
  checkVoucherDecision,
  type AboutVoucher,
  type IssueVouchers,
  type VoucherAnswer,
  type VoucherDecisionName,
  type VoucherDecisions,
} from '../../policy/voucher-year/decisions';
import { budgetOf } from '../../store/money/budgets';
import { requestHash } from '../../store/trail/requests';
import type { Tx } from '../../store/kernel/connection';
import { listDates } from '../../store/reference/dishonesty-lists';
import { quotaOf, setVoucherState } from '../../store/money/quotas';
import { listedAmong, smeListOf } from '../../store/reference/sme-lists';
import { ownCircle, recusals } from '../../store/case/recusal';
import {
  actOnVouchers,
  openRun,
  type VoucherChange,
  type VoucherYear,
} from '../../store/processes/voucher-year';
import type { Configuration } from '../configuration';
import { orRefused, type Recorded, refuseAll } from '../process/refusal';
import { policyOn } from '../process/policy-on';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

export interface VoucherDecisionAct<N extends VoucherDecisionName = VoucherDecisionName> {
  readonly key: string;
  readonly year: number;
  readonly at: Instant;
  readonly name: N;
  readonly message: VoucherDecisions[N];
}

export function recordVoucherDecision({ measuresIssuedOn }: Configuration) {
  return (input: VoucherDecisionAct): Promise<Recorded<VoucherAnswer>> =>
    orRefused(async () => {
      const { key, year, at, name, message } = input;
      refuseAll(checkVoucherDecision(name, message));
      const { actor: by, reason } = message;
      const act = { key, year, at, by, channel: 'api', act: name, reason } as const;
      const request = requestHash(name, message);
      return actOnVouchers(act, async (before, tx) => {
        if (before?.state === 'concluded')
          throw new Refused(refusal('voucher-year-concluded', { year }));
        const { set = {}, answer } =
          name === 'issueVouchers'
            ? await issue(
                input as VoucherDecisionAct<'issueVouchers'>,
                before,
                measuresIssuedOn,
                tx,
              )
            : await about(
                name,
                input as VoucherDecisionAct<typeof name>,
                before,
                measuresIssuedOn,
                tx,
              );
        return { set, answer: { ...answer, request } };
      });
    });
}

/**
 * Arts. 7, 14: the centre issues from a list that is wholly on record and that another person imported, of a year with a
 * budget, up to what the text allows.
 */
async function issue(
  { year, at, message }: VoucherDecisionAct<'issueVouchers'>,
  before: VoucherYear | null,
  measuresIssuedOn: string,
  tx: Tx,
): Promise<VoucherChange> {
  const { importId, actor } = message;
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
  const policy = before?.policy ?? policyOn(measuresIssuedOn, at);
  const limitFen = limitOf(message, policy);
  const run = { _id: importId, year, limitFen, by: actor.id, at, rows: list.rowCount };
  if (!(await openRun(tx, run)))
    throw new Refused(refusal('sme-list-already-issued', { importId }, 'importId'));
  const facts = { submittedOn: civilDateOf(at), listHits: [], listDates: await listDates() };
  const warnings = silentLists(policy, facts).map((finding) => finding.message);
  return {
    ...(before === null && { set: { policy, state: 'open' } }),
    answer: { year, act: 'issueVouchers', result: 'issuing', run: importId, warnings },
  };
}

function limitOf({ limitFen }: IssueVouchers, { parameters }: PolicyInForce): Fen {
  const most = parameters.quotaYearlyMaxFen;
  if (limitFen !== undefined && limitFen > most)
    throw new Refused(refusal('voucher-limit-too-high', { most: formatYuan(most) }, 'limitFen'));
  return limitFen ?? most;
}

type Single = Exclude<VoucherDecisionName, 'issueVouchers'>;

/** From which states a voucher is moved. */
const LEAVES = {
  voidVoucher: ['issued', 'stopped', 'expired'],
  stopVoucher: ['issued', 'expired'],
  resumeVoucher: ['stopped'],
} as const satisfies Record<Single, readonly VoucherState[]>;

/** A voucher that a first redemption was issued may be of a year without a list: deciding about it opens that year. */
async function about<N extends Single>(
  name: N,
  { year, at, message }: VoucherDecisionAct<N>,
  before: VoucherYear | null,
  measuresIssuedOn: string,
  tx: Tx,
): Promise<VoucherChange> {
  const { enterprise, actor }: AboutVoucher = message;
  refuseAll(await recusals(actor, [enterprise], at));
  const to = stateAfter(name, before?.state ?? 'open');
  if (!(await setVoucherState(tx, { year, enterprise }, LEAVES[name], to)))
    throw await misplaced(name, year, enterprise, tx);
  return {
    ...(before === null && { set: { policy: policyOn(measuresIssuedOn, at), state: 'open' } }),
    answer: { year, act: name, result: to, enterprise },
  };
}

/** A voucher that is resumed after its year has expired is an expired one. */
function stateAfter(name: Single, state: VoucherYear['state']): VoucherState {
  if (name === 'voidVoucher') return 'void';
  if (name === 'stopVoucher') return 'stopped';
  return state === 'open' ? 'issued' : 'expired';
}

async function misplaced(name: Single, year: number, enterprise: string, tx: Tx): Promise<Refused> {
  const state = (await quotaOf(year, enterprise, tx))?.state;
  if (state === undefined) return new Refused(refusal('voucher-unknown', { year }, 'enterprise'));
  if (state === 'void') return new Refused(refusal('voucher-void', { year }, 'enterprise'));
  const code = name === 'resumeVoucher' ? 'voucher-not-stopped' : 'voucher-stopped';
  return new Refused(refusal(code, { year }, 'enterprise'));
}
