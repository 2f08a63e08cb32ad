/**
 * Art. 20: what the bureau's decision brings about, and what its revocation undoes, in the transaction of the act:
 * demands, bans, vouchers and the registry. The cases in flight follow in pieces (`reach-cases.ts`).
 */
import { reapplicationAfter } from '../../policy/articles/art-08-institutions';
import { bansOf } from '../../policy/articles/art-20-reach';
import type { Violation } from '../../policy/articles/art-20-reach';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import { holdsOf } from '../../store/money/holds';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, yearOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import type { RegistryStatus } from '../../policy/reference/registry';
import type { Message } from '../../policy/acts/act';
import type { SanctionActs } from '../../policy/sanction/acts';
import { decidedByAnother, recordBans, revokeBans } from '../../store/relations/blacklist';
import { openCasesOf, redemptionsOf } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { changeStanding, institutionOf } from '../../store/reference/institutions';
import { setVoucherState, voidVouchers } from '../../store/money/quotas';
import {
  cancelRepayment,
  demandRepayment,
  repaymentsNumbered,
} from '../../store/returns/repayments';
import {
  revokedSince,
  type ReachedCase,
  type SanctionDecided,
  type SanctionDemand,
  type SanctionRecord,
} from '../../store/processes/sanction';
import { withoutAddress } from '../../store/trail/trail';
import { voucherYearOf } from '../../store/processes/voucher-year';
import { decisionNotice, revokedNotice, tellParty } from './notices';
import { toReach } from './standing';
import { openWait } from './waits';
import type { ActCall, Outcome } from '../process/record';

interface Ruling<M> {
  readonly key: string;
  readonly at: Instant;
  readonly message: M;
}

/** The ground of Art. 20 that each violation stands under. */
const ARTICLES: Readonly<Record<Violation, string>> = {
  'false-materials': '20(1)',
  misappropriation: '20(2)',
  obstruction: '20(3)',
};

/** By another person than the one who proposed it (reading of Art. 22). */
function requireOther({ proposedBy, proposedFor }: SanctionRecord, actor: Actor): void {
  const same = personsOf(actor).some((one) => one === proposedBy || one === proposedFor);
  if (same) throw new Refused(refusal('sanction-own-proposal', {}, 'actor.id'));
}

type Sanctioning = Extract<Message<SanctionActs, 'decideSanction'>, { outcome: 'sanction' }>;
type Revoking = Message<SanctionActs, 'revokeSanction'>;
type SanctionOutcome = Outcome<SanctionRecord>;

export async function ruled(
  { act, message, calendar, today, tx }: ActCall<SanctionActs, 'decideSanction'>,
  sanction: SanctionRecord,
): Promise<SanctionOutcome> {
  const { key, at } = act;
  const { actor, reason } = message;
  requireOther(sanction, actor);
  if (message.outcome === 'no-sanction') {
    await tellParty(tx, sanction, at, decisionNotice(sanction, today));
    const dismissed = { by: actor.id, at, text: reason };
    return { set: { state: 'dismissed', dismissed, waits: [] }, result: 'no-sanction' };
  }
  refuseAll(sanctionFaults(sanction, message, await paidOf(sanction, tx)));
  const { violation, number, departments, left = [] } = message;
  const ruling = { key, at, message };
  const article = ARTICLES[violation];
  const demands = await demanded(tx, sanction, ruling);
  const bans = await banned(tx, sanction, message, today);
  const voided = await voidVouchers(tx, sanction.party, yearsUpTo(sanction, today));
  const removedFrom = await leftRegistry(tx, sanction, ruling, reapplicationAfter(bans));
  const decision: SanctionDecided = {
    by: withoutAddress(actor),
    on: today,
    reason,
    violation,
    article,
    number,
    departments,
    left,
    voided,
    bans,
    ...(removedFrom !== undefined && { removedFrom }),
  };
  await tellParty(tx, sanction, at, decisionNotice(sanction, today, number));
  const waits = [openWait(sanction, 'notice', at, calendar)];
  const reached = await casesToReach(tx, sanction.party);
  const amounts = demands.map(({ number: demand, owedFen }) => `${demand} ${owedFen}`);
  return {
    set: { state: 'notifying', decision, demands, reached, waits },
    result: 'sanction',
    about: { number, article, demands: amounts, ...toldOf(decision) },
  };
}

function toldOf({ bans, voided, removedFrom }: SanctionDecided) {
  return {
    bans: bans.map(({ kind, to }) => `${kind} ${to}`),
    voided: voided.map(({ year }) => String(year)),
    ...(removedFrom !== undefined && { removedFrom }),
  };
}

