/** How the institutions of a year are drawn (reading of Art. 8, docs/adr/0018): the seed is announced, then published. */
import { spotCheckCount } from '../../policy/articles/art-08-spot-check';
import { faultsOfRequest } from '../../policy/kernel/draw';
import { addDays } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import type { SpotCheckActs } from '../../policy/spot-check/acts';
import { drawWithin } from '../../store/kernel/draws';
import { sha256 } from '../../store/kernel/sha256';
import { institutionNames } from '../../store/reference/institutions';
import {
  checkIdOf,
  enterChecks,
  spotCheckSubject,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import type { ActCall } from '../process/record';
import { tellDrawn } from './notices';
import type { CheckOutcome } from './on-check';
import { namedShare } from './share';
import { openWait } from './waits';

/**
 * Of a later day, so that nobody knows the value when it is named. From now on the share stands too: the year's
 * notice may have come after the opening.
 */
export async function announceSeed(
  { act, message, calendar, today }: ActCall<SpotCheckActs, 'announceSeed'>,
  year: SpotCheckYear,
): Promise<CheckOutcome> {
  const { source, valueOn } = message;
  const parameters = { ...year.policy.parameters, ...(await namedShare(year._id)) };
  if (valueOn <= today)
    throw new Refused(refusal('seed-too-early', { after: today, told: valueOn }, 'valueOn'));
  const latest = addDays(today, parameters.spotCheckSeedNaturalDays);
  if (valueOn > latest)
    throw new Refused(refusal('seed-too-late', { latest, told: valueOn }, 'valueOn'));
  const policy = { ...year.policy, parameters };
  const wait = openWait(calendar, { policy }, 'seed', { since: act.at, from: valueOn });
  const seedSource = { source, valueOn, announcedAt: act.at };
  return { set: { state: 'announced', policy, seedSource, wait }, result: 'announced' };
}

/** The draw is made from the pool of the opening; each institution drawn becomes a check. */
export async function publishSeed(
  { act, message, calendar, today, tx }: ActCall<SpotCheckActs, 'publishSeed'>,
  year: SpotCheckYear,
): Promise<CheckOutcome> {
  const { source = '', valueOn = '', announcedAt = '' } = year.seedSource ?? {};
  if (today < valueOn)
    throw new Refused(refusal('seed-too-early', { after: valueOn, told: today }, 'seed'));
  const { pool, policy } = year;
  const about = spotCheckSubject(year._id);
  const count = spotCheckCount(pool.length, policy.parameters.spotCheckPercent);
  const seed = {
    seed: message.seed,
    origin: { kind: 'public', source, valueOn, announcedAt },
  } as const;
  const asked = { subject: about, drawnAt: act.at, pool, count, ...seed };
  const [fault] = faultsOfRequest(asked, sha256);
  if (fault !== undefined)
    throw new Refused(refusal('validation', { detail: fault.replace(/。$/, '') }, 'seed'));
  const { _id: draw, file } = await drawWithin(tx, {
    key: act.key,
    purpose: 'spot-check',
    about,
    by: message.actor.id,
    reason: message.reason,
    pool,
    count,
    drawnAt: act.at,
    asked,
    seed,
    excluded: [],
  });
  const drawn = file.result.filter((place) => place.drawn);
  const institutions = drawn.map(({ id }) => id);
  const names = await institutionNames(institutions, tx);
  await tellDrawn(tx, year, institutions, act.at);
  await enterChecks(
    tx,
    drawn.map(({ id: institution, position }) => ({
      _id: checkIdOf(year._id, institution),
      year: year._id,
      institution,
      position,
      name: names.get(institution) ?? institution,
      state: 'to-inspect',
      inspectors: [],
      rectifications: [],
      consequences: [],
      suspended: false,
      wait: openWait(calendar, year, 'inspectors', { since: act.at, institution }),
    })),
  );
  const set = { state: 'drawn', draw, open: drawn.length, wait: undefined } as const;
  return { set, result: 'drawn', about: { draw } };
}
