/**
 * Counts a programme year while it runs (Arts. 8, 18, 21): its cases and awards are read side by side as of one instant, in
 * the order of the case numbers and by index, and none is kept.
 */
import type { ClientSession } from 'mongoose';
import { RunningYear, type RunningCase, type Stay } from '../../policy/figures/running-year';
import type { ReportTable } from '../../policy/evaluation/report';
import { msOf, type Instant } from '../../policy/kernel/time';
import type { ProcedureName, RedemptionSubmission } from '../../policy/model/nouns';
import type { CaseRecord } from '../case/cases';
import { Ordered } from '../kernel/in-step';
import { asOfNow, rowsIn } from '../kernel/snapshot';
import { moneyTotals, type Hold } from '../money/holds';
import { serviceItemVersions } from '../reference/service-items';
import { inSeries } from './case-series';

type CaseRow = Pick<
  CaseRecord,
  '_id' | 'district' | 'ended' | 'procedure' | 'stays' | 'step' | 'suspendedSince' | 'waits'
> & {
  readonly submission?: Partial<Pick<RedemptionSubmission, 'contract' | 'enterprise' | 'provider'>>;
};
const CASE_FIELDS = [
  'procedure',
  'district',
  'step',
  'ended.outcome',
  'suspendedSince',
  'waits.dueAt',
  'stays',
  'submission.contract.serviceItem',
  'submission.enterprise.industry',
  'submission.provider.uscc',
  'submission.provider.name',
] as const;

const PROCEDURES_COUNTED: readonly ProcedureName[] = ['admission', 'redemption'];

/** Every table of the year as it stands. */
export async function runningYear(year: number, at: Instant): Promise<ReportTable[]> {
  const items = new Map(
    (await serviceItemVersions(year)).flatMap((version) =>
      version.items.map(({ code, name }) => [code, name] as const),
    ),
  );
  const figures = new RunningYear({ items });
  await asOfNow(async (session) => {
    for (const procedure of PROCEDURES_COUNTED)
      await count(session, { procedure, year, at, figures });
  });
  return figures.tables(await moneyTotals(year));
}

interface Counting {
  readonly procedure: ProcedureName;
  readonly year: number;
  readonly at: Instant;
  readonly figures: RunningYear;
}

async function count(
  session: ClientSession,
  { procedure, year, at, figures }: Counting,
): Promise<void> {
  const byNumber = { filter: { _id: inSeries(procedure, year) }, sort: { _id: 1 } } as const;
  const holds = await Ordered.of(rowsIn<Hold>(session, 'holds', byNumber), ({ _id }) => _id);
  for await (const kase of rowsIn<CaseRow>(session, 'cases', {
    ...byNumber,
    fields: CASE_FIELDS,
  })) {
    const [award] = await holds.take(kase._id);
    figures.add({ ...factsOf(kase, at), award });
  }
}

function factsOf(kase: CaseRow, at: Instant): Omit<RunningCase, 'award'> {
  const { procedure, district, step, ended, suspendedSince, waits, submission, stays = [] } = kase;
  const isWaiting = ended === undefined && suspendedSince === undefined;
  return {
    procedure,
    district: district ?? 'out-of-city',
    step,
    outcome: ended?.outcome,
    late: isWaiting && waits.some(({ dueAt }) => dueAt !== undefined && dueAt <= at),
    item: submission?.contract?.serviceItem,
    industry: submission?.enterprise?.industry,
    provider: submission?.provider,
    stays: stays.map((stay) => stayUntil(stay, at)),
  };
}

function stayUntil(
  { step, since, until }: NonNullable<CaseRecord['stays']>[number],
  now: Instant,
): Stay {
  return { step, ms: msOf(until ?? now) - msOf(since), over: until !== undefined };
}
