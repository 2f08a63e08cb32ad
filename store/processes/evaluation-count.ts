/**
 * Counts a programme year for its evaluation (Arts. 8, 21): its cases, awards, ratings and ledger entries are read
 * side by side as of one instant, in the order of the case numbers and by index, so that memory grows with the
 * number of institutions and enterprises and not with that of cases. Figures that do not add up with the
 * ledger are no figures: then it throws.
 */
import type { ClientSession } from 'mongoose';
import {
  NO_FIGURES,
  totalPaid,
  YearTally,
  type InstitutionFigures,
  type RedemptionFacts,
  type YearFigures,
} from '../../policy/evaluation/figures';
import { scoreSum } from '../../policy/evaluation/satisfaction';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, startOf } from '../../policy/kernel/time';
import type { RedemptionSubmission, ServiceCategory, Uscc } from '../../policy/model/nouns';
import type { RegistryStatus } from '../../policy/reference/registry';
import { FAILED_CHECKS } from '../../policy/spot-check/check';
import type { CaseRecord } from '../case/cases';
import { inSeries } from './case-series';
import type { ChangeFilingRecord } from './change-filing';
import type { Hold } from '../money/holds';
import { Ordered } from '../kernel/in-step';
import { accountsFrom, type Account, type Entry } from '../money/ledger';
import type { Quota } from '../money/quotas';
import type { SanctionRecord } from './sanction';
import type { CheckRecord } from './spot-check';
import type { StoredRating } from '../case/satisfaction';
import { serviceItemVersions, type PublishedServiceItems } from '../reference/service-items';
import { asOfNow, rowsIn } from '../kernel/snapshot';

/** An institution of the registry, or one whose services were redeemed. */
export interface CountedInstitution {
  readonly uscc: Uscc;
  readonly name: string;
  readonly standing: RegistryStatus;
  readonly figures: InstitutionFigures;
}

export interface CountedYear {
  readonly figures: YearFigures;
  /** In the order of their codes. */
  readonly institutions: readonly CountedInstitution[];
}

/** Who is told how far the count is, so that a long one is known to be alive. */
type OnCounted = (cases: number) => void;

export async function countYear(year: number, onCounted: OnCounted): Promise<CountedYear> {
  return asOfNow(async (session) => {
    const tally = new YearTally();
    const ledger = await countCases(session, { year, tally, onCounted });
    const sanctions = await sanctionsIn(session, year);
    const figures: YearFigures = {
      year,
      ...tally.figures(),
      ledger,
      vouchers: await vouchersOf(session, year),
      sanctions: [...sanctions.values()].reduce((sum, count) => sum + count, 0),
    };
    requireAgreement(figures);
    const failedChecks = await failedChecksIn(session, year);
    const lateFilings = await lateFilingsIn(session, year);
    const besides = (uscc: Uscc) => ({
      lateFilings: lateFilings.get(uscc) ?? 0,
      sanctions: sanctions.get(uscc) ?? 0,
      spotChecksFailed: failedChecks.get(uscc) ?? 0,
    });
    return { figures, institutions: await institutionsOf(session, tally, besides) };
  });
}

/** What was paid and came back, case by case, is what the ledger says of the year. */
function requireAgreement({ year, cells, ledger }: YearFigures): void {
  const { paidFen, returnedFen } = totalPaid(cells);
  invariant(
    paidFen === ledger.paidFen && returnedFen === ledger.returnedFen,
    `${year}: paid ${paidFen} and returned ${returnedFen} fen, but the ledger has ${ledger.paidFen} and ${ledger.returnedFen}`,
  );
}

type CaseRow = Pick<
  CaseRecord,
  | '_id'
  | 'district'
  | 'ended'
  | 'enterprise'
  | 'findings'
  | 'provider'
  | 'publications'
  | 'submittedAt'
> & { readonly submission?: Pick<RedemptionSubmission, 'contract' | 'redeemer'> };
const CASE_FIELDS = [
  'district',
  'ended',
  'enterprise',
  'provider',
  'submittedAt',
  'publications.objections',
  'findings.code',
  'findings.severity',
  'submission.redeemer',
  'submission.contract',
] as const;

interface YearCount {
  readonly year: number;
  readonly tally: YearTally;
  readonly onCounted: OnCounted;
}

const CASES_A_WORD = 500;

