/**
 * Reads what the file of a fully digital invoice says of itself: XML, OFD (an archive of XML) and PDF. Nothing is verified, and
 * nothing is guessed: a value that is not in its form is left out. Called in a thread that can be ended.
 */
import type { Element } from '@xmldom/xmldom';
import type JSZip from 'jszip';
import { fenOfDecimal } from '../../bank/notation';
import { parsed } from '../../bank/xml';
import { recognized, TAIL_BYTES } from '../../policy/evidence/content';
import type {
  InvoiceField,
  InvoiceReading,
  InvoiceSource,
} from '../../policy/evidence/invoice-values';
import { isCivilDate } from '../../policy/kernel/time';
import { archiveOf } from '../../tables/archive';

/** What was read, or in Chinese why nothing was. */
export type InvoiceFile = { readonly reading: InvoiceReading } | { readonly fault: string };

type Texts = Partial<Record<InvoiceField, string | undefined>>;

const NOTHING = '文件中没有可以识别的数电票信息';

export async function readInvoice(file: Uint8Array): Promise<InvoiceFile> {
  const ends = { head: file, tail: file.subarray(-TAIL_BYTES), bytes: file.length };
  const found = recognized(ends);
  if ('fault' in found) return found;
  if (found.type === 'xml') return readXml(file);
  if (found.type === 'ofd') return readOfd(file);
  if (found.type === 'pdf') return readPdf(file);
  return { fault: '图片不能自动读取，请人工核对' };
}

function readXml(file: Uint8Array): InvoiceFile {
  const tree = parsed(file);
  return 'fault' in tree ? tree : told(fromXml(tree.root, 'xml'));
}

/** The first of several sources that has a field. */
function told(...readings: readonly InvoiceReading[]): InvoiceFile {
  const reading = Object.assign({}, ...[...readings].reverse()) as InvoiceReading;
  return Object.keys(reading).length === 0 ? { fault: NOTHING } : { reading };
}

const IN_XML: Readonly<Record<InvoiceField, readonly [parent: string, name: string]>> = {
  number: ['TaxSupervisionInfo', 'InvoiceNumber'],
  issuedOn: ['TaxSupervisionInfo', 'IssueTime'],
  seller: ['SellerInformation', 'SellerIdNum'],
  sellerName: ['SellerInformation', 'SellerName'],
  buyer: ['BuyerInformation', 'BuyerIdNum'],
  buyerName: ['BuyerInformation', 'BuyerName'],
  netFen: ['BasicInformation', 'TotalAmWithoutTax'],
  taxFen: ['BasicInformation', 'TotalTaxAm'],
  amountFen: ['BasicInformation', 'TotalTax-includedAmount'],
};

function fromXml(root: Element, source: InvoiceSource): InvoiceReading {
  const texts: Texts = {};
  for (const [field, [parent, name]] of entriesOf(IN_XML))
    texts[field] = leafIn(namedIn(root, parent)[0], name);
  return valuesOf(texts, source);
}

function namedIn(root: Element | undefined, name: string): Element[] {
  return root === undefined ? [] : Array.from(root.getElementsByTagNameNS('*', name));
}

function leafIn(parent: Element | undefined, name: string): string | undefined {
  return namedIn(parent, name)[0]?.textContent ?? undefined;
}

const entriesOf = <T>(table: Readonly<Record<InvoiceField, T>>) =>
  Object.entries(table) as [InvoiceField, T][];

const AMOUNTS: readonly InvoiceField[] = ['netFen', 'taxFen', 'amountFen'];
const NUMBER = /^\d{20}$/;
const DAY = /^(\d{4})[-/年.]?(\d{1,2})[-/月.]?(\d{1,2})/;
const CODE = /^[0-9A-Z]{15,20}$/;
const MOST_LETTERS = 200;

