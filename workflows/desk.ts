/**
 * The desk of a case: it takes in decisions, has each recorded once, and keeps the case's position.
 * A step of the procedure only asks it for the next answer; first answer wins, and nothing is ever
 * decided because time ran out.
 */
import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  currentUpdateInfo,
  log,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { Invitation } from '../activities/case/invite';
import type { RecordDecision, Recorded } from '../activities/records';
import { filingFaults } from '../policy/acts/shapes';
import { checkDecision, envelopeFaults, type Standing } from '../policy/case/authority';
import type { CaseDecisionName } from '../policy/case/decisions';
import { asManyAsTold } from '../policy/words/refusal-list';
import type { Refusal } from '../policy/words/refusals';
import { takenBackBy, undoesSteps } from '../policy/case/retraction';
import { standingOf } from '../policy/case/standing';
import type { Answer, CaseSoFar, Ending, WaitName } from '../policy/case/waits';
import { records } from './activity-options';
import { isBroken, orBroken, type Broken } from './broken';
import { isTimeToCarryOn } from './carry-on';
import { clockOf, type Clock } from './clock';
import { detailsOf, heldDetailsOf, SERVICE_ACTS, timerOf } from './details';
import {
  CASE_DECISION_NAMES,
  decisionSignal,
  decisionUpdate,
  positionQuery,
  submitUpdate,
  toldSignal,
  type CaseInput,
  type Submit,
  type RecordNews,
} from './messages';
import { attributesOf, placeOf } from './search-attributes';
import { dropOtherSignals, Signals } from './signals';
import { changedWithin } from './summaries';
import { isWatchword } from './watchword';
import type { Decided } from '../policy/acts/decision';

/** The case has ended otherwise than its applicant asked for: refused, withdrawn, lapsed. */
export class CaseEnded extends Error {
  constructor(readonly ending: Ending) {
    super(`Ended: ${ending.outcome} at ${ending.step}`);
    this.name = 'CaseEnded';
  }
}

/** How often a held act of the service is tried again where no act has moved the case. */
const BETWEEN_TRIES_MS = 86_400_000;

/** Messages that may wait for their turn before made-up ones are dropped; the daily housekeeping tells what was missed. */
const MOST_WAITING = 200;

/** What the service itself records on a case. */
type ServiceAct = 'cancel' | 'closePublicity' | 'closeRefusal';

/** A refusal as the caller of an Update receives it: type `Refused`, the refusals as details. */
export function refusedFailure(refusals: readonly Refusal[]): ApplicationFailure {
  const told = asManyAsTold(refusals);
  const message = told.map((one) => one.message).join(' ');
  return ApplicationFailure.create({
    message,
    type: 'Refused',
    nonRetryable: true,
    details: [told],
  });
}

export class Desk {
  readonly clock: Clock;
  private position: Answer | undefined;
  private inbox: Answer[] = [];
  private taken = 0;
  /** Acts are recorded to their end, also while the case is being cancelled. */
  private readonly firm = new CancellationScope({ cancellable: false });
  private readonly signals: Signals;
  /** Why the first filing opened no case. */
  private notOpened: Error | undefined;
  /** The place as it was last shown. */
  private shown = '';
  /** Turns given out and turns over; while they differ, the position is not the latest. */
  private turns = 0;
  private turnsOver = 0;
  /** Set once a decision that a step has gone on from is taken back: the steps are entered anew, from the record. */
  private isToReenter = false;
  /** Length of the trail from which the steps were entered. */
  private entered = 0;
  /** Set while the case is being cancelled: a new history goes on with that. */
  private isCancelled: boolean;
  /** Over once the record of a case that is carried on has been read. */
  readonly ready: Promise<void>;

  constructor(private readonly input: CaseInput) {
    this.clock = clockOf(input.clock);
    const { no } = input;
    this.signals = new Signals(
      no,
      (note) => records.recordRefusedSignal({ ...note, no, at: this.clock.now() }),
      () => {
        if (this.position !== undefined) this.showDetails(this.position);
      },
    );
    this.isCancelled = input.cancelled === true;
    // Before the first message is taken in, which is judged by the position that the record has.
    this.ready = input.carriedOn === true ? this.takeUp() : Promise.resolve();
    setHandler(positionQuery, () => this.position ?? null);
    setHandler(submitUpdate, (message) => this.submit(message), {
      description: '提交申报材料',
      validator: refuseMalformedFiling('submit'),
    });
    setHandler(toldSignal, (told) => this.told(told));
    for (const name of CASE_DECISION_NAMES) this.listenFor(name);
    dropOtherSignals();
  }

