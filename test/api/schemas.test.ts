/**
 * Every schema against every field of a sound example: what is missing, of the wrong type or unknown is
 * told at exactly its path, and nothing else is.
 */
import type { z } from 'zod';
import { Problem } from '../../api/errors';
import { correctAccountBody, bodyOfDecision, RESUBMISSION_BODIES } from '../../api/case/bodies';
import * as kit from '../../policy/acts/kit';
import { line, shape } from '../../policy/acts/kit';
import { bodyOf } from '../../policy/acts/messages';
import { ROUND_ACTS } from '../../policy/case/round-acts';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { pathOf } from '../../policy/acts/judgement';
import { read } from '../../api/schemas/input';
import { proposeBudget } from '../../api/fund/operations';
import { serviceItemsBody } from '../../api/schemas/reference';
import { approvalBody, meetingBody, noticeBody, publicityBody } from '../../api/round/bodies';
import { admissionSubmission, redemptionSubmission } from '../../api/schemas/submissions';
import { CONTRACT } from '../../api/contract/contract';
import { yearParams } from '../../api/schemas/requests';
import { CASE_DECISION_NAMES } from '../../workflows/messages';
import * as example from '../support/examples';

const reason = '依程序办理';
const checklist = [{ check: 'team', met: true, note: '已核对' }];
const account = { holder: '示例企业一', bank: '示例银行', number: '6200000000001' };
const cases = ['R2026-000001'];
const votes = [{ member: 'm1', vote: 'for' }];

/** A sound body for each schema, with every optional member filled. */
const SOUND: Readonly<Record<string, readonly [z.ZodType, unknown]>> = {
  'Art. 10(2) admission': [admissionSubmission, example.directAdmission],
  'Art. 10(2) admission by review': [admissionSubmission, example.admission],
  'Art. 17(2) redemption': [redemptionSubmission, example.redemption],
  'Art. 14 confirmUse': [bodyOfDecision('confirmUse'), { reason, agreed: true }],
  'Arts. 10(3), 17(3) decidePreliminaryReview': [
    bodyOfDecision('decidePreliminaryReview'),
    { reason, outcome: 'recommend', checklist, faults: [{ path: 'contract', note: '不清' }] },
  ],
  'readings of Arts. 10(3), 17(3) askCorrection': [
    bodyOfDecision('askCorrection'),
    { reason, faults: [{ path: 'contract.number', note: '编号有误' }] },
  ],
  'Arts. 10(3), 17(3) resubmit': [
    RESUBMISSION_BODIES.redemption,
    { reason, submission: example.redemption },
  ],
  'Arts. 10(4), 17(4) assignExperts': [
    bodyOfDecision('assignExperts'),
    { reason, draw: 'R2026-000001/1' },
  ],
  'reading of Art. 22 declineReview': [bodyOfDecision('declineReview'), { reason }],
  'Arts. 10(4), 17(4) giveOpinion': [
    bodyOfDecision('giveOpinion'),
    { reason, recommends: true, checklist },
  ],
  'Art. 8(1) verifyRecognition': [bodyOfDecision('verifyRecognition'), { reason, genuine: true }],
  'Art. 17(5) raiseObjection': [bodyOfDecision('raiseObjection'), { reason, evidence: ['材料'] }],
  'reading of Art. 17 tellObjection': [
    bodyOfDecision('tellObjection'),
    { reason, objection: 'R2026-000001/O1' },
  ],
  'reading of Art. 17 answerObjection': [
    bodyOfDecision('answerObjection'),
    { reason, objection: 'R2026-000001/O1', evidence: ['材料'] },
  ],
  'Art. 17(5) verifyObjection': [
    bodyOfDecision('verifyObjection'),
    { reason, objection: 'R2026-000001/O1', substantiated: true },
  ],
  'reading of Art. 14 placeInQuota': [bodyOfDecision('placeInQuota'), { reason, place: 2 }],
  'reading of Art. 6 moveToDistrict': [
    bodyOfDecision('moveToDistrict'),
    { reason, district: '650102' },
  ],
  'Arts. 10, 17 withdraw': [bodyOfDecision('withdraw'), { reason }],
  'reading of Art. 22 requestAnswer': [
    bodyOfDecision('requestAnswer'),
    { reason, reference: '示例催〔2026〕1号' },
  ],
  'reading of Art. 22 lapseAward': [bodyOfDecision('lapseAward'), { reason }],
  'reading of Art. 22 takeBackDecision': [bodyOfDecision('takeBackDecision'), { reason }],
  'reading of Art. 22 takeBackOpinion': [bodyOfDecision('takeBackOpinion'), { reason }],
  'reading of Art. 11 answerImportedRecord': [
    bodyOfDecision('answerImportedRecord'),
    { reason, evidence: ['材料'] },
  ],
  'reading of Art. 11 decideImportedRecord': [
    bodyOfDecision('decideImportedRecord'),
    { reason, passes: true },
  ],
  'reading of Art. 17 answerRefusal': [bodyOfDecision('answerRefusal'), { reason, accepts: true }],
  'reading of Art. 17 decideSecondLook': [
    bodyOfDecision('decideSecondLook'),
    { reason, granted: true, checklist },
  ],
  'Art. 17(7) preparePaymentOrder': [
    bodyOf(PAYMENT_ORDER.acts.preparePaymentOrder),
    { reason, documentNumber: '示例〔2026〕1号' },
  ],
  'Art. 17(7) approvePaymentOrder': [
    bodyOf(PAYMENT_ORDER.acts.approvePaymentOrder),
    { reason, hash: 'a'.repeat(64) },
  ],
  'Art. 17(7) correctAccount': [correctAccountBody, { reason, account }],
  'Art. 13 notice': [
    noticeBody,
    {
      reason,
      notice: {
        id: 'redemption-2026-1',
        kind: 'redemption',
        programmeYear: 2026,
        title: '示例通知',
        opensOn: '2026-03-01',
        closesOn: '2026-03-31',
        supportFrom: '2025-09-01',
        supportTo: '2026-02-28',
        directions: ['新材料'],
        requirements: '示例要求',
        readings: {},
      },
    },
  ],
  'Arts. 10(5), 17(4) meeting': [
    meetingBody,
    {
      reason,
      meeting: {
        kind: 'deliberation',
        heldOn: '2026-05-06',
        members: ['m1'],
        present: ['m1'],
        chair: 'm1',
        recorder: 'm1',
        minutes: '逐件审议',
        items: [
          {
            caseNo: 'R2026-000001',
            recused: [{ member: 'm2', why: '同一单位' }],
            votes,
            supported: true,
            amountFen: 1,
            eligibleFen: 2,
            reason,
          },
        ],
      },
    },
  ],
  'Art. 17(5) publicity list': [publicityBody, { reason, title: '示例公示', cases }],
  'Art. 17(6) approval document': [
    approvalBody,
    { reason, title: '示例批复', documentNumber: '示例〔2026〕1号', cases },
  ],
  'Art. 17(5) objection to a unit': [
    ROUND_ACTS.objectToUnit.says(kit),
    { reason, unit: example.ENTERPRISE_CODE, evidence: ['材料'] },
  ],
  'Art. 5 service items': [
    serviceItemsBody,
    { version: 1, inForceFrom: '2026-01-01', items: example.serviceItems.items },
  ],
  'Art. 4 budget': [proposeBudget.body, { approvedFen: 1, reason }],
};

