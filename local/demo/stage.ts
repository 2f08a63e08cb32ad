/**
 * What every scene plays on: the API, the demo's time, the account that is told as it goes, and waits
 * for conditions. Each wait looks again and again, and has a bound.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { CivilDate } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import type {
  Answer,
  CaseDecision,
  DecisionAnswer,
  DecisionSent,
  Schema,
} from '../../api-client/contract';
import type { People } from '../../api-client/people';
import type { CaseForStaff, Person } from '../../api-client/person';
import { SaidNo, type Problem } from '../../api-client/said-no';
import { auditor } from './cast/people';
import type { DemoTime } from './clock';
import { longerDay, type Late } from './pace';

/** A case in a list of cases. */
export type CaseSummary = Schema<'CaseHead'>;
/** What is said of an act over many cases when it is recorded. */
export type Accepted = Answer<'holdMeeting'>;
type Wait = CaseSummary['waits'][number];
interface CaseWaits {
  readonly waits: readonly Wait[];
}

/** What cases are waited to be, and how many civil days that may take. */
export interface Condition {
  readonly what: string;
  readonly days: number;
  readonly holds: (kase: CaseSummary) => boolean;
}

/** The year did not go as it should. */
export class OffScript extends Error {
  override readonly name = 'OffScript';
}

/** The demo's days are too short for what the machine is able to do in one: no rule is at fault. */
export class DayTooShort extends Error {
  override readonly name = 'DayTooShort';
  /** How long a day should be. */
  readonly advisedDayMs: number;

  constructor(late: Late, cause?: unknown) {
    const { what, last, today, dayMs } = late;
    const advised = longerDay(late);
    super(
      `一个自然日${dayMs}毫秒，对这台机器此刻太短，并非规则有误：${what}须在${last}前完成，到${today}仍未完成。可用 --day-ms ${advised}。`,
      { cause },
    );
    this.advisedDayMs = advised;
  }
}

const LOOK_MS = 200;
const MOST_CASES = 200;
const REASONS_TOLD = 3;
/**
 * Beside the civil days that a condition may take, and until a case has heard of an act over many cases:
 * far more than a machine with other things to do needs.
 */
const PATIENCE_MS = 180_000;

export class Stage {
  /** The day by which what is under way must be done; each scene has its own. */
  private readonly lastDay = new AsyncLocalStorage<CivilDate>();

  constructor(
    private readonly people: People,
    readonly time: DemoTime,
    private readonly print: (line: string) => void,
    /** Called off when the demo is asked to stop. */
    private readonly signal?: AbortSignal,
  ) {}

  /** What this person does and reads; anybody where nobody is named. */
  as(who?: Actor): Person {
    return this.people.as(who);
  }

  /** One line of the account: the day, who, and what they did. */
  tell(who: string, what: string): void {
    if (this.signal?.aborted === true) return;
    this.print(`${this.time.today()}  ${who}：${what}`);
  }

  chapter(title: string): void {
    this.print(`\n【${title}】`);
  }

