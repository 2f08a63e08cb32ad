/**
 * Experts and their draws (readings of Arts. 10(4), 17(4) and 22): the register that the centre keeps, and the
 * draw of those who review a case, which `expert-assignment` takes up.
 */
import { Router } from 'express';
import type { Actor } from '../../policy/model/nouns';
import { drawExperts, panelOf } from '../../store/case/expert-draws';
import { knownCase } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { commitSeeds, drawsAbout, publicSeeds, type DrawRecord } from '../../store/kernel/draws';
import {
  actOnRegister,
  conflictsOf,
  importConflicts,
  importExperts,
  listExperts,
  registerTrail,
  type Imported,
} from '../../store/people/experts';
import { requireOthers } from '../access';
import type { Dependencies } from '../asking';
import type { Table } from '../bodies/files';
import { bind } from '../contract/operation';
import { Problem } from '../errors';
import { nextOf } from '../paging';
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
    imported(dependencies, told.importExperts, asked, importExperts),
  );
  bind(router, dependencies, told.importConflicts, (asked) =>
    imported(dependencies, told.importConflicts, asked, async (tx, file) => {
      const unknown = await importConflicts(tx, file);
      if (unknown.length > 0) throw notRegistered(unknown);
    }),
  );
  bind(router, dependencies, told.listExperts, async ({ query: { after, limit } }) => {
    const page = await listExperts(after ?? '', limit);
    const conflicts = await conflictsOf(page.map(({ _id }) => _id));
    const views = page.map(({ _id: account, ...expert }) => ({
      account,
      ...expert,
      conflicts: conflicts.filter((conflict) => conflict.account === account),
    }));
    return { experts: views, ...nextOf(page, limit) };
  });
  bind(router, dependencies, told.getExpertsTrail, async ({ query }) => {
    const { subject, trail } = await registerTrail();
    return pageOfTrail(query, subject, trail);
  });
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

interface Sent<R> {
  readonly actor: Actor;
  readonly file: Table<R>;
}

/** A file is an act on the register's trail, each time that it is imported. */
async function imported<R extends { readonly account: string }>(
  { now }: Dependencies,
  { id: act, zh: reason }: { readonly id: string; readonly zh: string },
  { actor: by, file: { rows, sha256 } }: Sent<R>,
  write: (tx: Tx, file: Imported<R>) => Promise<unknown>,
) {
  const at = now();
  const told = { key: `${act}/${at}/${sha256}`, at, by, channel: 'api', act, reason } as const;
  await actOnRegister(told, async (tx) => {
    await write(tx, { rows, by: by.id, at, sha256 });
    const accounts = [...new Set(rows.map(({ account }) => account))];
    return { rows: rows.length, sha256, accounts };
  });
  await commitSeeds(at); // public before the first draw is asked for
  return { rows: rows.length, sha256 };
}

function notRegistered(accounts: readonly string[]): Problem {
  const errors = accounts.map((account) => ({
    path: 'column 账号',
    message: `专家库中没有账号${account}`,
  }));
  return new Problem('invalid', '文件有误，没有导入任何一行。', { errors });
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
    experts: accounts(true),
    standIns: accounts(false),
    excluded,
    file,
  };
}
