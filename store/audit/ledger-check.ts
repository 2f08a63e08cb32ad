/**
 * The audit of the special fund (Arts. 4, 14, 15, 17, 20, 21): walks every entry of the ledger and compares
 * it with budgets, vouchers, awards, projects and where each case stands, all as of one instant. Cases are
 * read in step with their entries, so memory does not grow with their number.
 */
import { quotaYearlyMaxFen } from '../../policy/parameters/art-14';
import type { ClientSession } from 'mongoose';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import { NOTHING, totalOf, type Balance } from '../money/balances';
import type { BatchActRecord } from '../round/batch-acts';
import type { Budget } from '../money/budgets';
import type { CaseRecord } from '../case/cases';
import type { Claim } from '../case/claims';
import type { Hold, HoldState } from '../money/holds';
import { leastKey, Ordered } from '../kernel/in-step';
import { asOfNow, rowsIn, type Selection } from '../kernel/snapshot';
import type { TrailEntry } from '../trail/trail';
import {
  ACCOUNTS,
  accountsFrom,
  imbalanceOf,
  type Account,
  type Accounts,
  type Entry,
  type LedgerAct,
} from '../money/ledger';
import type { Quota } from '../money/quotas';
import { checkReturns } from './return-check';
import type { RoundRecord } from '../round/rounds';
import type { Difference } from './difference';

export interface LedgerReport {
  readonly entries: number;
  /** Redemptions that were compared. */
  readonly cases: number;
  /** By programme year, in order. */
  readonly years: readonly (readonly [number, Accounts])[];
  /** The first thing that does not agree; absent where everything does. */
  readonly difference?: Difference;
}

class Differs extends Error {
  constructor(readonly difference: Difference) {
    super(difference.message);
  }
}

function requireThat(agrees: boolean, about: string, message: string): void {
  if (!agrees) throw new Differs({ about, message });
}

/** Of one programme year only where it is given. A difference is an answer; only a failing database throws. */
export async function checkLedger({ year }: { year?: number } = {}): Promise<LedgerReport> {
  const tally = new Tally();
  const difference = await asOfNow((session) => differenceIn({ session, tally, year }));
  const years = [...tally.years()];
  const { entries, cases } = tally;
  return { entries, cases, years, ...(difference !== undefined && { difference }) };
}

/** What has been read so far, by programme year and account. */
class Tally {
  entries = 0;
  cases = 0;
  private readonly sums = new Map<number, Map<Account, number>>();
  private readonly reserved = new Map<number, Map<string, number>>();

  add(entry: Entry): void {
    const { year, postings } = entry;
    this.entries += 1;
    this.reserve(entry);
    const sums = this.sums.get(year) ?? new Map<Account, number>();
    for (const { account, amountFen } of postings) {
      sums.set(account, (sums.get(account) ?? 0) + amountFen);
    }
    this.sums.set(year, sums);
  }

  /** What each meeting has taken of the year and neither granted nor given back. */
  reservedIn(year: number): ReadonlyMap<string, number> {
    return this.reserved.get(year) ?? new Map<string, number>();
  }

  private reserve(entry: Entry): void {
    const { reserved } = Object.fromEntries(accountSums([entry])) as Partial<Accounts>;
    if (reserved === undefined) return;
    const open = this.reserved.get(entry.year) ?? new Map<string, number>();
    const act = batchActOf(entry);
    this.reserved.set(entry.year, open.set(act, (open.get(act) ?? 0) + reserved));
  }

  of(year: number): Accounts {
    return accountsFrom(this.sums.get(year) ?? new Map());
  }

  *years(): Iterable<readonly [number, Accounts]> {
    for (const year of [...this.sums.keys()].sort()) yield [year, this.of(year)];
  }
}

/** The act over many cases that an entry belongs to: a line's key is the act's and the case's. */
function batchActOf({ _id, batchAct, caseNo }: Entry): string {
  if (batchAct !== undefined) return batchAct;
  const line = `/${caseNo ?? ''}`;
  return _id.endsWith(line) ? _id.slice(0, -line.length) : _id;
}

interface Audit {
  readonly session: ClientSession;
  readonly tally: Tally;
  readonly year: number | undefined;
}

async function differenceIn(audit: Audit): Promise<Difference | undefined> {
  try {
    await compareCases(audit);
    await compareVouchers(audit);
    await compareBudgets(audit);
    return await checkReturns(audit.session);
  } catch (error) {
    if (error instanceof Differs) return error.difference;
    throw error;
  }
}

