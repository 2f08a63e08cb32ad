import { policyInForce } from '../../../policy/articles/art-13-policy-in-force';
import { READINGS } from '../../../policy/parameters/parameters';
import type { Refusal } from '../../../policy/words/refusals';
import { codes, ISSUED, policy, TODAY } from '../../support/examples';
import type { PolicyInForce } from '../../../policy/parameters/policy-in-force';

const outcome = (made: PolicyInForce | Refusal[]) => (Array.isArray(made) ? codes(made) : 'stands');

describe('the policy in force on a day', () => {
  test.each([
    ['2026-01-14', ['measures-not-in-force']],
    ['2026-01-15', 'stands'],
    ['2029-01-15', 'stands'],
    ['2029-01-16', ['measures-not-in-force']],
  ])('Art. 25: issued on 2026-01-15, on %s the policy %j', (on, expected) => {
    expect(outcome(policyInForce(ISSUED, on))).toEqual(expected);
  });

  test('Art. 25: issued on a leap day, the last day is 28 February', () => {
    expect(outcome(policyInForce('2028-02-29', '2031-02-28'))).toBe('stands');
    expect(outcome(policyInForce('2028-02-29', '2031-03-01'))).toEqual(['measures-not-in-force']);
  });

  test.each([
    [4, false],
    [5, true],
    [20, true],
    [21, false],
    [5.5, false],
    ['5', false],
    [true, false],
  ])('reading of Art. 17(5): a publicity of %j working days may be set: %s', (value, allowed) => {
    const made = policyInForce(ISSUED, TODAY, { publicityWorkingDays: value });
    expect(outcome(made)).toEqual(allowed ? 'stands' : ['reading-out-of-bounds']);
  });

  test.each([
    [1, false],
    [2, false],
    [3, true],
    [4, false],
    [5, true],
    [9, true],
    [11, false],
  ])('reading of Art. 17(4): %d experts per case may be set: %s', (value, allowed) => {
    const made = policyInForce(ISSUED, TODAY, { expertsPerCase: value });
    expect(outcome(made)).toEqual(allowed ? 'stands' : ['reading-out-of-bounds']);
  });

  test.each([
    ['preliminaryReviewWorkingDays', 4, false],
    ['preliminaryReviewWorkingDays', 5, true],
    ['preliminaryReviewWorkingDays', 20, true],
    ['preliminaryReviewWorkingDays', 21, false],
    ['spotCheckPercent', 9, false],
    ['spotCheckPercent', 10, true],
    ['spotCheckPercent', 100, true],
    ['spotCheckPercent', 101, false],
    ['expertsByDraw', false, true],
    ['expertsByDraw', 0, false],
  ] as const)('Art. 13: a notice may set %s to %j: %s', (id, value, allowed) => {
    const made = policyInForce(ISSUED, TODAY, { [id]: value });
    expect(outcome(made)).toEqual(allowed ? 'stands' : ['reading-out-of-bounds']);
  });

  test.each([
    ['controllingPercent', 100],
    ['affiliationShareholderPercent', 100],
    ['affiliationOnSigningDay', false],
    ['mainShareholderPercent', 100],
    ['reachesPersonsBehindInstitution', true],
    ['hearingWorkingDays', 1],
    ['expertConflictYears', 1],
    ['publicityCountsFirstDay', true],
    ['meetingQuorumShare', 1],
    ['repaymentReminderNaturalDays', 5],
    ['openObjectionsPerCase', 1],
    ['importedRecordWorkingDays', 1],
    ['secondLookRequestWorkingDays', 1],
  ] as const)('reading of Art. 13: %s guards the text; a notice cannot set it', (id, value) => {
    expect(outcome(policyInForce(ISSUED, TODAY, { [id]: value }))).toEqual([
      'reading-by-interpretation',
    ]);
  });

  test('reading of Art. 13: the standing value of whatever a notice may set lies within its bounds', () => {
    const settable = Object.entries(READINGS).filter(([, { notice }]) => notice !== undefined);
    expect(settable.length).toBeGreaterThan(15);
    for (const [id, rule] of settable)
      expect([id, rule.notice?.holds(rule.at(TODAY))]).toEqual([id, true]);
  });

  test('Art. 13: a notice never changes what is enacted, nor invents a parameter', () => {
    const readings = { quotaYearlyMaxFen: 1, toString: 1, publicityWorkingDays: 2 };
    expect(outcome(policyInForce(ISSUED, TODAY, readings as never))).toEqual([
      'enacted-unchangeable',
      'reading-unknown',
      'reading-out-of-bounds',
    ]);
  });

  test('Art. 13: what a notice sets is in the policy, and everything else stands', () => {
    const { parameters } = policy({ publicityWorkingDays: 7 });
    expect(parameters).toEqual({ ...policy().parameters, publicityWorkingDays: 7 });
  });

  test('the snapshot survives being written as JSON', () => {
    const snapshot = policy({ publicityCountsFirstDay: true });
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    expect(snapshot).toMatchObject({ measuresIssuedOn: ISSUED, asOf: TODAY });
  });
});
