/**
 * Art. 17(7): the bank's answer, ISO 20022 pain.002. Read strictly: a line without its id, a payment without its
 * voucher, or a sum that does not add up is a fault, never a guess. A status that is neither final nor one to wait for
 * is a person's matter, for its line alone. Elements that say nothing about the outcome are passed over.
 */
import type { Element } from '@xmldom/xmldom';
import type { Fen } from '../policy/kernel/money';
import { repeatedAt } from '../policy/kernel/repeats';
import { instructionOf, MAX_LINES } from '../policy/payment-order/order';
import type {
  BankStatus,
  LineStatus,
  PaymentOutcome,
  WholeFileRejection,
} from '../policy/payment-order/status';
import { fenOfDecimal, instantOfMoment } from './notation';
import { CURRENCY } from './pain-001';
import { FileFaults, NO_REASON, shown, type StatusFile } from './status-file';
import { childrenOf, parsed, textOf } from './xml';

/** The versions whose elements, as far as they are read here, are the same. */
const NAMESPACES = ['03', '10', '12'].map(
  (version) => `urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}`,
);

/**
 * What each code of the external code set means. Only settlement is payment: an accepted instruction may still fail.
 * `unclear` is what does not belong to a transfer, or leaves the money with the bank.
 */
const OUTCOMES: Readonly<Record<string, PaymentOutcome | 'unclear'>> = {
  ACSC: 'paid',
  ACCC: 'paid',
  RJCT: 'failed',
  CANC: 'failed',
  RCVD: 'pending',
  PDNG: 'pending',
  PRES: 'pending',
  ACTC: 'pending',
  ACCP: 'pending',
  ACFC: 'pending',
  ACPD: 'pending',
  ACSP: 'pending',
  ACWC: 'pending',
  ACWP: 'pending',
  BLCK: 'unclear',
  ACIS: 'unclear',
  CPUC: 'unclear',
};
/** Of a group only: some lines are accepted, some are not; or all of them are in form, and some not in content. */
const PARTLY: readonly string[] = ['PART', 'PATC'];
/** What banks write where an id is missing. */
const NO_ID = 'NOTPROVIDED';

const YUAN = '金额（元，最多两位小数）';
const MAX_ID = 35;
const MAX_REASON = 500;

/** The status in the file, or every fault in it (at most 200). */
export function readPain002(file: Uint8Array): StatusFile {
  const tree = parsed(file);
  if ('fault' in tree) return { faults: [{ where: '', message: tree.fault }] };
  const { root } = tree;
  if (root.localName !== 'Document' || !NAMESPACES.includes(root.namespaceURI ?? ''))
    return { faults: [{ where: '', message: '不是 pain.002.001.03、.10 或 .12 版的状态报告' }] };
  const faults = new FileFaults();
  const status = statusOf(new Node(root, '', faults));
  return faults.isEmpty && status !== undefined ? { status } : faults.told();
}

/** An element under its path; what it lacks is noted as a fault. */
class Node {
  constructor(
    private readonly element: Element,
    private readonly path: string,
    private readonly faults: FileFaults,
  ) {}

  note(name: string, message: string): void {
    this.faults.add(this.at(name), message);
  }

  /** The value where there is one; otherwise the fault is noted. */
  judged<T>(name: string, value: T | undefined, fault: string): T | undefined {
    if (value === undefined) this.note(name, fault);
    return value;
  }

  all(name: string): Node[] {
    const found = childrenOf(this.element, name);
    return found.map((child, at) => new Node(child, `${this.at(name)}[${at + 1}]`, this.faults));
  }

  /** The one child of that name, if any; a second one is a fault. */
  optional(name: string): Node | undefined {
    const [first, second] = childrenOf(this.element, name);
    if (second !== undefined) this.note(name, '只能有一个');
    return first && new Node(first, this.at(name), this.faults);
  }

  required(name: string): Node | undefined {
    return this.judged(name, this.optional(name), '缺少此项');
  }

