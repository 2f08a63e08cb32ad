/**
 * Art. 8: the spot check of a year over HTTP. The acts follow from their rows. What was drawn, and what came of it, is
 * public; staff read the checks whole, an institution its own.
 */
import { Router, type Request } from 'express';
import type { z } from 'zod';
import { allowedIn, allowedOnPart } from '../../policy/acts/act';
import { SPOT_CHECK, type SpotCheckActs } from '../../policy/spot-check/acts';
import { takenOnCheck } from '../../policy/spot-check/check';
import { drawOf } from '../../store/kernel/draws';
import {
  checkOf,
  checksOf,
  publicChecksOf,
  spotCheckOf,
  spotCheckYears,
  type CheckRecord,
  type PublicCheck,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import { requireStaff } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { mountActs, mountTrail, recordIn, type Mounting } from '../process/mount';
import * as told from './operations';

const MOUNTING: Mounting<SpotCheckActs, SpotCheckYear> = {
  process: SPOT_CHECK,
  find: spotCheckOf,
  links: (year) => ({ spotCheck: `/spot-checks/${year}`, trail: `/spot-checks/${year}/trail` }),
};

export function spotChecks(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  readYears(router, dependencies);
  readChecks(router, dependencies);
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

function readYears(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listSpotCheckYears, async () => {
    const found = await spotCheckYears();
    return {
      years: found.map(({ _id, state, openedAt, open }) => ({ year: _id, state, openedAt, open })),
    };
  });
  bind(router, dependencies, told.getSpotCheckYear, async ({ request, query }) => {
    const { id, record } = await recordIn(MOUNTING, request);
    const drawn = await publicChecksOf(id, query.after, query.limit);
    return { ...(await publicYear(record)), ...page(drawn, query.limit, publicCheck) };
  });
}

function readChecks(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listSpotChecks, async ({ request, query }) => {
    const { entries: checks, next } = await pageOfChecks(dependencies, request, query);
    return { checks, next };
  });
  bind(router, dependencies, told.getSpotCheck, async ({ actor, params }) => {
    const { year, institution } = params;
    const own = actor.role === 'applicant' && actor.party === institution;
    if (!own) requireStaff(actor, told.getSpotCheck.zh);
    const [check, record] = await Promise.all([checkOf(year, institution), spotCheckOf(year)]);
    if (check === null || record === null)
      throw refused('check-unknown', { year, uscc: institution });
    return own ? institutionView(check, record) : staffView(check, record);
  });
}

/** A page of the checks of the year that the address names. Throws `Refused` where it has none. */
export async function pageOfChecks(
  { now }: Dependencies,
  request: Request,
  { after, limit, state, overdue }: z.output<typeof told.listSpotChecks.query>,
) {
  const { id, record } = await recordIn(MOUNTING, request);
  const which = { state, dueBy: overdue ? now() : undefined };
  const { checks: entries, next } = page(
    await checksOf(id, after, limit, which),
    limit,
    (check: CheckRecord) => staffView(check, record),
  );
  return { entries, ...(next !== undefined && { next }) };
}

function page<T extends { readonly position: number }, V>(
  found: readonly T[],
  limit: number,
  view: (check: T) => V,
) {
  const next = found.length === limit ? found.at(-1)?.position : undefined;
  return { checks: found.map(view), next };
}

/** How the draw came about, whole, so that anyone can repeat it. */
async function publicYear(record: SpotCheckYear) {
  const { _id, state, openedAt, policy, pool, poolHash, seedSource, draw } = record;
  const made = draw === undefined ? null : await drawOf(draw);
  return {
    year: _id,
    state,
    openedAt,
    percent: policy.parameters.spotCheckPercent,
    pool: { institutions: pool.length, sha256: poolHash },
    seedSource,
    draw: made?.file,
    allowed: allowedIn(SPOT_CHECK, state),
  };
}

/** The public learns the result once it stands, not what was found on the way. */
function publicCheck(check: PublicCheck) {
  const { institution, name, position, result, state, suspended, closedAt } = check;
  const seen = { institution, name, position, suspended };
  if (state !== 'closed') return { ...seen, state: 'open' as const };
  return { ...seen, state, result, closedAt };
}

/** `proposedSanction` names the source under which staff open it (Art. 20). */
function staffView(record: CheckRecord, year: SpotCheckYear) {
  const { _id: id, ...check } = record;
  const isProposed = check.consequences.some(
    ({ consequence }) => consequence === 'propose-sanction',
  );
  return {
    id,
    ...check,
    proposedSanction: isProposed ? proposal(id, check) : undefined,
    allowed: allowedOn(record, year),
  };
}

/** What can be done about one institution now, and by whom. */
const allowedOn = (check: CheckRecord, { state }: SpotCheckYear) =>
  allowedOnPart(SPOT_CHECK, state, (name) => takenOnCheck(name, check));

function proposal(id: string, { inspection }: Pick<CheckRecord, 'inspection'>) {
  return {
    source: { kind: 'spot-check' as const, id },
    ground: inspection?.outcome === 'obstructed' ? ('Art. 20(3)' as const) : undefined,
  };
}

/** An institution reads what was found and decided, not which persons did so. */
function institutionView(check: CheckRecord, inYear: SpotCheckYear) {
  const { year, institution, name, state, inspection, rectifications, consequences } = check;
  const { suspended, result, closedAt, wait } = check;
  return {
    year,
    institution,
    name,
    state,
    suspended,
    result,
    closedAt,
    inspection: inspection && unsigned(inspection),
    rectifications: rectifications.map(({ verified, ...one }) => ({
      ...one,
      verified: verified && unsigned(verified),
    })),
    consequences: consequences.map(unsigned),
    dueAt: wait?.role === 'applicant' ? wait.dueAt : undefined,
    allowed: allowedOn(check, inYear),
  };
}

function unsigned<T extends { readonly by: unknown }>({ by: _by, ...rest }: T): Omit<T, 'by'> {
  return rest;
}
