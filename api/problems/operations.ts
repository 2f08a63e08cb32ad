/** The kinds of problem, each at its type URI (RFC 9457). */
import { z } from 'zod';
import { recordId } from '../../policy/acts/kit';
import { operation } from '../contract/operation';

export const getProblem = operation({
  id: 'getProblem',
  method: 'get',
  path: '/problems/:kind',
  zh: '查阅问题类别',
  en: 'A kind of problem',
  by: 'everyone',
  params: z.object({ kind: recordId }),
  answer: z.strictObject({ type: z.string(), title: z.string(), status: z.int() }),
});
