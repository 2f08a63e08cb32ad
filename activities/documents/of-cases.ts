/** The documents of a case: the entry of its trail says what was decided, the case who it is about. */
import {
  acceptance,
  correction,
  refusal,
  type LetterFacts,
  type RefusalFacts,
} from '../../policy/documents/case-letters';
import type { Contact } from '../../policy/documents/offices';
import { expertSheet } from '../../policy/documents/review-records';
import { timesDeliberated } from '../../policy/round/correction';
import { DECISION_NAMES } from '../../policy/case/decisions';
import { PROCEDURES } from '../../policy/case/procedures';
import { WAIT_NAMES, type Answer, type WaitName } from '../../policy/case/waits';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf } from '../../policy/kernel/time';
import { VOCABULARY } from '../../policy/words/vocabulary';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { roundOf } from '../../store/round/rounds';
import type { TrailEntry } from '../../store/trail/trail';
import { institutionOf, namesOf, serviceOf } from './names';
import type { Drafts } from '../../policy/documents/draft';

interface OnCase {
  readonly kase: CaseRecord;
  readonly answer: Answer;
  readonly facts: LetterFacts;
}

/** Undefined where the entry is on no case: another record has acts of the same name. */
async function onCase(entry: TrailEntry, contact: Contact): Promise<OnCase | undefined> {
  const kase = await caseOf(entry.subject);
  if (kase === null) return undefined;
  const round = await roundOf(kase.roundId);
  const { _id: caseNo, procedure, applicant, applicantName } = kase;
  const facts = {
    caseNo,
    procedure,
    applicant,
    applicantName,
    round: round?.notice.title ?? kase.roundId,
    entry: entry._id,
    on: civilDateOf(entry.at),
    contact,
  };
  return { kase, answer: entry.answer as Answer, facts };
}

function lastDayOf({ waits }: Answer, name: WaitName) {
  return waits.find((wait) => wait.name === name)?.deadline?.lastDay;
}

export async function acceptanceOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const found = await onCase(entry, contact);
  const [wait] = found?.answer.waits ?? [];
  if (found === undefined || wait === undefined) return [];
  const { kase, facts } = found;
  const { lastDay } = wait.deadline ?? {};
  const next = { what: WAIT_NAMES[wait.name], ...(lastDay !== undefined && { lastDay }) };
  const submittedOn = civilDateOf(kase.submittedAt ?? entry.at);
  return [acceptance({ ...facts, submittedOn, next })];
}

export async function correctionOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const found = await onCase(entry, contact);
  if (found === undefined) return [];
  const { kase, answer, facts } = found;
  const lastDay = lastDayOf(answer, 'correction');
  const { faults } = kase;
  const office = officeOf(entry, kase);
  const district = office === 'bureau' ? 'centre' : office;
  const { reason } = entry;
  return [
    correction({
      ...facts,
      from: district,
      faults,
      reason,
      ...(lastDay !== undefined && { lastDay }),
    }),
  ];
}

/** By what each act refuses: the step of Art. 10 or 17, and the article that the act applies. */
const BASES: Readonly<Record<string, readonly [step: 3 | 4 | 5, ...cites: string[]]>> = {
  decidePreliminaryReview: [3, 'Art. 6'],
  verifyRecognition: [4, 'Art. 8(1)'],
  decideImportedRecord: [3, 'Art. 11'],
  deliberate: [4, 'Art. 7'],
  redeliberate: [5],
  correctDeliberation: [4],
  closePublicity: [5],
  verifyObjection: [5],
  decideSecondLook: [5],
};

export async function refusalOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const found = await onCase(entry, contact);
  if (found === undefined) return [];
  const { kase, answer, facts } = found;
  const { act } = entry;
  const [step, ...cites] = BASES[act] ?? [3];
  const clause = stepOf(kase, step);
  const lastDay = lastDayOf(answer, 'refusal-period');
  const told: RefusalFacts = {
    ...facts,
    from: officeOf(entry, kase),
    decision: DECIDED[act] ?? DECISION_NAMES[act as keyof typeof DECISION_NAMES],
    reason: reasonOf(kase, entry),
    cites: [...cites, `Art. ${clause}`],
    final: answer.ended !== undefined,
    ...(lastDay !== undefined && { lastDay }),
  };
  return [refusal(told)];
}

const DECIDED: Readonly<Partial<Record<string, string>>> = {
  decidePreliminaryReview: VOCABULARY.preliminaryReview.zh,
  deliberate: VOCABULARY.meeting.zh,
  redeliberate: VOCABULARY.redeliberation.zh,
  correctDeliberation: VOCABULARY.meeting.zh,
  closePublicity: VOCABULARY.meeting.zh,
  verifyObjection: VOCABULARY.meeting.zh,
  decideSecondLook: '复核',
};

/** Art. 10 has review, meeting and publicity at (4) to (6), Art. 17 at (4), (4) and (5). */
function stepOf({ procedure }: CaseRecord, step: 3 | 4 | 5): string {
  const at = procedure === 'admission' && step > 3 ? step + 1 : step;
  const clause = PROCEDURES[procedure][at - 1];
  invariant(clause !== undefined, `${procedure} has a step ${at}`);
  return clause;
}

function officeOf({ act, by }: TrailEntry, kase: CaseRecord) {
  const { district } = kase;
  const own = by.role === 'district' ? (by.district ?? district) : undefined;
  if (own !== undefined) return own;
  const bureaus = act === 'redeliberate' || (act !== 'deliberate' && by.role === 'bureau');
  return bureaus || (act === 'closePublicity' && timesDeliberated(kase) > 1) ? 'bureau' : 'centre';
}

/** An act over many cases has its own id for a reason: the case says why. */
function reasonOf(
  { refused, ended, deliberations }: CaseRecord,
  { act, reason }: TrailEntry,
): string {
  const isPersons = act.startsWith('decide') || act === 'verifyRecognition';
  if (isPersons && act !== 'decideSecondLook') return reason;
  return refused?.reason ?? ended?.reason ?? deliberations.at(-1)?.reason ?? reason;
}

export async function expertSheetOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const found = await onCase(entry, contact);
  if (found === undefined) return [];
  const { kase, facts } = found;
  const { caseNo, applicantName, on } = facts;
  const opinions = [...kase.opinions, ...(kase.setAside ?? [])];
  const opinion = opinions.find((one) => one.expert === entry.by.id && one.at === entry.at);
  if (opinion === undefined) return [];
  const { recommends, reason, checklist, answers = [] } = opinion;
  const nameOf = await namesOf([opinion.expert]);
  const institution = institutionOf(kase);
  const service = serviceOf(kase);
  const expert = nameOf(opinion.expert);
  const said = { recommends, reason, checklist, answers };
  return [
    expertSheet({
      caseNo,
      entry: entry._id,
      applicantName,
      service,
      institution,
      expert,
      on,
      ...said,
    }),
  ];
}
