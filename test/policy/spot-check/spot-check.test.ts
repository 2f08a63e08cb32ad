/** Art. 8: how many are checked, and which result of a check can stand. */
import {
  inspectionFaults,
  SPOT_CHECKS,
  spotCheckCount,
  type Inspected,
} from '../../../policy/articles/art-08-spot-check';
import { rowOf } from '../../../policy/acts/act';
import { messageFaults } from '../../../policy/acts/messages';
import { SPOT_CHECK } from '../../../policy/spot-check/acts';

test.each([
  [0, 10, 0],
  [1, 10, 1],
  [10, 10, 1],
  [11, 10, 2],
  [300, 10, 30],
  [7, 100, 7],
])('reading of Art. 8: of %d institutions at %d %%, %d are drawn', (pool, percent, count) => {
  expect(spotCheckCount(pool, percent)).toBe(count);
});

const whole = SPOT_CHECKS.map((check) => ({ check, met: true }));
const unmet = whole.with(0, { check: SPOT_CHECKS[0], met: false });

test.each<[string, Inspected, string[]]>([
  ['a pass of every line', { outcome: 'passed', checklist: whole }, []],
  ['a pass with an unmet line', { outcome: 'passed', checklist: unmet }, ['inspection-line-unmet']],
  [
    'a pass with a line left out',
    { outcome: 'passed', checklist: whole.slice(1) },
    ['checklist-incomplete'],
  ],
  ['a line twice', { outcome: 'failed', checklist: [...unmet, unmet[1]!] }, ['validation']],
  [
    'a failure that names nothing',
    { outcome: 'failed', checklist: whole },
    ['inspection-fault-missing'],
  ],
  [
    'a rectification in time',
    { outcome: 'rectification', checklist: unmet, rectifyWithin: 30 },
    [],
  ],
  [
    'a rectification that takes too long',
    { outcome: 'rectification', checklist: unmet, rectifyWithin: 31 },
    ['validation'],
  ],
  [
    'a rectification without a period',
    { outcome: 'rectification', checklist: unmet },
    ['validation'],
  ],
  [
    'a pass with a period',
    { outcome: 'passed', checklist: whole, rectifyWithin: 5 },
    ['validation'],
  ],
  ['access refused, nothing seen', { outcome: 'obstructed', checklist: [] }, []],
])('reading of Art. 8: %s: %j', (_, inspected, codes) => {
  expect(inspectionFaults(inspected, 30).map(({ code }) => code)).toEqual(codes);
});

const said = (role: string, more: object) => ({
  actor: { id: 'a', role },
  reason: '示例',
  ...more,
});
test.each([
  ['announceSeed', said('centre', { source: '示例', valueOn: '2026-03-05' }), []],
  ['announceSeed', said('centre', { source: '示例', valueOn: '2026-02-30' }), ['validation']],
  ['publishSeed', said('bureau', { seed: '1' }), ['wrong-role']],
  ['publishSeed', said('centre', { seed: '3288abc' }), []],
  ['publishSeed', said('centre', { seed: '3288.41' }), ['validation']],
  ['publishSeed', said('centre', { seed: '7 7 7' }), ['validation']],
  ['publishSeed', said('centre', { seed: ' 777 ' }), ['validation']],
  ['publishSeed', said('centre', { seed: '' }), ['validation']],
  [
    'assignInspectors',
    said('centre', { institution: 'x', inspectors: ['a', 'a'] }),
    ['validation'],
  ],
  ['reportRectification', said('applicant', { institution: 'x', documents: [] }), []],
  ['decideConsequence', said('centre', { institution: 'x', consequence: 'fine' }), ['validation']],
  ['verifyRectification', null, ['validation']],
] as const)('Arts. 7, 8: %s %j: %j', (name, message, codes) => {
  expect(messageFaults(rowOf(SPOT_CHECK, name), message).map(({ code }) => code)).toEqual(codes);
});
