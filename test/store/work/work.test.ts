/** Everyone's work and finding a case read no more than they answer, however much there is (Arts. 6, 7, 18). */
import mongoose from 'mongoose';
import type { Actor } from '../../../policy/model/nouns';
import { casesWith, keepCaseWords } from '../../../store/case/case-words';
import { turnsOfCase } from '../../../store/case/turns';
import { inTransaction } from '../../../store/kernel/connection';
import { keepTurns } from '../../../store/work/turns';
import { workCounts, workOf } from '../../../store/work/work';
import { newCase } from '../../support/cases-examples';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const CASES = 3_000;
const A_WRITE = 500;
const centre: Actor = { id: 'centre-1', role: 'centre' };
const district: Actor = { id: 'd', role: 'district', district: '650102' };

beforeAll(async () => {
  const cases = Array.from({ length: CASES }, (_, n) => {
    const isOther = n % 100 === 1;
    const wait = { for: 'holdMeeting', since: AT } as const;
    const dueAt = new Date(Date.parse(AT) + n * 60_000).toISOString();
    return newCase({
      applicantName: `示例企业${n}号${n === 2_000 ? '天池' : ''}公司`,
      district: isOther ? '650102' : '650104',
      waits: isOther
        ? [{ ...wait, name: 'preliminary-review', role: 'district', district: '650102', dueAt }]
        : [{ ...wait, name: 'meeting', role: 'centre', ...(n % 2 === 0 && { dueAt }) }],
    });
  });
  for (let from = 0; from < CASES; from += A_WRITE)
    await inTransaction(async (tx) => {
      const some = cases.slice(from, from + A_WRITE);
      await keepTurns(tx, some.map(turnsOfCase));
      await keepCaseWords(tx, some);
    });
});

interface Examined {
  readonly docsExamined: number;
  readonly keysExamined: number;
  readonly nreturned: number;
  readonly hasSortStage?: boolean;
}

/** What the database looked at for each query of the work. */
async function examinedBy(work: () => Promise<unknown>): Promise<Examined[]> {
  const db = mongoose.connection.db!;
  await db.command({ profile: 2 });
  await work();
  await db.command({ profile: 0 });
  const profile = db.collection<Examined & { ns: string }>('system.profile');
  const ns = { $in: ['turns', 'case-words'].map((name) => `${db.databaseName}.${name}`) };
  const found = await profile.find({ ns, keysExamined: { $exists: true } }).toArray();
  await profile.drop();
  expect(found.length).toBeGreaterThan(0);
  return found;
}

it.each([
  ['the first page', () => workOf(centre, { limit: 20 }), 20],
  ['what is late', () => workOf(centre, { limit: 20, lateAt: '2027-01-01T00:00:00.000Z' }), 20],
  ['a kind', () => workOf(centre, { limit: 20, kind: 'case' }), 20],
  ['what has no due date', () => workOf(centre, { limit: 20, after: '9999' }), 20],
  ['a district', () => workOf(district, { limit: 20 }), 20],
  ['a word that all have', () => casesWith({ text: '企业', limit: 20 }), 20],
  ['a word in the middle of one name', () => casesWith({ text: '天池', limit: 20 }), 1],
  ['a district’s word', () => casesWith({ text: '企业', district: '650102', limit: 20 }), 20],
  ['what nobody has', () => casesWith({ text: '无此', limit: 20 }), 0],
])('%s is read by an index in its order', async (_what, work, count) => {
  let returned = -1;
  const all = await examinedBy(async () => {
    returned = (await work()).length;
  });
  expect(returned).toBe(count);
  for (const { docsExamined, keysExamined, nreturned, hasSortStage } of all) {
    expect(hasSortStage).not.toBe(true);
    expect(docsExamined).toBeLessThanOrEqual(50 * Math.max(nreturned, 1));
    expect(keysExamined).toBeLessThanOrEqual(50 * Math.max(nreturned, 1));
  }
});

it('counts no further than a thousand', async () => {
  let counts: Awaited<ReturnType<typeof workCounts>> | undefined;
  const all = await examinedBy(async () => {
    counts = await workCounts(centre, AT);
  });
  expect(counts).toMatchObject({ all: 1_000, unread: 1_000, assigned: 0 });
  for (const { docsExamined } of all) expect(docsExamined).toBeLessThanOrEqual(1_010);
});

it('pages through all once, the first due first', async () => {
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await workOf(centre, { limit: 200, ...(after !== undefined && { after }) });
    seen.push(...page.map(({ no }) => no));
    after = page.at(-1)?.order;
    if (page.length < 200) break;
  }
  expect(seen).toHaveLength(CASES - CASES / 100);
  expect(new Set(seen).size).toBe(seen.length);
});
