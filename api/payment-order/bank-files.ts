/** Art. 17(7): what the bank answers, handed in where it is not fetched, and the files that no order has taken. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { PAYMENT_ORDER, type PaymentOrderActs } from '../../policy/payment-order/acts';
import { casesOf } from '../../store/case/cases';
import { bankFilesNotTaken, keepBankFile } from '../../store/processes/bank-files';
import type { OrderRecord } from '../../store/processes/payment-order';
import { bankStatusUpdate } from '../../workflows/payment-order/messages';
import { requireOthers } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused, unanswered } from '../errors';
import { nextOf } from '../next-page';
import { answerOf, linksTo, recordIn, type Mounting } from '../process/mount';
import * as told from './operations';

/** A file as it is shown: by the hash of its bytes. */
export function shownFile<F extends { readonly _id: string }>({ _id: sha256, ...file }: F) {
  return { sha256, ...file };
}

export function bankFiles(
  dependencies: Dependencies,
  mounting: Mounting<PaymentOrderActs, OrderRecord>,
): Router {
  const router = Router();
  bind(router, dependencies, told.listBankFiles, async ({ query: { after, limit } }) => {
    const found = await bankFilesNotTaken(limit, after);
    return { files: found.map(shownFile), ...nextOf(found, limit) };
  });
  /** The same file twice changes nothing: it is kept, and applied, under the hash of its bytes. */
  bind(router, dependencies, told.applyBankStatus, async ({ actor, file: given, request }) => {
    const { id, record } = await recordIn(mounting, request);
    const { format, content, status } = given;
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
    return { ...answer, links: linksTo(dependencies, actor, mounting, id) };
  });
  return router;
}
