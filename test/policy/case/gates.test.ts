/** Arts. 16(3), 20: what keeps a case from passing its gate, and what does not. */
import type { BanChain } from '../../../policy/articles/art-20-reach';
import { gateFaultsOf } from '../../../policy/case/gates';
import { bansOnThird } from '../../support/relations-examples';
import { codes, ENTERPRISE_CODE, PROVIDER_CODE, THIRD_CODE } from '../../support/examples';

const [voucher, support] = bansOnThird();
const ties = [{ from: '甲某', to: '示例企业三', tie: 'director' }] as const;
const on = (applicant: string, through: BanChain['ties'] = [], ban = voucher!): BanChain[] => [
  { ban, applicant, ties: through },
];
const byEnterprise = { caseNo: 'R-1', applicant: ENTERPRISE_CODE, enterprise: ENTERPRISE_CODE };
const redemption = { ...byEnterprise, provider: PROVIDER_CODE };
const byInstitution = { ...redemption, applicant: PROVIDER_CODE };
const admission = { caseNo: 'A-1', applicant: PROVIDER_CODE };

test.each([
  ['the enterprise’s own ban', redemption, on(ENTERPRISE_CODE), ['banned']],
  ['one through a person', redemption, on(ENTERPRISE_CODE, ties), ['banned-by-relation']],
  ['the enterprise’s, redeemed by the provider', byInstitution, on(ENTERPRISE_CODE), ['banned']],
  ['the provider’s own', redemption, on(PROVIDER_CODE), ['provider-banned']],
  ['one through a person of the provider', redemption, on(PROVIDER_CODE, ties), []],
  ['the same where it redeems', byInstitution, on(PROVIDER_CODE, ties), ['banned-by-relation']],
  ['the provider’s own where it redeems', byInstitution, on(PROVIDER_CODE), ['banned']],
  ['an institution’s that asks for admission', admission, on(PROVIDER_CODE), ['provider-banned']],
  ['one through its person', admission, on(PROVIDER_CODE, ties), []],
  ['somebody else’s', redemption, on(THIRD_CODE), []],
  ['one from support only', redemption, on(ENTERPRISE_CODE, [], support), []],
])('reading of Art. 20: at the gate, %s: %#', (_, parties, bans, expected) => {
  const faults = gateFaultsOf(parties, { bans, affiliations: [] }).map(({ fault }) => fault);
  expect(codes(faults)).toEqual(expected);
});

test('reading of Art. 11: an entry of the lists is told, and what a file says may be let pass', () => {
  const entry = { list: '经营异常名录', since: '2026-09-01', listDate: '2026-09-02' };
  const facts = { bans: [], affiliations: [], entries: [entry] };
  const [found] = gateFaultsOf(redemption, facts);
  expect(found).toMatchObject({ fault: { code: 'on-list' }, matter: '经营异常名录 2026-09-01' });
  expect(found?.fault.message).toContain('R-1：');
  const own = gateFaultsOf(redemption, { bans: on(ENTERPRISE_CODE), affiliations: [] });
  expect(own[0]).not.toHaveProperty('matter');
});

test('Art. 16(3): a tie is told with its chain and the number of the case', () => {
  const affiliations = [{ kind: 'same-officer', chain: ties } as const];
  expect(gateFaultsOf(redemption, { bans: [], affiliations })).toMatchObject([
    {
      fault: {
        code: 'affiliated',
        message: expect.stringMatching(/^R-1：.*甲某任董事（示例企业三）/) as string,
      },
    },
  ]);
});
