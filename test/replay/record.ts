/**
 * `npm run history:record`: plays one case a branch of Arts. 9, 10, 13 and 17 with the real code and
 * commits what Temporal has recorded of it to `histories/`. Run it after a change that is meant to be
 * incompatible with open cases, and never to make a failing replay pass.
 */
import { paymentOrderSubject } from '../../store/processes/payment-order';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { subjectOf, type ActName } from '../../policy/acts/act';
import { SPOT_CHECKS } from '../../policy/articles/art-08-spot-check';
import { EVALUATION, type EvaluationActs } from '../../policy/evaluation/acts';
import { evaluatedFrom } from '../../policy/articles/art-21-evaluation';
import type { ListedEnterprise } from '../../policy/articles/art-14-voucher';
import { addDays, startOf, yearOf } from '../../policy/kernel/time';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import type { Actor } from '../../policy/model/nouns';
import { SPOT_CHECK, type SpotCheckActs } from '../../policy/spot-check/acts';
import { VOUCHER_YEAR, type VoucherActs } from '../../policy/voucher-year/acts';
import { completeUscc } from '../../policy/model/uscc';
import {
  evaluationOf,
  evaluationSubject,
  type EvaluationRecord,
} from '../../store/processes/evaluation';
import { payloadTexts } from '../../store/kernel/payload-texts';
import { checkOf, checksOf, spotCheckOf } from '../../store/processes/spot-check';
import { runOf, voucherYearOf, voucherYearSubject } from '../../store/processes/voucher-year';
import { createWorker } from '../../worker/worker';
import { TASK_QUEUE } from '../../workflows/messages';
import { actUpdate } from '../../workflows/recorded-process/messages';
import { ChangeFilings } from '../support/change-filings';
import { directAdmission } from '../support/examples';
import {
  admission,
  applicant,
  institution,
  metChecklist,
  nextCode,
} from '../support/submission-examples';
import {
  bureau,
  bureauApprover,
  centre,
  centreColleague,
  expert,
  financeApprover,
  House,
  refusedWith,
} from '../support/workflow-house';
import { evidence, Sanctions } from '../support/sanctions';
import { admittedInstitution, registerExperts, Season } from '../support/season';
import { HISTORIES } from './history';
import { importSmeList } from '../support/imports';

const faults = [{ path: 'invoices', note: '发票不清' }];
const returned = { outcome: 'return-for-correction', checklist: [], faults } as const;

let house: House;
let season: Season;

beforeAll(async () => {
  rmSync(HISTORIES, { recursive: true, force: true });
  mkdirSync(HISTORIES, { recursive: true });
  house = await House.open();
  season = await Season.open(house);
});
afterAll(() => house.close());

/** Writes the history of a process once it has ended. */
async function keep(branch: string, handle: ReturnType<House['handle']>): Promise<void> {
  await handle.result().catch(() => 'cancelled');
  await keepSoFar(branch, handle);
}

/** Writes the history of a process that goes on. */
async function keepSoFar(branch: string, handle: ReturnType<House['handle']>): Promise<void> {
  const json = historyToJSON(await handle.fetchHistory());
  const readable = await withTexts(JSON.parse(json));
  writeFileSync(join(HISTORIES, `${branch}.json`), `${JSON.stringify(readable, scrubbed)}\n`);
}

interface JsonPayload {
  readonly metadata: Readonly<Record<string, string>>;
  readonly data: string;
}

const isPayload = (value: object): value is JsonPayload => 'metadata' in value && 'data' in value;

/** With its texts in it, for no store is at hand where it is replayed. */
async function withTexts(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Promise.all(value.map(withTexts));
  if (isPayload(value)) return decoded(value);
  const members = await Promise.all(
    Object.entries(value).map(async ([name, member]) => [name, await withTexts(member)] as const),
  );
  return Object.fromEntries(members);
}

async function decoded({ metadata, data }: JsonPayload): Promise<JsonPayload> {
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const members = Object.entries(metadata).map(([name, text]) => [name, bytes(text)] as const);
  const [payload] = await payloadTexts.decode([
    { metadata: Object.fromEntries(members), data: bytes(data) },
  ]);
  const base64 = (value: Uint8Array) => Buffer.from(value).toString('base64');
  const written = Object.entries(payload?.metadata ?? {}).map(
    ([name, value]) => [name, base64(value)] as const,
  );
  return { metadata: Object.fromEntries(written), data: base64(payload?.data ?? bytes('')) };
}

