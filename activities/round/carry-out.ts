/**
 * Carries out a recorded act over its cases: bounded transactions of many lines, each line keyed by act
 * and case. Repeated after a crash, it finds the lines that are in and does the rest. A line that can
 * no longer be carried out fails alone, with its reason and its money returned; one that a programming
 * error breaks off stands as broken alone, and is tried again each time the act is.
 */
import { activityInfo, heartbeat, log } from '@temporalio/activity';
import type { Calendar } from '../../policy/calendar/calendar';
import { procedureOf } from '../../policy/model/case-numbers';
import type { Instant } from '../../policy/kernel/time';
import { invariant } from '../../policy/kernel/invariant';
import { Refused } from '../../policy/words/refusals';
import type { Answer } from '../../policy/case/waits';
import { Awards, NotAllFit } from '../../store/money/awards';
import {
  batchActOf,
  forgetBrokenLines,
  keepBrokenLine,
  keepFailedLine,
  putInForce,
  type BatchActRecord,
} from '../../store/round/batch-acts';
import { returnBudget } from '../../store/money/budgets';
import { calendarInForce } from '../../store/reference/calendar-years';
import { actOnCases, type Act } from '../../store/case/case-acts';
import { inTransaction, type Tx } from '../../store/kernel/connection';
import { refusedDuplicate } from '../../store/kernel/duplicates';
import { giveNotices } from '../../store/people/party-notices';
import { roundOf } from '../../store/round/rounds';
import { recordedAct, SERVICE } from '../../store/trail/trail';
import type { Configuration } from '../configuration';
import { holdForCentre, RefusedAtGate } from '../case/hold-for-centre';
import { againAfterDouble, isLasting } from '../process/permanent-errors';
import { linesOf } from './batch-acts';
import { actName, LINES, together } from './lines';
import { tellInPieces, type CaseNews } from '../case/tell';

/** Lines a transaction: few enough to commit well within its time, many enough to be worth it. */
const LINES_A_TRANSACTION = 25;

export interface ToCarryOut {
  readonly actId: string;
  readonly at: Instant;
}

interface CarryingOut {
  readonly act: BatchActRecord;
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly configuration: Configuration;
}

export function carryOut(configuration: Configuration) {
  /** @returns the cases whose lines a programming error has broken off; without any, the act is in force */
  return async ({ actId, at }: ToCarryOut): Promise<readonly string[]> => {
    const act = await batchActOf(actId);
    invariant(act !== null, `there is no act ${actId} to carry out`);
    const calendar = await calendarInForce();
    const lines = linesOf(act);
    let done = (activityInfo().heartbeatDetails as number | undefined) ?? 0;
    if (done === 0) await forgetBrokenLines(actId);
    while (done < lines.length) {
      const some = lines.slice(done, done + LINES_A_TRANSACTION);
      const carried = await carryOutSome(
        { act, at, calendar, configuration },
        some.filter(hasNotFailed(act)),
      );
      await tellInPieces(configuration, carried);
      done += some.length;
      heartbeat(done);
    }
    return putInForce(actId, at);
  };
}

/** A line that has failed stays failed when the act is repeated: its money has gone back. */
function hasNotFailed({ failed }: BatchActRecord): (no: string) => boolean {
  return (no) => !failed.some(({ caseNo }) => caseNo === no);
}

/** All lines in one transaction; where that cannot be, each by itself. Answers what the cases that are in are told. */
async function carryOutSome(
  work: CarryingOut,
  lines: readonly string[],
): Promise<readonly CaseNews[]> {
  try {
    return await inTransaction((tx) => carryOutLines(work, lines, tx));
  } catch (error) {
    if (!isOfALine(error)) throw error;
    return carryOutEach(work, lines);
  }
}

async function carryOutEach(
  work: CarryingOut,
  lines: readonly string[],
): Promise<readonly CaseNews[]> {
  const carried: CaseNews[] = [];
  for (const no of lines) {
    try {
      carried.push(...(await inTransaction((tx) => carryOutLines(work, [no], tx))));
    } catch (thrown) {
      const error = refusedDuplicate(thrown);
      if (!isOfALine(error)) throw error;
      if (await isIn(work.act, no)) carried.push(...toldOf(work.act, [no]));
      else await keepWhy(work, no, error);
    }
  }
  return carried;
}

