/** Satisfaction and the yearly evaluation (Arts. 8, 21) in the OpenAPI document. */
import { z } from 'zod';
import { confirmBody, proposeBody, ratingBody, resultsQuery } from '../schemas/evaluations';
import { sha256 } from '../../policy/acts/kit';
import { caseParams, trailQuery, yearParams } from '../schemas/requests';
import { reasonBody } from '../schemas/vouchers';
import { links, pageOf, trail, whole, type Operation } from './parts';

const decided = z.looseObject({ year: z.int(), act: z.string(), result: z.string(), links });
const head = z.looseObject({ year: z.int(), state: z.string(), hash: sha256.optional() });
const scores = z.record(z.string(), z.int());

export const EVALUATIONS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/cases/:no/rating', summary: 'Rate a service (Art. 21)' },
    ...{ keyed: true, params: caseParams, body: ratingBody, status: 201 },
    answer: z.looseObject({ no: z.string(), result: z.literal('rated'), scores }),
  },
  {
    ...{ method: 'get', path: '/cases/:no/rating', summary: 'How content the enterprise was' },
    ...{ params: caseParams, answer: whole('The scores by aspect, the comment, and when') },
  },
  {
    ...{ method: 'get', path: '/evaluations', summary: 'The yearly evaluations (Arts. 8, 21)' },
    answer: z.object({ evaluations: z.array(head) }),
  },
  {
    ...{ method: 'get', path: '/evaluations/:year', summary: 'The figures of a year, frozen' },
    ...{ params: yearParams, answer: head },
  },
  {
    ...{ method: 'get', path: '/evaluations/:year/institutions', summary: 'By institution' },
    ...{ params: yearParams, query: resultsQuery },
    answer: pageOf('institutions', whole('Figures, and the grade that follows from them')),
  },
  {
    ...{ method: 'get', path: '/evaluations/:year/report', summary: 'The yearly report' },
    ...{ params: yearParams },
    answer: whole('The tables as data; as text/html or as XLSX by Accept'),
  },
  {
    ...{ method: 'get', path: '/evaluations/:year/trail', summary: 'Who did what on a year' },
    ...{ params: yearParams, query: trailQuery, answer: trail },
  },
  {
    ...{ method: 'post', path: '/evaluations/:year/recount', summary: 'Count the year anew' },
    ...{ keyed: true, params: yearParams, body: reasonBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/evaluations/:year/propose', summary: 'Propose the grades' },
    ...{ keyed: true, params: yearParams, body: proposeBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/evaluations/:year/return', summary: 'Back to the centre' },
    ...{ keyed: true, params: yearParams, body: reasonBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/evaluations/:year/confirm', summary: 'Confirm, as another' },
    ...{ keyed: true, params: yearParams, body: confirmBody, answer: decided },
  },
];