/** Who ran the worker, and where its files lie, is nobody's business and no part of a replay. */
function scrubbed(key: string, value: unknown): unknown {
  if (key === 'identity') return 'worker';
  return key === 'stackTrace' ? '' : value;
}

const keepCase = (branch: string, no: string) => keep(branch, house.handle(no));

it('Art. 17: a whole redemption', async () => {
  await keepCase('redemption-whole', await season.paid(await season.filed()));
});

it('Art. 17(2): by the institution, with the enterprise’s confirmation; refused at the review', async () => {
  const body = await season.byInstitution();
  const { no } = await season.submit(body);
  const actor = applicant(body.enterprise.uscc);
  await house.decide(no, 'confirmUse', { actor, reason: '属实', agreed: true });
  await season.review(no, { outcome: 'refuse', reason: '与创新无关', checklist: [] });
  await season.accepted(no);
  await keepCase('redemption-by-institution-refused', no);
});

it('reading of Art. 17: refusals that fall at a second look, and one that stands', async () => {
  const no = await season.filed();
  await season.review(no, { outcome: 'refuse', reason: '与创新无关', checklist: [] });
  const asked = { actor: await season.applicantOf(no), reason: '请予复核', accepts: false };
  const look = { actor: centreColleague, reason: '复核意见', granted: true };
  await house.decide(no, 'answerRefusal', asked);
  await house.decide(no, 'decideSecondLook', { ...look, checklist: metChecklist.redemption });
  await season.settled(await season.turnedDown(no));
  await house.decide(no, 'answerRefusal', asked);
  await house.decide(no, 'decideSecondLook', { ...look, checklist: [] });
  await house.heard(no);
  await season.deliberatedAgain(no, { supported: false });
  await keepCase('redemption-looked-at-again', no);
});

it('reading of Art. 22: an expert steps back, and the next of the draw follows', async () => {
  await registerExperts([expert(4)], await house.now());
  const no = await season.assigned(await season.filed());
  const [id = ''] = (await season.case(no)).experts;
  await house.decide(no, 'declineReview', { actor: { id, role: 'expert' }, reason: '曾任顾问' });
  await keepCase('redemption-expert-stepped-back', await season.paid(no));
});

it('Art. 17(3): returned and resubmitted', async () => {
  const body = await season.redemption();
  const { no } = await season.submit(body);
  await season.review(no, returned);
  await season.resubmitted(no, body);
  await keepCase('redemption-returned', await season.paid(no));
});

it('Art. 17(5): an objection upheld, adjusted and published again', async () => {
  const no = await season.published(await season.filed());
  await season.verify(no, await season.object(no), false);
  const open = await season.object(no);
  await season.publicityEnds(no);
  await season.verify(no, open, true);
  await season.deliberatedAgain(no, { amountFen: 1_000_000 });
  await keepCase('redemption-objection-upheld', await season.paid(no));
});

it('Art. 17(5): deliberated again and unchanged', async () => {
  const no = await season.published(await season.filed());
  await season.verify(no, await season.object(no), true);
  await season.publicityEnds(no);
  await season.deliberatedAgain(no);
  await keepCase('redemption-unchanged', await season.paid(no));
});

it('Art. 17(7): a payment failed, corrected and paid', async () => {
  const no = await season.filed();
  await season.bankSays(no, await season.instructed(no), 'failed');
  const { applicantName: holder } = await season.case(no);
  const account = { holder, bank: '示例银行', number: '8000' };
  const actor = await season.applicantOf(no);
  await house.correctAccount(no, actor, account);
  await season.bankSays(no, await season.instruct(no), 'paid');
  await keepCase('redemption-payment-failed', no);
});

