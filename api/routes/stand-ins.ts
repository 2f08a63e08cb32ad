/** Reading of Art. 22: staff appoint who stands in for them, see whom that concerns, and end it. */
import { Router } from 'express';
import {
  appointStandIn,
  revokeStandIn,
  standInsOf,
  type StandIns,
} from '../../store/processes/stand-in';
import { requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { read } from '../schemas/reading';
import { standInBody, standInParams, standInsQuery } from '../schemas/stand-ins';
import { reasonBody } from '../schemas/vouchers';

export function standIns(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/stand-ins', async (request, response) => {
    const by = await callerOf(dependencies, request);
    const key = requestIdOf(by, idempotencyKeyOf(request));
    const { reason, ...asked } = await bodyOf(standInBody, request);
    const act = { key, at: dependencies.now(), by, reason };
    response.status(201).json(await appointStandIn(act, asked));
  });
  router.post('/stand-ins/:id/revoke', async (request, response) => {
    const by = await callerOf(dependencies, request);
    const key = requestIdOf(by, idempotencyKeyOf(request));
    const { id } = read(standInParams, request.params, 'params');
    const { reason } = await bodyOf(reasonBody, request);
    response.json(await revokeStandIn({ key, at: dependencies.now(), by, reason }, id));
  });
  router.get('/stand-ins', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    const { account = actor.id } = read(standInsQuery, request.query, 'query');
    if (account !== actor.id) requireStaff(actor, '查阅他人的代理');
    const found = await standInsOf(account);
    response.json({ standIns: found.flatMap(appointmentsIn) });
  });
  return router;
}

function appointmentsIn({ absent, role, district, appointments }: StandIns): object[] {
  return appointments.map((appointment) => ({ absent, role, district, ...appointment }));
}
