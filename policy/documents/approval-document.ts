/** Art. 17(6): the approval document (批复) and the list of what it grants. */
import { formatYuan, type Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import type { Draft } from './draft';
import { chineseDay, inWordsAndFigures, numbered, totalOf } from './model';
import { BUREAU, CENTRE } from './offices';

export interface ApprovedLine {
  readonly caseNo: string;
  readonly name: string;
  readonly district: string;
  readonly institution: string;
  readonly amountFen: Fen;
}

export interface ApprovalFacts {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuedOn: CivilDate;
  readonly lines: readonly ApprovedLine[];
  /** The last day on which one of them was published. */
  readonly publishedUntil?: CivilDate;
}

export function approvalDocument(facts: ApprovalFacts): Draft {
  const { title, documentNumber, issuedOn, lines, publishedUntil } = facts;
  const total = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const until = publishedUntil === undefined ? '' : `（公示至${chineseDay(publishedUntil)}）`;
  const annex = '创新券兑现资金明细表';
  return {
    kind: 'approval',
    key: `approval/${documentNumber}`,
    number: documentNumber,
    model: {
      template: 'document',
      head: `${BUREAU}文件`,
      title,
      to: CENTRE,
      blocks: [
        {
          kind: 'paragraph',
          text: `你单位报送的创新券兑现审议结果收悉。经公示无异议或者异议已经办结${until}，现批复如下：`,
        },
        {
          kind: 'paragraph',
          text: `一、同意对附件所列${lines.length}个项目兑现创新券资金，合计${inWordsAndFigures(total)}，从创新券专项资金中列支。`,
        },
        {
          kind: 'paragraph',
          text: '二、资金按照附件所列单位和金额拨付至申请兑现方的账户，专款专用，不得截留、挪用。',
        },
        {
          kind: 'paragraph',
          text: '三、有关单位应当妥善保存合同、发票和付款凭证，接受科技、财政、审计部门的监督检查。',
        },
      ],
      annexes: [
        {
          title: annex,
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: '序号', width: 1.3 },
                { title: '申请兑现方', width: 5, align: 'left' },
                { title: '区县', width: 2.2 },
                { title: '服务机构', width: 4.4, align: 'left' },
                { title: '编号', width: 3.3 },
                { title: '金额（元）', width: 3, align: 'right' },
              ],
              rows: numbered(
                lines.map((line) => [
                  line.name,
                  line.district,
                  line.institution,
                  line.caseNo,
                  formatYuan(line.amountFen),
                ]),
              ),
              total: totalOf(total),
            },
          ],
        },
      ],
      signedBy: BUREAU,
      date: issuedOn,
    },
  };
}