it('Art. 17(7): an order of two payments, one of which fails, and one that is rejected', async () => {
  const nos = [await season.approved(await season.filed()), await season.filed()];
  await season.settled(nos[1] ?? '');
  await season.approve([nos[1] ?? '']);
  const rejected = await season.ordered([nos[0] ?? '']);
  const reason = '账号待核实';
  await house.decideOnPayment(rejected, 'rejectPaymentOrder', { actor: financeApprover, reason });
  await keep('payment-order-rejected', orderOf(rejected));
  for (const [no, outcome] of [
    [nos[0] ?? '', 'failed'],
    [nos[1] ?? '', 'paid'],
  ] as const) {
    const orderId = await season.ordered([no]);
    const { order } = await season.approveOrder(orderId);
    const endToEndId = order.lines[0]?.endToEndId ?? '';
    await season.status(orderId, { [endToEndId]: 'pending' });
    await season.status(orderId, { [endToEndId]: outcome });
    await keep(`payment-order-${outcome}`, orderOf(orderId));
  }
});

const orderOf = (orderId: string) =>
  house.client.workflow.getHandle(paymentOrderSubject(orderId)) as never;

it('Art. 17(7): the bank’s feed read, where no bank is set up', async () => {
  await keep('bank-feed', await started(house.client, 'bankFeed', {}));
});

it('messages made, where none goes out', async () => {
  await keep('message-sending', await started(house.client, 'messageSending', {}));
});

it('the papers scanned, where none waits', async () => {
  await keep('paper-scan', await started(house.client, 'paperScan', {}));
});

it('the official documents made, where nothing makes them', async () => {
  await keep('documents', await started(house.client, 'documentMaking', {}));
});

it('cancelled through Temporal: before the meeting, and with the bank', async () => {
  const early = await season.reviewed(await season.filed());
  await house.handle(early).cancel();
  await keepCase('redemption-cancelled', early);
  const late = await season.filed();
  const instruction = await season.instructed(late);
  await house.handle(late).cancel();
  await season.bankSays(late, instruction, 'failed');
  await keepCase('redemption-cancelled-with-the-bank', late);
});

it('reading of Art. 17: withdrawn, and lapsed after a reminder', async () => {
  const withdrawn = await season.recommended(await season.filed());
  const actor = await season.applicantOf(withdrawn);
  await house.decide(withdrawn, 'withdraw', { actor, reason: '不再申请' });
  await keepCase('redemption-withdrawn', withdrawn);
  const lapsed = await season.filed();
  await season.review(lapsed, returned);
  const [wait] = (await season.case(lapsed)).waits;
  await house.sleepUntil(wait!.dueAt!);
  await house.caseWhen(lapsed, ({ waits }) => waits[0]?.remindedAt !== undefined);
  await house.decide(lapsed, 'lapse', { actor: centre, reason: '申请方未答复' });
  await keepCase('redemption-lapsed', lapsed);
});

it('reading of Art. 17: suspended during publicity and resumed', async () => {
  const no = await season.published(await season.filed());
  await house.decide(no, 'suspend', { actor: centre, reason: '待核实' });
  await house.env.sleep('10 days');
  await house.decide(no, 'resume', { actor: centre, reason: '已核实' });
  await keepCase('redemption-suspended', await season.paid(no));
});

it('Arts. 11-16: refused at submission', async () => {
  const no = 'R2026-900001';
  const body = { ...(await season.redemption()), transfers: [] };
  expect(await refusedWith(season.submit(body, no))).toEqual(['fees-not-fully-paid']);
  await keepCase('redemption-refused-at-submission', no);
});

it('reading of Art. 22: decided by signal, one of them refused', async () => {
  const no = await season.filed();
  const actor = await season.applicantOf(no);
  await house.handle(no).signal('withdraw', null);
  await house.signal(no, 'withdraw', { actor, reason: '不再申请' });
  await keepCase('redemption-by-signal', no);
});

it.each(['admitted', 'refused'])('Art. 9: a supplementary admission, %s', async (outcome) => {
  const provider = institution();
  const { no, reference = '' } = await season.submit(await season.redemption({ provider }));
  await season.reviewed(no);
  await house.heard(reference);
  const body = admission(season.notice.id, { way: 'supplementary', institution: provider });
  await house.submit('admission', body, applicant(provider.uscc), reference);
  if (outcome === 'admitted') await season.settled(reference);
  else {
    await season.review(reference, { outcome: 'refuse', reason: '无固定场所', checklist: [] });
    const [period] = (await season.case(reference)).waits;
    await house.sleepUntil(period?.dueAt ?? '');
  }
  await keepCase(`admission-supplementary-${outcome}`, reference);
  if (outcome === 'admitted') await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'meeting');
  if (outcome === 'admitted') await season.paid(no);
  await keepCase(`redemption-provider-${outcome}`, no);
});

