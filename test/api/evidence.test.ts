/** Papers of cases over HTTP (Arts. 11, 16, 17, 18): judged by content, scanned, and kept from whoever may not know of them. */
import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { MockActivityEnvironment } from '@temporalio/testing';
import mongoose from 'mongoose';
import { scanPapers, type ScannedPapers } from '../../activities/evidence/scan-papers';
import { openCase } from '../../store/case/case-acts';
import { sweepArrivals } from '../../store/evidence/papers';
import { inTransaction } from '../../store/kernel/connection';
import type { Actor } from '../../policy/model/nouns';
import { newCase } from '../support/cases-examples';
import { EICAR, freePort, startClamd } from '../support/clamd';
import { AT } from '../support/fresh-store';
import {
  applicant,
  auditor,
  centre,
  district,
  expert,
  House,
  newKey,
  redemption,
} from '../support/api-house';
import { invoiceOfd, invoicePdf, invoiceXml } from '../support/invoice-files';
import { readInvoice } from '../../api/evidence/invoice-file';
import { until } from '../support/until';

let house: House;
let clamd: Awaited<ReturnType<typeof startClamd>>;
const kase = newCase({ experts: ['expert-1'] });
const full = newCase();
const submission = redemption('redemption-2026-1', 901);
const billed = newCase({ submission, applicant: submission.enterprise.uscc });
const no = kase._id;
const owner = applicant(kase.applicant);

beforeAll(async () => {
  clamd = await startClamd();
  house = await House.open();
  const act = { at: AT, by: centre, channel: 'api', act: 'submit', reason: '示例' } as const;
  for (const one of [kase, full, billed])
    await inTransaction((tx) =>
      openCase(tx, { ...act, key: `submit/${one._id}`, no: one._id }, one, '已受理'),
    );
});
afterAll(async () => {
  await house.close();
  await clamd.stop();
});

const MIB = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7\n% 明显为示例的材料\n%%EOF\n');
interface PaperBody {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly scan: string;
  readonly errors: readonly { readonly message: string }[];
  readonly refusals: readonly { readonly code: string }[];
}

async function handIn(
  bytes: Uint8Array,
  { as = owner, kind = 'contract', name = '合同.pdf', key = newKey(), of = no } = {},
): Promise<{ status: number; body: PaperBody }> {
  const path = `/cases/${of}/papers?kind=${kind}&name=${encodeURIComponent(name)}`;
  const headers = { ...(await house.credentials(as)), 'Idempotency-Key': key };
  const init = { method: 'POST', headers, body: Buffer.from(bytes) };
  const response = await fetch(house.address + path, init);
  return { status: response.status, body: (await response.json()) as PaperBody };
}

async function fetchPaper(id: string, as: Actor, headers: Record<string, string> = {}) {
  const init = { headers: { ...(await house.credentials(as)), ...headers } };
  return fetch(`${house.address}/papers/${id}`, init);
}

const scan = (scanner = clamd.address): Promise<ScannedPapers> =>
  new MockActivityEnvironment().run<[], ScannedPapers, () => Promise<ScannedPapers>>(() =>
    scanPapers({ scanner })({ at: AT }),
  );

const stored = async () => {
  const db = mongoose.connection.db!;
  const count = (name: string) => db.collection(name).countDocuments();
  return {
    papers: await count('papers'),
    files: await count('paper-files.files'),
    chunks: await count('paper-files.chunks'),
  };
};

/** A ZIP whose list of parts names these, each of which says to unpack to so much. */
function archive(parts: readonly string[], unpacked = 10): Buffer {
  const entries = parts.map((part) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(part.length, 28);
    return Buffer.concat([entry, Buffer.from(part)]);
  });
  const list = Buffer.concat(entries);
  const start = Buffer.from('PK\u0003\u0004 made up');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(start.length, 16);
  return Buffer.concat([start, list, end]);
}

