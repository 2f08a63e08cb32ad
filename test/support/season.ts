/**
 * A season to play in: a round with a long window, a budget, an admitted institution, and one verb for
 * each stage that brings a case there, doing whatever is still missing before it.
 */
import { randomBytes } from 'node:crypto';
import { itemOf, opinion } from '../../api-client/papers';
import type { CaseDecisions } from '../../policy/case/decisions';
import type { Instant } from '../../policy/kernel/time';
import { addDays } from '../../policy/kernel/time';
import type { MeetingItem, MeetingRecord } from '../../policy/round/meeting';
import type {
  Actor,
  AdmissionSubmission,
  Institution,
  ProcedureName,
  RedemptionSubmission,
  RoundNotice,
  Uscc,
} from '../../policy/model/nouns';
import type { OrderAnswer } from '../../policy/payment-order/acts';
import { endToEndIdOf } from '../../policy/payment-order/order';
import type { BankStatus } from '../../policy/payment-order/status';
import { completeUscc } from '../../policy/model/uscc';
import type { Answer, Wait, WaitName } from '../../policy/case/waits';
import type { BatchActRecord } from '../../store/round/batch-acts';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { inTransaction } from '../../store/kernel/connection';
import { drawExperts, type ExpertDrawAsked } from '../../store/case/expert-draws';
import { importExperts } from '../../store/people/experts';
import { storeFiling } from '../../store/case/filings';
import { admit } from '../../store/reference/institutions';
import { paymentOrderOf, type OrderRecord } from '../../store/processes/payment-order';
import { admission, applicant, institution, metChecklist, redemption } from './submission-examples';
import {
  bureau,
  bureauApprover,
  centre,
  expert,
  finance,
  financeApprover,
  type House,
} from './workflow-house';

export const EXPERTS = [1, 2, 3].map(expert);
export const MEMBERS = ['m1', 'm2', 'm3'] as const;
/** What a meeting awards unless told: half of the 60,000 CNY of the example. */
export const AWARD_FEN = 3_000_000;

export class Season {
  private made = 0;
  /** The payment order of each instruction. */
  private readonly orders = new Map<string, string>();

  private constructor(
    readonly house: House,
    readonly notice: RoundNotice,
    /** Admitted before the season began. */
    readonly provider: Institution,
  ) {}

  static async open(
    house: House,
    kind: ProcedureName = 'redemption',
    change: Partial<RoundNotice> = {},
    budgetFen = 1_000_000_000,
  ): Promise<Season> {
    const closesOn = addDays(await house.today(), 300);
    const notice = await house.publishNotice(kind, { closesOn, supportTo: closesOn, ...change });
    if (budgetFen > 0) await house.approveBudget(notice.programmeYear, budgetFen);
    await registerExperts(EXPERTS, await house.now());
    return new Season(house, notice, await admittedInstitution(await house.now()));
  }

  // What applicants do.

  async redemption(change: Partial<RedemptionSubmission> = {}): Promise<RedemptionSubmission> {
    const today = await this.house.today();
    return redemption(this.notice.id, today, { provider: this.provider, ...change });
  }

  /** The institution redeems: its own account, and the enterprise has yet to confirm. */
  async byInstitution(): Promise<RedemptionSubmission> {
    const { name } = this.provider;
    const account = { holder: name, bank: '示例银行', number: '7000' };
    return this.redemption({ redeemer: 'institution', account });
  }

  async submit(body: RedemptionSubmission, no?: string): Promise<Answer> {
    const party = body.redeemer === 'enterprise' ? body.enterprise : body.provider;
    return this.house.submit('redemption', body, applicant(party.uscc), no);
  }

  /** Files an application for redemption and answers its number. */
  async filed(change: Partial<RedemptionSubmission> = {}): Promise<string> {
    return (await this.submit(await this.redemption(change))).no;
  }

  /** Files an application for admission and answers its number. */
  async applied(change: Partial<AdmissionSubmission> = {}): Promise<string> {
    const body = admission(this.notice.id, change);
    return (await this.house.submit('admission', body, applicant(body.institution.uscc))).no;
  }

  async resubmitted(no: string, body: AdmissionSubmission | RedemptionSubmission): Promise<Answer> {
    const actor = await this.applicantOf(no);
    this.made += 1;
    const filing = await storeFiling(
      { kind: 'resubmission', caller: actor.id, idempotencyKey: `${no}/${this.made}`, body },
      () => Promise.resolve(no),
    );
    return this.house.decide(no, 'resubmit', { actor, reason: '已补正', filing: filing._id });
  }

  async applicantOf(no: string): Promise<Actor> {
    return applicant((await this.case(no)).applicant);
  }

  // Steps 3 and 4.