it('Arts. 8, 10: an admission by review and a direct one', async () => {
  const admissions = await Season.open(house, 'admission', {}, 0);
  await keepCase('admission-review', await admissions.settled(await admissions.applied()));
  const host = institution({ kind: 'key-laboratory' });
  const direct = await admissions.recommended(
    await admissions.applied({
      way: 'direct',
      institution: host,
      statements: {},
      recognition: { ...directAdmission.recognition!, host: host.name },
    }),
  );
  const verified = { actor: centre, reason: '核验认定文件', genuine: true };
  await house.decide(direct, 'verifyRecognition', verified);
  await keepCase('admission-direct', await admissions.settled(direct));
});

it('Art. 13: a round from its notice to its conclusion', async () => {
  const closesOn = addDays(await house.today(), 1);
  const short = await Season.open(house, 'redemption', { closesOn });
  await short.paid(await short.filed());
  await house.sleepUntil(startOf(addDays(await house.today(), 1)));
  await keep('round-whole', house.round(short.notice.id) as never);
});

it('Art. 14: vouchers issued, one of them voided, reminded of and expired', async () => {
  const closesOn = addDays(await house.today(), 40);
  await house.publishNotice('redemption', { closesOn });
  const year = yearOf(await house.today());
  const rows = [1, 2].map((n) => ({
    uscc: completeUscc(`91650104MB${String(n).padStart(6, '0')}`),
    name: `示例企业${n}`,
    domicile: '650104',
    industry: 'industry',
    staff: 50,
    revenueFen: 100,
    assetsFen: 0,
  })) as readonly ListedEnterprise[];
  await house.approveBudget(year, 100_000_000);
  const list = { year, sha256: 'a'.repeat(64), rows, by: centre.id, at: await house.now() };
  const { _id: importId } = await importSmeList(list);
  const reason = '年度安排';
  const workflowId = voucherYearSubject(year);
  await house.client.workflow.executeUpdateWithStart(
    actUpdate<VoucherActs, 'issueVouchers'>(VOUCHER_YEAR, 'issueVouchers'),
    {
      args: [{ actor: centreColleague, reason, importId }],
      startWorkflowOperation: new WithStartWorkflowOperation('voucherYear', {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [{ year }],
        workflowIdConflictPolicy: 'FAIL',
      }),
    },
  );
  const handle = house.client.workflow.getHandle(workflowId);
  await house.until(async () => ((await runOf(importId))?.state === 'issued' ? true : undefined));
  const about = { actor: bureau, reason, enterprise: rows[0]?.uscc ?? '' };
  await handle.executeUpdate(actUpdate<VoucherActs, 'voidVoucher'>(VOUCHER_YEAR, 'voidVoucher'), {
    args: [about],
  });
  await house.sleepUntil(startOf(addDays(closesOn, 2)));
  await house.until(async () =>
    (await voucherYearOf(year))?.state === 'expired' ? true : undefined,
  );
  await keepSoFar('voucher-year', handle as never);
});

it('Art. 8: change filings: returned, late, corrected and accepted; and one that is refused', async () => {
  const filings = new ChangeFilings(house);
  const { uscc } = await admittedInstitution(await house.now());
  const no = await filings.file(uscc, { premises: '示例场所' });
  const mend = [{ path: 'changes.premises', note: '缺租赁合同' }];
  await filings.decide(no, 'decideChange', { outcome: 'return', faults: mend });
  const { waits } = await filings.record(no);
  await house.sleepUntil(waits[0]?.dueAt ?? '');
  const late = await filings.when(no, (one) => one.waits[0]?.escalateAt !== undefined);
  await house.sleepUntil(late.waits[0]?.escalateAt ?? '');
  await filings.when(no, (one) => one.waits[0]?.escalatedAt !== undefined);
  await filings.resubmit(no, { premises: '示例场所（一层）' });
  await filings.accept(no);
  await keep('change-filing-accepted', filings.process(no) as never);
  const refused = await filings.file(uscc, { premises: '另一场所' });
  await filings.process(refused).cancel();
  await filings.decide(refused, 'decideChange', { outcome: 'refuse' });
  await keep('change-filing-refused', filings.process(refused) as never);
});

