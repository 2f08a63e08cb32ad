/** Reading of Art. 22: staff appoint who stands in for them, see whom that concerns, and end it. */
import { Router } from 'express';
import { appointStandIn, revokeStandIn } from '../../store/processes/stand-in';
import { standInsOf, type StandIns } from '../../store/processes/stand-in-records';
import { requireStaff } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import * as told from './operations';

export function standIns(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.appointStandIn, ({ actor: by, requestId: key, body }) => {
    const { reason, ...asked } = body;
    return appointStandIn({ key, at: dependencies.now(), by, reason }, asked);
  });
  bind(router, dependencies, told.revokeStandIn, ({ actor: by, requestId: key, ...asked }) => {
    const act = { key, at: dependencies.now(), by, reason: asked.body.reason };
    return revokeStandIn(act, asked.params.id);
  });
  bind(router, dependencies, told.listStandIns, async ({ actor, query }) => {
    const { account = actor.id } = query;
    if (account !== actor.id) requireStaff(actor, '查阅他人的代理');
    return { standIns: (await standInsOf(account)).flatMap(appointmentsIn) };
  });
  return router;
}

function appointmentsIn({ absent, role, district, appointments }: StandIns) {
  return appointments.map((appointment) => ({ absent, role, district, ...appointment }));
}
