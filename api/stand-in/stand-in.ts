/** Reading of Art. 22: staff appoint who stands in for them, see whom that concerns, and end it. */
import { Router } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../policy/model/nouns';
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
  bind(router, dependencies, told.listStandIns, async ({ actor, query }) => ({
    standIns: await appointmentsOf(actor, query),
  }));
  return router;
}

/** The appointments that concern an account, one's own unless staff ask. Throws `Refused` where anybody else does. */
export async function appointmentsOf(
  actor: Actor,
  { account = actor.id }: z.output<typeof told.listStandIns.query>,
) {
  if (account !== actor.id) requireStaff(actor, '查阅他人的代理');
  return (await standInsOf(account)).flatMap(appointmentsIn);
}

function appointmentsIn({ absent, role, district, appointments }: StandIns) {
  return appointments.map((appointment) => ({ absent, role, district, ...appointment }));
}
