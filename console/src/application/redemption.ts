/** What an application for redemption asks for (Arts. 15-17(2)). */
import { ENTERPRISE, institution } from './parties';
import { valueAt, type Items, type Section, type Spec, type Values } from '../forms/spec';

const INVOICE: readonly Spec[] = [
  { kind: 'line', name: ['number'], label: '发票号码', help: '数电票20位，旧版发票8位' },
  { kind: 'line', name: ['code'], label: '发票代码', help: '仅旧版发票填写', optional: true },
  { kind: 'day', name: ['issuedOn'], label: '开票日期' },
  { kind: 'money', name: ['amountFen'], label: '价税合计' },
  { kind: 'flag', name: ['redLetter'], label: '是否红字发票' },
  { kind: 'line', name: ['buyer'], label: '购买方统一社会信用代码' },
  { kind: 'line', name: ['seller'], label: '销售方统一社会信用代码' },
];
const TRANSFER: readonly Spec[] = [
  { kind: 'line', name: ['reference'], label: '银行流水号' },
  { kind: 'day', name: ['paidOn'], label: '付款日期' },
  { kind: 'money', name: ['amountFen'], label: '付款金额' },
  {
    kind: 'money',
    name: ['shareFen'],
    label: '其中属于本合同',
    help: '一笔付几份合同时填写',
    optional: true,
  },
  { kind: 'flag', name: ['refund'], label: '是否退款' },
  { kind: 'line', name: ['payer'], label: '付款人名称' },
  { kind: 'line', name: ['payee'], label: '收款人名称' },
];

const parties = (values: Values, member: 'name' | 'uscc') => [
  valueAt(values, ['enterprise', member]),
  valueAt(values, ['provider', member]),
];
function freshInvoice(values: Values): Values {
  const [buyer, seller] = parties(values, 'uscc');
  return { redLetter: false, buyer, seller };
}
function freshTransfer(values: Values): Values {
  const [payer, payee] = parties(values, 'name');
  return { refund: false, payer, payee };
}

export const redemption = (serviceItems: Items): readonly Section[] => [
  {
    title: '由谁申请兑现',
    about: '一个服务项目只能由服务双方中的一方申请，款项付给申请的一方（管理办法第15条）。',
    of: [
      {
        kind: 'choice',
        name: ['redeemer'],
        label: '申请兑现方',
        options: { enterprise: '接受服务的企业', institution: '提供服务的机构' },
      },
    ],
  },
  { title: '企业', of: ENTERPRISE },
  { title: '服务机构', of: institution('provider') },
  {
    title: '服务合同',
    of: [
      { kind: 'line', name: ['contract', 'number'], label: '合同编号' },
      { kind: 'day', name: ['contract', 'signedOn'], label: '合同签订日期' },
      { kind: 'day', name: ['contract', 'fulfilledOn'], label: '服务完成并验收日期' },
      { kind: 'money', name: ['contract', 'amountFen'], label: '合同金额（含税）' },
      {
        kind: 'money',
        name: ['contract', 'eligibleFen'],
        label: '其中符合支持要求的金额',
        help: '没有不符合的部分时与合同金额相同',
      },
      {
        kind: 'choice',
        name: ['contract', 'serviceItem'],
        label: '服务事项',
        options: serviceItems,
      },
      { kind: 'prose', name: ['contract', 'subject'], label: '服务内容' },
      { kind: 'prose', name: ['innovation'], label: '与企业创新活动的关系' },
      {
        kind: 'prose',
        name: ['passesOn'],
        label: '机构如何向企业让利',
        help: '由服务机构申请兑现时填写',
        when: { name: 'redeemer', is: ['institution'] },
        optional: true,
      },
    ],
  },
  {
    title: '发票和付款',
    of: [
      {
        kind: 'rows',
        name: ['invoices'],
        label: '发票',
        one: '发票',
        least: 1,
        of: INVOICE,
        fresh: freshInvoice,
      },
      {
        kind: 'rows',
        name: ['transfers'],
        label: '付款',
        one: '付款',
        least: 1,
        of: TRANSFER,
        fresh: freshTransfer,
      },
    ],
  },
  {
    title: '收款账户',
    about: '账户名称须与申请兑现方的名称一致（管理办法第15条）。',
    of: [
      { kind: 'line', name: ['account', 'holder'], label: '账户名称' },
      { kind: 'line', name: ['account', 'bank'], label: '开户银行' },
      { kind: 'line', name: ['account', 'number'], label: '银行账号' },
    ],
  },
];
