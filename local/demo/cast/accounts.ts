/** Whom the embedded issuer lets in for the demo: the sample staff, its experts, and a handler of every party of its cast. */
import { handlerOf, SAMPLE_ACCOUNTS, type SampleAccount } from '../../accounts/sample-accounts';
import {
  ADMISSIONS,
  KNOWN_INSTITUTIONS,
  SUPPLEMENTARY,
  SUPPLEMENTARY_REFUSED,
} from './institutions';
import { applicant, citizen, EXPERTS } from './people';
import { LISTED_ENTERPRISE, NEXT_SEASON, redemptionParts, refusedSubmissions } from './redemptions';

export function castAccounts(options: { readonly quick: boolean }): readonly SampleAccount[] {
  const staff = SAMPLE_ACCOUNTS.filter(({ role }) => !['applicant', 'expert'].includes(role));
  const experts = EXPERTS.map((id, n) => ({
    id,
    name: `示例专家${n + 1}`,
    unit: '示例高校',
    role: 'expert' as const,
  }));
  const someone: SampleAccount = { ...citizen, name: '示例市民', unit: '示例社区' };
  return [...staff, ...experts, ...handlers(options), someone];
}

/** One for each party that speaks. */
function handlers(options: { readonly quick: boolean }): readonly SampleAccount[] {
  const parts = redemptionParts(options);
  const refused = parts.slice(0, 1).flatMap((part) => refusedSubmissions('', part));
  const parties = [
    ...[...parts, ...NEXT_SEASON].flatMap(({ enterprise, provider }) => [enterprise, provider]),
    ...refused.flatMap(({ submission: { enterprise, provider } }) => [enterprise, provider]),
    ...[...ADMISSIONS, SUPPLEMENTARY, SUPPLEMENTARY_REFUSED].map(({ institution }) => institution),
    ...KNOWN_INSTITUTIONS,
    LISTED_ENTERPRISE,
  ];
  const byCode = new Map(parties.map((party) => [party.uscc, party]));
  return [...byCode.values()].map((party) => ({
    ...handlerOf(party, `${party.name}经办人`),
    id: applicant(party.uscc).id,
  }));
}
