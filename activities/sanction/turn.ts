/**
 * What the clock and the ledger bring to a sanction (Art. 20): a late statement, reminders, money that came back, the
 * end of the thirty days and of each ban. Every step is judged on the record, so that one missed for days is
 * made up for at once, and none is done twice.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { formatYuan } from '../../policy/kernel/money';
import { civilDateOf, endOf, type Instant } from '../../policy/kernel/time';
import { reminderDue } from '../../policy/sanction/periods';
import { SANCTION, type SanctionStanding, type SanctionWait } from '../../policy/sanction/acts';
import { calendarInForce } from '../../store/reference/calendar-years';
import { openCasesOf } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { dateRepayment } from '../../store/returns/repayments';
import { receiptsOf } from '../../store/returns/receipts';
import { keyOn, runningPeriod, type SanctionRecord } from '../../store/processes/sanction';
import { SERVICE } from '../../store/trail/trail';
import { stepByStep, type ServiceStep } from '../process/steps';
import { eachInPages } from '../process/pages';
import {
  banEndNotice,
  lateStatementNotice,
  owedNotice,
  reminderNotice,
  tellParty,
} from './notices';
import {
  bansToCome,
  isStanding,
  mayOweMore,
  OWING,
  standingOf,
  STEPPING,
  sumsOf,
  toReach,
  type Sums,
} from './standing';
import { banWaits, openWait, recounted, waitNamed } from './waits';

interface SanctionAt {
  readonly no: string;
  readonly at: Instant;
}

/** What the steps are judged by, beside the record. */
interface Facts extends Sums {
  readonly at: Instant;
  readonly calendar: Calendar;
}

type Step = ServiceStep<SanctionRecord>;
type Due = (sanction: SanctionRecord, facts: Facts) => Promise<Step | undefined> | Step | undefined;

/** Takes the sanction on as far as the instant and the ledger allow, and answers its standing. */
export async function turnSanction({ no, at }: SanctionAt): Promise<SanctionStanding> {
  const calendar = await calendarInForce();
  const sanction = await stepByStep(STEPPING, no, at, async (now) => {
    const facts = { at, calendar, ...(await sumsOf(now)) };
    for (const due of STEPS) {
      const step = await due(now, facts);
      if (step !== undefined) return step;
    }
    return undefined;
  });
  return standingOf(sanction, { at, ...(await sumsOf(sanction)) });
}

/** In this order: what is dated first, then who is late, then the money, then the bans. */
const STEPS: readonly Due[] = [
  recount,
  reachLatecomers,
  remindLate,
  noteReturn,
  settle,
  fallDue,
  remindDebtor,
  announceBanEnd,
  end,
];

/** A calendar year has come or changed: the waits are dated by it, and the reminders begin anew. */
function recount(sanction: SanctionRecord, { at, calendar }: Facts): Step | undefined {
  const waits = sanction.waits.map((wait) => recounted(sanction, wait, calendar));
  if (waits.every((wait, i) => wait === sanction.waits[i])) return undefined;
  const period = waitNamed(waits, 'repayment')?.deadline;
  const reason = '工作日历已录入或变更';
  return {
    act: 'recountDeadlines',
    reason,
    result: 'dated',
    write: async (tx) => {
      if (period === undefined) return { waits };
      await dateDemands(tx, sanction, { at, reason, lastDay: period.lastDay });
      return { waits, period };
    },
  };
}

/**
 * A case whose screening read the bans a moment before the decision stood is not on the decision's list: it is put
 * there. Whoever applies after it is refused by the gates, and after the ban may apply again.
 */
