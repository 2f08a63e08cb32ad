/**
 * Art. 8: the spot check of a year over HTTP. The acts follow from their rows. What was drawn, and what came of it, is
 * public; staff read the checks whole, an institution its own.
 */
import { Router, type Request } from 'express';
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { SPOT_CHECK, type SpotCheckActs } from '../../policy/spot-check/acts';
import { CHECK_STATES } from '../../policy/spot-check/check';
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
import { callerOf, type Dependencies } from '../asking';
import { refused } from '../errors';
import { pageOf, whole, type Operation } from '../openapi/parts';
import { mountActs, mountTrail, paramsOf, recordIn, type Mounting } from '../process/mount';
import { read } from '../schemas/reading';
import { limit } from '../schemas/requests';

const MOUNTING: Mounting<SpotCheckActs, SpotCheckYear> = {
  process: SPOT_CHECK,
  find: spotCheckOf,
  links: (year) => ({ spotCheck: `/spot-checks/${year}`, trail: `/spot-checks/${year}/trail` }),
};

const params = paramsOf(SPOT_CHECK);
const checkParams = z.object({ year: kit.year, institution: kit.uscc });
/** Checks are paged by their place in the draw. */
const checksQuery = z.strictObject({
  after: z.coerce.number('应为整数').int('应为整数').min(0).default(0),
  limit,
});
/** Staff also ask for those in one state, and for those whose turn is overdue. */
const staffChecksQuery = checksQuery.extend({
  state: z.enum(CHECK_STATES).optional(),
  overdue: z.stringbool().default(false),
});

const [years, ofYear] = ['/spot-checks', '/spot-checks/:year'];
const [checks, ofOne] = [`${ofYear}/checks`, `${ofYear}/checks/:institution`];

export function spotChecks(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  readYears(router);
  readChecks(router, dependencies);
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

function readYears(router: Router): void {
  router.get(years, async (_request, response) => {
    const found = await spotCheckYears();
    response.json({
      years: found.map(({ _id: year, state, openedAt, open }) => ({ year, state, openedAt, open })),
    });
  });
  router.get(ofYear, async (request, response) => {
    const { id, record } = await recordIn(MOUNTING, request);
    const { after, limit } = read(checksQuery, request.query, 'query');
    const drawn = await publicChecksOf(id, after, limit);
    response.json({ ...(await publicYear(record)), ...page(drawn, limit, publicCheck) });
  });
}

function readChecks(router: Router, dependencies: Dependencies): void {
  const callerIn = (request: Request) => callerOf(dependencies, request);
  router.get(checks, async (request, response) => {
    requireStaff(await callerIn(request), WHAT);
    const { id } = await recordIn(MOUNTING, request);
    const { after, limit, state, overdue } = read(staffChecksQuery, request.query, 'query');
    const which = { state, ...(overdue && { dueBy: dependencies.now() }) };
    response.json(page(await checksOf(id, after, limit, which), limit, staffView));
  });
  router.get(ofOne, async (request, response) => {
    const actor = await callerIn(request);
    const { year, institution } = read(checkParams, request.params, 'params');
    const own = actor.role === 'applicant' && actor.party === institution;
    if (!own) requireStaff(actor, WHAT);
    const check = await checkOf(year, institution);
    if (check === null) throw refused('check-unknown', { year, uscc: institution });
    response.json(own ? institutionView(check) : staffView(check));
  });
}

const WHAT = '查阅抽查记录';

function page<T extends { readonly position: number }>(
  found: readonly T[],
  limit: number,
  view: (check: T) => object,
): object {
  const next = found.length === limit ? found.at(-1)?.position : undefined;
  return { checks: found.map(view), ...(next !== undefined && { next }) };
}

/** How the draw came about, whole, so that anyone can repeat it. */
async function publicYear({
  _id: year,
  state,
  openedAt,
  policy,
  pool,
  poolHash,
  seedSource,
  draw,
}: SpotCheckYear): Promise<object> {
  const made = draw === undefined ? null : await drawOf(draw);
  return {
    ...{ year, state, openedAt, percent: policy.parameters.spotCheckPercent },
    ...{ pool: { institutions: pool.length, sha256: poolHash } },
    ...(seedSource !== undefined && { seedSource }),
    ...(made !== null && { draw: made.file }),
  };
}

/** The public learns the result once it stands, not what was found on the way. */
function publicCheck(check: PublicCheck): object {
  const { institution, name, position, result, state, suspended, closedAt } = check;
  const isOver = state === 'closed' && { result, closedAt };
  return { institution, name, position, state: isOver ? 'closed' : 'open', suspended, ...isOver };
}

/** `proposedSanction` names the source under which staff open it (Art. 20). */
function staffView({ _id: id, ...check }: CheckRecord): object {
  const { consequences, inspection } = check;
  const proposed = consequences.some(({ consequence }) => consequence === 'propose-sanction');
  return {
    ...{ id, ...check },
    ...(proposed && {
      proposedSanction: {
        source: { kind: 'spot-check', id },
        ...(inspection?.outcome === 'obstructed' && { ground: 'Art. 20(3)' }),
      },
    }),
  };
}

/** An institution reads what was found and decided, not which persons did so. */
function institutionView(check: CheckRecord): object {
  const { year, institution, name, state, inspection, rectifications, consequences } = check;
  const { suspended, result, closedAt, wait } = check;
  return {
    ...{ year, institution, name, state, suspended, result, closedAt },
    inspection: inspection && unsigned(inspection),
    rectifications: rectifications.map(({ verified, ...one }) => ({
      ...one,
      ...(verified !== undefined && { verified: unsigned(verified) }),
    })),
    consequences: consequences.map(unsigned),
    ...(wait?.role === 'applicant' && { dueAt: wait.dueAt }),
  };
}

function unsigned<T extends { readonly by: unknown }>({ by: _by, ...rest }: T): Omit<T, 'by'> {
  return rest;
}

const check = whole('A check: inspectors, findings, rectifications, consequences');

export const SPOT_CHECKS: readonly Operation[] = [
  {
    method: 'get',
    path: years,
    summary: 'The years, latest first',
    open: true,
    answer: z.object({ years: z.array(whole('A year, its state, and how many checks are open')) }),
  },
  {
    method: 'get',
    path: ofYear,
    summary: 'What was drawn, and its results',
    open: true,
    params,
    query: checksQuery,
    answer: z.looseObject({
      year: z.int(),
      state: z.enum(['opened', 'announced', 'drawn', 'concluded']),
      percent: z.int(),
      pool: whole('How many institutions, and the hash of the list'),
      draw: whole('The draw file of docs/operate/draws.md').optional(),
      checks: z.array(whole('An institution that was drawn, and its result once it stands')),
      next: z.int().optional(),
    }),
  },
  {
    method: 'get',
    path: checks,
    summary: 'Checks with their findings',
    params,
    query: staffChecksQuery,
    answer: pageOf('checks', check),
  },
  {
    method: 'get',
    path: ofOne,
    summary: 'The check of one',
    params: checkParams,
    answer: check,
  },
];
