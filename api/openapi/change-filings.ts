/** Change filings (Art. 8) in the OpenAPI document. */
import { z } from 'zod';
import {
  changeDecisionBody,
  changeFilingParams,
  changeFilingsQuery,
  filingBody,
  withdrawalBody,
} from '../schemas/change-filings';
import { civilDate } from '../schemas/parts';
import { trailQuery } from '../schemas/requests';
import { links, pageOf, trail, type Operation } from './parts';

const decided = z.looseObject({
  ...{ no: z.string(), act: z.string(), state: z.string(), result: z.string(), links },
});
const head = z.looseObject({
  ...{ no: z.string(), institution: z.string(), state: z.string(), from: civilDate },
  ...{ fields: z.array(z.string()), filedAt: z.string(), late: z.boolean() },
});
const params = changeFilingParams;

export const CHANGE_FILINGS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/change-filings', summary: 'File a change (Art. 8)' },
    ...{ keyed: true, body: filingBody, status: 201, answer: decided },
  },
  {
    ...{ method: 'get', path: '/change-filings', summary: 'Filings; an institution sees its own' },
    ...{ query: changeFilingsQuery, answer: pageOf('filings', head) },
  },
  {
    ...{ method: 'get', path: '/change-filings/:no', summary: 'A change filing, whole' },
    ...{ params, answer: head },
  },
  {
    ...{ method: 'get', path: '/change-filings/:no/trail', summary: 'Who decided what and why' },
    ...{ params, query: trailQuery, answer: trail },
  },
  {
    ...{ method: 'post', path: '/change-filings/:no/decision' },
    summary: 'Accept, refuse or return for correction (Art. 8)',
    ...{ keyed: true, params, body: changeDecisionBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/change-filings/:no/resubmission' },
    summary: 'Hand in the corrected filing, whole',
    ...{ keyed: true, params, body: filingBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/change-filings/:no/withdrawal' },
    summary: 'Withdraw before the decision',
    ...{ keyed: true, params, body: withdrawalBody, answer: decided },
  },
];
