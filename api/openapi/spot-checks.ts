/** The spot check of a year (Art. 8) in the OpenAPI document. */
import { z } from 'zod';
import { OF_INSTITUTION, OF_YEAR } from '../routes/spot-checks';
import { trailQuery, yearParams } from '../schemas/requests';
import {
  checkParams,
  checksQuery,
  SPOT_CHECK_BODIES,
  staffChecksQuery,
} from '../schemas/spot-checks';
import { links, pageOf, trail, whole, type Operation } from './parts';

const decided = z.looseObject({
  ...{ year: z.int(), act: z.string(), result: z.string(), institution: z.string().optional() },
  links,
});
const check = whole('A check: inspectors, findings, rectifications, consequences');

const OF_ONE: readonly Operation[] = Object.entries(OF_INSTITUTION).map(([address, name]) => ({
  ...{ method: 'post', path: `/spot-checks/:year/checks/:uscc/${address}` },
  ...{ summary: `${address.replaceAll('-', ' ')} (Art. 8)`, keyed: true, params: checkParams },
  ...{ body: SPOT_CHECK_BODIES[name], answer: decided },
}));
const OF_ALL: readonly Operation[] = Object.entries(OF_YEAR).map(([address, name]) => ({
  ...{ method: 'post', path: `/spot-checks/:year/${address}` },
  ...{ summary: `${address.replaceAll('-', ' ')} (Art. 8)`, keyed: true, params: yearParams },
  ...{ body: SPOT_CHECK_BODIES[name], answer: decided },
}));

export const SPOT_CHECK_OPERATIONS: readonly Operation[] = [
  ...OF_ALL,
  ...OF_ONE,
  {
    ...{ method: 'get', path: '/spot-checks', summary: 'The years, latest first', open: true },
    answer: z.object({ years: z.array(whole('A year, its state, and how many checks are open')) }),
  },
  {
    ...{ method: 'get', path: '/spot-checks/:year', summary: 'What was drawn, and its results' },
    ...{ open: true, params: yearParams, query: checksQuery },
    answer: z.looseObject({
      ...{ year: z.int(), state: z.enum(['opened', 'announced', 'drawn', 'concluded']) },
      ...{ percent: z.int(), pool: whole('How many institutions, and the hash of the list') },
      draw: whole('The draw file of docs/operate/draws.md').optional(),
      checks: z.array(whole('An institution that was drawn, and its result once it stands')),
      next: z.int().optional(),
    }),
  },
  {
    ...{ method: 'get', path: '/spot-checks/:year/checks', summary: 'Checks with their findings' },
    ...{ params: yearParams, query: staffChecksQuery, answer: pageOf('checks', check) },
  },
  {
    ...{ method: 'get', path: '/spot-checks/:year/checks/:uscc', summary: 'The check of one' },
    ...{ params: checkParams, answer: check },
  },
  {
    ...{ method: 'get', path: '/spot-checks/:year/trail', summary: 'Who did what (Art. 18)' },
    ...{ params: yearParams, query: trailQuery, answer: trail },
  },
];
