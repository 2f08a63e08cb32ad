/**
 * What each act on a change filing does (Art. 8). Nobody decides on a filing of the own party, or on one that counts for
 * the own account (readings of Art. 22).
 */
import { elsewhere } from '../../policy/acts/act';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { CHANGE_FILING, type ChangeActs } from '../../policy/change-filing/acts';
import {
  fieldsOf,
  filedChangeFaults,
  isFiledLate,
  type FiledChange,
} from '../../policy/change-filing/change';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import {
  actOnChangeFiling,
  openChangeFilingOf,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import type { Tx } from '../../store/kernel/connection';
import { answerFiling, filingOf, openedWith, type Filing } from '../../store/case/filings';
import { changeEntry, institutionOf } from '../../store/reference/institutions';
import { recusals } from '../../store/case/recusal';
import { serviceItemsInForce } from '../../store/reference/service-items';
import type { Configuration } from '../configuration';
import { policyOn } from '../process/policy-on';
import { recording, type ActCall, type Outcome, type Works } from '../process/record';
import { tellDecided, tellReturned } from './notices';
import { openWait } from './waits';

type FilingOutcome = Outcome<ChangeFilingRecord>;
type HandingIn = ActCall<ChangeActs, 'fileChange' | 'resubmitChange'>;

export function recordChangeDecision({ measuresIssuedOn }: Configuration) {
  const works: Works<ChangeActs, ChangeFilingRecord> = {
    fileChange: (call) => file(call, measuresIssuedOn),
    decideChange: decide,
    resubmitChange: resubmit,
    withdrawChange: () => ({
      set: { state: 'withdrawn', open: false, waits: [] },
      result: 'withdrawn',
    }),
  };
  return recording<ChangeActs, ChangeFilingRecord>(CHANGE_FILING, actOnChangeFiling, works, may);
}

/** The institution itself; or somebody of the centre who has nothing to do with it. */
async function may(
  { act, message: { actor } }: ActCall<ChangeActs>,
  { institution, filedBy }: ChangeFilingRecord,
): Promise<void> {
  if (actor.role === 'applicant') {
    if (actor.party !== institution) throw new Refused(refusal('wrong-party'));
    return;
  }
  refuseAll(await recusals(actor, [institution], act.at));
  if (personsOf(actor).some((person) => filedBy.includes(person)))
    throw new Refused(refusal('own-case'));
}

async function file(
  call: ActCall<ChangeActs, 'fileChange'>,
  measuresIssuedOn: string,
): Promise<FilingOutcome> {
  const { act, message, calendar, today, tx } = call;
  const { at } = act;
  const { party: institution } = message.actor;
  if (institution === undefined) throw new Refused(refusal('wrong-party'));
  const open = await openChangeFilingOf(institution, tx);
  if (open !== null) throw new Refused(refusal('change-filing-open', { no: open._id }));
  const policy = await policyOn(measuresIssuedOn, at);
  const filed = { institution, policy, filedOn: today };
  const { set, about } = await takenIn(filed, 'change-filing', call);
  const wait = openWait(filed, 'decision', at, calendar);
  return {
    set: {
      ...filed,
      ...set,
      filedBy: personsOf(message.actor),
      filedAt: at,
      state: 'deciding',
      open: true,
      waits: [wait],
    },
    result: 'filed',
    about,
  };
}

/** What was filed under the number, once it is sound by the registry as it stands. */
async function takenIn(
  { institution, policy, filedOn }: Pick<ChangeFilingRecord, 'filedOn' | 'institution' | 'policy'>,
  kind: Filing['kind'],
  { act: { no, name }, message, calendar, today, tx }: HandingIn,
) {
  const { filing, reason } = message;
  const filed = await filingOf(filing, tx);
  if (filed?.kind !== kind || filed.no !== no)
    throw new Refused(refusal('filing-unknown', { filing }, 'filing'));
  const change = filed.body as FiledChange;
  const { changes, from, evidence } = change;
  const versions = await versionsOf(institution, tx);
  const serviceItems = await serviceItemsInForce(from);
  refuseAll(filedChangeFaults(change, { versions, today, serviceItems }));
  await answerFiling(filing, { accepted: openedWith(no, name, 'filed', CHANGE_FILING.step) }, tx);
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

/** While it is being corrected, only a refusal, and only once the institution has had its days. */
async function decide(
  { act: { at, name }, message, calendar, tx }: ActCall<ChangeActs, 'decideChange'>,
  filing: ChangeFilingRecord,
): Promise<FilingOutcome> {
  const { _id: no, state: before } = filing;
  if (before === 'correcting') {
    if (message.outcome !== 'refuse')
      throw new Refused(elsewhere(CHANGE_FILING, no, { state: before, act: name }));
    requireCorrectionOver(filing, at);
  }
  if (message.outcome === 'return') {
    const { faults } = message;
    const wait = openWait(filing, 'correction', at, calendar);
    await tellReturned(tx, filing, at, wait);
    return {
      set: { state: 'correcting', faults, waits: [wait] },
      result: 'returned',
      about: { faults: faults.map(({ path }) => path) },
    };
  }
  const by = message.actor.id;
  const { reason } = message;
  const state = message.outcome === 'accept' ? 'accepted' : 'refused';
  if (state === 'accepted') {
    const { institution: uscc, seen, changes, from } = filing;
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

async function resubmit(
  call: ActCall<ChangeActs, 'resubmitChange'>,
  filing: ChangeFilingRecord,
): Promise<FilingOutcome> {
  const { act, message, calendar } = call;
  const { set, about } = await takenIn(filing, 'resubmission', call);
  const filedBy = [...new Set([...filing.filedBy, ...personsOf(message.actor)])];
  const waits = [openWait(filing, 'decision', act.at, calendar)];
  return { set: { ...set, filedBy, state: 'deciding', waits }, result: 'resubmitted', about };
}
