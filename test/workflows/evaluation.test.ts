/** A year's evaluation (Arts. 8, 21), from the paid redemption to the grades and what follows from them. */
import { evaluationProposalWorkingDays } from '../../policy/parameters/art-21';
import { evaluatedFrom } from '../../policy/articles/art-21-evaluation';
import { totalPaid } from '../../policy/evaluation/figures';
import type { ActName, Message } from '../../policy/acts/act';
import {
  EVALUATION,
  type EvaluationActs,
  type EvaluationAnswer,
} from '../../policy/evaluation/acts';
import { addDays, msOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import {
  allResults,
  evaluationOf,
  evaluationSubject,
  resultHash,
  snapshotHash,
  type EvaluationRecord,
  type InstitutionResult,
} from '../../store/processes/evaluation';
import { inTransaction } from '../../store/kernel/connection';
import { accountsOf } from '../../store/money/ledger';
import { checkLedger } from '../../store/audit/ledger-check';
import { institutionOf } from '../../store/reference/institutions';
import { noticesOf } from '../../store/people/party-notices';
import { rateService } from '../../store/case/satisfaction';
import { documentsDue } from '../../store/trail/document-dues';
import { draftsOf } from '../../activities/documents/drafts';
import type { Draft } from '../../policy/documents/draft';
import { checkTrails } from '../../store/audit/trail-verify';
import { TASK_QUEUE } from '../../workflows/messages';
import { actUpdate, progressQuery } from '../../workflows/recorded-process/messages';
import { contact } from '../support/documents';
import { applicant } from '../support/submission-examples';
import { bureau, bureauApprover, centre, House, refusedWith } from '../support/workflow-house';
import { admittedInstitution, AWARD_FEN, Season } from '../support/season';

let house: House;
let season: Season;
let year: number;
let no: string;
let idle: string;
const low = { quality: 1, timeliness: 2, expertise: 3, price: 2 };

beforeAll(async () => {
  house = await House.open();
  season = await Season.open(house);
  year = season.notice.programmeYear;
  idle = (await admittedInstitution(await house.now())).uscc;
  no = await season.paid(await season.filed());
});
afterAll(() => house.close());

const handle = () => house.client.workflow.getHandle(evaluationSubject(year));

async function decide<N extends ActName<EvaluationActs>>(
  name: N,
  message: Message<EvaluationActs, N>,
): Promise<EvaluationAnswer> {
  return handle().executeUpdate(actUpdate<EvaluationActs, N>(EVALUATION, name), {
    args: [message],
  });
}

async function evaluationWhen(
  holds: (evaluation: EvaluationRecord) => boolean,
): Promise<EvaluationRecord> {
  return house.until(async () => {
    const found = await evaluationOf(year);
    return found !== null && holds(found) ? found : undefined;
  });
}

async function rows(): Promise<InstitutionResult[]> {
  const { snapshot } = (await evaluationOf(year)) ?? {};
  const found: InstitutionResult[] = [];
  for await (const row of allResults(snapshot?.run ?? '')) found.push(row);
  return found;
}

const snapshotOf = async () => {
  const { snapshot } = await evaluationWhen(({ state }) => state !== 'counting');
  if (snapshot === undefined) throw new Error('The figures are not counted.');
  return snapshot;
};

it('Art. 21: the enterprise is asked how content it was once its redemption is paid, and rates once', async () => {
  const { enterprise: party = '' } = await season.case(no);
  const [notice] = await noticesOf(party);
  expect(notice).toMatchObject({ kind: 'satisfaction', about: no });
  const by: Actor = applicant(party);
  const act = { key: `${no}/rating`, caseNo: no, at: await house.now(), by, scores: low };
  expect(await rateService(act)).toMatchObject({ result: 'rated' });
});

it('Art. 21: opened by what the Schedule starts, once, and counted when the year is over and not before', async () => {
  await house.client.workflow.start('evaluation', {
    taskQueue: TASK_QUEUE,
    workflowId: evaluationSubject(year),
    args: [{ year }],
  });
  expect((await evaluationWhen(() => true)).state).toBe('counting');
  await house.sleepUntil(evaluatedFrom(year));
  const { figures, institutions, hash, run, ...rest } = await snapshotOf();
  const again = await house.client.workflow.start('yearly', {
    taskQueue: TASK_QUEUE,
    workflowId: 'yearly-1',
    args: [{ process: 'evaluation' }],
  });
  expect(await again.result()).toBe(evaluationSubject(year));
  const found = await rows();
  expect(hash).toBe(snapshotHash({ figures, institutions, ...rest }, found.map(resultHash)));
  expect(found.every((row) => row.run === run)).toBe(true);
  expect(found.find(({ uscc }) => uscc === season.provider.uscc)).toMatchObject({
    figures: { count: 1, paidFen: AWARD_FEN, ratings: { count: 1, scoreSum: 8 } },
    computed: { grade: 'qualified', why: ['评价不足3份'] },
  });
});

it('Art. 4, 21: what was counted is what the ledger says', async () => {
  const { figures } = await snapshotOf();
  const accounts = await inTransaction((tx) => accountsOf(year, tx));
  expect(totalPaid(figures.cells).paidFen).toBe(accounts.paid);
  expect(figures.ledger).toMatchObject({ budgetFen: accounts.budget, freeFen: accounts.free });
  expect(figures).toMatchObject({ applications: 1, enterprisesUsing: 1, vouchers: { issued: 1 } });
  const report = await checkLedger({ year });
  expect(report).not.toHaveProperty('difference');
  expect(new Map(report.years).get(year)?.paid).toBe(totalPaid(figures.cells).paidFen);
});

it('reading of Art. 8: who is late with the proposal is reminded and escalated, and goes on being awaited', async () => {
  const { waits } = await evaluationWhen(({ state }) => state === 'proposing');
  expect(waits).toMatchObject([{ name: 'grade-proposal', role: 'centre' }]);
  expect(evaluationProposalWorkingDays.at(season.notice.opensOn)).toBe(20);
  await house.sleepUntil(waits[0]?.dueAt ?? '');
  const late = await evaluationWhen(({ waits: [wait] }) => wait?.remindedAt !== undefined);
  expect(msOf(late.waits[0]?.remindedAt ?? '')).toBeGreaterThanOrEqual(msOf(waits[0]?.dueAt ?? ''));
  await house.sleepUntil(late.waits[0]?.escalateAt ?? '');
  await evaluationWhen(({ waits: [wait] }) => wait?.escalatedAt !== undefined);
  expect((await evaluationOf(year))?.state).toBe('proposing');
});

it('reading of Art. 22: the centre proposes on the figures it has read, with a reason for each deviation', async () => {
  const { hash } = await snapshotOf();
  const about = { actor: centre, reason: '年度评估', hash };
  const to = (institution: string, grade: 'good' | 'qualified' | 'unqualified') => ({
    institution,
    grade,
    reason: '企业反映服务未按约定完成',
  });
  const proposed = (
    deviations: Message<EvaluationActs, 'proposeGrades'>['deviations'],
    change = {},
  ) => refusedWith(decide('proposeGrades', { ...about, deviations, ...change }));
  const own = season.provider.uscc;
  expect(await proposed([], { hash: 'f'.repeat(64) })).toEqual(['hash-mismatch']);
  expect(await proposed([], { actor: bureau })).toEqual(['wrong-role']);
  // Who may comes before the content, and before the state.
  const ofOwn = { actor: { ...centre, party: own } };
  for (const change of [ofOwn, { ...ofOwn, hash: 'f'.repeat(64) }])
    expect(await proposed([], change)).toEqual(['own-case']);
  const early = { actor: { ...bureau, party: own }, reason: '请补充说明' };
  expect(await refusedWith(decide('returnGrades', early))).toEqual(['own-case']);
  const inTime = decide('returnGrades', { ...early, actor: bureau });
  expect(await refusedWith(inTime)).toEqual(['evaluation-not-here']);
  expect(await proposed([to(own, 'qualified')])).toEqual(['deviation-none']);
  expect(await proposed([to('nobody', 'good')])).toEqual(['institution-not-evaluated']);
  expect(await proposed([{ ...to(own, 'good'), reason: ' ' }])).toEqual(['validation']);
  expect(await proposed([to(own, 'good'), to(own, 'good')])).toEqual(['deviation-repeated']);
  const recount = decide('recountFigures', {
    actor: { ...centre, party: own },
    reason: '另有付款',
  });
  expect(await refusedWith(recount)).toEqual(['own-case']);
  expect(await decide('recountFigures', { actor: centre, reason: '另有付款' })).toMatchObject({
    result: 'counting',
  });
  const recounted = await evaluationWhen(
    ({ snapshot, state }) => state === 'proposing' && snapshot?.hash !== hash,
  );
  const deviations = [to(own, 'unqualified'), to(idle, 'unqualified')];
  const next = { ...about, hash: recounted.snapshot?.hash ?? '', deviations };
  expect(await decide('proposeGrades', next)).toMatchObject({ result: 'proposed' });
  const returned = { actor: bureau, reason: '请补充说明' };
  const ownCase = decide('returnGrades', { ...returned, actor: { ...bureau, party: own } });
  expect(await refusedWith(ownCase)).toEqual(['own-case']);
  expect(await decide('returnGrades', returned)).toMatchObject({ result: 'returned' });
  expect(await decide('proposeGrades', next)).toMatchObject({ result: 'proposed' });
});

it('Art. 8: the bureau confirms as another person; unqualified ones are suspended or removed at once', async () => {
  const { proposal } = await evaluationWhen(({ state }) => state === 'deciding');
  const message = { actor: bureauApprover, reason: '同意', hash: proposal?.hash ?? '' };
  const own = season.provider.uscc;
  const confirm = (change: Partial<Message<EvaluationActs, 'confirmGrades'>>) =>
    decide('confirmGrades', { ...message, removals: [], ...change });
  const sameAccount: Actor = { id: centre.id, role: 'bureau' };
  const standIn: Actor = { ...bureauApprover, onBehalfOf: { id: centre.id } };
  for (const actor of [sameAccount, standIn])
    expect(await refusedWith(confirm({ actor }))).toEqual(['same-person-grades']);
  const nobody = confirm({ removals: ['nobody'], reapplyFrom: addDays(await house.today(), 1) });
  expect(await refusedWith(nobody)).toEqual(['removal-not-unqualified']);
  expect((await institutionOf(own))?.status).toBe('admitted');
  expect(await refusedWith(confirm({ removals: [idle] }))).toEqual(['reapplication-day-missing']);
  const reapplyFrom = addDays(await house.today(), 366);
  const unasked = await refusedWith(confirm({ reapplyFrom }));
  expect(unasked).toEqual(['reapplication-day-unexpected']);
  expect(await confirm({ removals: [idle], reapplyFrom })).toMatchObject({
    result: 'confirmed',
    about: { suspended: [own], removed: [idle] },
  });
  expect(await institutionOf(own)).toMatchObject({
    status: 'suspended',
    versions: expect.arrayContaining([
      expect.objectContaining({ source: { kind: 'evaluation', id: evaluationSubject(year) } }),
    ]) as unknown,
  });
  expect(await institutionOf(idle)).toMatchObject({ status: 'removed', reapplyFrom });
  expect((await rows()).find(({ uscc }) => uscc === own)).toMatchObject({
    grade: 'unqualified',
    consequence: 'suspended',
  });
  expect(await handle().result()).toMatchObject({ standing: { state: 'decided', over: true } });
  expect(await handle().query(progressQuery)).toMatchObject({ standing: { waits: [] } });
  expect(await checkTrails({ subject: evaluationSubject(year) })).toMatchObject({ faults: [] });
});

it('Art. 21: the confirmed evaluation leaves the yearly report as an official document', async () => {
  const due = (await documentsDue(undefined, 50)).find(({ kind }) => kind === 'yearly-report');
  const [report, ...others] = await draftsOf(due!, contact);
  expect(others).toEqual([]);
  const { title, annexes } = (report as Draft).model;
  expect(title).toBe(`${year}年度“红山科技创新券”绩效评估报告`);
  const [, grades] = annexes;
  const graded = grades?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(graded).toHaveLength((await rows()).length);
});
