/** A season of the service itself, driven the way the API drives it: filings, Updates, acts of the round. */
import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { nowOf } from '../api/clock';
import { decide } from '../api/case/decisions';
import { Processes } from '../api/temporal';
import type { CaseDecisionName, CaseDecisions, RoundDecisionName } from '../policy/case/decisions';
import { addDays, civilDateOf, instantOf, yearOf, type CivilDate } from '../policy/kernel/time';
import { meetingOf, opinion, recommendation } from '../api-client/papers';
import { bureau, centre, finance, financeApprover } from '../local/demo/cast/people';
import type { MeetingRecord } from '../policy/round/meeting';
import type { Actor, RoundNotice } from '../policy/model/nouns';
import {
  PAYMENT_ORDER,
  type OrderAnswer,
  type PaymentOrderActs,
} from '../policy/payment-order/acts';
import type { BankStatus } from '../policy/payment-order/status';
import { keepBankFile } from '../store/processes/bank-files';
import { batchActOf, freezeBatchAct, type BatchContents } from '../store/round/batch-acts';
import { Cases, casesOf } from '../store/case/cases';
import { nextNumber, storeFiling } from '../store/case/filings';
import { paymentOrderOf } from '../store/processes/payment-order';
import { applicant, district, metChecklist, redemption } from '../test/support/submission-examples';
import { TASK_QUEUE, workflowIdOf, type CaseInput } from '../workflows/messages';
import { bankStatusUpdate } from '../workflows/payment-order/messages';
import { actUpdate, processStart } from '../workflows/recorded-process/messages';
import { publishNoticeUpdate, roundWorkflowId } from '../workflows/round/messages';
import { AMOUNT_FEN } from './bare/messages';
import type { Bed } from './bed';
import { eventually, patiently, type Decide, type Season, type Side, type Together } from './side';

const EXPERTS = ['expert-1', 'expert-2', 'expert-3'];
const MEMBERS = ['member-1', 'member-2', 'member-3'];

/** Where the demo clock of a season begins: after the holidays of May, in a year whose calendar is known. */
const STARTS_AT = '2026-05-08T01:00:00.000Z';
/** The daily beat of a round is not part of a redemption; with a fast clock it would be a load. */
export function ours(bed: Bed): Side {
  return { name: 'ours', season: async (dayMs) => seasonOf(await settingOf(bed, dayMs)) };
}

/** A round with its notice, and the way to its processes. */
export interface Setting {
  readonly bed: Bed;
  readonly processes: Processes;
  readonly notice: RoundNotice;
  /** By the setting's own clock. */
  readonly today: () => CivilDate;
  /** The payment order of each case. */
  readonly orders: Map<string, string>;
}

export async function settingOf(bed: Bed, dayMs?: number): Promise<Setting> {
  const clock =
    dayMs === undefined ? undefined : { startedAtMs: Date.now(), startsAt: STARTS_AT, dayMs };
  const today = (): CivilDate => civilDateOf(nowOf(clock)());
  const notice = await publishNotice(bed, today(), clock);
  const processes =
    clock === undefined
      ? bed.processes
      : new Processes({ client: bed.client, clock, answerMs: 120_000 });
  return { bed, processes, notice, today, orders: new Map() };
}

export function seasonOf(setting: Setting): Season {
  return {
    submit: () => submit(setting),
    reviews: reviews(setting.processes),
    together: (act, numbers) => together(setting, act, numbers),
    publicityEnded: (numbers) => publicityEnded(numbers),
    workflowIdOf: (no) => workflowIdOf({ no, procedure: 'redemption' }),
  };
}

/** Starts the round with its notice. */
export async function publishNotice(
  { client }: Bed,
  today: CivilDate,
  clock?: CaseInput['clock'],
): Promise<RoundNotice> {
  const notice = noticeOf(await nextNumber('bench'), today);
  const body = {
    kind: 'notice',
    caller: bureau.id,
    idempotencyKey: notice.id,
    body: notice,
  } as const;
  const filing = await storeFiling(body, () => Promise.resolve(notice.id));
  const input = { roundId: notice.id, ...(clock !== undefined && { clock }) };
  const startWorkflowOperation = new WithStartWorkflowOperation('round', {
    workflowId: roundWorkflowId(notice.id),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'FAIL',
  });
  const message = { actor: bureau, reason: '年度安排', filing: filing._id };
  await client.workflow.executeUpdateWithStart(publishNoticeUpdate, {
    args: [message],
    startWorkflowOperation,
  });
  return notice;
}