/** Every paid case of the party is demanded back or left with a reason; one in which the violation lies is demanded. */
function sanctionFaults(
  { finding }: SanctionRecord,
  message: Sanctioning,
  paid: readonly PaidCase[],
): Refusal[] {
  const { violation, serious, repayments, left = [] } = message;
  const named = repayments.map(({ caseNo }) => caseNo);
  const isKnown = (caseNo: string) =>
    finding.cases.includes(caseNo) || paid.some((one) => one.caseNo === caseNo);
  const answered = [...named, ...left.flatMap(({ cases }) => cases)];
  const open = paid.flatMap(({ caseNo, keptFen }) => {
    const params = { caseNo, paid: `${formatYuan(keptFen)}元` };
    if (finding.cases.includes(caseNo))
      return named.includes(caseNo)
        ? []
        : [refusal('sanction-repayment-missing', params, 'repayments')];
    return answered.includes(caseNo) ? [] : [refusal('sanction-case-unanswered', params, 'left')];
  });
  return [
    ...(violation === 'obstruction' && serious !== true
      ? [refusal('obstruction-not-serious', {}, 'serious')]
      : []),
    ...named.flatMap((caseNo, i) =>
      isKnown(caseNo) && named.indexOf(caseNo) === i
        ? []
        : [refusal('sanction-case-unnamed', { caseNo }, `repayments[${i}].caseNo`)],
    ),
    ...open,
  ];
}

/** Each bounded by what was paid and has not come back; one demand a case. */
async function demanded(
  tx: Tx,
  { party }: SanctionRecord,
  { key, at, message }: Ruling<Sanctioning>,
): Promise<SanctionDemand[]> {
  const { actor: by, reason, repayments, violation } = message;
  const demands: SanctionDemand[] = [];
  for (const { caseNo, owedFen } of repayments) {
    const about = { key: `${key}/demand/${caseNo}`, at, by, channel: 'api', reason } as const;
    const owed = { caseNo, party, owedFen, article: ARTICLES[violation] };
    const { _id: number } = await demandRepayment(tx, { ...about, ...owed });
    demands.push({ caseNo, number, owedFen });
  }
  return demands;
}

interface PaidCase {
  readonly caseNo: string;
  /** Paid and not returned, in fen. */
  readonly keptFen: Fen;
}

/** What was paid to the party, or for a case that the finding names, and has not come back. */
async function paidOf({ party, finding }: SanctionRecord, tx: Tx): Promise<PaidCase[]> {
  const cases = new Set([...finding.cases, ...(await redemptionsOf(party, tx))]);
  const paid = await holdsOf([...cases], tx);
  return paid
    .filter(({ state }) => state === 'paid')
    .map(({ _id: caseNo, amountFen, returnedFen }) => ({
      caseNo,
      keptFen: amountFen - returnedFen,
    }))
    .filter(({ keptFen }) => keptFen > 0);
}

/** Bans run from the day of the decision (reading of Art. 20). */
async function banned(
  tx: Tx,
  { policy, finding }: SanctionRecord,
  { number: decision, violation: cause }: Sanctioning,
  decidedOn: CivilDate,
): Promise<SanctionDecided['bans']> {
  const { party, violatedOn } = finding;
  const who = { uscc: party.uscc, name: party.name, party: party.role };
  const bans = bansOf(policy, { ...who, decision, cause, violatedOn, decidedOn });
  await recordBans(
    tx,
    bans.map((ban) => ({ ...ban, awaitsDelivery: true })),
  );
  return bans.map(({ kind, to }) => ({ kind, to }));
}

/** Its open cases on either side as the decision finds them: a payment a moment later is still one of them. */
async function casesToReach(tx: Tx, party: Uscc): Promise<ReachedCase[]> {
  const open = await openCasesOf(party, tx);
  return open.map((kase) => toReach(kase, party));
}

/** Programme years under the Measures that may have a voucher, the next one included. */
function yearsUpTo({ policy }: SanctionRecord, today: CivilDate): number[] {
  const first = yearOf(policy.measuresIssuedOn);
  return Array.from({ length: yearOf(today) - first + 2 }, (_, i) => first + i);
}

async function leftRegistry(
  tx: Tx,
  { _id: id, party: uscc }: SanctionRecord,
  { at, message }: Ruling<Sanctioning>,
  reapplyFrom: CivilDate | undefined,
): Promise<RegistryStatus | undefined> {
  const registered = await institutionOf(uscc, tx);
  if (registered === undefined || registered.status === 'removed') return undefined;
  const { actor, reason } = message;
  const change = { uscc, at, by: actor.id, reason, source: { kind: 'sanction', id } } as const;
  await changeStanding(tx, { ...change, status: 'removed', reapplyFrom, from: civilDateOf(at) });
  return registered.status;
}