  /**
   * The next answer to one of these acts that no step has taken yet, once it is no refusal that may still fall.
   * Throws `CaseEnded`.
   */
  async take(...acts: readonly string[]): Promise<Answer> {
    for (;;) {
      const answer = this.onRecord(...acts);
      if (answer !== undefined) return this.unlessRefused(this.accept(answer));
      if (this.over()) throw this.ending();
      const due = this.dueOf('refusal-period');
      const left = due === undefined ? undefined : this.clock.msUntil(due);
      if (left !== undefined && left <= 0) await this.record('closeRefusal');
      else await this.until(timerOf('refusal-period', due), () => this.isMoved(acts, due), left);
    }
  }

  /** Whether there is something to take, or the days in which a refusal may be asked to fall are others than before. */
  private isMoved(acts: readonly string[], due: string | undefined): boolean {
    return (
      this.onRecord(...acts) !== undefined || this.over() || this.dueOf('refusal-period') !== due
    );
  }

  /**
   * Has the service itself record an act, such as the end of publicity. Refused or broken off, it is shown
   * to staff, and tried again once an act has moved the case, or the next day.
   */
  async record(act: ServiceAct): Promise<Answer> {
    for (;;) {
      const before = this.onRecord(act);
      if (before !== undefined) return this.unlessRefused(this.accept(before));
      if (this.over()) throw this.ending();
      const recorded = await this.inTurn(
        () => orBroken(act, () => this.recordByService(act)),
        (outcome) => this.delivered(outcome),
      );
      if (!isBroken(recorded) && !('refused' in recorded))
        return isRunning(recorded) ? recorded : this.unlessRefused(this.accept(recorded));
      const { position, signals } = this;
      setCurrentDetails(heldDetailsOf(act, recorded, position, signals));
      const summary = `${SERVICE_ACTS[act]}未能完成，次日再试`;
      await this.until(summary, () => this.position !== position || this.over(), BETWEEN_TRIES_MS);
    }
  }

  /**
   * Waits for the last day of a period to end, after which the service records `act`; suspension and a changed
   * calendar move it. An act that is on record waits for nothing.
   */
  async untilDue(name: WaitName, act: ServiceAct): Promise<void> {
    for (;;) {
      if (this.onRecord(act) !== undefined) return;
      if (this.over()) throw this.ending();
      const due = this.dueOf(name);
      const left = due === undefined ? undefined : this.clock.msUntil(due);
      if (left !== undefined && left <= 0) return;
      await this.until(timerOf(name, due), () => this.over() || this.dueOf(name) !== due, left);
    }
  }

  /** From now on the case ends as soon as it can, whatever its step waits for. */
  cancel(): void {
    this.isCancelled = true;
  }

  /** The invitation that opens another institution's admission on this case's clock (Art. 9). */
  invitationTo(admissionNo: string): Invitation {
    const { clock } = this.input;
    return { admissionNo, ...(clock !== undefined && { clock }) };
  }

  waitsFor(name: WaitName): boolean {
    return this.position?.waits.some((wait) => wait.name === name) ?? false;
  }

  /** Whether such an act has been answered that no step has taken yet. */
  hasAnswer(act: string): boolean {
    return this.onRecord(act) !== undefined;
  }

  /** Whether the steps have taken every answer that is on record. */
  isUpToDate(): boolean {
    return this.inbox.every(({ sequence }) => sequence <= this.taken);
  }

  /**
   * Waits for a change, for `ms` at most where told, of which the UI says the summary. Whatever a step waits for, a long
   * history ends here, and the steps take up the case from its record in the next one.
   */
  private async until(summary: string, changed: () => boolean, ms?: number): Promise<void> {
    const stops = (): boolean => changed() || this.isTimeToCarryOn();
    await (ms === undefined ? condition(stops) : changedWithin(ms, summary, stops));
    if (changed() || !this.isTimeToCarryOn()) return;
    const cancelled = this.isCancelled ? ({ cancelled: true } as const) : {};
    const next: CaseInput = { ...this.input, ...cancelled, carriedOn: true };
    await continueAsNew<(next: CaseInput) => Promise<unknown>>(next);
  }

  private isTimeToCarryOn(): boolean {
    if (this.turns !== this.turnsOver) return false;
    return isTimeToCarryOn() || (this.isToReenter && allHandlersFinished());
  }

  /** Takes the case up where its record has it: the steps take again what it has answered so far, and wait for the next. */
  private takeUp(): Promise<void> {
    const { no } = this.input;
    return this.inTurn(
      () => records.caseSoFar({ no }),
      (soFar) => {
        this.entered = soFar?.position.sequence ?? 0;
        this.learn(soFar);
      },
    );
  }

