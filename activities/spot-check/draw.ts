/** How the institutions of a year are drawn (reading of Art. 8, docs/adr/0018): the seed is announced, then published. */
import { spotCheckCount } from '../../policy/articles/art-08-spot-check';
import { faultsOfRequest } from '../../policy/kernel/draw';
import { addDays, civilDateOf } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import { SPOT_CHECK_DECISION_NAMES } from '../../policy/spot-check/spot-check';
import { drawWithin, sha256 } from '../../store/kernel/draws';
import { institutionNames } from '../../store/reference/institutions';
import {
  checkIdOf,
  enterChecks,
  spotCheckSubject,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import type { Deciding, Outcome, SpotCheckDecisionAct } from './frame';
import { tellDrawn } from './notices';
import { namedShare } from './share';
import { openWait } from './waits';

/**
 * Of a later day, so that nobody knows the value when it is named. From now on the share stands too: the year's
 * notice may have come after the opening.
 */
export async function announceSeed(deciding: Deciding<'announceSeed'>): Promise<Outcome> {
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
export async function publishSeed(deciding: Deciding<'publishSeed'>): Promise<Outcome> {
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
  const institutions = drawn.map(({ id }) => id);
  const names = await institutionNames(institutions, tx);
  await tellDrawn(tx, year, institutions, act.at);
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

function requireState(
  { name, year }: SpotCheckDecisionAct,
  { state }: SpotCheckYear,
  wanted: SpotCheckYear['state'],
): void {
  if (state === wanted) return;
  const decision = SPOT_CHECK_DECISION_NAMES[name];
  throw new Refused(refusal('spot-check-not-awaited', { year, decision }));
}
