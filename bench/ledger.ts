/** `npm run ledger:check` on years of entries: how long it takes, and that its memory does not grow with them. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { yuan } from '../policy/kernel/money';
import { moved, type Entry } from '../store/money/ledger';
import { redemption } from '../test/support/examples';
import type { Bed } from './bed';
import type { Audited } from './ledger-audit';
import type { Scale } from './scale';
import { table } from './table';

const YEAR = 2026;
const AWARD = yuan(10_000);
const AT = '2026-03-02T02:00:00.000Z';
/** Awards an enterprise: what its voucher of a year allows at this amount. */
const AWARDS_EACH = 10;
const ENTRIES_A_CASE = 3;
const AT_ONCE = 1_000;

export async function ledger({ stack }: Bed, { ledgerEntries }: Scale): Promise<string> {
  const audits: Audited[] = [];
  for (const entries of ledgerEntries) {
    const name = `ledger-${entries}`;
    await seed(name, Math.floor((entries - 1) / ENTRIES_A_CASE));
    audits.push(await audited(stack.mongodbUri, name));
    await mongoose.connection.getClient().db(name).dropDatabase();
  }
  const rows = audits.map(({ entries, seconds, peakMiB }) => [
    entries.toLocaleString('en'),
    seconds.toFixed(2),
    peakMiB.toFixed(0),
  ]);
  return [
    'Entries of paid redemptions, three each, compared with their cases, trails of ten acts, awards, projects, vouchers and the budget.',
    '',
    table(['entries', 'seconds', 'peak memory, MiB'], rows),
  ].join('\n');
}

/** Writes what so many paid redemptions leave behind, straight into a database of its own. */
async function seed(name: string, cases: number): Promise<void> {
  const db = mongoose.connection.getClient().db(name);
  const write = (collection: string, documents: readonly object[]) =>
    db.collection(collection).insertMany(documents, { ordered: false });
  const spentFen = cases * AWARD;
  await write('budgets', [
    { _id: `${YEAR}/voucher`, year: YEAR, approvedFen: spentFen, returnedFen: 0, ...paid(cases) },
  ]);
  await write('ledger', [entry('approval', 'approve-budget', moved(spentFen, 'budget', 'free'))]);
  for (let first = 0; first < cases; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, cases - first) }, (_, i) => first + i);
    await write('cases', some.map(caseOf));
    await write('holds', some.map(holdOf));
    await write('claims', some.map(claimOf));
    await write('ledger', some.flatMap(entriesOf));
    await write('trail', some.flatMap(trailOf));
  }
  const vouchers = Array.from({ length: Math.ceil(cases / AWARDS_EACH) }, (_, i) => {
    const awards = Math.min(AWARDS_EACH, cases - i * AWARDS_EACH);
    const enterprise = enterpriseAt(i * AWARDS_EACH);
    const id = { _id: `${YEAR}/${enterprise}`, year: YEAR, enterprise };
    return { ...id, limitFen: yuan(100_000), ...paid(awards) };
  });
  await write('quotas', vouchers);
}

const numberAt = (i: number): string => `R${YEAR}-${String(i).padStart(6, '0')}`;
const enterpriseAt = (i: number): string =>
  `E${String(Math.floor(i / AWARDS_EACH)).padStart(17, '0')}`;
const paid = (awards: number) => ({ heldFen: 0, committedFen: 0, paidFen: awards * AWARD });

/** A case with all that its applicant handed in, because a case is read whole from the disk. */
function caseOf(i: number): object {
  const [_id, outcome] = [numberAt(i), 'paid'];
  const deliberations = [{ supported: true, amountFen: AWARD }];
  const standing = { state: 'ended', step: '17(7)', ended: { outcome }, deliberations };
  return { _id, procedure: 'redemption', programmeYear: YEAR, submission: redemption, ...standing };
}

function holdOf(i: number): object {
  const whose = { _id: numberAt(i), year: YEAR, enterprise: enterpriseAt(i) };
  return { ...whose, amountFen: AWARD, returnedFen: 0, state: 'paid' };
}

function claimOf(i: number): object {
  return { _id: `project:${i}`, kind: 'project', caseNo: numberAt(i), since: AT };
}

function entriesOf(i: number): Entry[] {
  const about = { caseNo: numberAt(i), enterprise: enterpriseAt(i) };
  return [
    entry(`${about.caseNo}/hold`, 'hold', moved(AWARD, 'free', 'held'), about),
    entry(`${about.caseNo}/commit`, 'commit', moved(AWARD, 'held', 'committed'), about),
    entry(`${about.caseNo}/pay`, 'pay', moved(AWARD, 'committed', 'paid'), about),
  ];
}

/** A quiet redemption's acts, those that move its money under the keys of their entries. */
const ACTS = [
  'submit',
  'decidePreliminaryReview',
  'assignExperts',
  'giveOpinion',
  'deliberate',
  'publish',
  'endPublicity',
  'approve',
  'instructPayment',
  'reportPayment',
] as const;
const MOVES: Readonly<Partial<Record<string, string>>> = {
  deliberate: 'hold',
  approve: 'commit',
  reportPayment: 'pay',
};

function trailOf(i: number): object[] {
  const subject = numberAt(i);
  return ACTS.map((act, at) => {
    const answer = { result: 'done', ...(MOVES[act] && { amountFen: AWARD }) };
    const _id = `${subject}/${MOVES[act] ?? act}`;
    return { _id, subject, sequence: at + 1, at: AT, act, reason: '按程序办理', answer };
  });
}

function entry(
  _id: string,
  act: Entry['act'],
  postings: Entry['postings'],
  about: Pick<Entry, 'caseNo' | 'enterprise'> = {},
): Entry {
  return { _id, year: YEAR, at: AT, act, postings, ...about };
}

/** @throws Error when the audit finds a difference */
function audited(server: string, name: string): Promise<Audited> {
  const uri = new URL(server);
  uri.pathname = `/${name}`;
  const audit = fork(join(__dirname, 'ledger-audit.ts'), {
    env: { ...process.env, MONGODB_URI: uri.href },
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    audit.once('message', resolve as (message: unknown) => void);
    audit.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The audit of ${name} ended with ${String(code)}.`));
    });
  });
}