  /** Hands the steps what they have not heard of, and stands where the record stands. */
  private learn(soFar: CaseSoFar | null): void {
    if (soFar === null) return;
    const { position, answers, noted, takenBackAt = 0 } = soFar;
    if (takenBackAt > this.entered) this.isToReenter = true;
    this.signals.know(noted);
    for (const answer of answers) this.hand({ ...position, ...answer });
    this.stand(position);
  }

  private onRecord(...acts: readonly string[]): Answer | undefined {
    return this.inbox.find((answer) => acts.includes(answer.act) && answer.sequence > this.taken);
  }

  /** The answer; of a refusal that is not final (reading of Art. 17) the second look by which it falls. */
  private unlessRefused(answer: Answer): Answer | Promise<Answer> {
    const isRefused = answer.result === 'refused' && answer.ended === undefined;
    return isRefused ? this.take('decideSecondLook') : answer;
  }

  private dueOf(name: WaitName): string | undefined {
    if (this.position?.suspended === true) return undefined;
    return this.position?.waits.find((wait) => wait.name === name)?.dueAt;
  }

  private over(): boolean {
    return this.position?.ended !== undefined || this.notOpened !== undefined;
  }

  private ending(): Error {
    const ended = this.position?.ended;
    if (ended !== undefined) return new CaseEnded(ended);
    return this.notOpened ?? new Error(`${this.input.no} has not ended.`);
  }

  private accept(answer: Answer): Answer {
    this.taken = answer.sequence;
    this.inbox = this.inbox.filter((one) => one.sequence > this.taken);
    const { ended } = answer;
    if (ended !== undefined && !SUCCESS.includes(ended.outcome)) throw new CaseEnded(ended);
    return answer;
  }

  private listenFor(name: CaseDecisionName): void {
    setHandler(decisionUpdate(name), (message) => this.decided(name, message), {
      validator: (message) => {
        if (this.turns > this.turnsOver) return; // judged in its turn, by the record
        const refusals = checkDecision(name, message, this.standing());
        if (refusals.length > 0) throw refusedFailure(refusals);
      },
    });
    setHandler(decisionSignal(name), (message) => this.signalled(name, message));
  }

  private decided(name: CaseDecisionName, message: Decided): Promise<Answer> {
    return this.inTurn(
      () => this.decide(name, message, 'api'),
      (recorded) => {
        if ('refused' in recorded) throw refusedFailure(recorded.refused);
        return this.delivered(recorded);
      },
    );
  }

  private signalled(name: CaseDecisionName, message: Decided): Promise<void> {
    return this.signals.take(name, message, () =>
      this.inTurn(
        () => this.decide(name, message, 'signal'),
        (outcome) => this.delivered(outcome),
      ),
    );
  }

  private decide(
    name: CaseDecisionName,
    message: Decided,
    channel: 'api' | 'signal',
  ): Promise<Recorded> {
    // The record judges the rest: it may be ahead of this process, and a replay must not judge anew.
    const refused = envelopeFaults(message);
    if (refused.length > 0) return Promise.resolve({ refused });
    const { no } = this.input;
    const updateId = currentUpdateInfo()?.id;
    const key = updateId === undefined ? this.keyOf(name) : `${no}/${updateId}`;
    const act = { key, no, at: this.clock.now(), channel, message };
    return (records[name] as RecordDecision)(act);
  }

  /** The key of an act that brings none: a case that is reset to an earlier task does it again, not twice. */
  private keyOf(act: string): string {
    return `${this.input.no}/${act}-${this.position?.sequence ?? 0}`;
  }

  private async submit(message: Submit): Promise<Answer> {
    const filed = this.inTurn(
      () => this.recordFiling(message),
      (recorded) => this.delivered(recorded),
    );
    const recorded = await filed.catch((error: unknown) => {
      if (error instanceof Error) this.notOpenedFor(error);
      throw error;
    });
    if (!('refused' in recorded)) return recorded;
    const reason = recorded.refused.map((refusal) => refusal.message).join(' ');
    this.notOpenedFor(new CaseEnded({ outcome: 'refused', step: 'submission', reason }));
    throw refusedFailure(recorded.refused);
  }

  private recordFiling({ filing, actor }: Submit): Promise<Recorded> {
    const { no, procedure } = this.input;
    return records.submit({ no, procedure, at: this.clock.now(), filing, actor });
  }

  private notOpenedFor(reason: Error): void {
    if (this.position === undefined) this.notOpened = reason;
  }