/** Reads a collection as of the audit's instant, in the order of an index. */
function rowsOf<T extends object>(
  { session }: Audit,
  collection: string,
  selection: Selection,
): AsyncIterable<T> {
  return rowsIn<T>(session, collection, selection);
}

type CaseHead = Pick<CaseRecord, '_id' | 'deliberations' | 'ended' | 'state' | 'step'>;

/** Everything on record about the money of one case. */
interface CaseBooks {
  readonly no: string;
  readonly entries: readonly Entry[];
  readonly hold: Hold | undefined;
  readonly kase: CaseHead | undefined;
  readonly projects: number;
  readonly trail: readonly TrailLine[];
}

/** What the trail of a case says of its money. */
interface TrailLine extends Pick<TrailEntry, '_id' | 'act' | 'at' | 'subject'> {
  readonly answer?: { readonly result?: string; readonly amountFen?: Fen };
}

async function compareCases(audit: Audit): Promise<void> {
  const { year, tally } = audit;
  const ofYear = year === undefined ? {} : { year };
  const entries = await Ordered.of(entriesOf(audit), ({ caseNo }) => caseNo);
  const holds = await Ordered.of(
    rowsOf<Hold>(audit, 'holds', { filter: ofYear, sort: { _id: 1 } }),
    ({ _id }) => _id,
  );
  const programme = year === undefined ? {} : { programmeYear: year };
  const cases = await Ordered.of(
    rowsOf<CaseHead>(audit, 'cases', {
      filter: { procedure: 'redemption', ...programme },
      sort: { _id: 1 },
      fields: ['state', 'step', 'ended', 'deliberations.supported', 'deliberations.amountFen'],
    }),
    ({ _id }) => _id,
  );
  const claims = await Ordered.of(
    rowsOf<Claim>(audit, 'claims', { filter: { kind: 'project' }, sort: { caseNo: 1 } }),
    ({ caseNo }) => caseNo,
  );
  const trails = await Ordered.of(
    rowsOf<TrailLine>(audit, 'trail', {
      sort: { subject: 1, sequence: 1 },
      fields: ['subject', 'act', 'at', 'answer.result', 'answer.amountFen'],
    }),
    ({ subject }) => subject,
  );
  for (;;) {
    const no = leastKey(entries, holds, cases, claims, trails);
    if (no === undefined) return;
    const [kase] = await cases.take(no);
    const [hold] = await holds.take(no);
    const books = { no, kase, hold, entries: await entries.take(no) };
    const projects = (await claims.take(no)).length;
    const trail = await trails.take(no);
    if (kase !== undefined) tally.cases += 1;
    const elsewhere = year !== undefined && kase === undefined && hold === undefined;
    if (!elsewhere || books.entries.length > 0) judgeCase({ ...books, projects, trail });
  }
}

/** The entries, each judged by itself and counted as it passes. */
async function* entriesOf(audit: Audit): AsyncIterable<Entry> {
  const entries = rowsOf<Entry>(audit, 'ledger', {
    filter: audit.year === undefined ? {} : { year: audit.year },
    sort: { caseNo: 1, at: 1, _id: 1 },
    fields: ['year', 'act', 'at', 'by', 'reason', 'caseNo', 'enterprise', 'batchAct', 'postings'],
  });
  for await (const entry of entries) {
    judgeEntry(entry);
    audit.tally.add(entry);
    yield entry;
  }
}

const FUND: readonly Account[] = ['budget', 'free', 'administration-budget', 'administration-free'];

/** Between which accounts each act moves money: out of the first, into the second. */
const WAYS: Readonly<Record<LedgerAct, readonly [readonly Account[], readonly Account[]]>> = {
  'approve-budget': [FUND, FUND],
  transfer: [FUND, FUND],
  'roll-over': [FUND, FUND],
  spend: [['administration-free'], ['administration-spent']],
  reserve: [['free'], ['reserved']],
  free: [['reserved'], ['free']],
  hold: [['free', 'reserved'], ['held']],
  adjust: [
    ['free', 'held'],
    ['free', 'held'],
  ],
  commit: [['held'], ['committed']],
  pay: [['committed'], ['paid']],
  release: [['held', 'committed'], ['free']],
  return: [['returned'], ['free']],
};