/** Adds each redemption to the tally, and answers what the ledger's entries of the year sum to. */
async function countCases(
  session: ClientSession,
  { year, tally, onCounted }: YearCount,
): Promise<YearFigures['ledger']> {
  const books = new Books();
  const numbered = { _id: inSeries('redemption', year) };
  const byNumber = { filter: numbered, sort: { _id: 1 } } as const;
  const entries = await Ordered.of(books.entriesOf(session, year), ({ caseNo }) => caseNo);
  const holds = await Ordered.of(rowsIn<Hold>(session, 'holds', byNumber), ({ _id }) => _id);
  const ratings = await Ordered.of(
    rowsIn<StoredRating>(session, 'satisfaction-ratings', byNumber),
    ({ _id }) => _id,
  );
  const cases = rowsIn<CaseRow>(session, 'cases', { ...byNumber, fields: CASE_FIELDS });
  const categories = new Categories();
  let counted = 0;
  for await (const kase of cases) {
    const no = kase._id;
    const [hold] = await takenAt(holds, no);
    const [rating] = await takenAt(ratings, no);
    const paid = (await takenAt(entries, no)).find(({ act }) => act === 'pay');
    tally.add(await factsOf(kase, { hold, rating, paid, categories }));
    counted += 1;
    if (counted % CASES_A_WORD === 0) onCounted(counted);
  }
  // Entries after the last case, and those of no case, count too.
  for (let key = entries.key; key !== undefined; key = entries.key) await entries.take(key);
  return books.sums();
}

/** The source's rows of a number, passing by what comes before it. */
async function takenAt<T>(source: Ordered<T>, no: string): Promise<T[]> {
  for (let { key } = source; key !== undefined && key < no; { key } = source)
    await source.take(key);
  return source.take(no);
}

interface Beside {
  readonly hold: Hold | undefined;
  readonly rating: StoredRating | undefined;
  readonly paid: Entry | undefined;
  readonly categories: Categories;
}

async function factsOf(kase: CaseRow, beside: Beside): Promise<RedemptionFacts> {
  const { _id: no, district, enterprise = '', provider = '', submission, submittedAt } = kase;
  const { hold, rating, paid, categories } = beside;
  const { contract, redeemer = 'enterprise' } = submission ?? {};
  const refused = refusalOf(kase);
  const isPaid = hold?.state === 'paid' && paid !== undefined;
  return {
    no,
    enterprise,
    provider,
    redeemer,
    district: district ?? 'out-of-city',
    category: contract === undefined ? 'other' : await categories.of(contract),
    contractFen: contract?.amountFen ?? 0,
    ...(submittedAt !== undefined && { submittedOn: civilDateOf(submittedAt) }),
    ...(isPaid && { paid: paidOf(hold, paid) }),
    ...(refused !== undefined && { refused }),
    objectionsUpheld: upheldIn(kase),
    ...(rating !== undefined && { scoreSum: scoreSum(rating.scores) }),
  };
}

function upheldIn({ publications }: CaseRow): number {
  return publications.reduce((sum, { objections }) => sum + (objections?.substantiated ?? 0), 0);
}

function paidOf(
  { amountFen, returnedFen }: Hold,
  { at }: Entry,
): NonNullable<RedemptionFacts['paid']> {
  return { on: civilDateOf(at), amountFen, returnedFen };
}

function refusalOf({ ended, findings }: CaseRow): RedemptionFacts['refused'] {
  if (ended?.outcome !== 'refused') return undefined;
  const codes = findings.filter(({ severity }) => severity === 'hard').map(({ code }) => code);
  return { step: ended.step, codes };
}

/** The ledger's entries as they pass by. */
class Books {
  private readonly accounts = new Map<Account, number>();

  async *entriesOf(session: ClientSession, year: number): AsyncIterable<Entry> {
    const entries = rowsIn<Entry>(session, 'ledger', {
      filter: { year },
      sort: { caseNo: 1, at: 1, _id: 1 },
      fields: ['act', 'at', 'caseNo', 'postings'],
    });
    for await (const entry of entries) {
      for (const { account, amountFen } of entry.postings)
        this.accounts.set(account, (this.accounts.get(account) ?? 0) + amountFen);
      yield entry;
    }
  }

  sums(): YearFigures['ledger'] {
    const { budget, paid, returned, free } = accountsFrom(this.accounts);
    return { budgetFen: budget, paidFen: paid, returnedFen: returned, freeFen: free };
  }
}