  /** The child's text: undefined where there is no child, a fault where it is empty. */
  optionalText(name: string): string | undefined {
    const child = this.optional(name);
    if (child === undefined) return undefined;
    const text = textOf(child.element);
    const fits = text !== '' && text.length <= MAX_ID;
    return this.judged(name, fits ? text : undefined, `应为1至${MAX_ID}个字符`);
  }

  text(name: string): string | undefined {
    const present = childrenOf(this.element, name).length > 0;
    return present ? this.optionalText(name) : this.judged<string>(name, undefined, '缺少此项');
  }

  /** The texts of all children of that name. */
  texts(name: string): string[] {
    return childrenOf(this.element, name)
      .map(textOf)
      .filter((text) => text !== '');
  }

  /** The child's text as something else; a text that is none is a fault. */
  optionalAs<T>(name: string, read: (text: string) => T | undefined, what: string): T | undefined {
    const text = this.optionalText(name);
    if (text === undefined) return undefined;
    return this.judged(name, read(text), `“${shown(text)}”不是${what}`);
  }

  attribute(name: string): string | null {
    return this.element.getAttribute(name);
  }

  private at(name: string): string {
    return this.path === '' ? name : `${this.path}/${name}`;
  }
}

function statusOf(document: Node): BankStatus | undefined {
  const report = document.required('CstmrPmtStsRpt');
  const header = report?.required('GrpHdr');
  const original = report?.required('OrgnlGrpInfAndSts');
  if (report === undefined || header === undefined || original === undefined) return undefined;
  const statusId = header.text('MsgId');
  const reportedAt = momentOf(header);
  const messageId = original.text('OrgnlMsgId');
  const answered = original.text('OrgnlMsgNmId');
  if (answered !== undefined && !answered.startsWith('pain.001'))
    original.note('OrgnlMsgNmId', `“${shown(answered)}”不是付款文件`);
  if (statusId === undefined || reportedAt === undefined || messageId === undefined)
    return undefined;
  return {
    messageId,
    statusId,
    reportedAt,
    ...figuresOf(original),
    ...answerOf(original, blocksOf(report, messageId), statusId),
  };
}

/** Our file has one payment block, which bears the order's own id. */
function blocksOf(report: Node, messageId: string): readonly Node[] {
  const blocks = report.all('OrgnlPmtInfAndSts');
  for (const block of blocks) {
    const id = block.text('OrgnlPmtInfId');
    if (id !== undefined && id !== messageId)
      block.note('OrgnlPmtInfId', `“${shown(id)}”不是付款批次“${shown(messageId)}”的`);
  }
  return blocks;
}

function momentOf(header: Node): string | undefined {
  const text = header.text('CreDtTm');
  return text && header.judged('CreDtTm', instantOfMoment(text), `“${shown(text)}”不是时间`);
}

function figuresOf(original: Node): Pick<BankStatus, 'orderLines' | 'orderTotalFen'> {
  const orderLines = original.optionalAs('OrgnlNbOfTxs', countOf, '笔数');
  const orderTotalFen = original.optionalAs('OrgnlCtrlSum', fenOfDecimal, YUAN);
  return {
    ...(orderLines !== undefined && { orderLines }),
    ...(orderTotalFen !== undefined && { orderTotalFen }),
  };
}

/** A line as read, beside the element it was read from. */
interface Read {
  readonly node: Node;
  readonly code: string;
  readonly line: LineStatus;
}

