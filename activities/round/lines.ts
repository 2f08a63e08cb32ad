/** What each kind of batch act does to one case: its line, as an act on the case's own record and trail. */
import type { Calendar } from '../../policy/calendar/calendar';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { decidedBefore, isCorrectable } from '../../policy/round/correction';
import { refusal, Refused } from '../../policy/words/refusals';
import { reductionOf, type MeetingItem, type MeetingRecord } from '../../policy/round/meeting';
import { caseNosOf, type BatchActRecord, type BatchKind } from '../../store/round/batch-acts';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord, Deliberation } from '../../store/case/cases';
import { commitBudget, payBudget } from '../../store/money/budgets';
import { Limits } from '../../store/case/ceilings';
import type { Tx } from '../../store/kernel/connection';
import { gateFaults } from '../../store/case/gates';
import { adjustAward, holdAward, holdOf, holdsOf, type Hold } from '../../store/money/holds';
import { disputedAsPaid } from '../../store/processes/payment-order';
import { takeBackDocuments } from '../../store/documents/documents';
import type { PartyNotice } from '../../store/people/party-notices';
import { withObjection } from '../case/publicity';
import { lastDeliberation, settle } from '../case/settlement';
import { openWait } from '../case/waits';
import { heldIn, requireWait, type Line } from './line';
import { instruct, paidIn, passOwnGate, report } from './payment-lines';

/** The name of the act on the case's trail, by kind; a second deliberation has its own. */
export function actName(
  act: BatchActRecord,
):
  | 'approve'
  | 'correctDeliberation'
  | 'deliberate'
  | 'instructPayment'
  | 'publish'
  | 'raiseObjection'
  | 'redeliberate'
  | 'reportPayment' {
  switch (act.kind) {
    case 'meeting': {
      const { corrects, kind } = (act as BatchActRecord<'meeting'>).content;
      if (corrects !== undefined) return 'correctDeliberation';
      return kind === 'deliberation' ? 'deliberate' : 'redeliberate';
    }
    case 'publication':
      return 'publish';
    case 'approval':
      return 'approve';
    case 'unit-objection':
      return 'raiseObjection';
    case 'payment-order':
      return 'instructPayment';
    case 'bank-status':
      return 'reportPayment';
  }
}

/**
 * What lines share that are carried out in one transaction: what limits their awards and what they hold,
 * read once; and of an approval document or a bank's answer its sum, which the budget is asked for once,
 * because every award wants the budget.
 */
export async function together(
  act: BatchActRecord,
  cases: readonly CaseRecord[],
  at: Instant,
  tx: Tx,
): Promise<Pick<Line<BatchKind>, 'barred' | 'disputed' | 'holds' | 'limits'>> {
  const holds = MOVES_HOLDS.includes(act.kind) ? await holdsOf(numbersOf(cases), tx) : [];
  if (act.kind === 'approval') await moveSum(holds, tx, commitBudget);
  if (act.kind === 'bank-status') {
    const paid = paidIn(act as BatchActRecord<'bank-status'>);
    const of = holds.filter(({ _id }) => paid.has(_id));
    await moveSum(of, tx, payBudget);
  }
  const toPay = act.kind === 'payment-order' ? cases : [];
  return {
    barred: await gateFaults(throughGate(act, cases), civilDateOf(at)),
    disputed: await disputedAsPaid(numbersOf(toPay), tx),
    limits: await Limits.of(act.kind === 'meeting' ? cases : [], tx, {
      held: holds,
      agenda: caseNosOf(act.content),
    }),
    holds: new Map(holds.map((hold) => [hold._id, hold])),
  };
}

/**
 * The cases that have to pass the gate of this act: those that are supported, approved, or paid. Each that may not is held
 * for the centre by itself, and keeps no other back.
 */
function throughGate(act: BatchActRecord, cases: readonly CaseRecord[]): readonly CaseRecord[] {
  if (act.kind === 'approval' || act.kind === 'payment-order') return cases;
  if (act.kind !== 'meeting') return [];
  const { items } = (act as BatchActRecord<'meeting'>).content;
  const supported = new Set(items.flatMap((item) => (item.supported ? [item.caseNo] : [])));
  return cases.filter(({ _id }) => supported.has(_id));
}

const MOVES_HOLDS: readonly BatchKind[] = ['meeting', 'approval', 'bank-status', 'payment-order'];

function numbersOf(cases: readonly CaseRecord[]): string[] {
  return cases.map(({ _id }) => _id);
}

async function moveSum(
  holds: readonly Hold[],
  tx: Tx,
  moveBudget: typeof commitBudget,
): Promise<void> {
  const year = holds[0]?.year;
  if (year === undefined) return;
  const amountFen = holds.reduce((sum, hold) => sum + hold.amountFen, 0);
  await moveBudget(tx, { year, amountFen });
}

