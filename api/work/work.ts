/** Everyone's work, finding a case, and where its money is. */
import { Router } from 'express';
import type { z } from 'zod';
import { workingDaysBetween } from '../../policy/calendar/deadline';
import type { Calendar } from '../../policy/calendar/calendar';
import { MissingCalendarYear } from '../../policy/calendar/calendar';
import { moneyPlace } from '../../policy/case/money-place';
import { addDays, civilDateOf, type Instant } from '../../policy/kernel/time';
import { lastDayOf } from '../../policy/messages/kinds';
import type { Actor } from '../../policy/model/nouns';
import { caseOf, casesOf, type CaseRecord } from '../../store/case/cases';
import { casesAppliedBy, casesWith } from '../../store/case/case-words';
import { inTransaction } from '../../store/kernel/connection';
import { intoOutbox } from '../../store/messages/outbox';
import { accountOf, accountsAt } from '../../store/people/accounts';
import { mayAnswer } from '../../store/processes/turn-holders';
import { calendarInForce } from '../../store/reference/calendar-years';
import { presentAt, type Presence } from '../../store/work/presence';
import type { KeptTurn } from '../../store/work/turns';
import { assignTurn, markSeen, turnFor, workCounts, workOf } from '../../store/work/work';
import { SEES_ALL, readableOnly, summaryFor } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import * as told from './operations';

export function work(dependencies: Dependencies): Router {
  const router = Router();
  const { now } = dependencies;
  bind(router, dependencies, told.listWork, async ({ actor, query }) => {
    const { entries: items, ...page } = await pageOfWork(dependencies, actor, query);
    return { items, ...page };
  });
  bind(router, dependencies, told.countWork, ({ actor }) => workCounts(actor, now()));
  bind(router, dependencies, told.readWork, async ({ actor, body: { ids } }) => ({
    read: await markSeen(actor, ids),
  }));
  bind(router, dependencies, told.assignWork, async ({ actor, params: { id }, body: { to } }) => {
    const turn = await turnFor(actor, id);
    if (turn === null) throw refused('turn-unknown');
    const at = now();
    if (to !== actor.id && !(await mayAnswer(turn, to, civilDateOf(at))))
      throw refused('turn-assignee', { account: to });
    return shown(
      await assigned(turn, { to, by: actor.id, at }),
      actor,
      at,
      await calendarInForce(),
    );
  });
  bind(router, dependencies, told.searchCases, async ({ actor, query }) => found(actor, query));
  bind(router, dependencies, told.getMoneyPlace, async ({ actor, params: { no } }) => {
    const kase = readableOnly(actor, no, await caseOf(no));
    const { amountFen, ...place } = placeOf(kase);
    const sentence = moneyPlace({ ...place, amountFen });
    return { no, sentence, ...(amountFen !== undefined && { amountFen }) };
  });
  bind(router, dependencies, told.tellPresence, async ({ actor, params: { no }, body }) => {
    readableOnly(actor, no, await caseOf(no));
    const { id: account, role } = actor;
    return { others: await named(await presentAt(no, { account, role, form: body.form })) };
  });
  return router;
}

async function named(present: readonly Presence[]) {
  return Promise.all(
    present.map(async ({ account, role, form }) => {
      const { name } = (await accountOf(account)) ?? { name: account };
      return { account, name, role, ...(form !== undefined && { form }) };
    }),
  );
}

/** A page of what awaits the caller, the first due first. */
export async function pageOfWork(
  { now }: Dependencies,
  actor: Actor,
  { kind, late, assigned, after, limit }: z.output<typeof told.listWork.query>,
) {
  const lateAt = late === undefined ? undefined : now();
  const asked = { kind, lateAt, assigned: assigned === 'true', after, limit };
  const found = await workOf(actor, asked);
  const calendar = await calendarInForce();
  const next = found.length === limit ? found.at(-1)?.order : undefined;
  const entries = found.map((turn) => shown(turn, actor, now(), calendar));
  return { entries, ...(next !== undefined && { next }) };
}