test('Arts. 16, 18: a paper is fetched once a scanner has found it clean, whole or a range of it, by whoever reads the case', async () => {
  const { status, body } = await handIn(PDF, { name: '..\\..\\夹\\合同/../昇.pdf' });
  expect(status).toBe(201);
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  expect(body).toMatchObject({ name: '昇.pdf', type: 'pdf', sha256, scan: 'not-scanned' });
  expect(await house.get(`/papers/${body.id}`, auditor)).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'paper-not-clean' }] },
  });
  expect((await scan()).clean).toBe(1);
  for (const reader of [owner, auditor, district('650104'), expert(1)]) {
    const response = await fetchPaper(body.id, reader);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^inline; filename/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
  const part = await fetchPaper(body.id, owner, { Range: 'bytes=5-7' });
  expect([part.status, await part.text()]).toEqual([206, '1.7']);
  expect(part.headers.get('content-range')).toBe(`bytes 5-7/${PDF.length}`);
  for (const other of [applicant(newCase().applicant), district('650102'), expert(2)])
    expect(await house.get(`/papers/${body.id}`, other)).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'paper-unknown' }] },
    });
  const trail = await house.get(`/cases/${no}/trail`, auditor);
  expect(trail.body.entries).toContainEqual(
    expect.objectContaining({
      act: 'submitPaper',
      answer: expect.objectContaining({ sha256 }) as unknown,
    }),
  );
});

test('a paper is not taken twice by its key, also at once, and another is refused', async () => {
  const key = newKey();
  const before = (await stored()).papers;
  const both = await Promise.all([handIn(PDF, { key }), handIn(PDF, { key })]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[0].body.id).toBe(both[1].body.id);
  expect((await handIn(PDF, { key })).body.id).toBe(both[0].body.id);
  const other = await handIn(Buffer.concat([PDF, PDF]), { key });
  expect(other.body.refusals).toMatchObject([{ code: 'idempotency-key-reused' }]);
  const after = await stored();
  expect(after.papers).toBe(before + 1);
  expect(after.files).toBe(after.papers);
});

describe('of what is refused nothing is kept', () => {
  test.each([
    ['a page that says it is a PDF', Buffer.from('<html><script>alert(1)</script>'), {}, 422],
    ['an empty file', Buffer.alloc(0), {}, 422],
    [
      'an archive that unpacks to 300 MB',
      archive(['word/document.xml'], 3e8),
      { kind: 'result' },
      422,
    ],
    ['an archive of something else', archive(['evil.exe']), { kind: 'result' }, 422],
    ['a kind that takes no XML', Buffer.from('<?xml version="1.0"?><a/>'), {}, 422],
    ['a name without anything', PDF, { name: '../' }, 400],
    ['half of a character in its name', PDF, { name: '好\ufffd\0' }, 400],
    ['what staff alone hand in', PDF, { kind: 'objection-proof' }, 403],
    ['a case that there is not', PDF, { of: 'R2026-999999' }, 404],
    ['a case of others', PDF, { as: applicant(newCase().applicant) }, 404],
  ])('%s', async (_what, bytes, how, expected) => {
    const before = await stored();
    const { status } = await handIn(bytes, how);
    expect(status).toBe(expected);
    expect(await stored()).toEqual(before);
  });

  test('more than its kind may be, with and without its length said', async () => {
    const before = await stored();
    const large = Buffer.alloc(21 * MIB, PDF);
    expect((await handIn(large, { kind: 'licence' })).status).toBe(413);
    const headers = { ...(await house.credentials(owner)), 'Idempotency-Key': newKey() };
    const body = new Blob([large]).stream();
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const path = `/cases/${no}/papers?kind=licence&name=a.pdf`;
    const status = await fetch(house.address + path, init).then(
      (response) => response.status,
      () => 413, // The connection was closed on what was still being sent.
    );
    expect(status).toBe(413);
    expect(await stored()).toEqual(before);
  });

  test('a caller that goes away in the middle', async () => {
    const before = await stored();
    const { port } = new URL(house.address);
    const socket = connect(Number(port), '127.0.0.1');
    const said = Object.entries(await house.credentials(owner));
    const head = [
      `POST /cases/${no}/papers?kind=contract&name=a.pdf HTTP/1.1`,
      'Host: x',
      'Content-Length: 9000000',
      `Idempotency-Key: ${newKey()}`,
      ...said.map(([name, value]) => `${name}: ${value}`),
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(Buffer.alloc(3_000_000, PDF));
    await until(async () => ((await stored()).chunks > before.chunks ? true : undefined), {
      what: () => 'its first pieces',
      everyMs: 20,
    });
    socket.destroy();
    await until(
      async () => {
        const later = new Date(Date.now() + 1_000);
        await sweepArrivals(later, 100);
        const now = await stored();
        return JSON.stringify(now) === JSON.stringify(before) ? true : undefined;
      },
      { what: () => 'nothing kept', everyMs: 50 },
    );
  });
});

test('a case takes a hundred papers and no more', async () => {
  const papers = mongoose.connection.db!.collection('papers');
  const caseNo = full._id;
  const many = Array.from({ length: 100 }, () => ({ caseNo, request: newKey(), scan: 'clean' }));
  await papers.insertMany(many);
  const { status, body } = await handIn(PDF, { as: applicant(full.applicant), of: caseNo });
  expect([status, body.refusals]).toMatchObject([409, [{ code: 'papers-too-many' }]]);
  await papers.deleteMany({ caseNo });
});

test('only a clean answer is clean: a virus, a foreign answer and silence are not', async () => {
  const infected = await handIn(Buffer.concat([PDF, Buffer.from(EICAR)]), { kind: 'result' });
  await expect(scan(`127.0.0.1:${await freePort()}`)).rejects.toThrow('ECONNREFUSED');
  const foreign = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\n\r\n\0');
  }).listen(0, '127.0.0.1');
  await once(foreign, 'listening');
  const { port } = foreign.address() as { port: number };
  await expect(scan(`127.0.0.1:${port}`)).rejects.toThrow();
  foreign.close();
  expect((await fetchPaper(infected.body.id, auditor)).status).toBe(409);
  expect((await scan()).infected).toBe(1);
  for (const reader of [owner, auditor])
    expect((await fetchPaper(infected.body.id, reader)).status).toBe(409);
  const { papers } = (await house.get(`/cases/${no}/papers`, owner)).body as unknown as {
    papers: readonly PaperBody[];
  };
  expect(papers.find(({ id }) => id === infected.body.id)).toMatchObject({
    scan: 'infected',
    threat: 'Own.Test.EICAR.UNOFFICIAL',
  });
});

