/** Who and what a document names, in words. */
import { accountOf } from '../../store/people/accounts';
import { expertsOf } from '../../store/people/experts';
import type { CaseRecord } from '../../store/case/cases';

/** Names of accounts; one that no register has is shown as it is. */
export async function namesOf(ids: readonly string[]): Promise<(id: string) => string> {
  const names = new Map<string, string>();
  for (const { account, name } of await expertsOf([...new Set(ids)])) names.set(account, name);
  for (const id of new Set(ids)) {
    const account = names.has(id) ? null : await accountOf(id);
    if (account !== null) names.set(id, account.name);
  }
  return (id) => names.get(id) ?? id;
}

/** Of a redemption, by the name that it was applied for with. */
export function institutionOf({ submission }: CaseRecord): string {
  return submission !== undefined && 'provider' in submission ? submission.provider.name : '—';
}

/** What the case is about, as its applicant calls it. */
export function serviceOf({ submission }: CaseRecord): string {
  if (submission === undefined) return '—';
  return 'contract' in submission ? submission.contract.subject : submission.services.join('、');
}