it('Art. 20: a proposal that is dismissed, and one that is refused', async () => {
  const sanctions = new Sanctions(house);
  const no = await sanctions.heard(await sanctions.open(nextCode()));
  await sanctions.decide(no, 'decideSanction', { actor: bureauApprover, outcome: 'no-sanction' });
  await keep('sanction-dismissed', sanctions.process(no) as never);
  const today = await house.today();
  const refused = sanctions.open(nextCode(), { violatedOn: addDays(today, 1) });
  expect(await refusedWith(refused)).toEqual(['violation-in-future']);
  await keep('sanction-refused', sanctions.process(sanctions.latest) as never);
});

it('Art. 20: repaid in part, overdue and enforced, with a case at the bank; then revoked', async () => {
  const sanctions = new Sanctions(house);
  const paid = await season.paid(await season.filed());
  const { enterprise = '', submission } = await season.case(paid);
  const { enterprise: party, account } = submission as RedemptionSubmission;
  const open = await season.filed({ enterprise: party, account });
  const instruction = await season.instructed(open);
  const no = await sanctions.open(enterprise, { cases: [paid] });
  await sanctions.decided(no, { repayments: [{ caseNo: paid, owedFen: 3_000_000 }] });
  await sanctions.delivered(no);
  await season.bankSays(open, instruction, 'paid');
  await house.sleepUntil(startOf(addDays(await house.today(), 1)));
  const { demands, period } = await sanctions.when(no, ({ demands: all }) => all.length === 2);
  await sanctions.repaid(demands[0]!.number, 1_000_000, await house.now());
  await house.sleepUntil(period!.dueAt);
  await sanctions.in(no, 'overdue');
  const demand = { reference: '示例催〔1〕号', on: await house.today(), evidence };
  await sanctions.decide(no, 'recordWrittenDemand', demand);
  await house.sleepUntil(startOf(addDays(await house.today(), 30)));
  const enforced = { authority: '示例法院', reference: '示例执〔1〕号', on: await house.today() };
  await sanctions.decide(no, 'recordEnforcement', enforced);
  await house.sleepUntil(startOf(addDays(await house.today(), 8)));
  const appeal = { reference: '示例复议〔1〕号', restoreVouchers: true, restoreRegistry: true };
  await sanctions.decide(no, 'revokeSanction', { actor: bureauApprover, ...appeal });
  await keep('sanction-revoked', sanctions.process(no) as never);
});

it('Art. 20: nothing stated, delivered by announcement, and nothing owed', async () => {
  const sanctions = new Sanctions(house);
  const no = await sanctions.open(nextCode());
  const [wait] = (await sanctions.record(no)).waits;
  await house.sleepUntil(wait!.dueAt!);
  await sanctions.when(no, ({ waits }) => waits.length === 2);
  await sanctions.decide(no, 'recordNoStatement', { actor: centre });
  await sanctions.decided(no);
  await sanctions.delivered(no, undefined, 'announcement');
  await sanctions.in(no, 'binding');
  await sanctions.process(no).cancel();
  await house.sleepUntil(startOf(addDays(await house.today(), 2)));
  await keepSoFar('sanction-binding', sanctions.process(no) as never);
});

it('Arts. 8, 21: a year evaluated: late, counted again, returned, and confirmed with a suspension', async () => {
  const { notice, provider } = season;
  const reason = '年度评估';
  const year = notice.programmeYear;
  const handle = await house.client.workflow.start('evaluation', {
    taskQueue: TASK_QUEUE,
    workflowId: evaluationSubject(year),
    args: [{ year }],
  });
  const decide = (name: ActName<EvaluationActs>, said: object) =>
    handle.executeUpdate(actUpdate(EVALUATION, name) as never, { args: [said] as never });
  const evaluationWhen = (holds: (one: EvaluationRecord) => boolean) =>
    house.until(async () => {
      const one = await evaluationOf(year);
      return one !== null && holds(one) ? one : undefined;
    });
  const proposing = ({ state }: EvaluationRecord) => state === 'proposing';
  await house.sleepUntil(evaluatedFrom(year));
  const { waits, snapshot } = await evaluationWhen(proposing);
  await house.sleepUntil(waits[0]?.dueAt ?? '');
  await evaluationWhen((one) => one.waits[0]?.remindedAt !== undefined);
  await decide('recountFigures', { actor: centre, reason });
  const again = await evaluationWhen(
    (one) => proposing(one) && one.snapshot?.run !== snapshot?.run,
  );
  const deviations = [{ institution: provider.uscc, grade: 'unqualified', reason }];
  const proposal = { actor: centre, reason, hash: again.snapshot?.hash, deviations };
  await decide('proposeGrades', proposal);
  await decide('returnGrades', { actor: bureau, reason });
  await decide('proposeGrades', proposal);
  const { proposal: proposed } = await evaluationWhen(({ state }) => state === 'deciding');
  await decide('confirmGrades', { actor: bureau, reason, hash: proposed?.hash, removals: [] });
  await keep('evaluation', handle as never);
});

