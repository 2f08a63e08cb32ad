/**
 * The simulated bank's books: what it was asked, what it answered and when its answer is to be had. All of
 * it follows from the seed and the order of requests, so that a run can be repeated.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { instantOf } from '../../policy/kernel/time';
import { readOrder, writeReport, type Order, type Result, type Transfer } from './messages';
import { sha256 } from '../../store/kernel/sha256';

export type Item =
  | {
      readonly kind: 'status';
      readonly fileId: string;
      readonly format: 'pain.002';
      readonly content: string;
    }
  | {
      readonly kind: 'receipt';
      readonly receiptId: string;
      readonly reference: string;
      readonly amountFen: number;
      readonly payerName: string;
      readonly receivedAt: string;
    };

interface Books {
  /** The hash of each order's file, and when it came. */
  readonly orders: Record<string, { readonly sha256: string; readonly receivedAt: string }>;
  /** End-to-end ids that were paid: nothing is paid twice. */
  readonly paid: Record<string, true>;
  readonly feed: { readonly fromMs: number; readonly item: Item }[];
}

export interface BankOptions {
  readonly seed: string;
  /** Milliseconds from an order to its status. */
  readonly delayMs: number;
  /** Keeps the books across restarts. */
  readonly stateFile?: string | undefined;
}

/** A file under a message id that stands for another file already. */
export class OtherContent extends Error {}

const PAGE = 100;
/** One status file in so many comes twice. */
const TWICE_IN = 2;

export class SimulatedBank {
  readonly #options: BankOptions;
  readonly #books: Books;

  constructor(options: BankOptions) {
    this.#options = options;
    this.#books = kept(options.stateFile) ?? { orders: {}, paid: {}, feed: [] };
  }

  /** Takes an order; the same file again is acknowledged as the first time. @throws Error, OtherContent */
  receive(messageId: string, file: Uint8Array, nowMs: number): { receivedAt: string } {
    const hash = sha256(file);
    const known = Object.hasOwn(this.#books.orders, messageId)
      ? this.#books.orders[messageId]
      : undefined;
    if (known !== undefined && known.sha256 !== hash) throw new OtherContent();
    if (known !== undefined) return { receivedAt: known.receivedAt };
    const order = readOrder(file);
    if (order.messageId !== messageId) throw new Error('文件中的批次号与所报的不一致');
    const receivedAt = instantOf(nowMs);
    this.#books.orders[messageId] = { sha256: hash, receivedAt };
    this.#answer(order, nowMs + this.#options.delayMs);
    this.#keep();
    return { receivedAt };
  }

  /** Money that a party sends to the fund's account (Art. 20). */
  takeReturn(
    sent: { readonly reference: string; readonly amountFen: number; readonly payerName: string },
    nowMs: number,
  ): Item {
    const receiptId = `RC-${String(this.#books.feed.length + 1).padStart(6, '0')}`;
    const item: Item = { kind: 'receipt', receiptId, ...sent, receivedAt: instantOf(nowMs) };
    this.#books.feed.push({ fromMs: nowMs, item });
    this.#keep();
    return item;
  }

  /** What is to be had by now after the cursor, in the order of the books. */
  after(cursor: string, nowMs: number): { items: Item[]; cursor: string } {
    const start = /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
    const page = this.#books.feed.slice(start, start + PAGE);
    const notYet = page.findIndex(({ fromMs }) => fromMs > nowMs);
    const ready = notYet < 0 ? page : page.slice(0, notYet);
    return { items: ready.map(({ item }) => item), cursor: String(start + ready.length) };
  }

  #answer(order: Order, fromMs: number): void {
    const statusId = `ST${sha256(order.messageId).slice(0, 24)}`;
    const results = order.transfers.map((transfer) => this.#settled(transfer));
    const xml = writeReport({ statusId, createdAt: instantOf(fromMs), order, results });
    const content = Buffer.from(xml).toString('base64');
    const item: Item = { kind: 'status', fileId: statusId, format: 'pain.002', content };
    this.#books.feed.push({ fromMs, item });
    if (drawn(this.#options.seed, order.messageId, TWICE_IN))
      this.#books.feed.push({ fromMs, item });
  }

  #settled(transfer: Transfer): Result {
    const { endToEndId } = transfer;
    if (Object.hasOwn(this.#books.paid, endToEndId))
      return { ...transfer, code: 'AM05', reason: '该笔已经付过' };
    if (transfer.account.endsWith('9')) return { ...transfer, code: 'AC04', reason: '账户已销户' };
    if (transfer.payee.includes('户名不符'))
      return { ...transfer, code: 'BE01', reason: '户名与账号不符' };
    this.#books.paid[endToEndId] = true;
    return { ...transfer, voucher: voucherOf(this.#options.seed, endToEndId) };
  }

  /** In one rename, so that a killed bank finds whole books. */
  #keep(): void {
    const { stateFile } = this.#options;
    if (stateFile === undefined) return;
    writeFileSync(`${stateFile}.new`, JSON.stringify(this.#books));
    renameSync(`${stateFile}.new`, stateFile);
  }
}

/** Whether the lot falls on this one; one in so many, the same for the same seed. */
export function drawn(seed: string, what: string, oneIn: number): boolean {
  return createHash('sha256').update(`${seed}/${what}`).digest().readUInt32BE() % oneIn === 0;
}

function voucherOf(seed: string, endToEndId: string): string {
  return `YH${sha256(`${seed}/${endToEndId}`).slice(0, 16)}`;
}

function kept(stateFile: string | undefined): Books | undefined {
  if (stateFile === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8')) as Books;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