test('Arts. 11, 16: what is missing is said; what staff hand in is not told to parties and experts', async () => {
  const proof = await handIn(PDF, { as: centre, kind: 'objection-proof' });
  expect(proof.status).toBe(201);
  await scan();
  for (const [reader, knows] of [
    [owner, false],
    [expert(1), false],
    [district('650104'), true],
    [auditor, true],
  ] as const) {
    const { papers, missing } = (await house.get(`/cases/${no}/papers`, reader))
      .body as unknown as {
      papers: readonly PaperBody[];
      missing: readonly { readonly kind: string }[];
    };
    expect(papers.some(({ id }) => id === proof.body.id)).toBe(knows);
    expect(missing.map(({ kind }) => kind)).toEqual([
      'licence',
      'acceptance',
      'invoice',
      'payment-slip',
      'no-affiliation-statement',
    ]);
    expect((await fetchPaper(proof.body.id, reader)).status).toBe(knows ? 200 : 404);
    const trail = await house.get(`/cases/${no}/trail`, reader);
    expect(trail.body.entries.some(({ act }) => act === 'fileStaffPaper')).toBe(knows);
  }
  const direct = await house.get('/required-papers?procedure=admission&way=direct');
  expect(direct.body).toMatchObject({
    required: [{ kind: 'licence' }, { kind: 'recognition', name: '资质认定文件' }],
  });
});