/** Members that may be absent, and lists that may be empty. */
const MAY_LACK = [
  /^draw$/,
  /^checklist\[\d+\]\.note$/,
  /^meeting\.items\[\d+\]\.(amount|eligible)Fen$/,
  /^recognition$/,
  /^statements\./,
  /\.legalForm$/,
  /^(submission\.)?passesOn$/,
];
const mayLack = (path: string): boolean => MAY_LACK.some((one) => one.test(path));
/** Holders are told as a whole: they are one of two shapes. */
const INSIDE_HOLDER = /(holder|actualControllers\[\d+\])\./;

type Path = readonly (number | string)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = [...at, Array.isArray(value) ? Number(name) : name];
    return [path, ...pathsOf(member, path)];
  });
}

/** The value with the member at the path replaced, or left out where it is replaced by nothing. */
function changed(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const member = changed((value as Record<string, unknown>)[name], rest, by);
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === name ? member : one));
  return { ...(value as object), [name]: member };
}

function faultsOf(schema: z.ZodType, body: unknown): { path: string; message: string }[] {
  try {
    read(schema, body, 'body');
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [...(error.extras.errors ?? [])];
  }
}

const EXAMPLES = Object.entries(SOUND).map(([name, [schema, body]]) => ({ name, schema, body }));

test.each(EXAMPLES)('$name: the sound example holds', ({ schema, body }) => {
  expect(faultsOf(schema, body)).toEqual([]);
});

test.each(EXAMPLES)('$name: a member that is null is told at its path', ({ schema, body }) => {
  const paths = pathsOf(body).filter((path) => !INSIDE_HOLDER.test(pathOf(path)));
  for (const path of paths) {
    const faults = faultsOf(schema, changed(body, path, null));
    expect(faults.map((fault) => fault.path)).toEqual([pathOf(path)]);
    expect(faults[0]?.message).toMatch(/\p{Script=Han}/u);
  }
});

test.each(EXAMPLES)(
  '$name: a member that is missing is told unless it may be',
  ({ schema, body }) => {
    const named = pathsOf(body).filter((path) => typeof path.at(-1) === 'string');
    for (const path of named.filter((one) => !INSIDE_HOLDER.test(pathOf(one)))) {
      const expected = mayLack(pathOf(path)) ? [] : [pathOf(path)];
      const without: unknown = JSON.parse(JSON.stringify(changed(body, path, undefined)));
      expect(faultsOf(schema, without).map((fault) => fault.path)).toEqual(expected);
    }
  },
);