  /**
   * A decision on a case, at its address. The process of a case hears of an act over many cases a
   * moment after the act is on the case's record; until then it does not expect what follows.
   */
  async decide<D extends CaseDecision>(
    no: string,
    decision: D,
    as: Actor,
    body: DecisionSent<D>,
  ): Promise<DecisionAnswer<D>> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.as(as).decide(no, decision, body);
      } catch (error) {
        if (!isNotAwaited(error) || Date.now() > until) throw error;
        await this.pause(LOOK_MS);
      }
    }
  }

  /**
   * What must be done by the end of a civil day. Where it breaks off and the day has passed, being late is
   * the reason, whatever the service has answered.
   */
  async by<T>(last: CivilDate, what: string, work: () => Promise<T>): Promise<T> {
    const from = this.time.today();
    const before = this.lastDay.getStore();
    const earlier = before !== undefined && before < last ? before : last;
    try {
      return await this.lastDay.run(earlier, work);
    } catch (cause) {
      const today = this.time.today();
      const isLate = today > last && this.signal?.aborted !== true;
      if (!isLate || cause instanceof DayTooShort) throw cause;
      throw new DayTooShort({ what, from, last, today, dayMs: this.time.dayMs }, cause);
    }
  }

  caseOf(no: string): Promise<CaseForStaff> {
    return this.as(auditor).getCaseForStaff(no);
  }

  /** The case once it stands as `holds` says, within so many civil days. */
  caseWhen(
    no: string,
    what: string,
    days: number,
    holds: (kase: CaseForStaff) => boolean,
  ): Promise<CaseForStaff> {
    return this.eventually(`${no} ${what}`, days, async () => {
      const kase = await this.caseOf(no);
      return holds(kase) ? kase : undefined;
    });
  }

  /** Cases of a round once each of them stands as `holds` says; one look sees them all. */
  casesWhen(
    roundId: string,
    cases: readonly { readonly no: string }[],
    condition: Condition,
  ): Promise<readonly CaseSummary[]> {
    const { what, days, holds } = condition;
    return this.eventually(`${roundId} ${what}`, days, async () => {
      const found = await this.as(auditor).listCases({ roundId, limit: MOST_CASES });
      const wanted = found.cases.filter(({ no }) => cases.some((one) => one.no === no));
      return wanted.length === cases.length && wanted.every(holds) ? wanted : undefined;
    });
  }

  /** An act over many cases, once each of its lines is carried out. */
  async inForce({ actId }: Accepted): Promise<Schema<'RoundAct'>> {
    const act = await this.eventually(`${actId} in force`, 0, async () => {
      const found = await this.as(auditor).getRoundAct(actId);
      return found.state === 'in-force' ? found : undefined;
    });
    if (act.failed.length > 0) {
      throw new OffScript(`${act.actId}: ${JSON.stringify(act.failed)}`);
    }
    return act;
  }

  /** Expects a no that rests on this refusal, and tells it. */
  async refused(
    who: string,
    what: string,
    code: string,
    attempt: Promise<unknown>,
  ): Promise<Problem> {
    const problem = await attempt.then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof SaidNo) return error.problem;
        throw error;
      },
    );
    if (problem === undefined) throw new OffScript(`${what}：本应被拒绝（${code}），却被接受。`);
    const refusals = problem.refusals ?? [];
    if (!refusals.some((one) => one.code === code)) {
      throw new OffScript(`${what}：拒绝理由中没有 ${code}：${JSON.stringify(problem)}`);
    }
    this.tell(who, `${what}——不予受理：${reasonsOf(refusals)}`);
    return problem;
  }

  /** What `look` finds, looked for until these civil days have passed, and some patience more. */
  async eventually<T>(what: string, days: number, look: () => Promise<T | undefined>): Promise<T> {
    const began = Date.now();
    const until = began + PATIENCE_MS + days * this.time.dayMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > until) {
        const seconds = Math.round((Date.now() - began) / 1000);
        throw new OffScript(`等了${seconds}秒，到${this.time.today()}仍等不到：${what}`);
      }
      await this.pause(LOOK_MS);
    }
  }

  async until(day: CivilDate): Promise<CivilDate> {
    this.signal?.throwIfAborted();
    return this.time.until(day);
  }

  private async pause(ms: number): Promise<void> {
    this.signal?.throwIfAborted();
    const last = this.lastDay.getStore();
    if (last !== undefined && this.time.today() > last) throw new OffScript(`${last}已过。`);
    await wait(ms);
  }
}

function isNotAwaited(error: unknown): boolean {
  return error instanceof SaidNo && error.restsOn((code) => code === 'not-awaited');
}

function reasonsOf(refusals: NonNullable<Problem['refusals']>): string {
  const told = refusals.slice(0, REASONS_TOLD);
  const reasons = told.map(({ message, cite }) => `${message}（${cite}）`).join(' ');
  return refusals.length > told.length ? `${reasons} ……共${refusals.length}处` : reasons;
}

/** The wait of this name, where the case has it. */
export function waitOf({ waits }: CaseWaits, name: Wait['name']): Wait | undefined {
  return waits.find((one) => one.name === name);
}

export const awaits =
  (name: Wait['name']) =>
  (kase: CaseWaits): boolean =>
    waitOf(kase, name) !== undefined;
