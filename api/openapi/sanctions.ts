/** Sanctions (Art. 20) in the OpenAPI document. */
import { z } from 'zod';
import { SANCTION_ADDRESSES } from '../routes/sanctions';
import { civilDate } from '../../policy/acts/kit';
import { trailQuery } from '../schemas/requests';
import {
  findingBody,
  SANCTION_BODIES,
  sanctionParams,
  sanctionsQuery,
  type LaterDecisionName,
} from '../schemas/sanctions';
import { links, pageOf, trail, type Operation } from './parts';

const decided = z.looseObject({
  ...{ no: z.string(), act: z.string(), state: z.string(), result: z.string(), links },
});
const head = z.looseObject({
  ...{ no: z.string(), state: z.string(), party: z.string(), name: z.string() },
  ...{ violation: z.string(), openedAt: z.string(), lastDay: civilDate.optional() },
});

const SUMMARIES: Readonly<Record<LaterDecisionName, string>> = {
  recordStatement: 'What the party states (reading of Art. 20)',
  recordNoStatement: 'No statement came by the deadline',
  decideSanction: 'Decide, as another than who proposed it (Arts. 20, 22)',
  issueNotice: 'Issue the notice (Art. 20)',
  recordDelivery: 'Register the delivery: the thirty days begin',
  correctDelivery: 'Correct the delivery, with the reason',
  recordEnforcement: 'Hand what is overdue to enforcement',
  endEnforcement: 'Enforcement has ended',
  revokeSanction: 'Revoke the decision: an appeal was upheld',
};

export const SANCTIONS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/sanctions', summary: 'Propose a sanction (Art. 20)' },
    ...{ keyed: true, body: findingBody, status: 201, answer: decided },
  },
  {
    ...{ method: 'get', path: '/sanctions', summary: 'Sanctions; a party sees its own' },
    ...{ query: sanctionsQuery, answer: pageOf('sanctions', head) },
  },
  {
    ...{ method: 'get', path: '/sanctions/:no', summary: 'A sanction, and what is owed now' },
    ...{ params: sanctionParams, answer: head },
  },
  {
    ...{ method: 'get', path: '/sanctions/:no/trail', summary: 'Who decided what, when and why' },
    ...{ params: sanctionParams, query: trailQuery, answer: trail },
  },
  ...Object.entries(SANCTION_ADDRESSES).map(([name, address]): Operation => {
    const decision = name as LaterDecisionName;
    return {
      ...{ method: 'post', path: `/sanctions/:no/${address}`, summary: SUMMARIES[decision] },
      ...{ keyed: true, params: sanctionParams, body: SANCTION_BODIES[decision], answer: decided },
    };
  }),
];