/** The category of a service item on the day of the contract (Arts. 5, 12), by the year's published versions. */
class Categories {
  private readonly years = new Map<string, Promise<PublishedServiceItems[]>>();

  async of({
    serviceItem,
    signedOn,
  }: Pick<RedemptionSubmission['contract'], 'serviceItem' | 'signedOn'>): Promise<ServiceCategory> {
    const versions = await this.versionsOf(signedOn.slice(0, 4));
    const inForce = versions.filter(({ inForceFrom }) => inForceFrom <= signedOn).at(-1);
    return inForce?.items.find(({ code }) => code === serviceItem)?.category ?? 'other';
  }

  private versionsOf(year: string): Promise<PublishedServiceItems[]> {
    const known = this.years.get(year) ?? serviceItemVersions(Number(year));
    this.years.set(year, known);
    return known;
  }
}

async function vouchersOf(session: ClientSession, year: number): Promise<YearFigures['vouchers']> {
  let [issued, issuedFen] = [0, 0];
  const vouchers = rowsIn<Quota>(session, 'quotas', { filter: { year }, fields: ['limitFen'] });
  for await (const { limitFen } of vouchers) {
    issued += 1;
    issuedFen += limitFen;
  }
  return { issued, issuedFen };
}

/** Decisions of Art. 20 in the calendar year that were not revoked, by the party. */
async function sanctionsIn(
  session: ClientSession,
  year: number,
): Promise<ReadonlyMap<Uscc, number>> {
  const counts = new Map<Uscc, number>();
  const filter = { 'decision.on': { $gte: `${year}-01-01`, $lt: `${year + 1}-01-01` } };
  const fields = ['party', 'state', 'revocation.on'];
  for await (const { party, revocation } of rowsIn<SanctionRecord>(session, 'sanctions', {
    filter,
    fields,
  }))
    if (revocation === undefined) counts.set(party, (counts.get(party) ?? 0) + 1);
  return counts;
}

/**
 * Changes filed after the reading's period that were accepted in the calendar year (Art. 8), by the institution: by the
 * day of the decision, for one filed in December may be decided after the year is counted.
 */
async function lateFilingsIn(
  session: ClientSession,
  year: number,
): Promise<ReadonlyMap<Uscc, number>> {
  const counts = new Map<Uscc, number>();
  const [begin, end] = [startOf(`${year}-01-01`), startOf(`${year + 1}-01-01`)];
  const filter = { late: true, state: 'accepted', 'decision.at': { $gte: begin, $lt: end } };
  const fields = ['institution'];
  for await (const filed of rowsIn<ChangeFilingRecord>(session, 'change-filings', {
    filter,
    fields,
  })) {
    const { institution } = filed;
    counts.set(institution, (counts.get(institution) ?? 0) + 1);
  }
  return counts;
}

/** Checks of the year that ended in a removal or with the proposal of a sanction, by the institution. */
async function failedChecksIn(
  session: ClientSession,
  year: number,
): Promise<ReadonlyMap<Uscc, number>> {
  const counts = new Map<Uscc, number>();
  const selection = { filter: { year }, fields: ['institution', 'result'] };
  for await (const { institution, result } of rowsIn<CheckRecord>(
    session,
    'spot-checks',
    selection,
  ))
    if (result !== undefined && FAILED_CHECKS.includes(result))
      counts.set(institution, (counts.get(institution) ?? 0) + 1);
  return counts;
}

interface Provider {
  readonly _id: Uscc;
  readonly name: string;
  readonly status: RegistryStatus;
}

/** Whoever stands in the registry, and whoever has left it but whose services were redeemed. */
async function institutionsOf(
  session: ClientSession,
  tally: YearTally,
  besides: (
    uscc: Uscc,
  ) => Pick<InstitutionFigures, 'lateFilings' | 'sanctions' | 'spotChecksFailed'>,
): Promise<CountedInstitution[]> {
  const counted: CountedInstitution[] = [];
  const registry = rowsIn<Provider>(session, 'institutions', {
    sort: { _id: 1 },
    fields: ['name', 'status'],
  });
  for await (const { _id: uscc, name, status: standing } of registry) {
    const figures = { ...tally.institution(uscc), ...besides(uscc) };
    const isIdle = standing === 'removed' && tally.institution(uscc) === NO_FIGURES;
    if (!isIdle) counted.push({ uscc, name, standing, figures });
  }
  return counted;
}