export const LINES: { readonly [K in BatchKind]: (line: Line<K>) => Change | Promise<Change> } = {
  meeting: deliberate,
  publication: publish,
  approval: approve,
  'unit-objection': objectToUnit,
  'payment-order': instruct,
  'bank-status': report,
};

function deliberate(line: Line<'meeting'>): Change | Promise<Change> {
  const meeting = line.act.content;
  const item = meeting.items.find((one) => one.caseNo === line.kase._id);
  invariant(item !== undefined, `${line.kase._id} is not on the agenda of ${meeting.id}`);
  passOwnGate(line);
  const decided = deliberationOf(line, meeting, item);
  if (meeting.corrects !== undefined) return corrected(line, decided, meeting.corrects);
  return meeting.kind === 'deliberation' ? firstTime(line, decided) : again(line, decided);
}

function deliberationOf(
  { act, kase, limits }: Line<'meeting'>,
  meeting: MeetingRecord,
  item: MeetingItem,
): Deliberation {
  const { supported, amountFen = 0, eligibleFen, reason, votes } = item;
  const recognised = eligibleFen === undefined ? {} : { eligibleFen };
  const recorder = act.by?.id ?? act.preparedBy;
  const absent = act.by !== undefined && 'onBehalfOf' in act.by ? act.by.onBehalfOf : undefined;
  const decided = {
    meeting: meeting.id,
    ...(meeting.corrects !== undefined && { corrects: meeting.corrects }),
    supported,
    amountFen,
    ...recognised,
    reason,
    recorder,
    voters: votes.map(({ member }) => member),
    ...(absent !== undefined && { recordedFor: absent.id }),
  };
  if (kase.procedure === 'admission') return decided;
  const isFirst = meeting.kind === 'deliberation' && meeting.corrects === undefined;
  const budgetTakenFen = isFirst ? amountFen : 0;
  const ceiling = limits.ceilingOf(kase, { budgetTakenFen, ...recognised });
  limits.give(kase, amountFen);
  const reduction = reductionOf(meeting, item);
  return { ...decided, ceiling, ...(reduction !== undefined && { reduction }) };
}

/** Arts. 10(5), 17(4). The act took the budget for all its lines; each line takes its quota. */
function firstTime(line: Line<'meeting'>, decided: Deliberation): Change | Promise<Change> {
  const { kase, at, calendar, key, holds, awards } = line;
  requireWait(kase, 'meeting', 'case-not-for-meeting');
  if (!decided.supported) return stands(line, decided, 'refused');
  const { amountFen } = decided;
  if (amountFen > 0) {
    const { _id: caseNo, programmeYear: year, enterprise = kase.applicant } = kase;
    awards.hold({ caseNo, year, enterprise, amountFen, key, at }, holds.get(caseNo));
  }
  return toPublication(kase, decided, at, calendar, 'supported');
}

/** Nothing is published of it: what was published stands, and what is not supported its applicant is told (reading of Art. 17). */
async function stands(
  { kase, at, calendar, tx, key, act }: Line<'meeting'>,
  decided: Deliberation,
  result: string,
): Promise<Change> {
  const by = act.by?.id ?? act.preparedBy;
  const deliberations = [...kase.deliberations, decided];
  const change = await settle(tx, { ...kase, deliberations }, { key, at, by }, calendar, result);
  return { ...change, set: { deliberations, ...change.set } };
}

/** Art. 17(5): unchanged, the result stands; adjusted, it is published again; what is supported no more is refused. */
async function again(line: Line<'meeting'>, decided: Deliberation): Promise<Change> {
  const { kase, at, calendar } = line;
  requireWait(kase, 'redeliberation', 'case-not-for-meeting');
  const before = lastDeliberation(kase);
  const same = before.supported === decided.supported && before.amountFen === decided.amountFen;
  if (same || !decided.supported) return stands(line, decided, 'unchanged');
  await moveAward(line, decided.amountFen);
  return toPublication(kase, decided, at, calendar, 'adjusted');
}

/**
 * Reading of Art. 17: the record was wrong, and the case goes on from what was decided in truth. It holds exactly that; what is
 * supported no more keeps its award until the refusal is final, as after a second meeting.
 */