it('Art. 8: a year’s spot check: one institution passes after a late rectification, one is removed', async () => {
  const at = await house.now();
  const year = yearOf(await house.today());
  await admittedInstitution(at);
  await house.publishNotice('admission', { readings: { spotCheckPercent: 100 } });
  // Not by way of `yearly`: once a child ends that has outlived its parent, the time-skipping server skips no more.
  const handle = await house.client.workflow.start('spotCheck', {
    taskQueue: TASK_QUEUE,
    workflowId: subjectOf(SPOT_CHECK, year),
    args: [{ year }],
  });
  await house.until(async () => (await spotCheckOf(year)) ?? undefined);
  const reason = '年度抽查';
  const decide = (name: ActName<SpotCheckActs>, said: object, actor: Actor = centre) =>
    handle.executeUpdate(actUpdate<SpotCheckActs, typeof name>(SPOT_CHECK, name) as never, {
      args: [{ actor, reason, ...said }] as never,
    });
  await decide('announceSeed', { source: '示例', valueOn: addDays(await house.today(), 1) });
  await house.env.sleep('2 days');
  await decide('publishSeed', { seed: '123' });
  const inspector: Actor = { id: 'inspector-1', role: 'centre' };
  const checklist = SPOT_CHECKS.map((check, n) => ({ check, met: n > 0 }));
  const checks = await checksOf(year, 0, 200);
  for (const [n, { institution }] of checks.entries()) {
    await decide('assignInspectors', { institution, inspectors: [inspector.id] });
    const found = { institution, checklist, findings: '示例', documents: [] };
    const rectifies = n === 0;
    const outcome = rectifies
      ? { outcome: 'rectification', rectifyWithin: 5 }
      : { outcome: 'failed' };
    await decide('recordInspection', { ...found, ...outcome }, inspector);
    if (!rectifies) {
      await decide('decideConsequence', {
        institution,
        consequence: 'remove',
        reapplyFrom: '2030-01-01',
      });
      continue;
    }
    const { wait } = (await checkOf(year, institution))!;
    await house.sleepUntil(wait?.dueAt ?? '');
    await decide('reportRectification', { institution, documents: [] }, applicant(institution));
    await decide('verifyRectification', { institution, rectified: true }, inspector);
  }
  await keep('spot-check', handle as never);
});

it('reading of Art. 17(5): a changed calendar', async () => {
  const change = { year: season.notice.programmeYear, change: '1' };
  await keep('calendar-change', await started(house.client, 'calendarChange', change));
});

it('the daily housekeeping, what a yearly Schedule starts, and what looks for broken histories, on a server that keeps the time of day', async () => {
  const address = process.env['TEMPORAL_ADDRESS'] ?? '';
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address });
  const worker = await createWorker({
    connection: env.nativeConnection,
    namespace: 'default',
    configuration: { ...house.configuration, client: env.client },
    workflowBundle: { codePath: process.env['WORKFLOW_BUNDLE'] ?? '' },
  });
  const ran = worker.run();
  await keep('housekeeping', await started(env.client, 'housekeeping'));
  await keep('yearly', await started(env.client, 'yearly', { process: 'spotCheck' }));
  await keep('restoration', await started(env.client, 'restoration', {}));
  worker.shutdown();
  await ran;
  await env.teardown();
});

async function started(client: Client, type: string, ...args: readonly unknown[]) {
  const options = { taskQueue: TASK_QUEUE, workflowId: `record/${type}`, args: [...args] };
  return (await client.workflow.start(type, options)) as never;
}