function judgeEntry({ _id, act, postings }: Entry): void {
  const unknown = postings.find(({ account }) => !Object.hasOwn(ACCOUNTS, account));
  const name = unknown?.account ?? '';
  requireThat(unknown === undefined, _id, `分录${_id}记入了不存在的科目“${name}”。`);
  const off = imbalanceOf({ postings });
  requireThat(off === 0, _id, `分录${_id}（${act}）不平，各科目相加为${off}分。`);
  const [from, to] = WAYS[act];
  const fits = postings.every(
    ({ account, amountFen }) => amountFen === 0 || (amountFen < 0 ? from : to).includes(account),
  );
  requireThat(fits, _id, `分录${_id}的科目与“${act}”不符。`);
}

const HOLD_NAMES: Readonly<Record<HoldState, string>> = {
  held: '待批复',
  committed: '待付',
  paid: '已付',
  released: '已释放',
};

function judgeCase(books: CaseBooks): void {
  const { no, entries, hold, kase, projects } = books;
  if (hold !== undefined) judgeHold(no, hold, entries);
  else
    requireThat(entries.length === 0, no, `${no}在账上有${entries.length}笔分录，却没有占用记录。`);
  judgeTrail(books);
  const onTrailOnly = kase === undefined && hold === undefined && entries.length + projects === 0;
  if (onTrailOnly) return;
  requireThat(kase !== undefined, no, `${no}有资金或项目登记，却没有这一件。`);
  if (kase !== undefined) judgeStanding(kase, hold);
  const live = hold !== undefined && hold.state !== 'released';
  if (live) requireThat(projects === 1, no, `${no}登记了${projects}个服务项目，应为一个。`);
  const left = kase?.state === 'ended' && !live;
  if (left) requireThat(projects === 0, no, `${no}未获兑现而办结，却仍占有服务项目。`);
}

/** The entry of each act on a trail that tells of an amount. */
const ENTRY_OF: Readonly<Partial<Record<string, LedgerAct>>> = {
  deliberate: 'hold',
  approve: 'commit',
  reportPayment: 'pay',
};
/** Acts on a trail by which alone an entry is made. */
const ONLY_BY: Readonly<Partial<Record<LedgerAct, readonly string[]>>> = {
  hold: ['deliberate', 'redeliberate', 'correctDeliberation'],
  adjust: ['redeliberate', 'correctDeliberation'],
  commit: ['approve'],
  pay: ['reportPayment'],
};
/** Entries of a case that no act on its trail has made: money that came back is its receipt's. */
const NOT_ON_TRAIL: readonly LedgerAct[] = ['return'];

/**
 * Each act that moved money has its entry, and each entry its act: so two entries that cancel each other
 * out are missed when they are gone, and noticed when they are made up.
 */
function judgeTrail({ no, kase, entries, trail }: CaseBooks): void {
  const byKey = new Map(entries.map((entry) => [entry._id, entry]));
  for (const line of trail) {
    const { _id: key, act } = line;
    const entry = byKey.get(key);
    const amountFen = line.answer?.amountFen ?? 0;
    const made = ENTRY_OF[act];
    if (made !== undefined && amountFen > 0) {
      const same = entry?.act === made && amountOf(entry) === amountFen;
      const told = `${no}的办理记录${key}（${formatYuan(amountFen)}元）没有相应的分录。`;
      requireThat(same, no, told);
    }
    // An award that is taken back is released when that is final (reading of Art. 17).
    const isTakenBack = line.answer?.amountFen === 0;
    const adjusted = act === 'redeliberate' && line.answer?.result === 'adjusted' && !isTakenBack;
    const moved = adjusted && kase !== undefined;
    if (moved) requireThat(entry !== undefined, no, `${no}的办理记录${key}没有相应的分录。`);
  }
  const lines = new Map(trail.map((line) => [line._id, line]));
  for (const entry of entries)
    if (!NOT_ON_TRAIL.includes(entry.act)) judgeFacts(no, entry, lines.get(entry._id));
}

/** What an entry says of its act is what the trail says; who and why stand on the trail alone. */
function judgeFacts(no: string, { _id, act, at, by, reason }: Entry, line?: TrailLine): void {
  requireThat(line !== undefined, no, `分录${_id}在${no}的办理记录中没有相应的一步。`);
  const made = line === undefined || (ONLY_BY[act]?.includes(line.act) ?? true);
  requireThat(made, no, `分录${_id}（${act}）与${no}的办理记录（${line?.act ?? ''}）不符。`);
  const times = `账上为${at}，办理记录为${line?.at ?? ''}`;
  requireThat(at === line?.at, no, `分录${_id}的时间：${times}。`);
  const told = by === undefined && reason === undefined;
  requireThat(told, no, `分录${_id}另写了经办人或理由，应以${no}的办理记录为准。`);
}

