/** Art. 8: change filings over HTTP. The acts follow from their rows; staff read all filings, an institution its own. */
import { Router } from 'express';
import type { z } from 'zod';
import { allowedIn } from '../../policy/acts/act';
import { CHANGE_FILING, changeSeriesOf, type ChangeActs } from '../../policy/change-filing/acts';
import { fieldsOf } from '../../policy/change-filing/change';
import type { Actor } from '../../policy/model/nouns';
import {
  changeFilingOf,
  changeFilingsOf,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import { partyOf, requireOwn } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import {
  linksTo,
  mountActs,
  numbered,
  mountTrail,
  recordFor,
  type Mounting,
} from '../process/mount';
import * as told from './operations';

const MOUNTING: Mounting<ChangeActs, ChangeFilingRecord> = {
  process: CHANGE_FILING,
  find: changeFilingOf,
  links: (no) => ({ filing: `/change-filings/${no}`, trail: `/change-filings/${no}/trail` }),
  owner: ({ institution }) => institution,
  opened: numbered(changeSeriesOf),
};

export function changeFilings(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  bind(router, dependencies, told.listChangeFilings, async ({ actor, query }) => {
    const { entries: filings, ...page } = await pageOfChangeFilings(dependencies, actor, query);
    return { filings, ...page };
  });
  bind(router, dependencies, told.getChangeFiling, async ({ actor, request }) => {
    const own = partyOf(actor, told.getChangeFiling.zh);
    const { id, record } = await recordFor(MOUNTING, request, actor);
    const links = linksTo(dependencies, actor, MOUNTING, id);
    return own === undefined ? { ...toStaff(record), links } : { ...toInstitution(record), links };
  });
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

/** A page of the filings that the caller may read, a line each. */
export async function pageOfChangeFilings(
  dependencies: Pick<Dependencies, 'now'>,
  actor: Actor,
  { overdue, escalated, ...asked }: z.output<typeof told.listChangeFilings.query>,
) {
  const own = partyOf(actor, told.listChangeFilings.zh);
  requireOwn(own, asked.institution);
  const found = await changeFilingsOf({
    ...asked,
    institution: own ?? asked.institution,
    dueBy: overdue && dependencies.now(),
    escalated: escalated === 'true',
  });
  return { entries: found.map(inList), ...nextOf(found, asked.limit) };
}

function headOf({ _id, institution, state, changes, from, filedAt, late }: ChangeFilingRecord) {
  const stateName = CHANGE_FILING.states[state];
  return { no: _id, institution, state, stateName, from, filedAt, late, fields: fieldsOf(changes) };
}

function inList(filed: ChangeFilingRecord) {
  const waits = filed.waits.map(({ name, role, dueAt, missingYear, remindedAt, escalatedAt }) => {
    return { name, role, dueAt, missingYear, remindedAt, escalatedAt };
  });
  return { ...headOf(filed), waits };
}

function wholeOf(filed: ChangeFilingRecord) {
  const { changes, evidence, reason, faults, policy, waits } = filed;
  const allowed = allowedIn(CHANGE_FILING, filed.state);
  return { ...headOf(filed), changes, evidence, reason, faults, policy, waits, allowed };
}

function toStaff(filed: ChangeFilingRecord) {
  const { filedBy, decision } = filed;
  return { ...wholeOf(filed), filedBy, decision };
}

/** The institution is told what was decided and why, not which person of the staff did so. */
function toInstitution(filed: ChangeFilingRecord) {
  const { decision } = filed;
  return {
    ...wholeOf(filed),
    decision: decision && { at: decision.at, reason: decision.reason },
  };
}