function valuesOf(texts: Texts, source: InvoiceSource): InvoiceReading {
  const found = Object.entries(texts).flatMap(([field, text]) => {
    const value = text === undefined ? undefined : valueOf(field as InvoiceField, text.trim());
    return value === undefined ? [] : [[field, { value, source }]];
  });
  return Object.fromEntries(found) as InvoiceReading;
}

function valueOf(field: InvoiceField, text: string): number | string | undefined {
  if (AMOUNTS.includes(field)) return amountOf(text);
  if (field === 'number') return NUMBER.test(text) ? text : undefined;
  if (field === 'issuedOn') return dayOf(text);
  if (field === 'seller' || field === 'buyer') return CODE.test(text) ? text : undefined;
  return text === '' || text.length > MOST_LETTERS ? undefined : text;
}

/** In fen; a red-letter one has a minus. */
function amountOf(text: string): number | undefined {
  const [, minus = '', amount = ''] = /^[¥￥]?(-?)[¥￥]?([\d,.]+)$/.exec(text) ?? [];
  const fen = fenOfDecimal(amount.replaceAll(',', ''));
  return fen === undefined || minus === '' ? fen : -fen;
}

function dayOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

async function readOfd(file: Uint8Array): Promise<InvoiceFile> {
  const found = await archiveOf(file, 'OFD.xml');
  if ('fault' in found) return { fault: 'OFD 文件已损坏，或解压后过大' };
  const { archive } = found;
  return told(await attachedIn(archive), await taggedIn(archive), await propertiesIn(archive));
}

async function attachedIn(archive: JSZip): Promise<InvoiceReading> {
  for (const part of archive.file(/\.xml$/i).filter(({ name }) => /attach/i.test(name))) {
    const root = await rootOf(part);
    const reading = root === undefined ? {} : fromXml(root, 'ofd-attachment');
    if (reading.number !== undefined) return reading;
  }
  return {};
}

async function rootOf(part: JSZip.JSZipObject | null): Promise<Element | undefined> {
  if (part === null) return undefined;
  const tree = parsed(await part.async('uint8array'));
  return 'root' in tree ? tree.root : undefined;
}

/** Names of the tags by which a page says what its texts are. */
const TAGS: Readonly<Record<InvoiceField, string>> = {
  number: 'InvoiceNo',
  issuedOn: 'IssueDate',
  seller: 'SellerTaxID',
  sellerName: 'SellerName',
  buyer: 'BuyerTaxID',
  buyerName: 'BuyerName',
  netFen: 'TaxExclusiveTotalAmount',
  taxFen: 'TaxTotalAmount',
  amountFen: 'TaxInclusiveTotalAmount',
};

async function taggedIn(archive: JSZip): Promise<InvoiceReading> {
  const [tags] = archive.file(/Tags\/CustomTag\.xml$/i);
  const root = tags && (await rootOf(tags));
  if (root === undefined) return {};
  const words = await textsById(archive);
  const texts: Texts = {};
  for (const [field, name] of entriesOf(TAGS)) {
    const ids = namedIn(namedIn(root, name)[0], 'ObjectRef').map((ref) => ref.textContent?.trim());
    const said = ids.map((id) => words.get(id ?? '') ?? '').join('');
    texts[field] = said === '' ? undefined : said;
  }
  return valuesOf(texts, 'ofd-tag');
}

/** The words of each text object of all pages. */
async function textsById(archive: JSZip): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  for (const part of archive.file(/Content\.xml$/i)) {
    const page = await rootOf(part);
    for (const object of namedIn(page, 'TextObject')) {
      const said = namedIn(object, 'TextCode').map(({ textContent }) => textContent ?? '');
      words.set(object.getAttribute('ID') ?? '', said.join(''));
    }
  }
  return words;
}

const OFD_PROPERTIES: Readonly<Partial<Record<string, InvoiceField>>> = {
  发票号码: 'number',
  开票日期: 'issuedOn',
  合计金额: 'netFen',
  合计税额: 'taxFen',
  购买方纳税人识别号: 'buyer',
  销售方纳税人识别号: 'seller',
};

