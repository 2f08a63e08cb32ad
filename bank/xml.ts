/**
 * The little that the bank's files need of XML: plain elements out, one checked tree in. What comes in
 * is from outside: bounded, in UTF-8, UTF-16 or GBK, and never with a document type, so nothing is ever expanded.
 */
import {
  DOMImplementation,
  DOMParser,
  XMLSerializer,
  type Document,
  type Element,
} from '@xmldom/xmldom';
import { encodingByMark } from '../tables/marks';

/** An element to be written: its name, what it holds, and its attributes. */
export interface Branch {
  readonly name: string;
  readonly content: string | readonly Branch[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** An element with text, or with elements in their order. */
export function element(
  name: string,
  content: string | readonly Branch[],
  attributes: Branch['attributes'] = {},
): Branch {
  return { name, content, attributes };
}

/** The XML file with a root `Document` in the namespace. Throws on a character that XML cannot carry. */
export function written(namespace: string, content: readonly Branch[]): string {
  const document = new DOMImplementation().createDocument(namespace, 'Document');
  const { documentElement: root } = document;
  if (root === null) throw new Error('The document has no root.');
  for (const branch of content) root.appendChild(grown(document, namespace, branch));
  const xml = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function grown(document: Document, namespace: string, branch: Branch): Element {
  const { name, content, attributes } = branch;
  const grownUp = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) grownUp.setAttribute(key, value);
  if (typeof content === 'string') grownUp.appendChild(document.createTextNode(content));
  else for (const child of content) grownUp.appendChild(grown(document, namespace, child));
  return grownUp;
}

/** The root of the file, or in Chinese why there is none to be read. */
export type Parsed = { readonly root: Element } | { readonly fault: string };

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 32;

export function parsed(file: Uint8Array): Parsed {
  if (file.length === 0) return { fault: '文件是空的' };
  if (file.length > MAX_BYTES) return { fault: '文件不能超过10 MiB' };
  const text = decoded(file);
  if (text === undefined)
    return { fault: '文件的编码与其声明不符，应为 UTF-8、UTF-16 或 GBK 编码' };
  const fault = structureFault(text);
  return fault === undefined ? treeOf(text) : { fault };
}

/** By its byte-order mark, else by what it declares; undefined where it is in neither. */
function decoded(file: Uint8Array): string | undefined {
  const encoding = encodingOf(file);
  try {
    return encoding && new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/;
/** What banks declare, and the decoder that reads it. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
};

function encodingOf(file: Uint8Array): string | undefined {
  const marked = encodingByMark(file);
  if (marked !== undefined) return marked;
  const head = new TextDecoder('latin1').decode(file.subarray(0, 200)).replace(/^ï»¿/, '');
  const [, declared = 'utf-8'] = DECLARED.exec(head) ?? [];
  return ENCODINGS[declared.toLowerCase()];
}

/** What is looked at before any parser sees the text. */
function structureFault(text: string): string | undefined {
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text))
    return '文件中不能有文档类型定义（DTD）或实体';
  if (namesNoCharacter(text)) return '文件中有 XML 不允许的字符';
  return exceedsBounds(text) ? '文件的层次过深或元素过多' : undefined;
}

/** What XML calls no character (2.2), as it is or by its number: the parser lets through what no store keeps. */
// eslint-disable-next-line no-control-regex
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Surrogate}\ufffe\uffff]/u;
const BY_NUMBER = /&#(?:x([0-9a-f]+)|(\d+));/gi;
const LAST_CHARACTER = 0x10ffff;

function namesNoCharacter(text: string): boolean {
  if (NO_CHARACTER.test(text)) return true;
  for (const [, hex, decimal] of text.matchAll(BY_NUMBER)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > LAST_CHARACTER || NO_CHARACTER.test(String.fromCodePoint(code))) return true;
  }
  return false;
}

function exceedsBounds(text: string): boolean {
  let depth = 0;
  let elements = 0;
  for (const [, close, empty] of text.matchAll(/<(\/)?[^\s<>!?/][^<>]*?(\/)?>/g)) {
    if (close === undefined) elements += 1;
    depth += close !== undefined ? -1 : empty === undefined ? 1 : 0;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) return true;
  }
  return false;
}

function treeOf(text: string): Parsed {
  try {
    const strict = (_level: string, message: string): never => {
      throw new Error(message);
    };
    const { documentElement } = new DOMParser({ onError: strict }).parseFromString(
      text,
      'text/xml',
    );
    return documentElement === null ? { fault: '文件中没有内容' } : { root: documentElement };
  } catch {
    return { fault: '文件不是格式良好的 XML' };
  }
}

/** The element's own children of that name, in the element's namespace. */
export function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element =>
      node.nodeType === node.ELEMENT_NODE &&
      (node as Element).localName === name &&
      (node as Element).namespaceURI === parent.namespaceURI,
  );
}

/** The element's text without surrounding blanks; empty where it holds elements. */
export function textOf(leaf: Element): string {
  const nodes = Array.from(leaf.childNodes);
  const plain = nodes.every(({ nodeType, ELEMENT_NODE }) => nodeType !== ELEMENT_NODE);
  return plain ? (leaf.textContent ?? '').trim() : '';
}
