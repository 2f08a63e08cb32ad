/**
 * Art. 8: the spot check of a year. The centre names and publishes the seed, names inspectors, records what they
 * found and decides on it; an institution reports its rectification. What was drawn, and what came of it, is public.
 */
import { Router, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import {
  SPOT_CHECK_DECISION_NAMES,
  SPOT_CHECK_ROLES,
  type SpotCheckDecisionName,
  type SpotCheckDecisions,
} from '../../policy/spot-check/spot-check';
import { drawOf } from '../../store/kernel/draws';
import {
  checkOf,
  checksOf,
  publicChecksOf,
  spotCheckOf,
  spotCheckSubject,
  spotCheckYears,
  type CheckRecord,
  type PublicCheck,
  type SpotCheckYear,
} from '../../store/processes/spot-check';
import { requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { answerTo, askedBy } from '../deciding';
import { refused, unanswered } from '../errors';
import { spotCheckLinks } from '../links';
import { read } from '../schemas/reading';
import { yearParams } from '../schemas/requests';
import {
  checkParams,
  checksQuery,
  SPOT_CHECK_BODIES,
  staffChecksQuery,
} from '../schemas/spot-checks';
import { trailPage } from '../trail-page';

/** Decisions about the year, and about one institution: each under its own address. */
export const OF_YEAR = {
  'announce-seed': 'announceSeed',
  'publish-seed': 'publishSeed',
} as const satisfies Record<string, SpotCheckDecisionName>;
export const OF_INSTITUTION = {
  'assign-inspectors': 'assignInspectors',
  'record-inspection': 'recordInspection',
  'report-rectification': 'reportRectification',
  'verify-rectification': 'verifyRectification',
  'decide-consequence': 'decideConsequence',
} as const satisfies Record<string, SpotCheckDecisionName>;

export function spotChecks(dependencies: Dependencies): Router {
  const router = Router();
  for (const [address, name] of Object.entries(OF_YEAR))
    router.post(`/spot-checks/:year/${address}`, deciding(dependencies, name));
  for (const [address, name] of Object.entries(OF_INSTITUTION))
    router.post(`/spot-checks/:year/checks/:uscc/${address}`, deciding(dependencies, name));
  reading(router, dependencies);
  return router;
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/spot-checks', async (_request, response) => {
    const years = await spotCheckYears();
    response.json({
      years: years.map(({ _id: year, state, openedAt, open }) => ({ year, state, openedAt, open })),
    });
  });
  router.get('/spot-checks/:year', async (request, response) => {
    const year = await knownYear(request);
    const { after, limit } = read(checksQuery, request.query, 'query');
    const checks = await publicChecksOf(year._id, after, limit);
    response.json({ ...(await publicYear(year)), ...page(checks, limit, publicCheck) });
  });
  router.get('/spot-checks/:year/checks', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅抽查记录');
    const { _id: year } = await knownYear(request);
    const { after, limit, state, overdue } = read(staffChecksQuery, request.query, 'query');
    const which = { state, ...(overdue && { dueBy: dependencies.now() }) };
    response.json(page(await checksOf(year, after, limit, which), limit, staffView));
  });
  router.get('/spot-checks/:year/checks/:uscc', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    const { year, uscc } = read(checkParams, request.params, 'params');
    const own = actor.role === 'applicant' && actor.party === uscc;
    if (!own) requireStaff(actor, '查阅抽查记录');
    const check = await checkOf(year, uscc);
    if (check === null) throw refused('check-unknown', { year, uscc });
    response.json(own ? institutionView(check) : staffView(check));
  });
  router.get('/spot-checks/:year/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅抽查办理记录');
    const { _id: year, trail } = await knownYear(request);
    response.json(await trailPage(request, spotCheckSubject(year), { trail }));
  });
}

async function knownYear(request: Request): Promise<SpotCheckYear> {
  const { year: number } = read(yearParams, request.params, 'params');
  const year = await spotCheckOf(number);
  if (year === null) throw refused('spot-check-unknown', { year: number });
  return year;
}

function deciding(dependencies: Dependencies, name: SpotCheckDecisionName): RequestHandler {
  const [role, zh] = [SPOT_CHECK_ROLES[name], SPOT_CHECK_DECISION_NAMES[name]];
  return async (request, response) => {
    const { actor, requestId } = await askedBy(dependencies, request, [role], zh);
    const { _id: year } = await knownYear(request);
    const about =
      'uscc' in request.params ? read(checkParams, request.params, 'params').uscc : undefined;
    const body = await bodyOf<object>(SPOT_CHECK_BODIES[name] as z.ZodType<object>, request);
    const institution = about === undefined ? {} : { institution: about };
    const message = { ...body, ...institution, actor } as SpotCheckDecisions[typeof name];
    const question = { subject: spotCheckSubject(year), requestId, name, message };
    const answer = await answerTo(
      { ...question, gone: () => withoutProcess(year) },
      dependencies.processes.decideOnSpotCheck(year, name, message, requestId),
    );
    response.json({ ...answer, links: spotCheckLinks(dependencies, year) });
  };
}

async function withoutProcess(year: number): Promise<Error> {
  const concluded = (await spotCheckOf(year))?.state === 'concluded';
  return concluded ? refused('spot-check-concluded', { year }) : unanswered();
}

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
