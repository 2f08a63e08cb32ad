/** Reads a part of a request by its zod schema, or says with a problem document all that is wrong with it. */
import type { z } from 'zod';
import { judged, type Judged } from '../../policy/acts/judgement';
import { Problem, type ProblemExtras, type ProblemKind } from '../errors';

/** Where an input stands in the request; content that is wrong is 422, the rest of a request 400. */
export type Place = 'params' | 'query' | 'headers' | 'body';

const DETAILS: Readonly<Record<Place, string>> = {
  params: '地址中的参数有误。',
  query: '查询条件有误。',
  headers: '请求头有误。',
  body: '提交的内容有误，没有保存。',
};

/** The input as its schema says. Throws `Problem` with every fault. */
export function read<T>(schema: z.ZodType<T>, input: unknown, place: Place): T {
  return dataOf(judged(schema, input), place);
}

/** What was judged. Throws `Problem` with every fault. */
export function dataOf<T>(found: Judged<T>, place: Place): T {
  if ('data' in found) return found.data;
  throw faulty(place, found);
}

/** The problem that tells what is wrong with a part of a request. */
export function faulty(place: Place, found: Pick<ProblemExtras, 'errors' | 'more'>): Problem {
  const kind: ProblemKind = place === 'body' ? 'invalid' : 'malformed';
  return new Problem(kind, DETAILS[place], found);
}
