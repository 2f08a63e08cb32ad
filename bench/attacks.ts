/** What has stalled the API once, or could: each as many requests at once, and what they hold. */
import { request } from 'node:http';
import mongoose from 'mongoose';
import { keyed } from '../api-client/client';
import { headersOf } from '../test/support/header-client';
import type { Role } from '../policy/model/nouns';
import { SHEET, tamperedSheet } from '../test/support/sheet';
import { uscc } from '../test/support/fresh-store';

export interface Attack {
  readonly name: string;
  readonly atOnce: number;
  /** Sends one and answers its status. */
  readonly send: () => Promise<number>;
}

const MIB = 2 ** 20;
const ROUND = 'redemption-silence';
const ORDER = 'P2026-0123456789ab';
const MEETINGS = `/rounds/${ROUND}/meetings`;
const LISTS = '/lists/dishonesty/imports?listDate=2026-03-01';
const STATUSES = `/payment-orders/${ORDER}/statuses`;
const SMES = '/sme-lists/2026/imports';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Records that are only there to be found, so that a request gets as far as its body. */
export async function prepareAttacks(): Promise<void> {
  const { db } = mongoose.connection;
  await db?.collection('rounds').insertOne({ _id: ROUND as never, state: 'open' });
  await db?.collection('payment-orders').insertOne({ _id: ORDER as never, state: 'instructed' });
}

export async function attacks(apiUrl: string): Promise<readonly Attack[]> {
  const post = (path: string, role: Role | undefined, type: string, body: Buffer | string) => () =>
    status(apiUrl, path, { role, type, body });
  const nested = '['.repeat(5 * MIB) + ']'.repeat(5 * MIB);
  const commas = Buffer.alloc(10 * MIB, ',');
  const rows = Array.from({ length: 50_000 }, (_, n) => `${uscc(n)},2026-03-01`).join('\n');
  const xml = `<Document>${'<a>1</a>'.repeat(1_200_000)}</Document>`;
  const far = await sheet((text) => text.replace('r="2"', 'r="1000000000"'));
  const merge = '<mergeCells><mergeCell a=">" xref="A1:A1" ref="A3:ZZ20000"/></mergeCells>';
  const merged = await sheet((text) => text.replace('</sheetData>', `</sheetData>${merge}`));
  const json = 'application/json';
  return [
    once('10 MB of nested JSON to a meeting, no account', post(MEETINGS, undefined, json, nested)),
    many('the same 20 times at once', 20, post(MEETINGS, undefined, json, nested)),
    many('the same by the centre', 20, post(MEETINGS, 'centre', json, nested)),
    many(
      '256 KB of nested JSON, public',
      50,
      post(MEETINGS, 'public', json, nested.slice(0, MIB / 4)),
    ),
    once('a wrong meeting of 2,000 items', post(MEETINGS, 'centre', json, meeting(wrongItem()))),
    many('the same 10 times at once', 10, post(MEETINGS, 'centre', json, meeting(wrongItem()))),
    once(
      'a sound meeting of 2,000 cases, 20 votes each',
      post(MEETINGS, 'centre', json, meeting(soundItem())),
    ),
    many('256 KB of wrong members', 20, post('/rounds', 'bureau', json, members())),
    once('a CSV of 10 MB of commas', post(LISTS, 'centre', 'text/csv', commas)),
    many('the same 10 times at once', 10, post(LISTS, 'centre', 'text/csv', commas)),
    once('a sound CSV of 50,000 rows', post(LISTS, 'centre', 'text/csv', `uscc,since\n${rows}`)),
    once('XML of 10 MB', post(STATUSES, 'finance', 'application/xml', xml)),
    once('an XLSX with the row 1,000,000,000', post(SMES, 'centre', XLSX, far)),
    once('an XLSX that merges millions of cells', post(SMES, 'centre', XLSX, merged)),
    many('clients that send a byte a second', 500, () => slow(apiUrl + MEETINGS)),
  ];
}

const once = (name: string, send: Attack['send']): Attack => ({ name, atOnce: 1, send });
const many = (name: string, atOnce: number, send: Attack['send']): Attack => ({
  name,
  atOnce,
  send,
});

interface RawRequest {
  readonly role: Role | undefined;
  readonly type: string;
  readonly body: Buffer | string;
}

/** Past the client: what is sent is of no contract, and nobody asks again. */
async function status(
  apiUrl: string,
  path: string,
  { role, type, body }: RawRequest,
): Promise<number> {
  const who = role === undefined ? {} : await headersOf({ id: `${role}-1`, role });
  const headers = { ...who, ...keyed().header, 'Content-Type': type };
  try {
    const reply = await fetch(apiUrl + path, {
      method: 'POST',
      headers,
      body: body as NonNullable<RequestInit['body']>,
    });
    await reply.arrayBuffer();
    return reply.status;
  } catch {
    return CUT_OFF;
  }
}

/** The connection ended before the answer was read: the caller was still sending. */
export const CUT_OFF = 0;

const SLOW_S = 10;

/** Says who it is, and then a byte a second. */
function slow(address: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(address, {
      method: 'POST',
      agent: false,
      headers: { 'Content-Type': 'application/json' },
    });
    const beat = setInterval(() => asked.write('['), 1_000);
    const end = (code: number) => () => {
      clearInterval(beat);
      asked.destroy();
      resolve(code);
    };
    setTimeout(end(CUT_OFF), SLOW_S * 1_000);
    asked.on('response', ({ statusCode = CUT_OFF }) => {
      end(statusCode)();
    });
    asked.on('error', end(CUT_OFF));
    asked.flushHeaders();
  });
}

const sheet = (change: (text: string) => string): Promise<Buffer> =>
  tamperedSheet([['统一社会信用代码'], [uscc(1)]], SHEET, change);

function meeting(item: object): string {
  const told = { kind: 'deliberation', heldOn: '2026-03-01', members: [], present: [] };
  const items = Array.from({ length: 2_000 }, () => item);
  const rest = { chair: 'm1', recorder: 'm2', minutes: '示例纪要', items };
  return JSON.stringify({ reason: '会议已召开', meeting: { ...told, ...rest } });
}

const wrongItem = (): object => ({ votes: Array(45).fill({ a: 1 }) });

function soundItem(): object {
  const votes = Array.from({ length: 20 }, (_, n) => ({ member: `m${n}`, vote: 'for' }));
  const reason = '同意按申报金额支持'.repeat(3);
  return { caseNo: 'R2026-000001', recused: [], votes, supported: true, reason };
}

function members(): string {
  const names = Array.from({ length: 15_000 }, (_, n) => [`k${n}`, 1]);
  return JSON.stringify(Object.fromEntries(names));
}
