/** Whether the process is up, and whether what it needs answers: asked by whoever runs it. */
import { z } from 'zod';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';

const open = { method: 'get', by: 'everyone', watch: true, zh: '查看运行情况' } as const;

export const getHealth = operation({
  ...open,
  id: 'getHealth',
  path: '/healthz',
  en: 'The process is up',
  answer: z.strictObject({ status: z.literal('ok') }),
});
export const getReadiness = operation({
  ...open,
  id: 'getReadiness',
  path: '/readyz',
  en: 'Whether store, Temporal and worker answer; 503 where one does not',
  also: [503],
  answer: z.strictObject({
    store: z.boolean(),
    temporal: z.boolean(),
    worker: z.boolean(),
    workerSeenAt: instant.optional(),
    notReady: z.array(z.string()),
  }),
});