describe('reading of Art. 16(5): the file of a fully digital invoice is read, and set beside what was typed', () => {
  const [typed] = submission.invoices;
  const { number, issuedOn, seller, buyer, amountFen } = typed!;
  const yuan = (fen: number): string => (fen / 100).toFixed(2);
  const told = {
    number,
    issuedOn,
    seller,
    sellerName: submission.provider.name,
    buyer,
    buyerName: submission.enterprise.name,
    net: yuan(amountFen - 6_000),
    tax: '60.00',
    gross: yuan(amountFen),
  };

  const readingOf = async (file: Uint8Array, name: string) => {
    const as = applicant(billed.applicant);
    const { body } = await handIn(file, { as, kind: 'invoice', name, of: billed._id });
    const before = await house.get(`/papers/${body.id}/invoice-reading`, as);
    expect(before).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'paper-not-clean' }] },
    });
    await scan();
    const reply = await house.get(`/papers/${body.id}/invoice-reading`, district('650104'));
    expect(reply.status).toBe(200);
    return reply.body as unknown as {
      readonly fault?: string;
      readonly notice: string;
      readonly fields: readonly {
        readonly field: string;
        readonly read?: unknown;
        readonly source?: string;
        readonly agrees?: boolean;
      }[];
    };
  };
  const ALL = ['number', 'issuedOn', 'seller', 'sellerName', 'buyer', 'buyerName', 'amountFen'];

  test.each([
    ['xml', () => Promise.resolve(Buffer.from(invoiceXml(told))), 'xml', ALL],
    ['ofd', () => invoiceOfd(told, 'attachment'), 'ofd-attachment', ALL],
    ['ofd', () => invoiceOfd(told, 'tag'), 'ofd-tag', ALL],
    [
      'ofd',
      () => invoiceOfd(told, 'property'),
      'ofd-property',
      ['number', 'issuedOn', 'amountFen'],
    ],
    ['pdf', () => Promise.resolve(invoicePdf(told)), 'pdf-property', ALL],
  ] as const)('%s: %#', async (extension, made, source, fields) => {
    const { fields: found, notice, fault } = await readingOf(await made(), `发票.${extension}`);
    expect(fault).toBeUndefined();
    expect(notice).toContain('未经税务机关查验');
    expect(found.filter(({ agrees }) => agrees === true).map(({ field }) => field)).toEqual(fields);
    expect(found.filter(({ agrees }) => agrees === false)).toEqual([]);
    const sources = found.flatMap((one) => (one.source === undefined ? [] : [one.source]));
    expect(new Set(sources)).toEqual(new Set([source]));
  });

  test('what differs is said, and nothing is made of what is not in its form', async () => {
    const other = { ...told, issuedOn: '2026-13-45', buyer: seller, gross: '-1.00' };
    const { fields: found } = await readingOf(Buffer.from(invoiceXml(other)), '发票.xml');
    const byField = new Map(found.map((one) => [one.field, one]));
    expect(byField.get('issuedOn')).toMatchObject({ typed: issuedOn });
    expect(byField.get('issuedOn')).not.toHaveProperty('read');
    expect(byField.get('buyer')).toMatchObject({ read: seller, typed: buyer, agrees: false });
    expect(byField.get('amountFen')).toMatchObject({ read: -100, agrees: false });
  });

  test('another file of the same type, and a broken one, say that nothing was read', async () => {
    const nothing = '<?xml version="1.0"?><note>示例</note>';
    expect(await readingOf(Buffer.from(nothing), '说明.xml')).toMatchObject({
      fault: '文件中没有可以识别的数电票信息',
    });
    expect((await readingOf(PDF, '坏.pdf')).fault).toContain('PDF 文件已损坏');
    const entity = Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
    expect(await readInvoice(entity)).toEqual({ fault: '文件中不能有文档类型定义（DTD）或实体' });
  });

  test('a paper of another kind is no invoice', async () => {
    const { body } = await handIn(PDF, { name: '合同.pdf' });
    await scan();
    expect(await house.get(`/papers/${body.id}/invoice-reading`, owner)).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'paper-no-invoice' }] },
    });
  });
});

test('50 MB go up and down piece by piece', async () => {
  const pieces = function* () {
    for (let nth = 0; nth < 50; nth += 1) yield Buffer.alloc(MIB, PDF);
  };
  const headers = { ...(await house.credentials(owner)), 'Idempotency-Key': newKey() };
  const body = Readable.toWeb(Readable.from(pieces()));
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  const path = `${house.address}/cases/${no}/papers?kind=contract&name=a.pdf`;
  const init = { method: 'POST', headers, body, duplex: 'half' } as unknown as RequestInit;
  const sent = await fetch(path, init);
  expect(sent.status).toBe(201);
  const { id, sha256 } = (await sent.json()) as PaperBody;
  await scan();
  const response = await fetchPaper(id, owner);
  const hash = createHash('sha256');
  for await (const piece of response.body!) hash.update(Buffer.from(piece as ArrayBuffer));
  clearInterval(watch);
  expect(hash.digest('hex')).toBe(sha256);
  // Loosely: thrice the file would be there, with what the test itself sends and what waits to be collected.
  expect((most - before) / MIB).toBeLessThan(150);
});