/** What an entry takes from one account to another, in fen. */
function amountOf({ postings }: Entry): Fen {
  return Math.max(...postings.map(({ amountFen }) => amountFen));
}

/** The award as its entries make it, against the award as it stands. */
function judgeHold(no: string, hold: Hold, entries: readonly Entry[]): void {
  const strange = entries.find(
    ({ year, enterprise }) => year !== hold.year || enterprise !== hold.enterprise,
  );
  requireThat(strange === undefined, no, `分录${strange?._id ?? ''}的年度或企业与${no}不一致。`);
  const booked = accountsFrom(accountSums(entries));
  const standing = { held: 0, committed: 0, paid: 0, returned: hold.returnedFen };
  if (hold.state !== 'released') standing[hold.state] = hold.amountFen;
  for (const account of ['held', 'committed', 'paid', 'returned'] as const) {
    requireSame(no, `${no}的${ACCOUNTS[account]}`, booked[account], standing[account]);
  }
  const { paid, returned } = booked;
  const amounts = `退回${formatYuan(returned)}元，多于已付${formatYuan(paid)}元`;
  requireThat(returned <= paid, no, `${no}${amounts}。`);
}

function accountSums(entries: readonly Entry[]): Map<Account, number> {
  const sums = new Map<Account, number>();
  for (const { account, amountFen } of entries.flatMap(({ postings }) => postings)) {
    sums.set(account, (sums.get(account) ?? 0) + amountFen);
  }
  return sums;
}

/** The award as the case's own step asks for it, against the award as it stands. */
function judgeStanding(kase: CaseHead, hold: Hold | undefined): void {
  const { _id: no, step, state } = kase;
  // One that is supported no more keeps its award until the refusal is final (reading of Art. 17).
  const granted = kase.deliberations.findLast(({ supported }) => supported)?.amountFen ?? 0;
  const expected = granted === 0 ? undefined : expectedState(kase);
  const found = hold?.state === 'released' ? undefined : hold?.state;
  const name = (one: HoldState | undefined): string => (one === undefined ? '无' : HOLD_NAMES[one]);
  const where = state === 'ended' ? '已办结' : `在第${step}步`;
  const told = `应有的占用为“${name(expected)}”，记录为“${name(found)}”`;
  requireThat(found === expected, no, `${no}${where}，${told}。`);
  if (found !== undefined) requireSame(no, `${no}的金额`, hold?.amountFen ?? 0, granted);
}

function expectedState({ state, ended, step }: CaseHead): HoldState | undefined {
  if (state === 'ended') return ended?.outcome === 'paid' ? 'paid' : undefined;
  if (step === '17(7)') return 'committed';
  return step === '17(5)' || step === '17(6)' ? 'held' : undefined;
}

/** Art. 14: what stands against each voucher is the sum of its enterprise's awards, within the limit. */
async function compareVouchers(audit: Audit): Promise<void> {
  const filter = audit.year === undefined ? {} : { year: audit.year };
  const sort = { year: 1, enterprise: 1 } as const;
  const holds = await Ordered.of(
    rowsOf<Hold>(audit, 'holds', { filter, sort }),
    ({ year, enterprise }) => `${year}/${enterprise}`,
  );
  const quotas = await Ordered.of(
    rowsOf<Quota>(audit, 'quotas', { filter, sort: { _id: 1 } }),
    ({ _id }) => _id,
  );
  for (;;) {
    const id = leastKey(holds, quotas);
    if (id === undefined) return;
    const [quota] = await quotas.take(id);
    judgeVoucher(id, quota, balanceOf(await holds.take(id)));
  }
}

/** No limit of any year was ever higher. */
const MOST_A_YEAR_FEN = Math.max(...quotaYearlyMaxFen.values.map(({ value }) => value));

