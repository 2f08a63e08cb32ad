/** Art. 15: one service project, one redeemer; one invoice, one project. */
import mongoose from 'mongoose';
import type { RedemptionSubmission } from '../../../policy/model/nouns';
import {
  claim,
  claimsIn,
  claimsOn,
  moveClaims,
  otherProjectsOf,
  releaseClaims,
  type ClaimDraft,
} from '../../../store/case/claims';
import { inTransaction } from '../../../store/kernel/connection';
import { AT, refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const LATER = '2026-04-01T02:00:00.000Z';

/** Only what a claim looks at. */
function submission(contract: string, invoices: string[]): RedemptionSubmission {
  return {
    contract: { number: contract, signedOn: '2026-01-05', amountFen: 100 },
    enterprise: { uscc: uscc(1) },
    provider: { uscc: uscc(2) },
    invoices: invoices.map((number) => ({ number })),
  } as unknown as RedemptionSubmission;
}

const claimKeys = (of: RedemptionSubmission) => claimsIn(of).map(({ _id }) => _id);
const drafts = (keys: readonly string[]): ClaimDraft[] =>
  keys.map((_id) => ({ _id, kind: _id.startsWith('project') ? 'project' : 'invoice' }));
const take = (caseNo: string, keys: readonly string[]) =>
  inTransaction((tx) => claim(tx, { caseNo, claims: drafts(keys), at: AT }));

describe('the keys of a claim', () => {
  test('Art. 15: a project is the same however its contract number was typed', () => {
    const [plain] = claimKeys(submission('HT-2026-001A', []));
    for (const typed of [
      ' ht-2026-001a ',
      'ＨＴ－２０２６－００１Ａ',
      'HT–2026–001A',
      'HT-2026\u200b-001 A',
    ])
      expect(claimKeys(submission(typed, []))).toEqual([plain]);
  });

  test('Art. 15: another number, party or signing day is another project', () => {
    const base = submission('1-11', []);
    const others = [
      submission('11-1', []),
      { ...base, enterprise: { ...base.enterprise, uscc: uscc(3) } },
      { ...base, provider: { ...base.provider, uscc: uscc(3) } },
      { ...base, contract: { ...base.contract, signedOn: '2026-01-06' } },
    ];
    const keys = [base, ...others].flatMap((one) => claimKeys(one));
    expect(new Set(keys).size).toBe(5);
  });

  test('Art. 15: each invoice is claimed once, however its number was typed', () => {
    expect(claimKeys(submission('A', [' 2-6 01 ', '2601', '０２'])).slice(1)).toEqual([
      'invoice:2601',
      'invoice:02',
    ]);
  });

  test('reading of Art. 15: without a number, parties, signing day, amount and invoices decide', () => {
    const of = (number: string, invoices: string[], amountFen = 100) => {
      const one = submission(number, invoices);
      return claimKeys({ ...one, contract: { ...one.contract, amountFen } })[0];
    };
    const [first] = [of('无', ['1', '2'])];
    for (const typed of ['', ' 无编号', '／', '合同编号：无', 'N/A', '——'])
      expect(of(typed, ['2', '1'])).toBe(first);
    expect(of('无', ['1'])).not.toBe(first);
    expect(of('无', ['1', '2'], 101)).not.toBe(first);
    expect(of('HT-1', ['1'])).toBe(of('HT-1', ['2'], 101));
  });
});

test('reading of Art. 15: what other cases of the same two parties claim is told to a new one', async () => {
  const one = submission('HT-77', ['77']);
  await inTransaction((tx) => claim(tx, { caseNo: 'case-77', claims: claimsIn(one), at: AT }));
  const parties = { enterprise: uscc(1), provider: uscc(2) };
  const told = { caseNo: 'case-77', number: 'HT-77', signedOn: '2026-01-05', amountFen: 100 };
  expect(await otherProjectsOf(parties, 'case-78')).toContainEqual(told);
  expect(await otherProjectsOf(parties, 'case-77')).not.toContainEqual(told);
  expect(await otherProjectsOf({ ...parties, provider: uscc(3) }, 'case-78')).toEqual([]);
});

describe('claiming', () => {
  test('Art. 15: a second case is refused for project and invoice at once', async () => {
    const keys = claimKeys(submission('C-1', ['1']));
    await take('case-1', keys);
    const refusals = await refusalsOf((tx) =>
      claim(tx, { caseNo: 'case-2', claims: drafts(keys), at: LATER }),
    );
    expect(refusals.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'project-already-claimed', path: 'contract' },
      { code: 'invoice-already-claimed', path: 'invoices' },
    ]);
    expect(refusals[1]?.message).toContain('1');
  });

  test('Art. 15: a refused claim takes none of its keys', async () => {
    await take('case-3', ['invoice:F-3']);
    await refusalsOf((tx) =>
      claim(tx, { caseNo: 'case-4', claims: drafts(['invoice:F-4', 'invoice:F-3']), at: AT }),
    );
    expect(await claimsOn(['invoice:F-3', 'invoice:F-4'])).toEqual([
      { key: 'invoice:F-3', kind: 'invoice', caseNo: 'case-3' },
    ]);
  });

  test('Art. 15: the same case may claim again, and nothing changes', async () => {
    await take('case-5', ['invoice:F-5']);
    await inTransaction((tx) =>
      claim(tx, { caseNo: 'case-5', claims: drafts(['invoice:F-5']), at: LATER }),
    );
    expect(await claimsOn(['invoice:F-5'])).toEqual([
      { key: 'invoice:F-5', kind: 'invoice', caseNo: 'case-5' },
    ]);
  });

  test('Art. 15: a case that ended unpaid frees its project for the other party', async () => {
    await take('case-6', ['invoice:F-6']);
    await inTransaction((tx) => releaseClaims(tx, 'case-6'));
    await take('case-7', ['invoice:F-6']);
    expect(await claimsOn(['invoice:F-6'])).toEqual([
      { key: 'invoice:F-6', kind: 'invoice', caseNo: 'case-7' },
    ]);
  });

  test('Art. 15: a correction gives up the old invoice and takes the new one', async () => {
    await take('case-8', ['project:p8', 'invoice:F-8']);
    await inTransaction((tx) => moveClaims(tx, 'case-8', drafts(['project:p8', 'invoice:F-9'])));
    expect(await claimsOn(['project:p8', 'invoice:F-8', 'invoice:F-9'])).toEqual([
      { key: 'invoice:F-9', kind: 'invoice', caseNo: 'case-8' },
      { key: 'project:p8', kind: 'project', caseNo: 'case-8' },
    ]);
  });

  test('Art. 15: what a correction adds is claimed since the day the case first claimed', async () => {
    await take('case-20', ['invoice:F-20']);
    await inTransaction((tx) =>
      moveClaims(tx, 'case-20', drafts(['invoice:F-20', 'invoice:F-21'])),
    );
    const rows = mongoose.connection.collection('claims').find({ caseNo: 'case-20' });
    expect((await rows.toArray()).map(({ since }) => String(since))).toEqual([AT, AT]);
  });

  test('Art. 15: a correction to an invoice of another case is refused and gives nothing up', async () => {
    await take('case-10', ['invoice:F-10']);
    await take('case-11', ['invoice:F-11']);
    const refusals = await refusalsOf((tx) => moveClaims(tx, 'case-11', drafts(['invoice:F-10'])));
    expect(refusals.map(({ code }) => code)).toEqual(['invoice-already-claimed']);
    expect(await claimsOn(['invoice:F-11'])).toEqual([
      { key: 'invoice:F-11', kind: 'invoice', caseNo: 'case-11' },
    ]);
  });

  test('Art. 15: a case that claims nothing has nothing to move', async () => {
    await expect(
      inTransaction((tx) => moveClaims(tx, 'case-none', drafts(['invoice:F']))),
    ).rejects.toThrow('claims nothing');
  });
});