/** The lines, and whether the file was refused as a whole, from the group and its payment blocks. */
function answerOf(
  original: Node,
  blocks: readonly Node[],
  statusId: string,
): Pick<BankStatus, 'lines' | 'wholeFile'> {
  const readings = blocks.map((block) => readLines(block, original, statusId));
  const all = readings.flat();
  if (all.length > MAX_LINES) blocks[0]?.note('TxInfAndSts', `一个文件不得超过${MAX_LINES}笔`);
  checkRepeats(all);
  const groups = [
    { node: original, code: groupCode(original, 'GrpSts'), lines: all },
    ...blocks.map((node, at) => ({
      node,
      code: groupCode(node, 'PmtInfSts'),
      lines: readings[at] ?? [],
    })),
  ];
  for (const group of groups) checkGroup(group);
  for (const block of groups.slice(1)) checkBlock(block, groups[0]?.code);
  const lines = all.map(({ line }) => line);
  const refusing = groups.filter(({ code }) => outcomeOf(code) === 'failed');
  const [refused] = refusing;
  if (refused !== undefined && refused.node !== original && blocks.length > 1)
    refused.node.note('PmtInfSts', '整个付款批次被拒绝时只能有一组结果');
  if (refused === undefined) return { lines };
  return { lines, wholeFile: rejection(refusing.map(({ node }) => node)) };
}

function readLines(block: Node, original: Node, statusId: string): Read[] {
  return block.all('TxInfAndSts').flatMap((node) => {
    const read = lineOf([node, block, original], statusId);
    return read === undefined ? [] : [read];
  });
}

/** The line, its block and its group: what the line does not say of a reason, these may. */
type Place = readonly [line: Node, block: Node, group: Node];

function lineOf(place: Place, statusId: string): Read | undefined {
  const [node] = place;
  const endToEndId = idOf(node);
  const code = node.text('TxSts');
  const outcome = code === undefined ? undefined : (outcomeOf(code) ?? 'unclear');
  if (endToEndId !== undefined && instructionOf(endToEndId) === undefined)
    node.note('OrgnlEndToEndId', `“${shown(endToEndId)}”不是本系统的付款编号`);
  const voucher = node.optionalText('AcctSvcrRef');
  if (outcome === 'paid' && voucher === undefined)
    node.note('AcctSvcrRef', '已付款而没有银行凭证号');
  const why = outcome === 'failed' ? firstReason(place) : reasonOf(node);
  const amountFen = amountOf(node);
  if (endToEndId === undefined || code === undefined || outcome === undefined) return undefined;
  const bankReference = voucher ?? `${statusId}/${endToEndId}`;
  const amount = amountFen === undefined ? {} : { amountFen };
  const told = { endToEndId, bankReference, ...why, ...amount };
  if (outcome !== 'unclear') return { node, code, line: { ...told, outcome } };
  const unclear = {
    outcome: 'pending',
    unclear: true,
    reasonCode: why.reasonCode ?? code,
  } as const;
  return { node, code, line: { ...told, ...unclear } };
}

/** Our two ids of a line are the same; some banks give back the one only. */
function idOf(node: Node): string | undefined {
  const given = (name: string): string | undefined => {
    const id = node.optionalText(name);
    return id === NO_ID ? undefined : id;
  };
  const id = given('OrgnlEndToEndId') ?? given('OrgnlInstrId');
  return node.judged('OrgnlEndToEndId', id, '缺少此项');
}

/** The reason of the innermost that gives one. */
function firstReason(places: readonly Node[]): Pick<LineStatus, 'reasonCode' | 'reason'> {
  const given = places
    .map(reasonOf)
    .find(({ reason, reasonCode }) => (reason ?? reasonCode) !== undefined);
  return given ?? { reason: NO_REASON };
}

/** The amount, where the bank repeats it. */
function amountOf(node: Node): Fen | undefined {
  const amount = node.optional('OrgnlTxRef')?.optional('Amt');
  const currency = amount?.optional('InstdAmt')?.attribute('Ccy');
  if (currency !== undefined && currency !== CURRENCY)
    amount?.note('InstdAmt', `币种应为${CURRENCY}`);
  return amount?.optionalAs('InstdAmt', fenOfDecimal, YUAN);
}

/** Why a line or a group was refused: its first code, and all that was said about it. */
function reasonOf(node: Node): Pick<LineStatus, 'reasonCode' | 'reason'> {
  const given = node.all('StsRsnInf');
  const codes = given.map((one) => {
    const reason = one.optional('Rsn');
    return reason?.optionalText('Cd') ?? reason?.optionalText('Prtry');
  });
  const reasonCode = codes.find((code) => code !== undefined);
  const reason = given
    .flatMap((one) => one.texts('AddtlInf'))
    .join('；')
    .slice(0, MAX_REASON);
  return {
    ...(reasonCode !== undefined && { reasonCode }),
    ...(reason !== '' && { reason }),
  };
}