/** Whoever gets it into their hands is told, unless they took it. The same said again changes nothing. */
async function assigned(
  turn: KeptTurn,
  given: NonNullable<KeptTurn['assigned']>,
): Promise<KeptTurn> {
  const { to, by } = given;
  if (turn.assigned?.to === to) return turn;
  if (!(await assignTurn(turn, given))) throw refused('turn-unknown');
  if (to !== by)
    await inTransaction((tx) => intoOutbox(tx, [{ _id: `${turn._id}/${to}`, of: 'assignment' }]));
  return { ...turn, assigned: given };
}

function shown(turn: KeptTurn, { id: reader }: Actor, at: Instant, calendar: Calendar) {
  const { _id: id, kind, no, matter, applicant, roundId, name, zh: what, since, dueAt } = turn;
  const daysLeft = dueAt === undefined ? undefined : daysLeftOf(calendar, at, dueAt);
  return {
    id,
    kind,
    no,
    matter,
    applicant,
    roundId,
    name,
    what,
    since,
    dueAt,
    daysLeft,
    late: dueAt !== undefined && dueAt <= at,
    unread: turn.seenBy?.includes(reader) !== true,
    assigned: turn.assigned,
  };
}

/** From today to the last day, both counted; none once it is over, or while a calendar year is missing. */
function daysLeftOf(calendar: Calendar, at: Instant, dueAt: Instant): number | undefined {
  const last = lastDayOf(dueAt);
  const yesterday = addDays(civilDateOf(at), -1);
  if (last <= yesterday) return 0;
  try {
    return workingDaysBetween(calendar, yesterday, last);
  } catch (error) {
    if (error instanceof MissingCalendarYear) return undefined;
    throw error;
  }
}

const PHONE = /^1\d{10}$/;

async function found(
  actor: Actor,
  {
    text,
    after,
    limit,
  }: { readonly text: string; readonly after?: string | undefined; readonly limit: number },
) {
  const seesAll = SEES_ALL.includes(actor.role);
  if (seesAll && PHONE.test(text)) {
    const numbers = await casesAppliedBy(await accountsAt(text), limit);
    return pageOf(
      actor,
      numbers.map((no) => ({ no, by: 'phone' as const })),
    );
  }
  const district = seesAll ? undefined : actor.district;
  const words = await casesWith({ text, district, after, limit });
  const next = words.length === limit ? words.at(-1)?.word : undefined;
  return { ...(await pageOf(actor, words)), ...(next !== undefined && { next }) };
}

interface CaseHit {
  readonly no: string;
  readonly by: (typeof told.searchCases.answer.shape.foundBy.element.shape.by.options)[number];
}

async function pageOf(actor: Actor, words: readonly CaseHit[]) {
  const each = new Map(words.map(({ no, by }) => [no, by]));
  const cases = await casesOf([...each.keys()]);
  const byNo = new Map(cases.map((kase) => [kase._id, kase]));
  const there = [...each].flatMap(([no, by]) => {
    const kase = byNo.get(no);
    return kase === undefined ? [] : [{ kase, by }];
  });
  return {
    cases: there.map(({ kase }) => summaryFor(actor, kase)),
    foundBy: there.map(({ kase: { _id: no }, by }) => ({ no, by })),
  };
}

export function placeOf(kase: CaseRecord) {
  const { procedure, ended, suspendedSince, waits, approvalDocument, instructions } = kase;
  const last = instructions.at(-1);
  const decided = kase.deliberations.at(-1);
  const amountFen =
    last?.amountFen ?? (decided?.supported === true ? decided.amountFen : undefined);
  return {
    procedure,
    ended,
    suspendedSince,
    waits,
    approvalDocument,
    amountFen,
    bankReference: last?.bankReference,
    bankReason: last?.bankReason,
  };
}