/**
 * The appeal was upheld: bans end that day, what is still owed is owed no more, and what the act restores stands
 * as before the decision, unless another decision against the party still binds. Nothing else ends a ban early.
 */
export async function revoked(
  { act: { key, at }, message, today: on, tx }: ActCall<SanctionActs, 'revokeSanction'>,
  sanction: SanctionRecord,
): Promise<SanctionOutcome> {
  const { actor, reason, reference } = message;
  requireOther(sanction, actor);
  const { decision, demands } = sanction;
  if (decision === undefined) throw new Refused(refusal('sanction-unknown', { no: sanction._id }));
  await revokeBans(tx, decision.number, on);
  const open = (await repaymentsNumbered(numbersOf(demands), tx)).filter(
    ({ state }) => state === 'open',
  );
  for (const { _id: number } of open) {
    const about = { key: `${key}/cancel/${number}`, at, by: actor, channel: 'api' } as const;
    await cancelRepayment(tx, { ...about, reason, number });
  }
  const again = await standingAgain(tx, sanction, { at, message });
  await tellParty(tx, sanction, at, revokedNotice(sanction, on, reference));
  const revocation = { by: actor.id, on, reference, reason, ...again };
  const cancelled = open.map(({ _id }) => _id);
  return {
    set: { state: 'revoked', revocation, waits: [] },
    result: 'revoked',
    about: {
      reference,
      cancelled,
      vouchers: again.vouchers.map(String),
      registry: again.registry ? 'restored' : 'unchanged',
    },
  };
}

const numbersOf = (demands: readonly SanctionDemand[]): string[] =>
  demands.map(({ number }) => number);

/**
 * What the act restores. While another decision stands nothing is, and what was asked for is kept for the revocation
 * of the last one: in whichever order appeals are upheld, the party ends up as it stood before.
 */
async function standingAgain(
  tx: Tx,
  sanction: SanctionRecord,
  { at, message }: Omit<Ruling<Revoking>, 'key'>,
): Promise<Pick<NonNullable<SanctionRecord['revocation']>, 'deferred' | 'registry' | 'vouchers'>> {
  const { decision, party } = sanction;
  invariant(decision !== undefined, `${sanction._id} has no decision to revoke`);
  const on = civilDateOf(at);
  const { restoreVouchers: vouchers, restoreRegistry: registry } = message;
  const asked = { vouchers, registry };
  if (await decidedByAnother(tx, { uscc: party, decision: decision.number, on }))
    return { vouchers: [], registry: false, deferred: asked };
  const deferred = (await revokedSince({ party, from: decision.on }, tx)).map((one) => ({
    decision: one.decision,
    asked: one.revocation?.deferred,
  }));
  const all = [...deferred, { decision, asked }];
  const decisionsFor = (what: keyof typeof asked): SanctionDecided[] =>
    all.flatMap((one) => (one.asked?.[what] === true ? (one.decision ?? []) : []));
  return {
    vouchers: await restored(tx, party, decisionsFor('vouchers'), on),
    registry: await back(tx, sanction, decisionsFor('registry'), { at, message }),
  };
}

/** The vouchers that the decisions voided hold again, as far as their year is not over. Answers the years. */
async function restored(
  tx: Tx,
  enterprise: Uscc,
  decisions: readonly SanctionDecided[],
  on: CivilDate,
): Promise<number[]> {
  const years: number[] = [];
  for (const { year, from } of decisions.flatMap(({ voided }) => voided)) {
    const state = (await voucherYearOf(year, tx))?.state;
    const isOpen = state === undefined ? year >= yearOf(on) : state === 'open';
    if (isOpen && (await setVoucherState(tx, { year, enterprise }, ['void'], from)))
      years.push(year);
  }
  return years.sort((a, b) => a - b);
}

/** Whether the institution stands in the registry again as it did, where nothing has changed that since. */
async function back(
  tx: Tx,
  { _id: id, party: uscc }: SanctionRecord,
  decisions: readonly SanctionDecided[],
  { at, message }: Omit<Ruling<Revoking>, 'key'>,
): Promise<boolean> {
  const status = decisions.flatMap(({ removedFrom }) => removedFrom ?? [])[0];
  if (status === undefined || (await institutionOf(uscc, tx))?.status !== 'removed') return false;
  const { actor, reason } = message;
  const change = { uscc, at, by: actor.id, reason, source: { kind: 'sanction', id } } as const;
  await changeStanding(tx, { ...change, status, from: civilDateOf(at) });
  return true;
}