/** Why all was refused: the group or its block says so. */
function rejection(groups: readonly Node[]): WholeFileRejection {
  const { reasonCode, reason = reasonCode } = firstReason(groups);
  return {
    outcome: 'rejected',
    reason: reason ?? NO_REASON,
    ...(reasonCode !== undefined && { reasonCode }),
  };
}

/** The code of a group or block; undefined where it has none. */
function groupCode(group: Node, name: 'GrpSts' | 'PmtInfSts'): string | undefined {
  const code = group.optionalText(name);
  const isPartly = code !== undefined && PARTLY.includes(code);
  const known = code === undefined || isPartly || outcomeOf(code) !== undefined;
  return known ? code : group.judged<string>(name, undefined, unknownStatus(code));
}

/** A line told twice, or two payments by one voucher. */
function checkRepeats(lines: readonly Read[]): void {
  for (const at of repeatedAt(lines.map(({ line }) => line.endToEndId)))
    lines[at]?.node.note('OrgnlEndToEndId', '此笔在文件中重复');
  const paid = lines.filter(({ line }) => line.outcome === 'paid');
  for (const at of repeatedAt(paid.map(({ line }) => line.bankReference)))
    paid[at]?.node.note('AcctSvcrRef', '银行凭证号在文件中重复');
}

interface Group {
  readonly node: Node;
  readonly code: string | undefined;
  readonly lines: readonly Read[];
}

/** What a group says of all its lines must agree with what it says of each. */
function checkGroup({ node, code, lines }: Group): void {
  const outcome = outcomeOf(code);
  if (outcome === 'paid' && lines.length === 0) node.note('TxInfAndSts', '已付款而没有逐笔结果');
  if (outcome === 'paid' || outcome === 'failed')
    for (const one of lines)
      if (one.line.outcome !== outcome) one.node.note('TxSts', '与整个文件的结果不一致');
  for (const count of node.all('NbOfTxsPerSts')) checkCount(count, lines);
}

/** What is said of the whole file and what of its block must agree, where either is final. */
function checkBlock({ node, code }: Group, whole: string | undefined): void {
  if (code === undefined || whole === undefined || PARTLY.includes(whole)) return;
  if (PARTLY.includes(code)) return;
  const [outcome, wholeOutcome] = [outcomeOf(code), outcomeOf(whole)];
  const isOpen = outcome !== 'failed' && wholeOutcome === 'pending';
  if (outcome !== wholeOutcome && !isOpen) node.note('PmtInfSts', '与整个文件的状态不一致');
}

function checkCount(count: Node, lines: readonly Read[]): void {
  const status = count.text('DtldSts');
  const meant = lines.filter(({ code }) => code === status);
  const number = count.optionalAs('DtldNbOfTxs', countOf, '笔数');
  if (number !== undefined && number !== meant.length)
    count.note('DtldNbOfTxs', `写明${number}笔，实有${meant.length}笔`);
  const sum = count.optionalAs('DtldCtrlSum', fenOfDecimal, YUAN);
  const amounts = meant.map(({ line }) => line.amountFen).filter((fen) => fen !== undefined);
  const total = amounts.reduce((all, fen) => all + fen, 0);
  if (sum !== undefined && amounts.length === meant.length && sum !== total)
    count.note('DtldCtrlSum', '与逐笔金额之和不一致');
}

function outcomeOf(code: string | undefined): PaymentOutcome | 'unclear' | undefined {
  return code !== undefined && Object.hasOwn(OUTCOMES, code) ? OUTCOMES[code] : undefined;
}

function countOf(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

const unknownStatus = (code: string): string => `不认识的状态“${shown(code)}”`;
