/**
 * An official document as plain data: what the record says, in the order in which it is read. Every form of it (PDF, Word)
 * is made of this and of nothing else, so that the same record gives the same bytes.
 */
import { inCapitals } from '../kernel/capitals';
import { formatYuan, type Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';

export interface Column {
  readonly title: string;
  /** Its part of the width. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

export type Block =
  /** 一、… */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A form: a name and what is said of it, a line each. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [name: string, said: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** What stands below the last line: a cell for the sum, over all columns but the last. */
      readonly total?: { readonly words: string; readonly figures: string };
    };

export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface DocumentModel {
  /** By GB/T 9704: `document` (文件式) and `letter` (信函式) have a red head; `sheet` is a form or a record without one. */
  readonly template: 'document' | 'letter' | 'sheet';
  /** Red, above the line: 乌鲁木齐市科学技术局文件. */
  readonly head?: string;
  /** 发文字号. */
  readonly number: string;
  readonly title: string;
  /** 主送机关. */
  readonly to?: string;
  readonly blocks: readonly Block[];
  readonly annexes: readonly Annex[];
  /** 发文机关署名: the seal's place is over it and the date. */
  readonly signedBy: string;
  /** 成文日期. */
  readonly date: CivilDate;
  /** Lines for people to sign by hand, such as 主持人（签字）. */
  readonly signatures?: readonly string[];
}

/** 人民币（大写）…. */
const inWords = (fen: Fen): string => `人民币（大写）${inCapitals(fen)}`;

/** 人民币（大写）…（…元）. */
export const inWordsAndFigures = (fen: Fen): string => `${inWords(fen)}（${formatYuan(fen)}元）`;

/** What stands below a table of amounts. */
export const totalOf = (fen: Fen) => ({ words: inWords(fen), figures: formatYuan(fen) });

/** Rows of a table, each with its number before it. */
export const numbered = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row, at) => [String(at + 1), ...row]);

/** 2026年3月2日. */
export function chineseDay(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A text with its days as people write them. */
export function withChineseDays(text: string): string {
  return text.replaceAll(/\d{4}-\d{2}-\d{2}/g, chineseDay);
}

/** Every text of it, once. */
export function textsOf(model: DocumentModel): string[] {
  const { head = '', number, title, to = '', blocks, annexes, signedBy, signatures = [] } = model;
  const annexTexts = annexes.flatMap((annex) => [annex.title, ...annex.blocks.flatMap(blockTexts)]);
  const frame = [head, number, title, to, signedBy, ...signatures];
  return [...new Set([...frame, ...blocks.flatMap(blockTexts), ...annexTexts])];
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'fields':
      return block.rows.flat();
    case 'table': {
      const { columns, rows, total } = block;
      const sums = total === undefined ? [] : [total.words, total.figures];
      return [...columns.map(({ title }) => title), ...rows.flat(), ...sums];
    }
  }
}
