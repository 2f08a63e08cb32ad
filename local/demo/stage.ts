/**
 * What every scene plays on: the API, the demo's time, the account that is told as it goes, and waits
 * for conditions. Each wait looks again and again, and has a bound.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { CivilDate } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import type { Answer, Wait } from '../../policy/case/waits';
import type { CaseRecord } from '../../store/case/cases';
import type { Api } from './api-client';
import { SaidNo, type ProblemDocument } from './api-client';
import { auditor } from './cast/people';
import type { DemoTime } from './clock';

/** A case as the API shows it to an auditor. */
export type CaseView = Omit<CaseRecord, '_id'> & {
  readonly no: string;
  readonly links: { readonly temporal?: string };
};

/** A case in a list of cases. */
export type CaseSummary = Pick<CaseRecord, 'applicantName' | 'ended' | 'state' | 'waits'> & {
  readonly no: string;
};

export interface RoundView {
  readonly roundId: string;
  readonly state: string;
}

export interface Decided {
  readonly no: string;
  readonly answer: Answer;
}

/** What cases are waited to be, and how many civil days that may take. */
export interface Condition {
  readonly what: string;
  readonly days: number;
  readonly holds: (kase: CaseSummary) => boolean;
}

export interface Act {
  readonly actId: string;
  readonly state: string;
  readonly lines: number;
  readonly failed: readonly unknown[];
  readonly links: { readonly act: string };
}

/** The year did not go as it should. */
export class OffScript extends Error {
  override readonly name = 'OffScript';
}

const LOOK_MS = 200;
/** How long a case may take to hear of an act over many cases. */
const HEARING_MS = 20_000;
const MOST_CASES = 200;
const REASONS_TOLD = 3;
/** Beside the civil days that a condition may take, for a machine with other things to do. */
const PATIENCE_MS = 60_000;

export class Stage {
  constructor(
    readonly api: Api,
    readonly time: DemoTime,
    private readonly print: (line: string) => void,
    /** Called off when the demo is asked to stop. */
    private readonly signal?: AbortSignal,
  ) {}

  /** One line of the account: the day, who, and what they did. */
  tell(who: string, what: string): void {
    this.print(`${this.time.today()}  ${who}：${what}`);
  }

  chapter(title: string): void {
    this.print(`\n【${title}】`);
  }

  /**
   * A decision on a case, at its address. The process of a case hears of an act over many cases a
   * moment after the act is on the case's record; until then it does not expect what follows.
   */
  async decide(no: string, decision: string, as: Actor, body: object): Promise<Answer> {
    const until = Date.now() + HEARING_MS;
    for (;;) {
      try {
        const decided = await this.api.post<Decided>(`/cases/${no}/${decision}`, as, body);
        return decided.answer;
      } catch (error) {
        if (!isNotAwaited(error) || Date.now() > until) throw error;
        await this.pause(LOOK_MS);
      }
    }
  }

  caseOf(no: string): Promise<CaseView> {
    return this.api.get<CaseView>(`/cases/${no}`, auditor);
  }

  /** The case once it stands as `holds` says, within so many civil days. */
  caseWhen(
    no: string,
    what: string,
    days: number,
    holds: (kase: CaseView) => boolean,
  ): Promise<CaseView> {
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
    const path = `/cases?roundId=${roundId}&limit=${MOST_CASES}`;
    return this.eventually(`${roundId} ${what}`, days, async () => {
      const found = await this.api.get<{ cases: readonly CaseSummary[] }>(path, auditor);
      const wanted = found.cases.filter(({ no }) => cases.some((one) => one.no === no));
      return wanted.length === cases.length && wanted.every(holds) ? wanted : undefined;
    });
  }

  /** An act over many cases, once each of its lines is carried out. */
  async actInForce(path: string, as: Actor, body: object): Promise<Act> {
    return this.inForce(await this.actRecorded(path, as, body));
  }

  /** An act over many cases, once it is recorded; its lines follow. */
  actRecorded(path: string, as: Actor, body: object): Promise<Act> {
    return this.api.post<Act>(path, as, body);
  }

  async inForce({ actId, links }: Act): Promise<Act> {
    const act = await this.eventually(`${actId} in force`, 0, async () => {
      const found = await this.api.get<Act>(links.act, auditor);
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
  ): Promise<ProblemDocument> {
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
    const until = Date.now() + PATIENCE_MS + days * this.time.dayMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > until) throw new OffScript(`等不到：${what}`);
      await this.pause(LOOK_MS);
    }
  }

  async until(day: CivilDate): Promise<CivilDate> {
    this.signal?.throwIfAborted();
    return this.time.until(day);
  }

  private async pause(ms: number): Promise<void> {
    this.signal?.throwIfAborted();
    await wait(ms);
  }
}

function isNotAwaited(error: unknown): boolean {
  const refusals = error instanceof SaidNo ? (error.problem.refusals ?? []) : [];
  return refusals.some(({ code }) => code === 'not-awaited');
}

function reasonsOf(refusals: NonNullable<ProblemDocument['refusals']>): string {
  const told = refusals.slice(0, REASONS_TOLD);
  const reasons = told.map(({ message, cite }) => `${message}（${cite}）`).join(' ');
  return refusals.length > told.length ? `${reasons} ……共${refusals.length}处` : reasons;
}

/** The wait of this name, where the case has it. */
export function waitOf({ waits }: Pick<CaseView, 'waits'>, name: Wait['name']): Wait | undefined {
  return waits.find((one) => one.name === name);
}

export const awaits =
  (name: Wait['name']) =>
  (kase: Pick<CaseView, 'waits'>): boolean =>
    waitOf(kase, name) !== undefined;