function noticeOf(id: string, today: CivilDate): RoundNotice {
  return {
    id,
    kind: 'redemption',
    programmeYear: yearOf(today),
    title: '基准测试通知',
    opensOn: today,
    closesOn: addDays(today, 400),
    supportFrom: addDays(today, -300),
    supportTo: addDays(today, 400),
    directions: [],
    requirements: '无',
    // Both sides have the same three experts for each case.
    readings: { expertsByDraw: false },
  };
}

async function submit({ bed, processes, notice, today }: Setting): Promise<string> {
  const body = redemption(notice.id, today(), { provider: bed.provider });
  const actor = applicant(body.enterprise.uscc);
  const draft = {
    kind: 'redemption',
    caller: actor.id,
    idempotencyKey: randomUUID(),
    body,
  } as const;
  const filing = await storeFiling(draft, () => nextNumber(`R${notice.programmeYear}`));
  const { no } = filing;
  const kase = { no, procedure: 'redemption', roundId: notice.id, district: '650104' } as const;
  const updateId = randomUUID();
  await patiently(() => processes.submit(kase, { actor, filing: filing._id }, updateId));
  return no;
}

function deciding<N extends CaseDecisionName>(
  processes: Processes,
  name: N,
  message: CaseDecisions[N],
): Decide {
  return (no) => {
    const requestId = randomUUID();
    return patiently(() => decide({ processes }, { no, name, message, requestId }));
  };
}

function reviews(processes: Processes): Decide[] {
  const checklist = metChecklist.redemption;
  return [
    deciding(processes, 'decidePreliminaryReview', {
      actor: district,
      ...recommendation(checklist, '符合要求'),
    }),
    deciding(processes, 'assignExperts', { actor: centre, reason: '抽取', experts: EXPERTS }),
    ...EXPERTS.map((id) =>
      deciding(processes, 'giveOpinion', {
        actor: { id, role: 'expert' },
        ...opinion(checklist),
      }),
    ),
  ];
}

/** The acts that a round takes. */
type OfRound = Exclude<Together, 'bank-answer' | 'payment'>;

const ROUND_ACTS = {
  meeting: { name: 'holdMeeting', actor: centre },
  publication: { name: 'publishResults', actor: centre },
  approval: { name: 'issueApproval', actor: bureau },
} as const satisfies Record<OfRound, { name: RoundDecisionName; actor: Actor }>;

function together(setting: Setting, kind: Together, numbers: readonly string[]): Promise<void> {
  if (kind === 'payment') return pay(setting, numbers);
  return kind === 'bank-answer' ? answer(setting, numbers) : ofRound(setting, kind, numbers);
}

/** One person of finance prepares an order of cases that one document has approved. @returns its id */
export async function prepareOrder(
  { processes, notice }: Setting,
  numbers: readonly string[],
): Promise<string> {
  const orderId = `P${notice.programmeYear}-${randomUUID().slice(-12)}`;
  const [documentNumber = ''] = (await casesOf(numbers.slice(0, 1))).flatMap(
    ({ approvalDocument }) => approvalDocument ?? [],
  );
  const message = { actor: finance, reason: '按批复拨付', roundId: notice.id, documentNumber };
  const order = { ...message, cases: numbers };
  await asked(processes, orderId, actUpdate(PAYMENT_ORDER, 'preparePaymentOrder'), order);
  return orderId;
}

/** As the API asks an order's process. */
function asked<M extends object>(
  processes: Processes,
  orderId: string,
  update: UpdateDefinition<OrderAnswer, [M]>,
  message: M,
): Promise<OrderAnswer> {
  const start = processStart<PaymentOrderActs>(PAYMENT_ORDER, { orderId, ...processes.clock() });
  return processes.updateWithStart(update, message, randomUUID(), PAYMENT_ORDER.workflow, start);
}