test.each(EXAMPLES)('$name: a member that nobody knows is told', ({ schema, body }) => {
  const strange = { ...(body as object), actor: { id: 'somebody-else', role: 'bureau' } };
  expect(faultsOf(schema, strange)).toEqual([{ path: 'actor', message: '没有这一项' }]);
});

test('Arts. 10, 17: every decision is told in the contract, under the address of its case', () => {
  for (const name of CASE_DECISION_NAMES) {
    const path = expect.stringMatching(/^\/cases\/:no\/[a-z-]+$/) as string;
    expect(CONTRACT.find(({ id }) => id === name)).toMatchObject({ method: 'post', path });
  }
});

test.each([
  ['a day that does not exist', ['contract', 'signedOn'], '2026-02-30'],
  ['an amount in parts of a fen', ['contract', 'amountFen'], 1.5],
  ['an amount below nothing', ['contract', 'amountFen'], -1],
  ['an amount that cannot be counted exactly', ['contract', 'amountFen'], 2 ** 53],
  ['a hash in capitals', ['documents', 0, 'sha256'], 'A'.repeat(64)],
  ['a text of blanks', ['innovation'], '  '],
  ['a text that nobody can see', ['innovation'], ' \u200b\u2060'],
  ['a text of more than 2,000 characters', ['innovation'], '长'.repeat(2_001)],
  ['a district of another city', ['enterprise', 'domicile'], '110101'],
  [
    'a share of more than the whole',
    ['enterprise', 'relations', 'shareholders', 0, 'percent'],
    101,
  ],
  [
    'more than 200 invoices',
    ['invoices'],
    Array.from({ length: 201 }, () => example.redemption.invoices[0]),
  ],
])('Art. 17(2): %s does not hold', (_what, path, value) => {
  const body = changed(example.redemption, path, value);
  expect(faultsOf(redemptionSubmission, body).map((fault) => fault.path)).toEqual([pathOf(path)]);
});

test.each([
  ['the window', 'closesOn', '2026-02-28'],
  ['the support period', 'supportTo', '2025-08-31'],
])('Art. 13: %s does not end before it begins', (_what, name, value) => {
  const [schema, body] = SOUND['Art. 13 notice']!;
  const faults = faultsOf(schema, changed(body, ['notice', name], value));
  expect(faults.map((fault) => fault.path)).toEqual([`notice.${name}`]);
});

test('a schema is held to its shape by the compiler', () => {
  interface Shape {
    readonly name: string;
    readonly note?: string;
  }
  // @ts-expect-error An optional member of the shape may not be forgotten.
  shape<Shape>()({ name: line });
  // @ts-expect-error A member that the shape lacks may not be added.
  shape<Shape>()({ name: line, note: line.optional(), more: line });
  const sound = shape<Shape>()({ name: line, note: line.optional() });
  expect(read(sound, { name: '示例' }, 'body')).toEqual({ name: '示例' });
});

test.each([
  [2_000, true],
  [2_001, false],
])('Arts. 17(4)-(6): an act over %d cases is taken: %s', (count, taken) => {
  const many = Array.from({ length: count }, (_, n) => `R2026-${String(n).padStart(6, '0')}`);
  const list = { reason, title: '示例公示', cases: many };
  expect(publicityBody.safeParse(list).success).toBe(taken);
  expect(approvalBody.safeParse({ ...list, documentNumber: '示例1号' }).success).toBe(taken);
});

test.each([
  [1.5, '应为整数，单位为分'],
  ['1', '应为整数，单位为分'],
  [undefined, '此项必填'],
  [-1, '不得小于0'],
  [2 ** 53, '不得大于9007199254740991'],
])('Art. 14: an amount of %j fen is told with what is wrong of it: %s', (amountFen, message) => {
  const path = ['contract', 'amountFen'];
  const body = changed(example.redemption, path, amountFen);
  expect(faultsOf(redemptionSubmission, body)).toEqual([{ path: pathOf(path), message }]);
});

test.each([
  ['abcd', '应为年份'],
  ['2026.5', '应为年份'],
  ['1999', '不得小于2000'],
  ['2101', '不得大于2100'],
])('Art. 13: the year %s is told with what is wrong of it: %s', (value, message) => {
  expect(faultsOf(yearParams, { year: value })).toEqual([{ path: 'year', message }]);
});

test('Arts. 15, 17(7): an account that no bank would take is refused as it is filed; spaces are dropped', () => {
  const body = (change: object) => ({ reason, account: { ...account, ...change } });
  const taken = read(correctAccountBody, body({ number: '6222 0212 3456' }), 'body');
  expect(taken).toMatchObject({ account: { number: '622202123456' } });
  for (const change of [
    { number: '6'.repeat(35) },
    { number: '6222/1' },
    { bank: '行'.repeat(141) },
  ])
    expect(() => read(correctAccountBody, body(change), 'body')).toThrow();
  const approval = { reason, title: '示例批复', documentNumber: '示'.repeat(101), cases };
  expect(() => read(approvalBody, approval, 'body')).toThrow();
});