async function reachLatecomers(sanction: SanctionRecord): Promise<Step | undefined> {
  const { state, decision, party, reached } = sanction;
  const lastDay = decision?.bans.find(({ kind }) => kind === 'voucher')?.to;
  if (!isStanding(state) || lastDay === undefined) return undefined;
  const listed = new Set(reached.map(({ caseNo }) => caseNo));
  const late = (await openCasesOf(party)).filter(
    ({ _id, submittedAt }) =>
      !listed.has(_id) && submittedAt !== undefined && civilDateOf(submittedAt) <= lastDay,
  );
  if (late.length === 0) return undefined;
  return {
    act: 'listCases',
    reason: '决定作出之时正在提交的申请一并办理',
    result: 'listed',
    about: { cases: late.map(({ _id }) => _id) },
    write: () =>
      Promise.resolve({ reached: [...reached, ...late.map((kase) => toReach(kase, party))] }),
  };
}

async function dateDemands(
  tx: Tx,
  sanction: SanctionRecord,
  {
    at,
    reason,
    lastDay,
  }: Pick<Facts, 'at'> & { readonly lastDay: string; readonly reason: string },
): Promise<void> {
  const { _id: no, demands, trail } = sanction;
  const by = { at, by: SERVICE, channel: 'service', reason } as const;
  for (const { number } of demands) {
    const key = keyOn(no, `date/${number}/${trail.length}`);
    await dateRepayment(tx, { ...by, key, number, dueOn: lastDay });
  }
  const about = { name: `owed/${trail.length}`, lastDay };
  if (demands.length > 0) await tellParty(tx, sanction, at, owedNotice(sanction, demands, about));
}

/** Late is never an answer: whoever is awaited is reminded, once, and staff may close the hearing. */
function remindLate(sanction: SanctionRecord, { at, calendar }: Facts): Step | undefined {
  const late = sanction.waits.find((wait) => isLate(wait, at));
  if (late === undefined) return undefined;
  const { name } = late;
  // Enforcement has no end of ours: it is asked after again and again.
  const reminded =
    name === 'enforcement-review'
      ? openWait(sanction, name, at, calendar)
      : { ...late, remindedAt: at };
  const waits = sanction.waits.map((wait) => (wait === late ? reminded : wait));
  return {
    act: 'remind',
    reason: `逾期：${SANCTION.waits[name].zh}`,
    result: name,
    write: async (tx) => {
      if (name !== 'statement') return { waits };
      await tellParty(tx, sanction, at, lateStatementNotice(sanction, civilDateOf(at)));
      // A calendar that was corrected may make it late a second time.
      if (waitNamed(waits, 'hearing-closure') !== undefined) return { waits };
      return { waits: [...waits, openWait(sanction, 'hearing-closure', at, calendar)] };
    },
  };
}

/** What the parties owe falls due by an act of its own, and the service is not reminded. */
function isLate({ name, role, dueAt, remindedAt }: SanctionWait, at: Instant): boolean {
  if (name === 'repayment' || role === 'service' || remindedAt !== undefined) return false;
  return dueAt !== undefined && dueAt <= at;
}

function noteReturn(sanction: SanctionRecord, { owedFen, returnedFen }: Facts): Step | undefined {
  if (returnedFen === sanction.returnedFen) return undefined;
  return {
    act: 'noteReturn',
    reason: `已退回${formatYuan(returnedFen)}元`,
    result: returnedFen === owedFen ? 'repaid' : 'partly-repaid',
    about: { owedFen, returnedFen },
    write: () => Promise.resolve({ returnedFen }),
  };
}

/** Everything is back, in time or late by the day of the last receipt, and nothing waits for the bank. */
async function settle(
  sanction: SanctionRecord,
  { at, owedFen, returnedFen }: Facts,
): Promise<Step | undefined> {
  const { state, demands } = sanction;
  const period = runningPeriod(sanction);
  if (!OWING.includes(state) || returnedFen < owedFen || mayOweMore(sanction)) return undefined;
  const last = await lastReceipt(demands.map(({ number }) => number));
  const late = period !== undefined && last !== undefined && last >= period.dueAt;
  const repaid = last === undefined ? undefined : { at: last, late };
  const result = repaid === undefined ? 'nothing-owed' : repaid.late ? 'repaid-late' : 'repaid';
  return {
    act: 'settle',
    reason: '没有待退回的资金',
    result,
    about: { owedFen },
    write: () =>
      Promise.resolve({
        state: 'binding',
        waits: banWaits(sanction, at),
        ...(repaid !== undefined && { repaid }),
      }),
  };
}

