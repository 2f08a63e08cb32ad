/** Art. 17(7): what the bank answers, handed in where it is not fetched, and the files that no order has taken. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { sha256 } from '../../policy/acts/kit';
import { PAYMENT_ORDER, type PaymentOrderActs } from '../../policy/payment-order/acts';
import { casesOf } from '../../store/case/cases';
import { bankFilesNotTaken, keepBankFile } from '../../store/processes/bank-files';
import type { OrderRecord } from '../../store/processes/payment-order';
import { bankStatusUpdate } from '../../workflows/payment-order/messages';
import { requireOthers, requireRole } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { statusFileOf } from '../bodies/files';
import { askedBy } from '../deciding';
import { refused, unanswered } from '../errors';
import { links, pageOf, whole, type Operation } from '../openapi/parts';
import { nextOf } from '../paging';
import { answerOf, linksTo, paramsOf, recordIn, type Mounting } from '../process/mount';
import { read } from '../schemas/reading';
import { limit } from '../schemas/requests';

/** A page of the bank's files, the newest first; `after` is a file's hash. */
const filesQuery = z.strictObject({ after: sha256.optional(), limit });
const [files, statuses] = ['/bank-files', '/payment-orders/:orderId/statuses'];

export function bankFiles(
  dependencies: Dependencies,
  mounting: Mounting<PaymentOrderActs, OrderRecord>,
): Router {
  const router = Router();
  router.get(files, async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['finance', 'auditor'], '查阅未入账的银行回执');
    const { after, limit: most } = read(filesQuery, request.query, 'query');
    const found = await bankFilesNotTaken(most, after);
    const page = found.map(({ _id, ...file }) => ({ sha256: _id, ...file }));
    response.json({ files: page, ...nextOf(found, most) });
  });
  /** The same file twice changes nothing: it is kept, and applied, under the hash of its bytes. */
  router.post(statuses, async (request, response) => {
    const { actor } = await askedBy(dependencies, request, ['finance'], '登记银行回执');
    const { id, record } = await recordIn(mounting, request);
    const { format, content, status } = await statusFileOf(request);
    if (status.messageId !== id)
      throw refused('payment-order-unknown', { orderId: status.messageId }, 'messageId');
    const at = dependencies.now();
    const cases = record.order.lines.map(({ caseNo }) => caseNo);
    await requireOthers(actor, await casesOf(cases), at);
    const reason = `财务上传的银行回执 ${status.statusId}`;
    const file = await keepBankFile({ format, content, status, by: actor, reason, at });
    const answer = await answerOf(dependencies, PAYMENT_ORDER, {
      id,
      update: bankStatusUpdate,
      message: { file },
      requestId: file,
      // Another than the request's: one that came too early is refused, and may be asked again.
      updateId: `${file}/${randomUUID()}`,
      starts: true,
      gone: () => Promise.resolve(unanswered()),
    });
    response.json({ ...answer, links: linksTo(dependencies, actor, mounting, id) });
  });
  return router;
}

export const BANK_FILES: readonly Operation[] = [
  {
    method: 'get',
    path: files,
    summary: 'Files of the bank that no order took',
    query: filesQuery,
    answer: pageOf('files', whole('A file, why, and from whom')),
  },
  {
    method: 'post',
    path: statuses,
    summary: 'A status of the bank',
    keyed: true,
    params: paramsOf(PAYMENT_ORDER),
    file: true,
    answer: z.looseObject({ orderId: z.string(), act: z.string(), result: z.string(), links }),
  },
];