async function corrected(
  line: Line<'meeting'>,
  decided: Deliberation,
  corrects: string,
): Promise<Change> {
  const { kase, at, calendar, tx } = line;
  const { _id: caseNo, deliberations, refused, procedure, suspendedSince } = kase;
  if (suspendedSince !== undefined) throw new Refused(refusal('line-suspended', { caseNo }));
  if (!isCorrectable(kase, corrects))
    throw new Refused(refusal('case-not-for-correction', { caseNo }));
  await takeBackDocuments(tx, `${lastDeliberation(kase).meeting}/${caseNo}`);
  const step = procedure === 'admission' ? '10(5)' : '17(4)';
  if (!decided.supported) {
    const change = await stands({ ...line, kase: { ...kase, step } }, decided, 'refused');
    return { ...change, set: { step, ...change.set } };
  }
  await moveAward(line, decided.amountFen);
  if (refused !== undefined) line.notices.push(...noLongerRefused(kase, at));
  const unset = refused === undefined ? {} : { unset: ['refused'] as const };
  const before = decidedBefore(deliberations);
  const isAsBefore = before?.supported === true && before.amountFen === decided.amountFen;
  if (isAsBefore) return { ...(await stands(line, decided, 'unchanged')), ...unset };
  const result = before === undefined ? 'supported' : 'adjusted';
  return { ...toPublication(kase, decided, at, calendar, result), ...unset };
}

function noLongerRefused({ _id: no, applicant: party }: CaseRecord, at: Instant): PartyNotice[] {
  const message = `${no}：会议审议结果的记录有误，已经更正，此前不予通过的告知不再有效，结果另行公示。`;
  const notice = { kind: 'decision-taken-back', about: no, at, until: civilDateOf(at) } as const;
  return [{ ...notice, _id: `${no}/corrected/${at}`, party, message, cite: 'reading of Art. 17' }];
}

/**
 * Holds or changes what the case holds, so that it holds exactly the new amount. What is supported no more keeps it until
 * the refusal is final (reading of Art. 17).
 */
async function moveAward({ kase, at, tx, key }: Line<'meeting'>, amountFen: number): Promise<void> {
  if (kase.procedure === 'admission' || amountFen === 0) return;
  const { _id: caseNo, programmeYear: year, enterprise = kase.applicant } = kase;
  const hold = await holdOf(caseNo, tx);
  const holds = hold !== undefined && hold.state !== 'released';
  // Of a record that is put right, only the votes or the reasons may be others.
  if (holds && hold.amountFen === amountFen) return;
  if (holds) await adjustAward(tx, { caseNo, amountFen, key, at });
  else await holdAward(tx, { caseNo, year, enterprise, amountFen, key, at });
}

function toPublication(
  kase: CaseRecord,
  decided: Deliberation,
  at: Instant,
  calendar: Calendar,
  result: string,
): Change {
  const step = kase.procedure === 'admission' ? '10(6)' : '17(5)';
  return {
    set: {
      step,
      deliberations: [...kase.deliberations, decided],
      waits: [openWait(kase, 'publication', at, calendar)],
    },
    result,
    amountFen: decided.amountFen,
  };
}

/** Arts. 10(6), 17(5): the case's own period begins. */
function publish({ act, kase, at, calendar }: Line<'publication'>): Change {
  const { _id: caseNo } = kase;
  requireWait(kase, 'publication', 'case-not-for-publication');
  // Put right since the list was drawn up: what is not decided so is not published so.
  const shown = act.content.lines.find((one) => one.caseNo === caseNo);
  const { supported, amountFen } = lastDeliberation(kase);
  if (shown?.supported !== supported || shown.amountFen !== amountFen)
    throw new Refused(refusal('line-differs', { caseNo }));
  const wait = openWait(kase, 'publicity', at, calendar);
  const publication = { list: act._id, publishedAt: at };
  const by = act.by === undefined ? [act.preparedBy] : personsOf(act.by);
  const publishedBy = [...new Set([...(kase.publishedBy ?? []), ...by])];
  return {
    set: { publications: [...kase.publications, publication], publishedBy, waits: [wait] },
    result: 'published',
    reference: act._id,
  };
}

/** Art. 17(6): the held money is committed to the case. */
function approve(line: Line<'approval'>): Change {
  const { act, kase, at, calendar, key, holds, awards } = line;
  requireWait(kase, 'approval', 'publicity-running');
  passOwnGate(line);
  const hold = heldIn(holds, kase);
  awards.commit({ caseNo: kase._id, key, at }, hold);
  const waits = [openWait(kase, 'payment', at, calendar)];
  const approvedBy = act.by === undefined ? [] : personsOf(act.by);
  return {
    set: { step: '17(7)', approvalDocument: act.content.documentNumber, approvedBy, waits },
    result: 'approved',
    reference: act.content.documentNumber,
    amountFen: hold.amountFen,
  };
}

function objectToUnit({ act, kase, at, calendar, tx }: Line<'unit-objection'>): Promise<Change> {
  const by = act.by?.id ?? act.preparedBy;
  const raised = { by, about: 'unit', act: act._id, raisedAt: at } as const;
  return withObjection(tx, kase, raised, calendar);
}
