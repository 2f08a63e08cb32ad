/** Art. 17(7): what the bank is asked to pay by an approval document. */
import { formatYuan, type Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import type { BankAccount } from '../model/nouns';
import type { Draft } from './draft';
import { chineseDay, inWordsAndFigures, numbered, totalOf } from './model';
import { BUREAU } from './offices';

export interface PaymentRequestFacts {
  readonly orderId: string;
  readonly approvalDocument: string;
  readonly requestedOn: CivilDate;
  readonly approvedOn: CivilDate;
  readonly payer: BankAccount;
  readonly lines: readonly {
    readonly caseNo: string;
    readonly amountFen: Fen;
    readonly creditor: { readonly account: BankAccount };
  }[];
}

export function paymentRequest(facts: PaymentRequestFacts): Draft {
  const { orderId, approvalDocument, requestedOn, approvedOn, payer, lines } = facts;
  const total = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    kind: 'payment-request',
    key: `payment-request/${orderId}`,
    series: '乌科拨',
    model: {
      template: 'letter',
      head: BUREAU,
      title: '资金拨付申请书',
      to: payer.bank,
      blocks: [
        {
          kind: 'paragraph',
          text: `根据批复（${approvalDocument}），请于${chineseDay(requestedOn)}从下列账户拨付创新券兑现资金${lines.length}笔，合计${inWordsAndFigures(total)}，明细见附件。`,
        },
        {
          kind: 'fields',
          rows: [
            ['付款批次', orderId],
            ['付款人', payer.holder],
            ['开户银行', payer.bank],
            ['账号', payer.number],
          ],
        },
        {
          kind: 'paragraph',
          text: '本申请经编制、复核两人办理，请按附件逐笔支付，并反馈支付结果。',
        },
      ],
      annexes: [
        {
          title: '资金拨付明细表',
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: '序号', width: 1.2 },
                { title: '编号', width: 3 },
                { title: '收款人', width: 4.4, align: 'left' },
                { title: '开户银行', width: 3.6, align: 'left' },
                { title: '账号', width: 4 },
                { title: '金额（元）', width: 2.8, align: 'right' },
              ],
              rows: numbered(
                lines.map(({ caseNo, creditor, amountFen }) => [
                  caseNo,
                  creditor.account.holder,
                  creditor.account.bank,
                  creditor.account.number,
                  formatYuan(amountFen),
                ]),
              ),
              total: totalOf(total),
            },
          ],
        },
      ],
      signedBy: BUREAU,
      date: approvedOn,
      signatures: ['编制人（签字）', '复核人（签字）'],
    },
  };
}