const RECEIPTS_A_PAGE = 200;

/** When the last receipt of these demands came in; undefined without any. */
async function lastReceipt(numbers: readonly string[]): Promise<Instant | undefined> {
  const came: Instant[] = [];
  for (const number of numbers) {
    const receipts = eachInPages(RECEIPTS_A_PAGE, (after, limit) =>
      receiptsOf({ number, after, limit }),
    );
    for await (const { receivedAt } of receipts) came.push(receivedAt);
  }
  return came.sort().at(-1);
}

/** The thirty days are over and something is still owed: the bureau hands it to enforcement. */
function fallDue(
  sanction: SanctionRecord,
  { at, calendar, owedFen, returnedFen }: Facts,
): Step | undefined {
  const { state } = sanction;
  const period = runningPeriod(sanction);
  const isOver = period !== undefined && at >= period.dueAt;
  if (state !== 'repaying' || !isOver || returnedFen >= owedFen) return undefined;
  const openFen = owedFen - returnedFen;
  return {
    act: 'fallDue',
    reason: `至${period.lastDay}尚有${formatYuan(openFen)}元未退回`,
    result: 'overdue',
    about: { openFen },
    write: () =>
      Promise.resolve({
        state: 'overdue',
        waits: [openWait(sanction, 'enforcement', at, calendar)],
      }),
  };
}

/** Only the most urgent reminder that is due, and each once, also where the service was away for days. */
function remindDebtor(
  sanction: SanctionRecord,
  { at, owedFen, returnedFen }: Facts,
): Step | undefined {
  const { state, policy, reminded } = sanction;
  const period = runningPeriod(sanction);
  if (state !== 'repaying' || period === undefined || returnedFen >= owedFen) return undefined;
  const days = reminderDue(policy.parameters.repaymentReminderNaturalDays, period, at);
  if (days === undefined || reminded.includes(`${period.lastDay}/${days}`)) return undefined;
  const { lastDay } = period;
  const openFen = owedFen - returnedFen;
  return {
    act: 'remindDebtor',
    reason: `最后一日${lastDay}`,
    result: 'reminded',
    about: { days, lastDay, openFen },
    write: async (tx) => {
      await tellParty(tx, sanction, at, reminderNotice(sanction, { days, lastDay, openFen }));
      return { reminded: [...reminded, `${lastDay}/${days}`] };
    },
  };
}

/** Tells that a ban is over; it bound by its dates, whoever tells it when. */
function announceBanEnd(sanction: SanctionRecord, { at }: Facts): Step | undefined {
  const over = bansToCome(sanction).find(({ to }) => endOf(to) <= at);
  if (over === undefined) return undefined;
  const announced = [...sanction.announced, over.kind];
  const waits =
    sanction.state === 'binding' ? banWaits({ ...sanction, announced }, at) : sanction.waits;
  return {
    act: 'announceBanEnd',
    reason: `限制期至${over.to}届满`,
    result: over.kind,
    about: { to: over.to },
    write: async (tx) => {
      await tellParty(tx, sanction, at, banEndNotice(sanction, over.kind, over.to));
      return { announced, waits };
    },
  };
}

function end(sanction: SanctionRecord): Step | undefined {
  if (sanction.state !== 'binding' || bansToCome(sanction).length > 0) return undefined;
  return {
    act: 'end',
    reason: '各项限制均已期满',
    result: 'ended',
    write: () => Promise.resolve({ state: 'ended', waits: [] }),
  };
}
