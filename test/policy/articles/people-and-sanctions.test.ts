import { checkExperts, majorityRecommends } from '../../../policy/articles/art-17-experts';
import { banEndsOn } from '../../../policy/articles/art-20-sanctions';
import { mayApprove, mustRecuse } from '../../../policy/articles/art-22-recusal';
import { actor, codes, ENTERPRISE_CODE, policy, PROVIDER_CODE } from '../../support/examples';

describe('Art. 17(4): experts', () => {
  test.each([
    [[], ['experts-too-few', 'experts-even']],
    [['a'], ['experts-too-few']],
    [
      ['a', 'b'],
      ['experts-too-few', 'experts-even'],
    ],
    [['a', 'b', 'c'], []],
    [['a', 'b', 'c', 'd'], ['experts-even']],
    [['a', 'b', 'c', 'd', 'e'], []],
    [['a', 'b', 'b'], ['expert-repeated']],
  ])('reading of Art. 17(4): experts %j give %j', (experts, expected) => {
    expect(codes(checkExperts(policy(), experts))).toEqual(expected);
  });

  test('reading of Art. 17(4): a notice that asks for five refuses three', () => {
    expect(codes(checkExperts(policy({ expertsPerCase: 5 }), ['a', 'b', 'c']))).toEqual([
      'experts-too-few',
    ]);
  });

  test.each([
    [[], false],
    [[true, false], false],
    [[true, true, false], true],
    [[true, false, false], false],
    [[true, true, true, false, false], true],
  ])('reading of Art. 17(4): of opinions %j a majority recommends: %s', (opinions, expected) => {
    expect(majorityRecommends(opinions.map((recommends) => ({ recommends })))).toBe(expected);
  });
});

describe('Art. 20: bans are judged by their dates', () => {
  test.each([
    ['voucher', '2026-09-10', '2031-09-10'],
    ['support', '2026-09-10', '2029-09-10'],
    ['voucher', '2028-02-29', '2033-02-28'],
    ['support', '2028-02-29', '2031-02-28'],
  ] as const)('Art. 20: a %s ban decided on %s ends on %s', (ban, decidedOn, endsOn) => {
    expect(banEndsOn(policy(), ban, decidedOn)).toBe(endsOn);
  });
});

describe('Art. 22: nobody is judge in their own case', () => {
  test.each([
    [[], undefined],
    [['bureau-2'], undefined],
    [['bureau-2', 'bureau-1'], 'same-person-proposes-and-approves'],
  ])('reading of Art. 22: proposed by %j, approved by bureau-1: %j', (proposers, expected) => {
    expect(mayApprove(proposers, actor('bureau', { id: 'bureau-1' }))?.code).toBe(expected);
  });

  test.each([
    ['whoever stands in for the proposer', ['bureau-1'], { id: 'bureau-2' }, 'bureau-1'],
    ['the proposer, standing in for another', ['bureau-1'], { id: 'bureau-1' }, 'bureau-2'],
    ['whom the proposer stood in for', ['bureau-1', 'bureau-2'], { id: 'bureau-2' }, undefined],
  ])('reading of Art. 22: %s does not approve', (_, proposers, acting, absent) => {
    const onBehalfOf = absent === undefined ? {} : { onBehalfOf: { id: absent } };
    const approver = actor('bureau', { ...acting, ...onBehalfOf });
    expect(mayApprove(proposers, approver)?.code).toBe('same-person-proposes-and-approves');
  });

  test('reading of Art. 22: whoever stands in keeps away from the cases of the absent one', () => {
    const onBehalfOf = { id: 'centre-2', party: PROVIDER_CODE };
    expect(mustRecuse(actor('centre', { onBehalfOf }), [PROVIDER_CODE])?.code).toBe('own-case');
  });

  test.each([
    ['expert', PROVIDER_CODE, 'own-case'],
    ['district', ENTERPRISE_CODE, 'own-case'],
    ['expert', undefined, undefined],
    ['applicant', ENTERPRISE_CODE, undefined],
  ] as const)('reading of Art. 22: %s of party %j: %j', (role, party, expected) => {
    const acting = actor(role, party === undefined ? {} : { party });
    expect(mustRecuse(acting, [ENTERPRISE_CODE, PROVIDER_CODE])?.code).toBe(expected);
  });
});