/** They have no names and no gross amount: that is the sum of the two that they have. */
async function propertiesIn(archive: JSZip): Promise<InvoiceReading> {
  const root = await rootOf(archive.file('OFD.xml'));
  const texts: Texts = {};
  for (const data of namedIn(root, 'CustomData')) {
    const field = OFD_PROPERTIES[data.getAttribute('Name') ?? ''];
    if (field !== undefined) texts[field] = data.textContent ?? '';
  }
  return withGross(valuesOf(texts, 'ofd-property'));
}

function withGross(reading: InvoiceReading): InvoiceReading {
  const { netFen, taxFen, amountFen } = reading;
  if (amountFen !== undefined || netFen === undefined || taxFen === undefined) return reading;
  const value = Number(netFen.value) + Number(taxFen.value);
  return { ...reading, amountFen: { value, source: netFen.source } };
}

const PDF_PROPERTIES: Readonly<Record<InvoiceField, string>> = {
  number: 'InvoiceNumber',
  issuedOn: 'IssueTime',
  seller: 'SellerIdNum',
  sellerName: 'SellerName',
  buyer: 'BuyerIdNum',
  buyerName: 'BuyerName',
  netFen: 'TotalAmWithoutTax',
  taxFen: 'TotalTaxAm',
  amountFen: 'TotalTax-includedAmount',
};

/** An invoice has one page, and a list a few more. */
const MOST_PAGES = 3;

async function readPdf(file: Uint8Array): Promise<InvoiceFile> {
  // What draws is not there and not needed: the library names it where it is loaded.
  Object.assign(globalThis, { DOMMatrix: Object });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(file);
  const options = { isEvalSupported: false, stopAtErrors: true, useSystemFonts: false };
  const task = getDocument({ ...options, data, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const attached = fromAttachments((await pdf.getAttachments()) as unknown);
    const { info } = await pdf.getMetadata();
    const pages = Math.min(pdf.numPages, MOST_PAGES);
    const lines: string[] = [];
    for (let nth = 1; nth <= pages; nth += 1) {
      const { items } = await (await pdf.getPage(nth)).getTextContent();
      lines.push(...items.map((item) => ('str' in item ? item.str : '')));
    }
    return told(attached, fromProperties(info), fromText(lines.join(' ')));
  } catch {
    return { fault: 'PDF 文件已损坏，或设有密码' };
  } finally {
    await task.destroy();
  }
}

function fromAttachments(attachments: unknown): InvoiceReading {
  for (const one of Object.values((attachments ?? {}) as Record<string, unknown>)) {
    const { content } = one as { readonly content?: unknown };
    const tree = content instanceof Uint8Array ? parsed(content) : undefined;
    const reading = tree && 'root' in tree ? fromXml(tree.root, 'pdf-attachment') : {};
    if (reading.number !== undefined) return reading;
  }
  return {};
}

function fromProperties(info: object): InvoiceReading {
  const own = info as Record<string, unknown>;
  const said = { ...own, ...(own['Custom'] as object | undefined) } as Record<string, unknown>;
  const texts: Texts = {};
  for (const [field, name] of entriesOf(PDF_PROPERTIES)) {
    const value = said[name];
    if (typeof value === 'string') texts[field] = value;
  }
  return valuesOf(texts, 'pdf-property');
}

/** Only what stands behind its own label. */
function fromText(text: string): InvoiceReading {
  const plain = text.replace(/\s+/g, '');
  return valuesOf(
    {
      number: /发票号码[:：]?(\d{20})/.exec(plain)?.[1],
      issuedOn: /开票日期[:：]?(\d{4}年\d{1,2}月\d{1,2}日)/.exec(plain)?.[1],
      amountFen: /[（(]小写[）)][¥￥]?(-?[\d,]+\.\d{2})/.exec(plain)?.[1],
    },
    'pdf-text',
  );
}