  private recordByService(act: ServiceAct): Promise<Recorded> {
    return records[act]({ key: this.keyOf(act), no: this.input.no, at: this.clock.now() });
  }

  /** Hears of an act over many cases. */
  private told(message: unknown): Promise<void> {
    const told = (message ?? {}) as Partial<RecordNews>;
    const { key } = told;
    if (this.turns - this.turnsOver >= MOST_WAITING && !this.isNext(told)) {
      log.warn('Told of too many acts at once; the record tells later', { key });
      return Promise.resolve();
    }
    if (key === undefined) return this.catchUp();
    return this.inTurn(
      () => orBroken('told', () => this.heard(told)),
      (answer) => {
        if (isBroken(answer)) return;
        if (answer?.no === this.input.no) this.deliver(answer);
        else log.warn('Told of an act that is not on record for this case', { key });
      },
    );
  }

  /** Hears of everything that it has missed, such as what was told while it was terminated. */
  private catchUp(): Promise<void> {
    const { no } = this.input;
    return this.inTurn(
      () => orBroken('told', () => records.caseSoFar({ no })),
      (soFar) => {
        if (!isBroken(soFar)) this.learn(soFar);
      },
    );
  }

  /** What the act has answered: as it is told by whoever knows the word of the next act, else as the record says. */
  private heard(told: Partial<RecordNews>): Promise<Answer | null> {
    const { key, answer } = told;
    return answer !== undefined && this.isNext(told) ? Promise.resolve(answer) : this.answerOf(key);
  }

  private isNext({ answer, watchword }: Partial<RecordNews>): boolean {
    const { sequence = 0, watch } = this.position ?? {};
    return answer?.sequence === sequence + 1 && isWatchword(watchword, watch);
  }

  private answerOf(key: unknown): Promise<Answer | null> {
    return typeof key === 'string' ? records.answerOf({ key }) : Promise.resolve(null);
  }

  private delivered<T extends Broken | Recorded>(outcome: T): T {
    if (!isBroken(outcome) && !('refused' in outcome)) this.deliver(outcome);
    return outcome;
  }

  /** Two acts may be heard of out of order: a step takes the older first, the position is the newest. */
  private deliver(answer: Answer): void {
    if (undoesSteps(answer)) this.isToReenter = true;
    else if (takenBackBy(answer) === undefined && !isRunning(answer)) this.hand(answer);
    this.stand(answer);
  }

  private hand(answer: Answer): void {
    const known = this.inbox.some((one) => one.sequence === answer.sequence);
    if (answer.sequence > this.taken && !known) this.inbox.push(answer);
  }

  private stand(answer: Answer): void {
    if (answer.sequence <= (this.position?.sequence ?? 0)) return;
    this.position = answer;
    this.signals.moved();
    this.show(answer);
  }

  private standing(): Standing {
    const { procedure } = this.input;
    if (this.position === undefined) {
      return {
        procedure,
        step: 'submission',
        awaits: [],
        allowed: [],
        suspended: false,
        ended: false,
      };
    }
    return standingOf(procedure, this.position);
  }

  /**
   * Whoever opens the Temporal UI sees the step, who is awaited, and until when. Only what has changed
   * is told: each upsert is an event, and a write to the server's index of cases.
   */
  private show(answer: Answer): void {
    const place = placeOf(answer);
    if (place !== this.shown) upsertSearchAttributes(attributesOf(answer));
    this.shown = place;
    this.showDetails(answer);
  }

  private showDetails(answer: Answer): void {
    setCurrentDetails(detailsOf(answer, this.signals));
  }

  /**
   * One act at a time: the next decision is judged by the position that the one before left. Turns are
   * counted rather than chained, and `then` follows at once, because every promise costs a process time.
   */
  private inTurn<T, R>(work: () => Promise<T>, then: (done: T) => R): Promise<R> {
    const turn = this.turns++;
    return this.firm.run(async () => {
      if (turn > this.turnsOver) await condition(() => turn === this.turnsOver);
      try {
        return then(await work());
      } finally {
        this.turnsOver += 1;
      }
    });
  }
}

/** Refuses, before history knows of it, a message that is no filing: the Temporal CLI can send anything. */
export function refuseMalformedFiling(
  name: 'publishNotice' | 'submit',
): (message: unknown) => void {
  return (message) => {
    const refusals = filingFaults(name, message);
    if (refusals.length > 0) throw refusedFailure(refusals);
  };
}

/** The record has moved the period that a service act was to end: nothing has been done, and nothing is taken for it. */
function isRunning({ result }: Answer): boolean {
  return result === 'running';
}

const SUCCESS: readonly string[] = ['paid', 'admitted'];