  async review(
    no: string,
    change: Partial<CaseDecisions['decidePreliminaryReview']> = {},
  ): Promise<Answer> {
    const { procedure, district, way } = await this.case(no);
    const actor: Actor =
      district === undefined ? centre : { id: `district-${district}`, role: 'district', district };
    return this.house.decide(no, 'decidePreliminaryReview', {
      actor,
      reason: '初审意见',
      outcome: 'recommend',
      checklist: way === 'direct' ? [] : metChecklist[procedure],
      faults: [],
      ...change,
    });
  }

  /** The applicant accepts a refusal, which is final then (reading of Art. 17). */
  async accepted(no: string): Promise<Answer> {
    const actor = await this.applicantOf(no);
    const message = { actor, reason: '接受结果', accepts: true };
    return this.house.decide(no, 'answerRefusal', message);
  }

  async recommended(no: string): Promise<string> {
    if (await this.awaits(no, 'preliminary-review')) await this.review(no);
    return no;
  }

  /** By a draw from the register or, where these are named, by name; only a notice that says so lets that be. */
  async assign(no: string, experts?: readonly Actor[]): Promise<Answer> {
    const chosen =
      experts === undefined
        ? { draw: await this.drawn(no) }
        : { experts: experts.map(({ id }) => id) };
    return this.house.decide(no, 'assignExperts', { actor: centre, reason: '抽取', ...chosen });
  }

  /** Draws experts for a case and answers the draw's id. */
  async drawn(no: string, change: Partial<ExpertDrawAsked> = {}): Promise<string> {
    this.made += 1;
    const drawnAt = await this.house.now();
    const asked = { key: `${no}/draw-${this.made}`, by: centre, drawnAt };
    return (await drawExperts(await this.case(no), { reason: '抽取', ...change }, asked))._id;
  }

  async assigned(no: string): Promise<string> {
    await this.recommended(no);
    if (!(await this.awaits(no, 'expert-assignment'))) return no;
    const byName = this.notice.readings['expertsByDraw'] === false;
    await this.assign(no, byName ? EXPERTS : undefined);
    return no;
  }

  async opine(no: string, actor: Actor, recommends = true): Promise<Answer> {
    const { procedure } = await this.case(no);
    const checklist = metChecklist[procedure];
    const said = opinion(checklist, '评审意见', recommends);
    return this.house.decide(no, 'giveOpinion', { actor, ...said });
  }

  async reviewed(no: string): Promise<string> {
    await this.assigned(no);
    if (!(await this.awaits(no, 'expert-review'))) return no;
    const { experts } = await this.case(no);
    for (const id of experts) await this.opine(no, { id, role: 'expert' });
    return no;
  }

  // The meeting.

  item(caseNo: string, change: Partial<MeetingItem> = {}): MeetingItem {
    const supported = change.supported ?? true;
    const reason = supported ? '符合要求' : '创新关联不足';
    return {
      ...itemOf({ no: caseNo, supported, reason }, MEMBERS),
      ...(supported && caseNo.startsWith('R') && { amountFen: AWARD_FEN }),
      ...change,
    };
  }

  async meeting(
    items: readonly MeetingItem[],
    change: Partial<MeetingRecord> = {},
  ): Promise<MeetingRecord> {
    return {
      id: this.nextId('meeting'),
      roundId: this.notice.id,
      kind: 'deliberation',
      heldOn: await this.house.today(),
      members: MEMBERS,
      present: MEMBERS,
      chair: 'm1',
      recorder: 'm2',
      minutes: '示例会议纪要',
      items,
      ...change,
    };
  }

  async hold(meeting: MeetingRecord, actor?: Actor): Promise<BatchActRecord<'meeting'>> {
    const { id, roundId, kind } = meeting;
    const convener = actor ?? (kind === 'deliberation' ? centre : bureau);
    const draft = { kind: 'meeting', roundId, id, content: meeting } as const;
    const act = await this.house.batch('holdMeeting', draft, convener);
    const unknown = act.failed.filter(({ refusals }) => refusals[0]?.code === 'case-unknown');
    const nos = meeting.items.map(({ caseNo }) => caseNo);
    await this.heard(nos.filter((no) => unknown.every(({ caseNo }) => caseNo !== no)));
    return act;
  }

  async awarded(no: string, amountFen = AWARD_FEN): Promise<string> {
    await this.reviewed(no);
    if (!(await this.awaits(no, 'meeting'))) return no;
    const amount = no.startsWith('R') ? { amountFen } : {};
    await this.hold(await this.meeting([this.item(no, amount)]));
    return no;
  }

  async turnedDown(no: string): Promise<string> {
    await this.reviewed(no);
    await this.hold(await this.meeting([this.item(no, { supported: false })]));
    return no;
  }

