/**
 * Records what people decide about a change filing (Art. 8), each in one transaction on its trail. Nobody decides on
 * a filing of the own party, or on one that counts for the own account (readings of Art. 22).
 */
import { personsOf } from '../../policy/articles/art-22-recusal';
import type { Calendar } from '../../policy/calendar/calendar';
import {
  fieldsOf,
  filedChangeFaults,
  isFiledLate,
  type FiledChange,
} from '../../policy/change-filing/change';
import {
  checkChangeDecision,
  type ChangeDecisionName,
  type ChangeDecisions,
  type FileChange,
  CHANGE_DECISION_NAMES,
} from '../../policy/change-filing/decisions';
import { CHANGE_STATES, type ChangeAnswer } from '../../policy/change-filing/standing';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { ProcessAct } from '../../policy/acts/process';
import { refusal, Refused } from '../../policy/words/refusals';
import {
  actOnChangeFiling,
  openChangeFilingOf,
  type ChangeFilingChange,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import type { Tx } from '../../store/kernel/connection';
import { answerFiling, filingOf, openedWith, type Filing } from '../../store/case/filings';
import { changeEntry, institutionOf } from '../../store/reference/institutions';
import { recusals } from '../../store/case/recusal';
import { serviceItemsInForce } from '../../store/reference/service-items';
import type { Configuration } from '../configuration';
import { policyOn } from '../process/policy-on';
import { recordedDecision } from '../process/decision';
import type { Recorded } from '../process/refusal';
import { tellDecided, tellReturned } from './notices';
import { openWait } from './waits';
import { refuseAll } from '../process/refusal';

export type ChangeDecisionAct<N extends ChangeDecisionName = ChangeDecisionName> = ProcessAct<
  ChangeDecisions,
  N
> & { readonly no: string };

interface Deciding<N extends ChangeDecisionName> {
  readonly act: ChangeDecisionAct<N>;
  readonly message: ChangeDecisions[N];
  readonly calendar: Calendar;
  readonly tx: Tx;
}

/** What a decision changes, and the words of its answer. */
type Decided = Required<Pick<ChangeFilingChange, 'set'>> & Pick<ChangeAnswer, 'about' | 'result'>;

export function recordChangeDecision({ measuresIssuedOn }: Configuration) {
  return (act: ChangeDecisionAct): Promise<Recorded<ChangeAnswer>> => {
    const { no, name, message } = act;
    return recordedDecision(act, checkChangeDecision, actOnChangeFiling, async (before, within) => {
      const deciding = { ...within, act, message };
      const { set, ...answer } =
        name === 'fileChange'
          ? await file(before, deciding as Deciding<'fileChange'>, measuresIssuedOn)
          : await decide(name, before, deciding);
      const state = set.state ?? before?.state;
      invariant(state !== undefined, `${no} is in no state`);
      return { set, answer: { no, state, ...answer } };
    });
  };
}

async function file(
  before: ChangeFilingRecord | null,
  deciding: Deciding<'fileChange'>,
  measuresIssuedOn: string,
): Promise<Decided> {
  const { act, message, calendar, tx } = deciding;
  const { no, at } = act;
  if (before !== null) throw new Refused(refusal('act-exists', { act: no }));
  const { party: institution } = message.actor;
  if (institution === undefined) throw new Refused(refusal('wrong-party'));
  const open = await openChangeFilingOf(institution, tx);
  if (open !== null) throw new Refused(refusal('change-filing-open', { no: open._id }));
  const policy = policyOn(measuresIssuedOn, at);
  const filed = { institution, policy, filedOn: civilDateOf(at) };
  const handedIn = await takenIn(filed, 'change-filing', deciding);
  const wait = openWait(filed, 'decision', at, calendar);
  const { set, about } = handedIn;
  return {
    set: {
      ...{ ...filed, ...set, filedBy: personsOf(message.actor), filedAt: at },
      ...{ state: 'deciding', open: true, waits: [wait] },
    },
    ...{ result: 'filed', about },
  };
}

/** What was filed under the number, once it is sound by the registry as it stands. */
async function takenIn(
  { institution, policy, filedOn }: Pick<ChangeFilingRecord, 'filedOn' | 'institution' | 'policy'>,
  kind: Filing['kind'],
  { act: { no, at, name }, message, calendar, tx }: Deciding<'fileChange' | 'resubmitChange'>,
) {
  const { filing, reason }: FileChange = message;
  const filed = await filingOf(filing, tx);
  if (filed?.kind !== kind || filed.no !== no)
    throw new Refused(refusal('filing-unknown', { filing }, 'filing'));
  const change = filed.body as FiledChange;
  const { changes, from, evidence } = change;
  const versions = await versionsOf(institution, tx);
  const serviceItems = await serviceItemsInForce(from);
  refuseAll(filedChangeFaults(change, { versions, today: civilDateOf(at), serviceItems }));
  await answerFiling(filing, { accepted: openedWith(no, name, 'filed', '8') }, tx);
  const { changeFilingNaturalDays: days } = policy.parameters;
  const late = isFiledLate(calendar, { from, filedOn, days });
  return {
    set: { changes, from, evidence, reason, seen: versions.length, late },
    about: { fields: fieldsOf(changes), from, hash: filed.bodyHash },
  };
}

async function versionsOf(uscc: Uscc, tx: Tx) {
  const found = await institutionOf(uscc, tx);
  if (found === undefined) throw new Refused(refusal('provider-unknown', { uscc }, 'actor.party'));
  return found.versions;
}

type Later = Exclude<ChangeDecisionName, 'fileChange'>;

async function decide(
  name: Later,
  before: ChangeFilingRecord | null,
  deciding: Deciding<ChangeDecisionName>,
): Promise<Decided> {
  const { no } = deciding.act;
  if (before === null) throw new Refused(refusal('change-filing-unknown', { no }));
  await requireWho(before, deciding);
  if (!before.open || (name === 'resubmitChange' && before.state !== 'correcting'))
    throw notAwaited(before, name);
  switch (name) {
    case 'decideChange':
      return ruled(before, deciding as Deciding<'decideChange'>);
    case 'resubmitChange':
      return resubmitted(before, deciding as Deciding<'resubmitChange'>);
    case 'withdrawChange':
      return { set: { state: 'withdrawn', open: false, waits: [] }, result: 'withdrawn' };
  }
}

/** The institution itself; or somebody of the centre who has nothing to do with it. */
async function requireWho(
  { institution, filedBy }: ChangeFilingRecord,
  { act, message: { actor } }: Deciding<ChangeDecisionName>,
): Promise<void> {
  if (actor.role === 'applicant') {
    if (actor.party !== institution) throw new Refused(refusal('wrong-party'));
    return;
  }
  refuseAll(await recusals(actor, [institution], act.at));
  if (personsOf(actor).some((person) => filedBy.includes(person)))
    throw new Refused(refusal('own-case'));
}

function notAwaited({ _id: no, state }: ChangeFilingRecord, name: Later): Refused {
  const decision = CHANGE_DECISION_NAMES[name];
  return new Refused(
    refusal('change-filing-not-awaited', { no, state: CHANGE_STATES[state], decision }),
  );
}

/** While it is being corrected, only a refusal, and only once the institution has had its days. */
async function ruled(
  filing: ChangeFilingRecord,
  { act: { at }, message, calendar, tx }: Deciding<'decideChange'>,
): Promise<Decided> {
  if (filing.state === 'correcting') {
    if (message.outcome !== 'refuse') throw notAwaited(filing, 'decideChange');
    requireCorrectionOver(filing, at);
  }
  if (message.outcome === 'return') {
    const wait = openWait(filing, 'correction', at, calendar);
    await tellReturned(tx, filing, at, wait);
    const { faults } = message;
    const paths = faults.map(({ path }) => path);
    return {
      set: { state: 'correcting', faults, waits: [wait] },
      ...{ result: 'returned', about: { faults: paths } },
    };
  }
  const by = message.actor.id;
  const { reason } = message;
  const state = message.outcome === 'accept' ? 'accepted' : 'refused';
  if (state === 'accepted') {
    const { _id: no, institution: uscc, seen, changes, from } = filing;
    await changeEntry(tx, { uscc, no, seen, changes, from, at, by, reason });
  }
  await tellDecided(tx, filing, at, state);
  const decision = { by, at, reason };
  return { set: { state, decision, open: false, waits: [] }, result: state };
}

function requireCorrectionOver({ waits: [wait] }: ChangeFilingRecord, at: Instant): void {
  const { dueAt, deadline, missingYear: year = '' } = wait ?? {};
  if (dueAt !== undefined && dueAt <= at) return;
  throw new Refused(
    deadline === undefined
      ? refusal('change-correction-undated', { year })
      : refusal('change-correction-open', { lastDay: deadline.lastDay }),
  );
}

async function resubmitted(
  filing: ChangeFilingRecord,
  deciding: Deciding<'resubmitChange'>,
): Promise<Decided> {
  const { act, message, calendar } = deciding;
  const { set, about } = await takenIn(filing, 'resubmission', deciding);
  const filedBy = [...new Set([...filing.filedBy, ...personsOf(message.actor)])];
  const waits = [openWait(filing, 'decision', act.at, calendar)];
  return { set: { ...set, filedBy, state: 'deciding', waits }, result: 'resubmitted', about };
}
