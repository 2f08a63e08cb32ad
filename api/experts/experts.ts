/**
 * Experts and their draws (readings of Arts. 10(4), 17(4) and 22): the register that the centre keeps, and the
 * draw of those who review a case, which `expert-assignment` takes up.
 */
import { Router } from 'express';
import type { z } from 'zod';
import { drawExperts, panelOf, publicSeeds } from '../../store/case/expert-draws';
import { knownCase } from '../../store/case/cases';
import { drawsAbout, type DrawRecord } from '../../store/kernel/draws';
import { conflictsOf, listExperts, registerTrail } from '../../store/people/experts';
import { requireOthers } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import { proposed } from '../reference-proposals/reference-proposals';
import { pageOfTrail } from '../trail-page';
import * as told from './operations';

export function experts(dependencies: Dependencies): Router {
  const router = Router();
  register(router, dependencies);
  draws(router, dependencies);
  return router;
}

function register(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.importExperts, (asked) =>
    proposed(dependencies, asked, { of: 'experts' }, asked.file),
  );
  bind(router, dependencies, told.importConflicts, (asked) =>
    proposed(dependencies, asked, { of: 'conflicts' }, asked.file),
  );
  bind(router, dependencies, told.listExperts, async ({ query }) => {
    const { entries, ...page } = await pageOfExperts(query);
    return { experts: entries, ...page };
  });
  bind(router, dependencies, told.getExpertsTrail, async ({ query }) => {
    const { subject, trail } = await registerTrail();
    return pageOfTrail(query, subject, trail);
  });
}

/** A page of the register, each with the conflicts that it has declared. */
export async function pageOfExperts({
  retired,
  ...asked
}: z.output<typeof told.listExperts.query>) {
  const page = await listExperts({ ...asked, retired: retired && retired === 'true' });
  const conflicts = await conflictsOf(page.map(({ _id }) => _id));
  const entries = page.map(({ _id: account, ...expert }) => ({
    account,
    ...expert,
    conflicts: conflicts.filter((conflict) => conflict.account === account),
  }));
  return { entries, ...nextOf(page, asked.limit) };
}

function draws(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listDrawSeeds, async ({ query: { after, limit } }) => {
    const seeds = await publicSeeds(after, limit);
    return { seeds, ...(seeds.length === limit && { next: seeds.at(-1)?.number }) };
  });
  bind(router, dependencies, told.drawExperts, async ({ actor, requestId, params, body }) => {
    const kase = await knownCase(params.no);
    const drawnAt = dependencies.now();
    await requireOthers(actor, [kase], drawnAt);
    const key = `${kase._id}/draw/${requestId}`;
    return viewOf(await drawExperts(kase, body, { key, by: actor, drawnAt }));
  });
  bind(router, dependencies, told.listExpertDraws, async ({ params }) => {
    const { _id: no } = await knownCase(params.no);
    return { draws: (await drawsAbout(no)).map(viewOf) };
  });
}

function viewOf(drawn: DrawRecord) {
  const { _id: id, by, reason, file, excluded } = drawn;
  const accounts = (drawn: boolean) =>
    file.result.filter((place) => place.drawn === drawn).map((place) => place.id);
  return {
    id,
    by,
    reason,
    panel: panelOf(drawn),
    choice: file.pool.length > file.count,
    experts: accounts(true),
    standIns: accounts(false),
    excluded,
    file,
  };
}
