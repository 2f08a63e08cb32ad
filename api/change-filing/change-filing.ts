/** Art. 8: change filings over HTTP. The acts follow from their rows; staff read all filings, an institution its own. */
import { Router } from 'express';
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { CHANGE_FILING, changeSeriesOf, type ChangeActs } from '../../policy/change-filing/acts';
import {
  changeFilingOf,
  changeFilingsOf,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import { partyOf, requireOwn } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { pageOf, type Operation } from '../openapi/parts';
import { nextOf } from '../paging';
import {
  linksTo,
  mountActs,
  numbered,
  mountTrail,
  paramsOf,
  recordIn,
  type Mounting,
} from '../process/mount';
import { read } from '../schemas/reading';
import { limit } from '../schemas/requests';

const MOUNTING: Mounting<ChangeActs, ChangeFilingRecord> = {
  process: CHANGE_FILING,
  find: changeFilingOf,
  links: (no) => ({ filing: `/change-filings/${no}`, trail: `/change-filings/${no}/trail` }),
  owner: ({ institution }) => institution,
  opened: numbered(changeSeriesOf),
};

const query = z.strictObject({
  state: kit.nameIn(CHANGE_FILING.states).optional(),
  institution: kit.uscc.optional(),
  awaits: z.enum(Object.values(CHANGE_FILING.waits).map(({ role }) => role)).optional(),
  overdue: z.literal('true').optional(),
  escalated: z.literal('true').optional(),
  after: CHANGE_FILING.id(kit).optional(),
  limit,
});

const WHAT = '查阅变更备案';

export function changeFilings(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  router.get('/change-filings', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request), WHAT);
    const { overdue, escalated, ...asked } = read(query, request.query, 'query');
    requireOwn(own, asked.institution);
    const found = await changeFilingsOf({
      ...asked,
      institution: own ?? asked.institution,
      dueBy: overdue && dependencies.now(),
      escalated: escalated === 'true',
    });
    response.json({ filings: found.map(headOf), ...nextOf(found, asked.limit) });
  });
  router.get('/change-filings/:no', async (request, response) => {
    const reader = await callerOf(dependencies, request);
    const own = partyOf(reader, WHAT);
    const { id, record } = await recordIn(MOUNTING, request);
    requireOwn(own, record.institution);
    const links = linksTo(dependencies, reader, MOUNTING, id);
    response.json({ ...wholeOf(record, own === undefined), links });
  });
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

function headOf(filed: ChangeFilingRecord) {
  const { _id: no, institution, state, changes, from, filedAt, late, waits } = filed;
  const stateName = CHANGE_FILING.states[state];
  return {
    ...{ no, institution, state, stateName, from, filedAt, late },
    fields: Object.keys(changes),
    waits: waits.map(({ name, role, dueAt, missingYear, remindedAt, escalatedAt }) => {
      return { name, role, dueAt, missingYear, remindedAt, escalatedAt };
    }),
  };
}

/** The institution is told what was decided and why, not which person of the staff did so. */
function wholeOf(filed: ChangeFilingRecord, toStaff: boolean): object {
  const { changes, evidence, reason, faults, decision, policy, filedBy, waits } = filed;
  const told = decision && { at: decision.at, reason: decision.reason };
  const seen = { ...headOf(filed), changes, evidence, reason, faults, policy, waits };
  return toStaff ? { ...seen, filedBy, decision } : { ...seen, decision: told };
}

const head = z.looseObject({
  no: z.string(),
  institution: z.string(),
  state: z.string(),
  from: kit.civilDate,
  fields: z.array(z.string()),
  filedAt: z.string(),
  late: z.boolean(),
});
const params = paramsOf(CHANGE_FILING);
const [list, whole] = ['/change-filings', '/change-filings/:no'];

export const CHANGE_FILINGS: readonly Operation[] = [
  {
    method: 'get',
    path: list,
    summary: 'Filings; an institution sees its own',
    query,
    answer: pageOf('filings', head),
  },
  { method: 'get', path: whole, summary: 'A change filing, whole', params, answer: head },
];
