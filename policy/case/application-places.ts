/** Where something stands in an application, as people read it: 发票第2项的发票号码 for `invoices[1].number`. */
import { CHECK_NAMES } from '../words/vocabulary';

/** Of a member that is called otherwise within another. */
const WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  contract: {
    number: '合同编号',
    signedOn: '签订日期',
    amountFen: '合同金额',
    subject: '服务内容',
  },
  invoices: { number: '发票号码', code: '发票代码', issuedOn: '开票日期', amountFen: '价税合计' },
  transfers: { reference: '流水号', amountFen: '付款金额' },
  account: { holder: '户名', bank: '开户银行', number: '账号' },
  recognition: { number: '文号', issuedOn: '认定日期', document: '认定文件' },
  person: { name: '姓名' },
  documents: { name: '文件名' },
  shareholders: { holder: '股东或出资人' },
};

const MEMBERS: Readonly<Record<string, string>> = {
  ...CHECK_NAMES,
  roundId: '申报批次',
  way: '入库方式',
  redeemer: '申请兑现方',
  enterprise: '企业',
  institution: '服务机构',
  provider: '服务机构',
  contract: '合同',
  invoices: '发票',
  transfers: '付款',
  passesOn: '转付企业的安排',
  innovation: '与创新活动的关系',
  account: '收款账户',
  documents: '附件材料',
  services: '服务事项',
  statements: '条件说明',
  recognition: '资质认定',
  uscc: '统一社会信用代码',
  name: '名称',
  formerNames: '曾用名',
  domicile: '住所地',
  legalForm: '法律形式',
  industry: '行业',
  staff: '从业人员数',
  revenueFen: '营业收入',
  assetsFen: '资产总额',
  kind: '机构类型',
  relations: '关联信息',
  legalRepresentative: '法定代表人',
  directors: '董事',
  shareholders: '股东或出资人',
  actualControllers: '实际控制人',
  jointlyFounded: '共同设立的单位',
  percent: '比例',
  person: '自然人',
  entity: '单位',
  idNumber: '证件号码',
  fulfilledOn: '履行完毕日期',
  eligibleFen: '申请计入金额',
  serviceItem: '服务事项',
  redLetter: '红字发票',
  buyer: '购买方',
  seller: '销售方',
  paidOn: '付款日期',
  shareFen: '其中属于本合同的金额',
  refund: '是否退款',
  payer: '付款方',
  payee: '收款方',
  issuer: '认定单位',
  level: '认定级别',
  platform: '平台名称',
  host: '依托单位',
  validUntil: '有效期至',
  document: '文件',
  sha256: '校验值',
  holder: '持有人',
};

const PART = /^([^[\]]*)(?:\[(\d+)\])?$/;

/** The path in Chinese; undefined where a part of it has no name. */
export function applicationPlace(path: string): string | undefined {
  let within = '';
  const parts = path.split('.').map((part) => {
    const [, member = '', nth] = PART.exec(part) ?? [];
    const name = WITHIN[within]?.[member] ?? MEMBERS[member];
    within = member;
    return nth === undefined ? name : name && `${name}第${Number(nth) + 1}项`;
  });
  return parts.every((part) => part !== undefined) ? parts.join('的') : undefined;
}