/** Whether it is about what a line does; the database and the network concern all of them, and pass. */
function isOfALine(error: unknown): boolean {
  return error instanceof Refused || error instanceof NotAllFit || isLasting(error);
}

/** By an attempt that was given up, and went on all the same. */
async function isIn(act: BatchActRecord, no: string): Promise<boolean> {
  return (await recordedAct(lineKey(act, no))) !== null;
}

async function keepWhy(work: CarryingOut, no: string, error: unknown): Promise<void> {
  const { act } = work;
  if (error instanceof Refused) {
    const broken = error instanceof RefusedAtGate ? await heldOrBroken(work, no, error) : undefined;
    if (broken === undefined) return keepFailed(work, no, error);
    return keepBroken(act, no, broken);
  }
  return keepBroken(act, no, error);
}

/** What broke off while the case was held for the centre; nothing where it is held. */
async function heldOrBroken(
  { configuration, act, at }: CarryingOut,
  no: string,
  { held }: RefusedAtGate,
): Promise<unknown> {
  try {
    const key = lineKey(act, no);
    await againAfterDouble(() => holdForCentre(configuration, held, { key, at }));
    return undefined;
  } catch (error) {
    if (!isLasting(error)) throw error;
    return error;
  }
}

async function keepBroken(act: BatchActRecord, no: string, error: unknown): Promise<void> {
  log.error('A line broke off', { act: act._id, no, error });
  await keepBrokenLine(act._id, no, String(error));
}

async function carryOutLines(
  { act, at, calendar }: CarryingOut,
  lines: readonly string[],
  tx: Tx,
): Promise<readonly CaseNews[]> {
  const beside = { awards: new Awards(), notices: [] };
  const answers = await actOnCases(
    tx,
    lines.map((no) => caseActOf(act, no, at)),
    async (cases) => {
      const shared = { ...beside, ...(await together(act, cases, at, tx)) };
      return (kase, { key }) =>
        LINES[act.kind]({ act: act as never, key, kase, at, calendar, tx, ...shared });
    },
  );
  await beside.awards.write(tx);
  await giveNotices(tx, beside.notices);
  return toldOf(act, lines, answers);
}

function caseActOf(act: BatchActRecord, no: string, at: Instant): Act {
  const by = act.by ?? SERVICE;
  const key = lineKey(act, no);
  return { key, no, at, by, channel: 'service', act: actName(act), reason: act._id };
}

/** The failed line stays with the act, and what the act took for it goes back to the budget, once. */
async function keepFailed({ act, at }: CarryingOut, no: string, error: Refused): Promise<void> {
  const round = await roundOf(act.roundId);
  await inTransaction(async (tx) => {
    const first = await keepFailedLine(tx, act._id, no, error.refusals);
    const amountFen = amountTaken(act, no);
    if (first && amountFen > 0 && round !== null) {
      const key = `${lineKey(act, no)}/free`;
      const year = round.programmeYear;
      await returnBudget(tx, { year, amountFen, key, at, batchAct: act._id });
    }
  });
}

function amountTaken(act: BatchActRecord, no: string): number {
  if (act.kind !== 'meeting') return 0;
  const meeting = (act as BatchActRecord<'meeting'>).content;
  if (meeting.kind !== 'deliberation' || meeting.corrects !== undefined) return 0;
  const item = meeting.items.find((one) => one.caseNo === no);
  return item?.supported === true ? (item.amountFen ?? 0) : 0;
}

function lineKey(act: BatchActRecord, no: string): string {
  return `${act._id}/${no}`;
}

function toldOf(
  act: BatchActRecord,
  lines: readonly string[],
  answers: readonly Answer[] = [],
): CaseNews[] {
  const byNo = new Map(answers.map((answer) => [answer.no, answer]));
  return lines.map((no) => ({
    no,
    procedure: procedureOf(no),
    key: lineKey(act, no),
    answer: byNo.get(no),
  }));
}