/** One person of finance prepares the order, another approves it. */
async function pay(setting: Setting, numbers: readonly string[]): Promise<void> {
  const { processes, orders } = setting;
  const orderId = await prepareOrder(setting, numbers);
  const { hash = '' } = (await paymentOrderOf(orderId)) ?? {};
  const approval = { actor: financeApprover, reason: '复核无误', hash };
  await asked(processes, orderId, actUpdate(PAYMENT_ORDER, 'approvePaymentOrder'), approval);
  await eventually('payment order instructed', async () => {
    const now = await paymentOrderOf(orderId);
    if ((now?.failed.length ?? 0) > 0) throw new Error(JSON.stringify(now?.failed[0]));
    return now?.state === 'instructed';
  });
  for (const no of numbers) orders.set(no, orderId);
}

/** The bank has paid each line. */
async function answer({ processes, orders }: Setting, numbers: readonly string[]): Promise<void> {
  const messageId = orders.get(numbers[0] ?? '') ?? '';
  const lines = numbers.map((no) => ({
    endToEndId: `${no}-P1`,
    outcome: 'paid' as const,
    bankReference: `B-${no}`,
  }));
  const at = instantOf(Date.now());
  const status: BankStatus = { messageId, statusId: `S-${messageId}`, reportedAt: at, lines };
  const content = Buffer.from(JSON.stringify(status));
  const told = { by: finance, reason: '银行回执', at, format: 'csv' } as const;
  const file = await keepBankFile({ ...told, content, status });
  await asked(processes, messageId, bankStatusUpdate, { file });
  await eventually('payment order settled', async () => {
    return (await paymentOrderOf(messageId))?.state === 'settled';
  });
}

async function ofRound(
  { processes, notice, today }: Setting,
  kind: OfRound,
  numbers: readonly string[],
): Promise<void> {
  const { id: roundId } = notice;
  const _id = `${roundId}/${kind}/${randomUUID()}`;
  const content = contentOf(kind, { _id, roundId, today: today(), numbers });
  const act = await freezeBatchAct({ _id, kind, roundId, content, preparedBy: centre.id });
  const { name, actor } = ROUND_ACTS[kind];
  const message = { actor, reason: '依程序办理', actId: _id, hash: act.hash };
  await processes.decideOnRound(roundId, name, message, randomUUID());
  await eventually(`${kind} in force`, async () => {
    const now = await batchActOf(_id);
    if ((now?.failed.length ?? 0) > 0) throw new Error(JSON.stringify(now?.failed[0]));
    return now?.state === 'in-force';
  });
}

interface ActOf {
  readonly _id: string;
  readonly roundId: string;
  readonly today: CivilDate;
  readonly numbers: readonly string[];
}

function contentOf(kind: OfRound, act: ActOf): BatchContents[OfRound] {
  const { _id, numbers } = act;
  switch (kind) {
    case 'meeting':
      return minutesOf(act);
    case 'publication':
      return {
        title: '公示',
        lines: numbers.map((caseNo) => ({
          caseNo,
          applicant: '-',
          applicantName: '-',
          supported: true,
          amountFen: AMOUNT_FEN,
        })),
      };
    case 'approval':
      return {
        documentNumber: _id,
        title: '批复',
        lines: numbers.map((caseNo) => ({ caseNo, amountFen: AMOUNT_FEN })),
      };
  }
}

function minutesOf({ _id: id, roundId, today: heldOn, numbers }: ActOf): MeetingRecord {
  const decided = { supported: true, amountFen: AMOUNT_FEN, reason: '符合要求' };
  const decisions = numbers.map((no) => ({ no, ...decided }));
  const session = { heldOn, members: MEMBERS, minutes: '基准测试', decisions };
  return { id, roundId, ...meetingOf(session) };
}

async function publicityEnded(numbers: readonly string[]): Promise<void> {
  const filter = { _id: { $in: [...numbers] }, step: '17(6)' };
  await eventually('end of publicity', async () => {
    return (await Cases.countDocuments(filter)) === numbers.length;
  });
}