  /** The bureau's second meeting, after an objection was upheld. */
  async deliberatedAgain(no: string, change: Partial<MeetingItem> = {}): Promise<string> {
    await this.hold(await this.meeting([this.item(no, change)], { kind: 'redeliberation' }));
    return no;
  }

  // Publicity.

  async publish(...nos: readonly string[]): Promise<BatchActRecord<'publication'>> {
    const cases = await Promise.all(nos.map((no) => this.case(no)));
    const lines = cases.map(({ _id: caseNo, applicant: code, applicantName, deliberations }) => {
      const { supported = false, amountFen = 0 } = deliberations.at(-1) ?? {};
      return { caseNo, applicant: code, applicantName, supported, amountFen };
    });
    const id = this.nextId('list');
    const content = { title: '示例公示', lines };
    const draft = { kind: 'publication', roundId: this.notice.id, id, content } as const;
    const act = await this.house.batch('publishResults', draft, centre);
    await this.heard(nos);
    return act;
  }

  async published(no: string): Promise<string> {
    await this.awarded(no);
    if (await this.awaits(no, 'publication')) await this.publish(no);
    return no;
  }

  async object(no: string): Promise<string> {
    const actor: Actor = { id: 'citizen-1', role: 'public' };
    const raised = await this.house.decide(no, 'raiseObjection', {
      actor,
      reason: '金额有误',
      evidence: ['证据一'],
    });
    return raised.reference ?? '';
  }

  /** The centre tells the parties what is objected, in its own words. */
  async tellsObjection(no: string, objection: string): Promise<Answer> {
    const told = { actor: centre, reason: '反映金额与合同不符', objection };
    return this.house.decide(no, 'tellObjection', told);
  }

  /** Those who are objected to have their say; answers what the last of them is told. */
  async answersObjection(no: string, objection: string): Promise<Answer> {
    const { applicant: own, provider = own } = await this.case(no);
    const said = { reason: '情况说明', objection, evidence: [] };
    const answers = (party: Uscc) =>
      this.house.decide(no, 'answerObjection', { actor: applicant(party), ...said });
    if (provider !== own) await answers(provider);
    return answers(own);
  }

  async verify(no: string, objection: string, substantiated: boolean): Promise<Answer> {
    const reason = substantiated ? '经核实属实' : '经核实不成立';
    if (substantiated) await this.answersObjection(no, objection).catch(() => undefined);
    return this.house.decide(no, 'verifyObjection', {
      actor: centre,
      reason,
      objection,
      substantiated,
    });
  }

  /** Lets the running publicity of a case end. */
  async publicityEnds(no: string): Promise<CaseRecord> {
    const due = (await this.case(no)).waits.find(isPublicity)?.dueAt;
    if (due === undefined) throw new Error(`No publicity of ${no} is running.`);
    await this.house.sleepUntil(due);
    await this.house.caseWhen(no, ({ waits }) => !waits.some(isPublicity));
    return this.house.heard(no);
  }

  /** The same of cases that were published together, whose periods end on the same day. */
  async publicitiesEnd(first: string, ...others: readonly string[]): Promise<void> {
    await this.publicityEnds(first);
    for (const no of others) {
      await this.house.caseWhen(no, ({ waits }) => !waits.some(isPublicity));
      await this.house.heard(no);
    }
  }

  async settled(no: string): Promise<string> {
    await this.published(no);
    if (await this.awaits(no, 'publicity')) await this.publicityEnds(no);
    return no;
  }

  // Approval and payment.

  async approve(
    nos: readonly string[],
    actor: Actor = bureauApprover,
  ): Promise<BatchActRecord<'approval'>> {
    const cases = await Promise.all(nos.map((no) => this.case(no)));
    const id = this.nextId('approval');
    const content = {
      documentNumber: `示例〔${id}〕号`,
      title: '示例批复',
      lines: cases.map(({ _id: caseNo, deliberations }) => ({
        caseNo,
        amountFen: deliberations.at(-1)?.amountFen ?? 0,
      })),
    };
    const draft = { kind: 'approval', roundId: this.notice.id, id, content } as const;
    const act = await this.house.batch('issueApproval', draft, actor);
    await this.heard(nos);
    return act;
  }

  async approved(no: string): Promise<string> {
    await this.settled(no);
    if (await this.awaits(no, 'approval')) await this.approve([no]);
    return no;
  }

  /** Prepares a payment order over these cases of one approval document, and answers its id. */
  async ordered(nos: readonly string[], actor: Actor = finance): Promise<string> {
    const orderId = `P2026-${randomBytes(6).toString('hex')}`;
    const { approvalDocument: documentNumber = '-' } = await this.case(nos[0] ?? '');
    const message = { roundId: this.notice.id, documentNumber, cases: nos };
    await this.house.decideOnPayment(orderId, 'preparePaymentOrder', {
      ...message,
      actor,
      reason: '按批复拨付',
    });
    return orderId;
  }

