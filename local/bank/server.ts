/** The simulated bank over HTTP; now and then slow, unavailable, or silent about what it has taken. */
import express, { type Express, type RequestHandler } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { drawn, OtherContent, type SimulatedBank } from './bank';

export interface Manners {
  readonly seed: string;
  /** One request in so many is answered with 503, half of them after its work is done; 0 is never. */
  readonly busyOneIn: number;
  /** One request in so many waits for `slowMs`; 0 is never. */
  readonly slowOneIn: number;
  readonly slowMs: number;
}

const RETURN = z.object({
  reference: z.string().max(140),
  amountFen: z.int().positive(),
  payerName: z.string().min(1).max(140),
});

export function bankApp(bank: SimulatedBank, manners: Manners): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  app.post('/returns', express.json(), (request, response) => {
    const sent = RETURN.safeParse(request.body);
    if (sent.success) response.status(201).json(bank.takeReturn(sent.data, Date.now()));
    else response.status(422).json({ reason: '应写明附言、付款人和大于零的金额（分）' });
  });
  app.use(moody(manners));
  app.put(
    '/orders/:messageId',
    express.raw({ type: 'application/xml', limit: '10mb' }),
    takeOrder(bank),
  );
  app.get('/statuses', (request, response) => {
    const { after } = request.query;
    response.json(bank.after(typeof after === 'string' ? after : '', Date.now()));
  });
  return app;
}

const takeOrder =
  (bank: SimulatedBank): RequestHandler<{ messageId: string }> =>
  (request, response) => {
    if (!Buffer.isBuffer(request.body)) {
      response.status(415).json({ reason: '只接受 pain.001 文件' });
      return;
    }
    const { messageId } = request.params;
    try {
      const { receivedAt } = bank.receive(messageId, request.body, Date.now());
      response.json({ messageId, receivedAt });
    } catch (cause) {
      if (cause instanceof OtherContent)
        response.status(409).json({ reason: '该批次号已用于另一份文件' });
      else response.status(422).json({ reason: cause instanceof Error ? cause.message : '' });
    }
  };

/** What makes a caller careful: the n-th request of a seed always meets the same mood. */
function moody({ seed, busyOneIn, slowOneIn, slowMs }: Manners): RequestHandler {
  let nth = 0;
  return async (_request, response, next) => {
    nth += 1;
    if (slowOneIn > 0 && drawn(seed, `slow ${nth}`, slowOneIn)) await wait(slowMs);
    if (busyOneIn === 0 || !drawn(seed, `busy ${nth}`, busyOneIn)) {
      next();
      return;
    }
    const unavailable = () => response.status(503).set('Retry-After', '1').end('{}');
    if (drawn(seed, `silent ${nth}`, 2)) {
      response.json = unavailable; // the work is done, and its answer lost
      next();
    } else unavailable();
  };
}
