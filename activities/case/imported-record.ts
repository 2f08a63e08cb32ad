/**
 * What only imported data says against an application (reading of Art. 11): it is received with its day and held, the
 * parties have their days to answer or to have the record corrected, and a person of the centre decides.
 */
import type { Calendar } from '../../policy/calendar/calendar';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { civilDateOf, plusMs, type Instant } from '../../policy/kernel/time';
import { invariant } from '../../policy/kernel/invariant';
import type { RedemptionSubmission, Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Finding } from '../../policy/screening/finding';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices } from '../../store/people/party-notices';
import type { Configuration } from '../configuration';
import { decision, type Decision } from './decision';
import { refusedForNow } from './open-refusal';
import { openWait, waitNamed } from './waits';

type CaseOnImport = Pick<CaseRecord, '_id' | 'applicant' | 'enterprise' | 'policy' | 'waits'>;

/** What holds an application that nobody has decided on. */
export function heldBy(
  findings: readonly Finding[],
  passed: readonly string[] = [],
): readonly Finding[] {
  return findings.filter(
    ({ severity, matter = '' }) => severity === 'held' && !passed.includes(matter),
  );
}

/** Tells each party what is said against the application, and until when it may answer. */
export async function tellHeld(
  tx: Tx,
  { _id: no, applicant, enterprise = applicant, waits }: CaseOnImport,
  held: readonly Finding[],
  at: Instant,
): Promise<void> {
  const wait = waitNamed(waits, 'imported-record');
  if (wait === undefined) return;
  const lastDay = wait.deadline?.lastDay;
  const until = lastDay ?? civilDateOf(at);
  const when = lastDay === undefined ? '在另行通知的期限内' : `在${lastDay}（24时）前`;
  const what = held.map(({ message }) => message).join('');
  const message = `${no}已经受理。${what}请${when}说明情况，或者请登记机关更正记录，由中心核定。`;
  const notice = { kind: 'record-held', about: no, at, until, message } as const;
  const cite = 'reading of Art. 11';
  const parties = [...new Set([applicant, enterprise])];
  await giveNotices(
    tx,
    parties.map((party) => ({ ...notice, cite, party, _id: `${no}/record/${at}/${party}` })),
  );
}

export function answerImportedRecord(
  configuration: Configuration,
): Decision<'answerImportedRecord'> {
  return decision(configuration, 'answerImportedRecord', ({ kase, message, act }) => {
    const { actor, reason, evidence } = message;
    const { recordAnswers = [] } = kase;
    invariant(actor.party !== undefined, 'an applicant speaks for a party');
    if (recordAnswers.length >= MOST_ANSWERS)
      throw new Refused(refusal('validation', { detail: `最多说明${MOST_ANSWERS}次` }));
    const answer = { by: actor.id, party: actor.party, reason, evidence, at: act.at };
    return { set: { recordAnswers: [...recordAnswers, answer] }, result: 'answered' };
  });
}
const MOST_ANSWERS = 5;

export function decideImportedRecord(
  configuration: Configuration,
): Decision<'decideImportedRecord'> {
  return decision(configuration, 'decideImportedRecord', ({ kase, message, act, tx, calendar }) => {
    const { passes, reason, actor } = message;
    const { at } = act;
    requireHeard(kase, passes, at);
    if (passes) return passedRecord(kase, at, calendar);
    const refused = {
      act: 'decideImportedRecord',
      reason,
      at,
      decidedBy: personsOf(actor),
    } as const;
    return refusedForNow(tx, kase, refused, calendar);
  });
}

/** A party has answered; before a refusal each of those that were told has, or its days have passed. */
function requireHeard(
  { applicant, enterprise = applicant, waits, recordAnswers = [] }: CaseRecord,
  passes: boolean,
  at: Instant,
): void {
  const { dueAt } = waitNamed(waits, 'imported-record') ?? {};
  const hasAnswered = (one: Uscc): boolean => recordAnswers.some(({ party }) => party === one);
  const told = [applicant, enterprise];
  if (passes ? told.some(hasAnswered) : told.every(hasAnswered)) return;
  if (dueAt !== undefined && dueAt <= at) return;
  const lastDay = dueAt === undefined ? '—' : civilDateOf(plusMs(dueAt, -1));
  throw new Refused(refusal('imported-record-open', { lastDay }));
}

/** The application goes on as if nothing had been said against it. */
export function passedRecord(kase: CaseRecord, at: Instant, calendar: Calendar): Change {
  const submission = kase.submission as RedemptionSubmission;
  const next = submission.redeemer === 'institution' ? 'use-confirmation' : 'preliminary-review';
  const passed = heldBy(kase.findings).map(({ matter = '' }) => matter);
  return {
    set: {
      passed: [...new Set([...(kase.passed ?? []), ...passed])],
      step: next === 'use-confirmation' ? '17(2)' : '17(3)',
      waits: [openWait(kase, next, at, calendar)],
    },
    result: 'passed',
  };
}