  async approveOrder(orderId: string, actor: Actor = financeApprover): Promise<OrderRecord> {
    const { hash = '' } = (await paymentOrderOf(orderId)) ?? {};
    const message = { actor, reason: '复核无误', hash };
    await this.house.decideOnPayment(orderId, 'approvePaymentOrder', message);
    return this.orderWhen(orderId, ({ state }) => state === 'instructed' || state === 'settled');
  }

  async orderWhen(orderId: string, holds: (order: OrderRecord) => boolean): Promise<OrderRecord> {
    return this.house.until(async () => {
      const order = await paymentOrderOf(orderId);
      return order !== null && holds(order) ? order : undefined;
    });
  }

  /** The bank's status file about an order: an outcome a case. */
  async status(
    orderId: string,
    outcomes: Readonly<Record<string, 'failed' | 'paid' | 'pending'>>,
    change: Partial<BankStatus> = {},
  ): Promise<OrderAnswer> {
    this.made += 1;
    const lines = Object.entries(outcomes).map(([endToEndId, outcome]) => ({
      endToEndId,
      outcome,
      bankReference: `B-${orderId}-${endToEndId}`,
    }));
    const reportedAt = await this.house.now();
    const statusId = `S-${this.made}`;
    const told: BankStatus = { messageId: orderId, statusId, reportedAt, lines, ...change };
    return this.house.bankSays(orderId, told);
  }

  /** Pays a case by an order of its own, and answers the instruction's key. */
  async instruct(no: string): Promise<string> {
    const orderId = await this.ordered([no]);
    await this.approveOrder(orderId);
    await this.house.heard(no);
    const key = (await this.case(no)).instructions.at(-1)?.key ?? '';
    this.orders.set(key, orderId);
    return key;
  }

  /** Brings the case to the bank and answers the instruction's key. */
  async instructed(no: string): Promise<string> {
    await this.approved(no);
    return this.instruct(no);
  }

  async bankSays(no: string, instruction: string, outcome: 'failed' | 'paid'): Promise<void> {
    await this.status(this.orders.get(instruction) ?? '', {
      [endToEndIdOf(instruction) ?? '']: outcome,
    });
    const told = ({ instructions }: CaseRecord): boolean =>
      instructions.some(({ key, state }) => key === instruction && state !== 'instructed');
    await this.house.caseWhen(no, told);
    await this.house.heard(no);
  }

  async paid(no: string): Promise<string> {
    await this.bankSays(no, await this.instructed(no), 'paid');
    return no;
  }

  // Reading.

  async case(no: string): Promise<CaseRecord> {
    const kase = await caseOf(no);
    if (kase === null) throw new Error(`There is no case ${no}.`);
    return kase;
  }

  async waitsOf(no: string): Promise<WaitName[]> {
    return (await this.case(no)).waits.map(({ name }) => name);
  }

  async awaits(no: string, name: WaitName): Promise<boolean> {
    return (await this.waitsOf(no)).includes(name);
  }

  /** The case once it waits for this; what others have recorded on it may reach it later. */
  async awaiting(no: string, name: WaitName): Promise<CaseRecord> {
    return this.house.caseWhen(no, ({ waits }) => waits.some((wait) => wait.name === name));
  }

  private async heard(nos: readonly string[]): Promise<void> {
    for (const no of nos) await this.house.heard(no);
  }

  private nextId(kind: string): string {
    this.made += 1;
    return `${this.notice.id}/${kind}/${this.made}`;
  }
}

const isPublicity = ({ name }: Wait): boolean => name === 'publicity';

/** Enters accounts into the register of experts, who work for nobody of the examples unless told. */
export async function registerExperts(
  experts: readonly Pick<Actor, 'id'>[],
  at: Instant,
  employer: Uscc = completeUscc('91650100MA7EXAM9'),
): Promise<void> {
  const rows = experts.map(({ id: account }) => ({
    account,
    name: `专家${account}`,
    employer,
    fields: ['engineering'] as const,
    retired: false,
  }));
  const file = { rows, by: centre.id, at, sha256: 'a'.repeat(64) };
  await inTransaction((tx) => importExperts(tx, file));
}

/** An institution that stands in the registry. */
export async function admittedInstitution(at: Instant): Promise<Institution> {
  const made = institution();
  await inTransaction((tx) =>
    admit(tx, {
      institution: made,
      way: 'review',
      services: ['A01'],
      admittedOn: at.slice(0, 10),
      admissionNo: `A0-${made.uscc}`,
      by: 'staff-1',
      at,
    }),
  );
  return made;
}
