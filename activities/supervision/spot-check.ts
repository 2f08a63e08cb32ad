/**
 * Records what people decide about a year's spot check (Art. 8). Each decision is one transaction on the year's
 * trail, together with the checks that it changes, the draw that it makes and what becomes of the registry.
 */
import {
  inspectionFaults,
  rectificationFaults,
  spotCheckCount,
} from '../../policy/articles/art-08-spot-check';
import { tiesOf } from '../../policy/articles/art-22-expert-draw';
import { personsOf } from '../../policy/articles/art-22-recusal';
import type { Calendar } from '../../policy/calendar/calendar';
import { faultsOfRequest } from '../../policy/draw';
import { addDays, civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model';
import { refusal, Refused } from '../../policy/refusals';
import { standingVersion } from '../../policy/registry';
import {
  checkSpotCheckDecision,
  SPOT_CHECK_DECISION_NAMES,
  type CheckState,
  type Consequence,
  type SpotCheckAnswer,
  type SpotCheckDecisionName,
  type SpotCheckDecisions,
  type SpotCheckWait,
} from '../../policy/supervision/spot-check';
import { calendarInForce } from '../../store/calendar-years';
import type { Tx } from '../../store/connection';
import { drawWithin, sha256 } from '../../store/draws';
import { expertsOf } from '../../store/experts';
import { changeStanding, institutionNames, institutionOf } from '../../store/institutions';
import { recusals } from '../../store/recusal';
import { requestHash } from '../../store/requests';
import {
  actOnSpotCheck,
  checkIdOf,
  checkOf,
  enterChecks,
  spotCheckSubject,
  writeChecks,
  type CheckRecord,
  type SpotCheckChange,
  type SpotCheckYear,
} from '../../store/spot-checks';
import { refuseAll } from '../records/decision';
import { orRefused, type Recorded } from '../records/recorded';
import { tellChanged, tellDrawn } from './notices';
import { namedShare } from './share';
import { closed, withoutClosed } from './closing';
import { deskWait, openWait } from './spot-check-waits';

export interface SpotCheckDecisionAct<N extends SpotCheckDecisionName = SpotCheckDecisionName> {
  readonly key: string;
  readonly year: number;
  readonly at: Instant;
  readonly name: N;
  readonly message: SpotCheckDecisions[N];
}

interface Deciding<N extends SpotCheckDecisionName> {
  readonly act: SpotCheckDecisionAct<N>;
  readonly message: SpotCheckDecisions[N];
  readonly year: SpotCheckYear;
  readonly calendar: Calendar;
  readonly tx: Tx;
}

type Outcome = Pick<SpotCheckChange, 'set'> & Pick<SpotCheckAnswer, 'draw' | 'result'>;

export function recordSpotCheckDecision(
  act: SpotCheckDecisionAct,
): Promise<Recorded<SpotCheckAnswer>> {
  return orRefused(async () => {
    const { name, message, year: number } = act;
    refuseAll(checkSpotCheckDecision(name, message));
    const calendar = await calendarInForce();
    const { actor: by, reason } = message;
    const entry = { ...act, by, reason, channel: 'api', act: name } as const;
    const institution = 'institution' in message ? message.institution : undefined;
    const request = requestHash(name, message);
    return actOnSpotCheck(entry, async (year, tx) => {
      if (year === null) throw new Refused(refusal('spot-check-unknown', { year: number }));
      const deciding = { act, message, year, calendar, tx } as never;
      const { set, ...answer } = await DECISIONS[name](deciding);
      return {
        ...(set !== undefined && { set }),
        answer: {
          ...{ year: number, act: name, ...answer, request },
          ...(institution !== undefined && { institution }),
        },
      };
    });
  });
}

const DECISIONS: {
  readonly [N in SpotCheckDecisionName]: (deciding: Deciding<N>) => Promise<Outcome> | Outcome;
} = {
  announceSeed,
  publishSeed,
  assignInspectors,
  recordInspection,
  reportRectification,
  verifyRectification,
  decideConsequence,
};

/**
 * Of a later day, so that nobody knows the value when it is named. From now on the share stands too: the year's
 * notice may have come after the opening.
 */
async function announceSeed(deciding: Deciding<'announceSeed'>): Promise<Outcome> {
  const { act, message, year, calendar } = deciding;
  requireState(act, year, 'opened');
  const { source, valueOn } = message;
  const parameters = { ...year.policy.parameters, ...(await namedShare(year._id)) };
  const today = civilDateOf(act.at);
  if (valueOn <= today)
    throw new Refused(refusal('seed-too-early', { after: today, told: valueOn }, 'valueOn'));
  const { spotCheckOfficeWorkingDays: days, spotCheckSeedNaturalDays: most } = parameters;
  const latest = addDays(today, most);
  if (valueOn > latest)
    throw new Refused(refusal('seed-too-late', { latest, told: valueOn }, 'valueOn'));
  const due = { name: 'seed', role: 'centre', since: act.at, from: valueOn, days } as const;
  const wait = openWait(calendar, due);
  const seedSource = { source, valueOn, announcedAt: act.at };
  const policy = { ...year.policy, parameters };
  return { set: { state: 'announced', policy, seedSource, wait }, result: 'announced' };
}

/** The draw is made from the pool of the opening; each institution drawn becomes a check. */
async function publishSeed(deciding: Deciding<'publishSeed'>): Promise<Outcome> {
  const { act, message, year, calendar, tx } = deciding;
  requireState(act, year, 'announced');
  const { source = '', valueOn = '', announcedAt = '' } = year.seedSource ?? {};
  const today = civilDateOf(act.at);
  if (today < valueOn)
    throw new Refused(refusal('seed-too-early', { after: valueOn, told: today }, 'seed'));
  const { pool, policy } = year;
  const { spotCheckPercent, spotCheckOfficeWorkingDays: days } = policy.parameters;
  const about = spotCheckSubject(year._id);
  const count = spotCheckCount(pool.length, spotCheckPercent);
  const seed = {
    seed: message.seed,
    origin: { kind: 'public', source, valueOn, announcedAt },
  } as const;
  const asked = { subject: about, drawnAt: act.at, pool, count, ...seed };
  const [fault] = faultsOfRequest(asked, sha256);
  if (fault !== undefined)
    throw new Refused(refusal('validation', { detail: fault.replace(/。$/, '') }, 'seed'));
  const { _id: draw, file } = await drawWithin(tx, {
    ...{ key: act.key, purpose: 'spot-check', about, by: message.actor.id, reason: message.reason },
    ...{ pool, count, drawnAt: act.at, asked, seed, excluded: [] },
  });
  const drawn = file.result.filter((place) => place.drawn);
  const names = await institutionNames(
    drawn.map(({ id }) => id),
    tx,
  );
  await tellDrawn(
    tx,
    year,
    drawn.map(({ id }) => id),
    act.at,
  );
  const toAssign = { name: 'inspectors', role: 'centre', since: act.at, days } as const;
  await enterChecks(
    tx,
    drawn.map(({ id: institution, position }) => ({
      ...{ _id: checkIdOf(year._id, institution), year: year._id, institution, position },
      ...{ name: names.get(institution) ?? institution, state: 'to-inspect', inspectors: [] },
      ...{ rectifications: [], consequences: [], suspended: false },
      wait: openWait(calendar, { ...toAssign, institution }),
    })),
  );
  const set = { state: 'drawn', draw, open: drawn.length, wait: undefined } as const;
  return { set, result: 'drawn', draw };
}

const ASSIGNED_IN: readonly CheckState[] = [
  ...(['to-inspect', 'inspecting', 'rectifying', 'rectification-reported'] as const),
];

/**
 * Whoever the register of experts knows to be tied to the institution is refused, with the reason, and so is who has
 * decided on the check. After the result others may take the place of inspectors who can no longer verify.
 */
async function assignInspectors(deciding: Deciding<'assignInspectors'>): Promise<Outcome> {
  const { act, message, year, calendar, tx } = deciding;
  const { inspectors } = message;
  const check = await checkIn(deciding);
  if (!ASSIGNED_IN.includes(check.state)) throw notAwaited(act, check);
  const { institution } = check;
  if (check.consequences.some(({ by }) => personsOf(by).some((one) => inspectors.includes(one))))
    throw new Refused(refusal('inspector-decides', {}, 'inspectors'));
  const party = (await institutionOf(institution, tx)) ?? { name: check.name };
  const need = {
    ...{ on: civilDateOf(act.at), policy: year.policy },
    parties: [{ ...party, uscc: institution }],
  };
  const tied = (await expertsOf(inspectors, tx)).flatMap((expert) =>
    tiesOf(expert, need).map(({ message: why }) =>
      refusal('inspector-tied', { account: expert.account, why }, 'inspectors'),
    ),
  );
  refuseAll(tied);
  if (check.inspection !== undefined) {
    const { wait } = check;
    const verifies = wait?.name === 'rectification-check';
    await write(deciding, check, {
      inspectors,
      ...(verifies && { wait: { ...wait, members: inspectors } }),
    });
    return { result: 'assigned' };
  }
  const { spotCheckVisitWorkingDays: days } = year.policy.parameters;
  const visit = { name: 'inspection', role: 'centre', since: act.at, days, institution } as const;
  const wait = openWait(calendar, { ...visit, members: inspectors });
  await write(deciding, check, { state: 'inspecting', inspectors, wait });
  return { result: 'assigned' };
}

async function recordInspection(deciding: Deciding<'recordInspection'>): Promise<Outcome> {
  const { act, message, year } = deciding;
  const check = await checkIn(deciding, 'inspecting');
  requireInspector(check, message.actor);
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  refuseAll(inspectionFaults(message, most));
  const { outcome, checklist, findings, documents, actor: by, rectifyWithin } = message;
  const inspection = { outcome, checklist, findings, documents, by, at: act.at };
  if (outcome === 'passed') return close(deciding, check, 'passed', { inspection });
  const next =
    outcome === 'rectification'
      ? toRectify(deciding, check, rectifyWithin ?? most)
      : toDecide(deciding, check);
  await write(deciding, check, { inspection, ...next });
  return { result: outcome };
}

async function reportRectification(deciding: Deciding<'reportRectification'>): Promise<Outcome> {
  const { act, message, year, calendar } = deciding;
  const check = await checkIn(deciding, 'rectifying');
  const { institution, inspectors: members } = check;
  if (message.actor.party !== institution) throw new Refused(refusal('wrong-party'));
  const report = {
    ...{ statement: message.reason, documents: message.documents, reportedAt: act.at },
  };
  const { spotCheckOfficeWorkingDays: days } = year.policy.parameters;
  const look = { name: 'rectification-check', role: 'centre', since: act.at, days } as const;
  await write(deciding, check, {
    state: 'rectification-reported',
    rectifications: [...check.rectifications, report],
    wait: openWait(calendar, { ...look, institution, members }),
  });
  return { result: 'reported' };
}

/** Rectified ends the check and a suspension by it; otherwise another period runs, or a person decides. */
async function verifyRectification(deciding: Deciding<'verifyRectification'>): Promise<Outcome> {
  const { act, message, year } = deciding;
  const check = await checkIn(deciding, 'rectification-reported');
  const { rectified, rectifyWithin, reason, actor: by } = message;
  requireInspector(check, by);
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  const again = !rectified && rectifyWithin !== undefined;
  refuseAll(rectificationFaults(again, rectifyWithin, most));
  const rectifications = check.rectifications.map((one, at) =>
    at === check.rectifications.length - 1
      ? { ...one, verified: { rectified, reason, by, at: act.at } }
      : one,
  );
  if (rectified) {
    await restore(deciding, check);
    return close(deciding, check, 'rectified', { rectifications, suspended: false });
  }
  const next = again ? toRectify(deciding, check, rectifyWithin) : toDecide(deciding, check);
  await write(deciding, check, { rectifications, ...next });
  return { result: again ? 'rectify-again' : 'not-rectified' };
}

/**
 * By another person than those who inspected; also on a rectification that is late, and at any time on an
 * institution that has left the registry meanwhile, for whom there is nothing left to suspend or to mend.
 */
async function decideConsequence(deciding: Deciding<'decideConsequence'>): Promise<Outcome> {
  const { act, message, year, tx } = deciding;
  const check = await checkIn(deciding);
  const { actor: by, consequence, reason, rectifyWithin } = message;
  const hasLeft = (await institutionOf(check.institution, tx))?.status === 'removed';
  const closes = hasLeft && consequence === 'none' && check.state !== 'closed';
  const isLate = check.state === 'rectifying' && check.wait?.escalatedAt !== undefined;
  const again = check.state === 'to-sanction' && consequence !== 'propose-sanction';
  if (check.state !== 'to-decide' && !isLate && !closes && !again) throw notAwaited(act, check);
  const inspectors = inspectorsOf(check);
  if (personsOf(by).some((person) => inspectors.includes(person)))
    throw new Refused(refusal('inspector-decides'));
  if (hasLeft && (consequence === 'suspend' || consequence === 'remove'))
    throw new Refused(refusal('provider-removed', {}, 'consequence'));
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  refuseAll(rectificationFaults(consequence === 'suspend', rectifyWithin, most));
  const decided = { consequence, reason, by, at: act.at };
  const consequences = [...check.consequences, decided];
  if (closes) return close(deciding, check, 'left-registry', { consequences, suspended: false });
  return CONSEQUENCES[consequence](deciding, check, { consequences });
}

/** Everybody who has inspected or verified, and those who are named for it now. */
function inspectorsOf({ inspectors, inspection, rectifications }: CheckRecord): string[] {
  const acts = [inspection, ...rectifications.map(({ verified }) => verified)];
  return [...inspectors, ...acts.flatMap((one) => (one === undefined ? [] : personsOf(one.by)))];
}

type Carried = (
  deciding: Deciding<'decideConsequence'>,
  check: CheckRecord,
  set: Pick<CheckRecord, 'consequences'>,
) => Promise<Outcome>;

const CONSEQUENCES: Readonly<Record<Consequence, Carried>> = {
  none: async (deciding, check, set) => {
    await restore(deciding, check);
    return close(deciding, check, 'no-consequence', { ...set, suspended: false });
  },
  // Whom something else has suspended already mends all the same, and is not restored by this check.
  suspend: async (deciding, check, set) => {
    const standing = (await institutionOf(check.institution, deciding.tx))?.status;
    const own = check.suspended || standing === 'admitted';
    if (standing === 'admitted') await stand(deciding, check, 'suspended');
    const next = toRectify(deciding, check, deciding.message.rectifyWithin ?? 1);
    await write(deciding, check, { ...set, ...next, suspended: own });
    return { result: 'suspended' };
  },
  remove: async (deciding, check, set) => {
    await stand(deciding, check, 'removed');
    return close(deciding, check, 'removed', { ...set, suspended: false });
  },
  'propose-sanction': async (deciding, check, set) => {
    await write(deciding, check, { ...set, ...toSanction(deciding, check) });
    return { result: 'sanction-proposed' };
  },
};

type OnCheck = Exclude<SpotCheckDecisionName, 'announceSeed' | 'publishSeed'>;
type DecidingOnCheck = Deciding<OnCheck>;

/** The check of the message's institution, in one of these states where any is named. Whoever belongs to the institution keeps away. */
async function checkIn(
  { act, message, tx }: DecidingOnCheck,
  ...states: readonly CheckState[]
): Promise<CheckRecord> {
  const { institution, actor } = message;
  const check = await checkOf(act.year, institution, tx);
  if (check === null) {
    const params = { year: act.year, uscc: institution };
    throw new Refused(refusal('check-unknown', params, 'institution'));
  }
  refuseAll(await recusals(actor, [institution], act.at));
  if (states.length > 0 && !states.includes(check.state)) throw notAwaited(act, check);
  return check;
}

function notAwaited({ name }: SpotCheckDecisionAct, { institution: uscc }: CheckRecord): Refused {
  const decision = SPOT_CHECK_DECISION_NAMES[name];
  return new Refused(refusal('check-not-awaited', { uscc, decision }));
}

function requireState(
  { name, year }: SpotCheckDecisionAct,
  { state }: SpotCheckYear,
  wanted: SpotCheckYear['state'],
): void {
  if (state === wanted) return;
  const decision = SPOT_CHECK_DECISION_NAMES[name];
  throw new Refused(refusal('spot-check-not-awaited', { year, decision }));
}

function requireInspector({ inspectors, institution: uscc }: CheckRecord, actor: Actor): void {
  if (personsOf(actor).some((person) => inspectors.includes(person))) return;
  throw new Refused(refusal('not-inspector', { uscc }));
}

type Next = Pick<CheckRecord, 'state'> & { readonly wait: SpotCheckWait };

function toRectify(
  { act, calendar }: DecidingOnCheck,
  { institution }: CheckRecord,
  days: number,
): Next {
  const mend = { name: 'rectification', role: 'applicant', since: act.at, days } as const;
  return { state: 'rectifying', wait: openWait(calendar, { ...mend, institution }) };
}

function toDecide({ act, calendar, year }: DecidingOnCheck, { institution }: CheckRecord): Next {
  return { state: 'to-decide', wait: deskWait(calendar, year, 'consequence', act.at, institution) };
}

function toSanction({ act, calendar, year }: DecidingOnCheck, { institution }: CheckRecord): Next {
  return { state: 'to-sanction', wait: deskWait(calendar, year, 'sanction', act.at, institution) };
}

async function write(
  { act, year, tx }: DecidingOnCheck,
  { _id: id, institution }: CheckRecord,
  set: Partial<CheckRecord>,
): Promise<void> {
  await writeChecks(tx, [{ id, set }]);
  await tellChanged(tx, year, institution, act.at, set);
}

/** Closes a check, and with the last one the year. */
async function close(
  deciding: DecidingOnCheck,
  check: CheckRecord,
  result: NonNullable<CheckRecord['result']>,
  set: Partial<CheckRecord>,
): Promise<Outcome> {
  const { act, year } = deciding;
  await write(deciding, check, { ...set, ...closed(act.at, result) });
  return { set: withoutClosed(year, 1), result };
}

async function stand(
  { act, message, tx }: DecidingOnCheck,
  { _id: id, institution: uscc }: CheckRecord,
  status: 'admitted' | 'removed' | 'suspended',
): Promise<void> {
  const { actor, reason } = message;
  const source = { kind: 'spot-check', id } as const;
  const when = { from: civilDateOf(act.at), at: act.at };
  await changeStanding(tx, { uscc, status, ...when, by: actor.id, reason, source });
}

/** Ends the suspension by this check; a standing that something else has decided since is left as it is. */
async function restore(deciding: DecidingOnCheck, check: CheckRecord): Promise<void> {
  if (!check.suspended) return;
  const institution = await institutionOf(check.institution, deciding.tx);
  const last = institution && standingVersion(institution.versions);
  const own = last?.source.kind === 'spot-check' && last.source.id === check._id;
  if (own && last.changes.status === 'suspended') await stand(deciding, check, 'admitted');
}