function judgeVoucher(id: string, quota: Quota | undefined, awards: Balance): void {
  const { heldFen, committedFen, paidFen } = quota ?? NOTHING;
  requireSame(id, `创新券${id}的待批复`, awards.heldFen, heldFen);
  requireSame(id, `创新券${id}的待付`, awards.committedFen, committedFen);
  requireSame(id, `创新券${id}的已付`, awards.paidFen, paidFen);
  const limitFen = quota?.limitFen ?? 0;
  const most = `额度为${formatYuan(limitFen)}元，高于每年的上限${formatYuan(MOST_A_YEAR_FEN)}元`;
  requireThat(limitFen <= MOST_A_YEAR_FEN, id, `创新券${id}${most}。`);
  const used = totalOf(awards);
  const told = `共用${formatYuan(used)}元，超过额度${formatYuan(limitFen)}元`;
  requireThat(used <= limitFen, id, `创新券${id}${told}。`);
}

function balanceOf(holds: readonly Hold[]): Balance {
  const sum = (wanted: HoldState): Fen =>
    holds.reduce((total, { state, amountFen }) => total + (state === wanted ? amountFen : 0), 0);
  return { heldFen: sum('held'), committedFen: sum('committed'), paidFen: sum('paid') };
}

/** Art. 4: both uses of each year, as the entries make them and as they stand. */
async function compareBudgets(audit: Audit): Promise<void> {
  const filter = audit.year === undefined ? {} : { year: audit.year };
  const budgets = new Map<string, Budget>();
  for await (const budget of rowsOf<Budget>(audit, 'budgets', { filter })) {
    budgets.set(budget._id, budget);
  }
  const booked = [...audit.tally.years()].map(([year]) => year);
  const years = new Set([...booked, ...[...budgets.values()].map(({ year }) => year)]);
  for (const year of [...years].sort()) {
    const accounts = audit.tally.of(year);
    judgeVoucherBudget(`${year}/voucher`, accounts, budgets.get(`${year}/voucher`));
    judgeAdministration(`${year}/administration`, accounts, budgets.get(`${year}/administration`));
    for (const [act, fen] of audit.tally.reservedIn(year))
      if (fen !== 0) await requireActUnderWay(audit, { year, act, fen });
  }
}

function judgeVoucherBudget(id: string, accounts: Accounts, budget: Budget | undefined): void {
  const { budget: approved, free, reserved, held, committed, paid, returned } = accounts;
  requireSame(id, `${id}的预算`, approved, budget?.approvedFen ?? 0);
  requireSame(id, `${id}的占用`, held + reserved, budget?.heldFen ?? 0);
  requireSame(id, `${id}的待付`, committed, budget?.committedFen ?? 0);
  requireSame(id, `${id}的已付`, paid, budget?.paidFen ?? 0);
  requireSame(id, `${id}的退回`, returned, budget?.returnedFen ?? 0);
  for (const sum of [free, reserved]) requireThat(sum >= 0, id, `${id}的可用或会议占用小于零。`);
}

function judgeAdministration(id: string, accounts: Accounts, budget: Budget | undefined): void {
  requireSame(id, `${id}的预算`, accounts['administration-budget'], budget?.approvedFen ?? 0);
  const { heldFen, committedFen, paidFen } = budget ?? NOTHING;
  requireSame(id, `${id}的支出`, accounts['administration-spent'], paidFen);
  for (const unused of [heldFen, committedFen, budget?.returnedFen ?? 0])
    requireSame(id, `${id}的占用、待付或退回`, 0, unused);
  requireThat(accounts['administration-free'] >= 0, id, `${id}的可用小于零。`);
}

interface Reserved {
  readonly year: number;
  readonly act: string;
  readonly fen: number;
}

/** Money that a meeting of the year has taken belongs to its lines that are still to come, or goes back. */
async function requireActUnderWay(audit: Audit, { year, act, fen }: Reserved): Promise<void> {
  const filter = { _id: act, kind: 'meeting', state: 'recorded' };
  const fields = ['roundId'];
  let underWay = false;
  for await (const { roundId } of rowsOf<BatchActRecord>(audit, 'batch-acts', { filter, fields }))
    for await (const round of rowsOf<RoundRecord>(audit, 'rounds', { filter: { _id: roundId } }))
      underWay = round.programmeYear === year && fen > 0;
  const message = `${year}/voucher有${formatYuan(fen)}元会议占用（${act}），却没有该年度正在办理的这份会议结果。`;
  requireThat(underWay, `${year}/voucher`, message);
}

function requireSame(about: string, what: string, booked: Fen, standing: Fen): void {
  const told = `账上为${formatYuan(booked)}元，记录为${formatYuan(standing)}元`;
  requireThat(booked === standing, about, `${what}：${told}。`);
}
