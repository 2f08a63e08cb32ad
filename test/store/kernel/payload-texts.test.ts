/** What people write stays in the store: Temporal has its keys (reading of Art. 22; docs/adr/0043). */
import { defaultPayloadConverter } from '@temporalio/common';
import mongoose from 'mongoose';
import fc from 'fast-check';
import { connectStore, disconnectStore } from '../../../store/kernel/connection';
import { payloadTexts, WRITTEN } from '../../../store/kernel/payload-texts';
import * as kit from '../../../policy/acts/kit';
import { CASE_ACTS } from '../../../policy/case/acts';
import { ROUND_ACTS } from '../../../policy/case/round-acts';
import { PROCESSES } from '../../../policy/processes/processes';
import { leaveStore, openFreshStore } from '../../support/database';

let uri: string;
beforeAll(async () => {
  uri = await openFreshStore();
});
afterAll(leaveStore);

const sent = async (...values: readonly unknown[]) =>
  payloadTexts.encode(values.map((value) => defaultPayloadConverter.toPayload(value)));
const texts = (payloads: Awaited<ReturnType<typeof sent>>) =>
  payloads.map(({ data }) => Buffer.from(data ?? []).toString());
const arrived = async (payloads: Awaited<ReturnType<typeof sent>>) =>
  (await payloadTexts.decode(payloads)).map((one) => defaultPayloadConverter.fromPayload(one));

const MESSAGE = {
  actor: { id: 'clerk-1', role: 'district', district: '650104', address: '203.0.113.7' },
  reason: 'seen',
  faults: [{ path: 'invoices[0]', note: '13900000001' }],
  evidence: ['zhang.pdf'],
  due: '2026-05-18T01:00:00.000Z',
  amountFen: 100,
};

test('texts go by key, codes and days stay, and what arrives is what was sent', async () => {
  const payloads = await sent(MESSAGE, [MESSAGE], '公示至 2026-05-18');
  const [first = '', second = '', summary] = texts(payloads);
  for (const text of ['seen', '13900000001', 'zhang', '203.0.113.7'])
    expect(first + second).not.toContain(text);
  for (const code of ['clerk-1', '650104', '2026-05-18T01:00']) expect(first).toContain(code);
  expect(summary).toBe('"公示至 2026-05-18"');
  expect(await arrived(payloads)).toEqual([MESSAGE, [MESSAGE], '公示至 2026-05-18']);
});

test('any JSON arrives as it was sent, also a text that looks like a key', async () => {
  const [key = ''] = texts(await sent({ reason: '某人' })).map(
    (text) => /text:[^"]+/.exec(text)?.[0],
  );
  const value = fc.oneof(fc.jsonValue(), fc.constant({ a: key, reason: key, b: [key, ''] }));
  const property = fc.asyncProperty(fc.array(value, { maxLength: 3 }), async (values) => {
    const json = JSON.parse(JSON.stringify(values)) as unknown;
    expect(JSON.parse(JSON.stringify(await arrived(await sent(...values))))).toEqual(json);
  });
  await fc.assert(property, { numRuns: 200 });
  // Who puts a key into a message of their own gets the key back, and not the text.
  expect(await arrived(await sent({ reason: key }))).toEqual([{ reason: key }]);
});

test('a process that starts later reads what another has stored; what the store lacks is never guessed', async () => {
  const payloads = await sent({ reason: '由他处写入' });
  await disconnectStore();
  await connectStore(uri);
  expect(await arrived(payloads)).toEqual([{ reason: '由他处写入' }]);
  await mongoose.connection.collection('payload-texts').deleteMany({});
  await disconnectStore();
  await connectStore(uri);
  await expect(arrived(payloads)).rejects.toThrow('The store lacks 1 texts');
});

test('the same text at the same time by many is stored once', async () => {
  const many = await Promise.all(Array.from({ length: 40 }, () => sent({ reason: '同一段文字' })));
  expect(new Set(many.flatMap(texts)).size).toBe(1);
  const kept = mongoose.connection.collection('payload-texts');
  expect(await kept.countDocuments({ text: '同一段文字' })).toBe(1);
});

interface JsonSchema {
  readonly type?: string;
  readonly [word: string]: unknown;
}

/** Codes, accounts and numbers of records, which whoever works on them has to find in Temporal. */
const CODES = [
  'actId',
  'documentNumber',
  'draw',
  'endToEndId',
  'enterprise',
  'experts',
  'filing',
  'finding',
  'importId',
  'inspectors',
  'institution',
  'number',
  'objection',
  'path',
  'reference',
  'removals',
  'unit',
  'uscc',
];

/** Of a name in an address, which may be any text without a slash. */
const ANY_TEXT = kit.z.toJSONSchema(kit.recordId).pattern;

/** Members, at any depth, of which the schema says no more than how long a text it is. */
function freeTexts(schema: unknown, member = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties, ...rest } = schema as JsonSchema & { properties?: object };
  const says = (word: string) => rest[word] !== undefined && rest[word] !== ANY_TEXT;
  if (type === 'string') return ['pattern', 'enum', 'const', 'format'].some(says) ? [] : [member];
  const own = Object.entries(properties ?? {}).flatMap(([name, value]) =>
    WRITTEN.has(name) ? [] : freeTexts(value, name),
  );
  return [...own, ...Object.values(rest).flatMap((value) => freeTexts(value, member))];
}

test('each member of a message that people may write as they like is kept here, or is a code by name', () => {
  const rows = [CASE_ACTS, ROUND_ACTS, ...PROCESSES.map(({ acts }) => acts)].flatMap((acts) =>
    Object.values(acts as Record<string, { says: (given: typeof kit) => kit.z.ZodType }>),
  );
  const schemas = rows.map(({ says }) =>
    kit.z.toJSONSchema(says(kit), { io: 'input', unrepresentable: 'any' }),
  );
  const free = new Set(schemas.flatMap((schema) => freeTexts(schema)));
  expect([...free].sort()).toEqual(CODES);
});
