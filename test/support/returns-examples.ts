/** Invented repayments and receipts for the tests of returned money (Art. 20). */
import { yuan } from '../../policy/kernel/money';
import type { Actor } from '../../policy/model/nouns';
import type { ReturnReceipt } from '../../policy/returns/returns';
import { takeReceipt } from '../../activities/returns/take-receipt';
import { caseOf } from '../../store/case/cases';
import { inTransaction, type Tx } from '../../store/kernel/connection';
import {
  demandRepayment,
  type Repayment,
  type RepaymentDemand,
} from '../../store/returns/repayments';
import { receiptOf, type StoredReceipt } from '../../store/returns/receipts';
import { redemptionAt } from './ledger-examples';
import { AT } from './fresh-store';

export const bureau: Actor = { id: 'bureau-1', role: 'bureau' };
export const finance = (n = 1): Actor => ({ id: `finance-${n}`, role: 'finance' });
export const YEAR = 2026;

let counted = 0;
export const newId = (prefix: string): string => `${prefix}-${(counted += 1)}`;

/** What the bureau demands of the enterprise of a paid redemption. */
export async function demandOn(caseNo: string, owedFen: number): Promise<RepaymentDemand> {
  const kase = await caseOf(caseNo);
  return {
    caseNo,
    party: kase?.enterprise ?? '',
    owedFen,
    article: '20(1)',
    reason: '申报材料不实',
    key: newId('demand'),
    at: AT,
    by: bureau,
    channel: 'api',
  };
}

/** A paid redemption of 10,000 yuan, and so much of it demanded back. */
export async function demanded(owedFen = yuan(1_000)): Promise<Repayment> {
  const demand = await demandOn(await redemptionAt('paid', YEAR), owedFen);
  return inTransaction((tx: Tx) => demandRepayment(tx, demand));
}

export function receipt(reference: string, amountFen: number): ReturnReceipt {
  const [receiptId, payerName] = [newId('RC'), '示例企业一'];
  return { receiptId, reference, amountFen, payerName, receivedAt: AT };
}

/** Tells the receipt as the bank does, and answers it as it stands then. */
export async function told(one: ReturnReceipt): Promise<StoredReceipt> {
  await takeReceipt(one, AT);
  const stored = await receiptOf(one.receiptId);
  if (stored === undefined) throw new Error(`${one.receiptId} was not taken`);
  return stored;
}
