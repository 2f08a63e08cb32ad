import fc from 'fast-check';
import {
  checkDecision,
  checkRoundDecision,
  checklistOf,
  contentFaults,
  signalFault,
  type Awaited,
  type Standing,
} from '../../../policy/case/authority';
import type { CaseDecisionName, CaseDecisions } from '../../../policy/case/decisions';
import {
  ADMISSION_CHECKS,
  REDEMPTION_CHECKS,
  ROLES,
  type Actor,
} from '../../../policy/model/nouns';
import type { Refusal } from '../../../policy/words/refusals';
import { actor, codes, ENTERPRISE_CODE, PROVIDER_CODE } from '../../support/examples';
import { toAnswer } from '../../../policy/screening/finding';
import { namesIn } from '../../../policy/acts/decision-row';
import { DECISION_NAMES, DECISIONS } from '../../../policy/case/decisions';
import { ROUND_ACTS } from '../../../policy/case/round-acts';

const met = REDEMPTION_CHECKS.map((check) => ({ check, met: true }));
const HASH = 'a'.repeat(64);

/** One sound message of each name, and who sends it. */
const SOUND: {
  readonly [N in CaseDecisionName]: Omit<CaseDecisions[N], 'actor'> & { actor: Actor };
} = {
  confirmUse: said('applicant', { agreed: true }),
  decidePreliminaryReview: said('district', { outcome: 'recommend', checklist: met, faults: [] }),
  placeInQuota: said('applicant', { place: 1 }),
  moveToDistrict: said('centre', { district: '650102' }),
  askCorrection: said('applicant', { faults: [{ path: 'contract.number', note: '编号有误' }] }),
  resubmit: said('applicant', { filing: 'F-1' }),
  assignExperts: said('centre', { experts: ['e1', 'e2', 'e3'] }),
  giveOpinion: said('expert', { recommends: true, checklist: met }),
  declineReview: said('expert', {}),
  verifyRecognition: said('centre', { genuine: true }),
  raiseObjection: said('public', { evidence: [] }),
  tellObjection: said('centre', { objection: 'Y-1' }),
  answerObjection: said('applicant', { objection: 'Y-1', evidence: [] }),
  verifyObjection: said('centre', { objection: 'Y-1', substantiated: false }),
  withdraw: said('applicant', {}),
  suspend: said('centre', {}),
  resume: said('centre', {}),
  lapse: said('centre', {}),
  requestAnswer: said('centre', { reference: '示例催〔2026〕1号' }),
  lapseAward: said('bureau', {}),
  answerImportedRecord: said('applicant', { evidence: [] }),
  decideImportedRecord: said('centre', { passes: true }),
  answerRefusal: said('applicant', { accepts: false }),
  decideSecondLook: said('centre', { granted: true, checklist: met }),
  correctAccount: said('applicant', { filing: 'F-2' }),
  takeBackDecision: said('district', {}),
  takeBackOpinion: said('expert', {}),
};

function said<T extends object>(role: Actor['role'], fields: T) {
  return { actor: actor(role), reason: '理由', ...fields };
}

/** The value with each of its texts replaced in turn, and where it stands. */
function eachText(value: unknown, path: string, by: string): [path: string, changed: unknown][] {
  if (typeof value === 'string') return [[path, by]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const of = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    return eachText(member, of, by).map(([at, changed]): [string, unknown] => [
      at,
      Array.isArray(value)
        ? value.map((one: unknown, n) => (String(n) === name ? changed : one))
        : { ...value, [name]: changed },
    ]);
  });
}

const CASE_NAMES = Object.keys(SOUND) as CaseDecisionName[];
const ROUND_NAMES = namesIn(ROUND_ACTS);

const MONEY = namesIn(DECISIONS).filter((name) => 'money' in DECISIONS[name]);

const standing = (awaits: readonly Awaited[], change: Partial<Standing> = {}): Standing => ({
  procedure: 'redemption',
  step: '17(3)',
  awaits,
  allowed: [],
  suspended: false,
  ended: false,
  ...change,
});
const awaiting = (name: CaseDecisionName): Awaited => ({
  decision: name,
  role: SOUND[name].actor.role,
});
const check = (name: CaseDecisionName, message: unknown, at = standing([awaiting(name)])) =>
  decided(name, message, at);
const decided = (name: CaseDecisionName, message: unknown, at: Standing) => {
  const misplaced = checkDecision(name, message, at);
  return misplaced.length > 0 ? misplaced : contentFaults(name, message as never, checklistOf(at));
};

describe('Art. 10, 17: a decision is taken where it is awaited and by whom', () => {
  test.each(CASE_NAMES)(
    'Art. 10, 17: a sound «%s» is taken where it is awaited or allowed',
    (name) => {
      expect(check(name, SOUND[name])).toEqual([]);
      expect(check(name, SOUND[name], standing([], { allowed: [awaiting(name)] }))).toEqual([]);
    },
  );

  test.each(CASE_NAMES)('Art. 10, 17: «%s» is refused where nobody waits for it', (name) => {
    expect(codes(check(name, SOUND[name], standing([])))).toEqual(['not-awaited']);
  });

  test.each(CASE_NAMES)('Art. 10, 17: «%s» is refused once the case has ended', (name) => {
    const ended = standing([awaiting(name)], { ended: true });
    expect(codes(check(name, SOUND[name], ended))).toEqual(['case-ended']);
  });

  test('reading of Art. 10, 17: a suspended case takes only what lifts, ends or records', () => {
    const taken = CASE_NAMES.filter(
      (name) =>
        check(name, SOUND[name], standing([awaiting(name)], { suspended: true })).length === 0,
    );
    expect(taken).toEqual([
      'placeInQuota',
      'raiseObjection',
      'tellObjection',
      'answerObjection',
      'withdraw',
      'resume',
      'lapse',
    ]);
  });

  test.each(CASE_NAMES)('Art. 5-7: «%s» by any other role is refused', (name) => {
    for (const role of ROLES.filter((other) => other !== SOUND[name].actor.role)) {
      const message = { ...SOUND[name], actor: actor(role) };
      expect(codes(check(name, message))).toEqual(['wrong-role']);
    }
  });

  test('Art. 10, 17: the refusal names step and decision in Chinese', () => {
    const [fault] = check('withdraw', SOUND.withdraw, standing([]));
    expect(fault?.message).toContain('区县初审');
    expect(fault?.message).toContain(DECISION_NAMES.withdraw);
  });

  test.each([
    ['650104', []],
    ['650102', ['wrong-district']],
    [undefined, ['wrong-district']],
  ] as const)('Art. 6: awaited of 650104, decided by district %j: %j', (district, expected) => {
    const by = actor('district', district === undefined ? {} : { district });
    const message = { ...SOUND.decidePreliminaryReview, actor: by };
    const at = standing([{ ...awaiting('decidePreliminaryReview'), district: '650104' }]);
    expect(codes(check('decidePreliminaryReview', message, at))).toEqual(expected);
  });

  test.each([
    [ENTERPRISE_CODE, []],
    [PROVIDER_CODE, ['wrong-party']],
    [undefined, ['wrong-party']],
  ])('Art. 15: awaited of the enterprise, sent by party %j: %j', (party, expected) => {
    const by = actor('applicant', party === undefined ? {} : { party });
    const at = standing([{ ...awaiting('confirmUse'), party: ENTERPRISE_CODE }]);
    expect(codes(check('confirmUse', { ...SOUND.confirmUse, actor: by }, at))).toEqual(expected);
  });

  test.each([
    [['expert-1', 'expert-2'], []],
    [['expert-2'], ['not-assigned']],
    [[], ['not-assigned']],
  ])('reading of Art. 17(4): of %j, expert-1 gives an opinion: %j', (members, expected) => {
    const at = standing([{ ...awaiting('giveOpinion'), members }]);
    expect(codes(check('giveOpinion', SOUND.giveOpinion, at))).toEqual(expected);
  });

  test('reading of Art. 17(5): where two roles may object, each of them may', () => {
    const allowed = (['public', 'applicant'] as const).map((role) => ({
      decision: 'raiseObjection' as const,
      role,
    }));
    for (const role of ['public', 'applicant'] as const) {
      const message = { ...SOUND.raiseObjection, actor: actor(role) };
      expect(check('raiseObjection', message, standing([], { allowed }))).toEqual([]);
    }
  });
});

describe('Art. 10(3), 17(3): what a preliminary review has to say', () => {
  const fault = { path: 'contract.signedOn', note: '日期不清' };
  const unmet = [{ check: met[0]!.check, met: false }, ...met.slice(1)];

  test.each([
    ['recommend', met, [], []],
    ['recommend', met.slice(1), [], ['checklist-incomplete']],
    ['recommend', unmet, [], ['checklist-unmet']],
    ['recommend', met, [fault], ['fault-unexpected']],
    ['recommend', [...met, met[0]!], [], ['validation']],
    ['recommend', [...met, { check: 'team', met: true }], [], ['validation']],
    ['refuse', [], [], []],
    ['refuse', unmet, [], []],
    ['refuse', [], [fault], ['fault-unexpected']],
    ['return-for-correction', [], [], ['fault-missing']],
    ['return-for-correction', [], [fault], []],
  ] as const)(
    'reading of Art. 17(3): «%s» with this checklist and these faults (case %#)',
    (outcome, checklist, faults, expected) => {
      const message = { ...SOUND.decidePreliminaryReview, outcome, checklist, faults };
      expect(codes(check('decidePreliminaryReview', message))).toEqual(expected);
    },
  );

  test.each([
    ['Art. 11', 'enterprise-legal-personality', '独立法人'],
    ['Art. 13', 'supported-direction', '支持方向'],
    ['Art. 16(1)', 'related-to-innovation', '创新'],
    ['Art. 16(3)', 'no-affiliation', '关联'],
    ['Art. 16(4)', 'contract-fulfilled', '合同'],
    ['Art. 16(5)', 'fees-fully-paid', '费用'],
  ] as const)('%s: no redemption is recommended without an answer to «%s»', (_, line, words) => {
    const lines = met.filter((one) => one.check !== line);
    const judged = (checklist: readonly object[]) =>
      check('decidePreliminaryReview', { ...SOUND.decidePreliminaryReview, checklist });
    const [missing, ...others] = judged(lines);
    expect(missing).toMatchObject({ code: 'checklist-incomplete' });
    expect(missing?.message).toContain(words);
    expect(others).toEqual([]);
    expect(codes(judged([...lines, { check: line, met: false }]))).toEqual(['checklist-unmet']);
  });

  test.each(['decidePreliminaryReview', 'giveOpinion', 'decideSecondLook'] as const)(
    'reading of Art. 16(3): whoever recommends answers what has to be answered in words: «%s»',
    (name) => {
      const tie = { code: 'tie-ended', cite: '-', severity: 'soft', message: '曾有关联' } as const;
      const seen = [tie, { ...tie, code: 'removed-before', message: '曾被移出' } as const];
      const at = { ...checklistOf(standing([])), toAnswer: toAnswer(seen) };
      const faults = (change: object) =>
        contentFaults(name, { ...SOUND[name], ...change }, at, 'decidePreliminaryReview');
      expect(codes(faults({}))).toEqual(['finding-unanswered']);
      expect(faults({})[0]?.message).toContain('曾有关联');
      const answers = [{ finding: 'tie-ended', words: '股权转让在前，价格由第三方评估' }];
      expect(faults({ answers })).toEqual([]);
      expect(codes(faults({ answers: [{ ...answers[0], finding: 'other' }] }))).toEqual([
        'finding-unanswered',
      ]);
      const against = { outcome: 'refuse', recommends: false, granted: false };
      expect(faults(against)).toEqual([]);
    },
  );

  test('Art. 8(2): an admission has its own checklist', () => {
    const at = standing([awaiting('decidePreliminaryReview')], { procedure: 'admission' });
    const checklist = ADMISSION_CHECKS.map((line) => ({ check: line, met: true }));
    const message = { ...SOUND.decidePreliminaryReview, checklist };
    expect(checklistOf(at).required).toEqual(ADMISSION_CHECKS);
    expect(check('decidePreliminaryReview', message, at)).toEqual([]);
    expect(codes(check('decidePreliminaryReview', SOUND.decidePreliminaryReview, at))).toContain(
      'validation',
    );
  });

  test('Art. 13: the checklist is the one recorded with the case, whatever is asked of others today', () => {
    const at = standing([awaiting('decidePreliminaryReview')]);
    const recorded = { admission: [], redemption: REDEMPTION_CHECKS.slice(1) };
    const message = { ...SOUND.decidePreliminaryReview, checklist: met.slice(1) };
    expect(checkDecision('decidePreliminaryReview', message, at)).toEqual([]);
    const judged = (checklist = checklistOf(at)) =>
      codes(contentFaults('decidePreliminaryReview', message as never, checklist));
    expect(judged(checklistOf(at, recorded))).toEqual([]);
    expect(judged()).toEqual(['checklist-incomplete']);
  });

  test('Art. 8(1): a direct admission is recommended without the checklist of the review way', () => {
    const awaits = [awaiting('decidePreliminaryReview')];
    const at = standing(awaits, { procedure: 'admission', checks: [] });
    const message = { ...SOUND.decidePreliminaryReview, checklist: [] };
    expect(check('decidePreliminaryReview', message, at)).toEqual([]);
  });

  test.each([
    [true, met, []],
    [true, unmet, ['checklist-unmet']],
    [true, met.slice(1), ['checklist-incomplete']],
    [false, unmet, []],
    [false, met, []],
    [false, met.slice(1), ['checklist-incomplete']],
  ])(
    'reading of Art. 17(4): an opinion, recommending %s, on this checklist (case %#)',
    (recommends, checklist, expected) => {
      const message = { ...SOUND.giveOpinion, recommends, checklist };
      expect(codes(check('giveOpinion', message))).toEqual(expected);
    },
  );

  test('reading of Art. 11: credit record, size and domicile are lines of the preliminary review, and of no expert', () => {
    const own = ['credit-record', 'enterprise-size', 'enterprise-domicile'];
    const others = met.filter(({ check: line }) => !own.includes(line));
    expect(others).toHaveLength(met.length - own.length);
    const review = check('decidePreliminaryReview', {
      ...SOUND.decidePreliminaryReview,
      outcome: 'recommend',
      checklist: others,
    });
    expect(codes(review)).toEqual(own.map(() => 'checklist-incomplete'));
    expect(check('giveOpinion', { ...SOUND.giveOpinion, checklist: others })).toEqual([]);
  });
});

describe('reading of Art. 22: the shape of a message', () => {
  test.each([
    ['no reason', { reason: '' }, 'reason'],
    ['a blank reason', { reason: ' \n' }, 'reason'],
    ['a reason that nobody can see', { reason: '\u200b\u00ad\u2060' }, 'reason'],
    ['a member that the decision has not', { note: '另有说明' }, 'note'],
    [
      'a member that an actor has not',
      { actor: { ...actor('applicant'), name: '甲' } },
      'actor.name',
    ],
    ['a reason of 2001 characters', { reason: '字'.repeat(2_001) }, 'reason'],
    ['no actor', { actor: undefined }, 'actor'],
    ['an actor without an account', { actor: { role: 'applicant' } }, 'actor.id'],
    ['an unknown role', { actor: { id: 'a', role: 'mayor' } }, 'actor.role'],
    ['an inherited name for a role', { actor: { id: 'a', role: 'toString' } }, 'actor.role'],
    [
      'an unknown district',
      { actor: { id: 'a', role: 'district', district: '1' } },
      'actor.district',
    ],
    ['an answer that is neither yes nor no', { agreed: 'yes' }, 'agreed'],
  ])('reading of Art. 22: %s is told with its path', (_, change, path) => {
    const faults = check('confirmUse', { ...SOUND.confirmUse, ...change });
    expect(faults.map((fault) => [fault.code, fault.path])).toEqual([['validation', path]]);
  });

  test('reading of Art. 22: a reason of 2000 characters is taken', () => {
    expect(check('withdraw', { ...SOUND.withdraw, reason: '字'.repeat(2_000) })).toEqual([]);
  });

  test.each([
    ['assignExperts', { experts: [] }, 'experts'],
    ['assignExperts', { experts: ['e1', 'e1', 'e2'] }, 'experts'],
    ['assignExperts', { experts: ['e1', 2] }, 'experts[1]'],
    ['resubmit', { filing: 7 }, 'filing'],
    ['correctAccount', { filing: [] }, 'filing'],
    ['verifyObjection', { substantiated: 1 }, 'substantiated'],
    ['raiseObjection', { evidence: 'x' }, 'evidence'],
    ['decidePreliminaryReview', { outcome: 'approve' }, 'outcome'],
    ['decidePreliminaryReview', { checklist: [{ check: 'no-affiliation' }] }, 'checklist[0].met'],
    ['decidePreliminaryReview', { faults: [{ path: 'x' }] }, 'faults[0].note'],
    [
      'giveOpinion',
      { checklist: [{ ...met[0]!, score: 5 }, ...met.slice(1)] },
      'checklist[0].score',
    ],
    ['withdraw', { constructor: 1 }, 'constructor'],
    ['giveOpinion', { checklist: null }, 'checklist'],
    ['raiseObjection', { evidence: Array<string>(201).fill('x') }, 'evidence'],
  ] as const)('reading of Art. 22: «%s» with %j is refused at %s', (name, change, path) => {
    const faults = check(name, { ...SOUND[name], ...change });
    expect(faults.map((fault) => [fault.code, fault.path])).toEqual([['validation', path]]);
  });

  test('reading of Art. 22: text that no record gives back is refused once, by its field', () => {
    const sent: [string, (message: unknown) => Refusal[], object][] = [
      ...CASE_NAMES.map((name): (typeof sent)[number] => [
        name,
        (message) => check(name, message),
        SOUND[name],
      ]),
      ...ROUND_NAMES.map((name): (typeof sent)[number] => [
        name,
        (message) => checkRoundDecision(name, message),
        said(
          ROUND_ACTS[name].by[0],
          name === 'objectToUnit'
            ? { unit: PROVIDER_CODE, evidence: ['材料一'] }
            : { actId: 'a', hash: HASH },
        ),
      ]),
    ];
    for (const [name, checked, sound] of sent) {
      expect([name, checked(sound)]).toEqual([name, []]);
      for (const [path, message] of eachText(sound, '', '示例\ud83d'))
        expect([name, checked(message)]).toMatchObject([name, [{ code: 'validation', path }]]);
    }
  });

  test('reading of Art. 22: however many members a message has too many, the refusal stays short', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => [`${'长'.repeat(1_000)}${at}`, 1]);
    const faults = check('withdraw', { ...SOUND.withdraw, ...Object.fromEntries(many) });
    expect(faults).toHaveLength(200);
    expect(Math.max(...faults.map(({ path = '' }) => path.length))).toBe(200);
  });

  test.each([undefined, null, 'withdraw', 7, true, [], [{}], {}, Object.create(null)])(
    'reading of Art. 22: %j is no decision and refuses instead of throwing',
    (message) => {
      for (const name of CASE_NAMES) expect(codes(check(name, message))).toContain('validation');
      for (const name of ROUND_NAMES) {
        expect(codes(checkRoundDecision(name, message))).toContain('validation');
      }
    },
  );

  test('reading of Art. 22: no message whatever makes the check throw', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
      fc.jsonValue(),
      fc.record({ actor: fc.anything(), reason: fc.string(), checklist: fc.anything() }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...CASE_NAMES), anything, (name, message) => {
        expect(Array.isArray(check(name, message))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...ROUND_NAMES), anything, (name, message) => {
        expect(Array.isArray(checkRoundDecision(name, message))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Art. 5, 7: acts over many cases', () => {
  const act = (role: Actor['role'], change: object = {}) => ({
    actor: actor(role),
    reason: '理由',
    actId: 'meeting-1',
    hash: HASH,
    ...change,
  });
  const objection = (role: Actor['role']) => ({
    actor: actor(role),
    reason: '理由',
    unit: PROVIDER_CODE,
    evidence: [],
  });

  test.each(ROUND_NAMES)('Art. 5, 7: «%s» is taken from its roles and from no other', (name) => {
    const takenFrom = ROLES.filter((role) => {
      const message = name === 'objectToUnit' ? objection(role) : act(role);
      return checkRoundDecision(name, message).length === 0;
    });
    expect([...takenFrom].sort()).toEqual([...ROUND_ACTS[name].by].sort());
  });

  test.each(['A'.repeat(64), 'a'.repeat(63), 'a'.repeat(65), 'g'.repeat(64), ''])(
    'reading of Art. 22: «%s» is no hash of an act',
    (hash) => {
      const faults = checkRoundDecision('holdMeeting', act('centre', { hash }));
      expect(faults.map(({ path }) => path)).toEqual(['hash']);
    },
  );
});

describe('reading of Art. 22: decisions by signal', () => {
  test.each(Object.keys(DECISION_NAMES) as (keyof typeof DECISION_NAMES)[])(
    'reading of Art. 22: «%s» by signal',
    (name) => {
      const money = MONEY.includes(name);
      const on = { signalsOn: true };
      expect(signalFault(name, { signalsOn: false, moneyBySignal: true })?.code).toBe(
        'signals-off',
      );
      expect(signalFault(name, on)?.code).toBe(money ? 'money-by-signal' : undefined);
      expect(signalFault(name, { ...on, moneyBySignal: true })).toBeUndefined();
    },
  );

  test('reading of Art. 22: exactly these set, move or release money', () => {
    expect([...MONEY].sort()).toEqual([
      'confirmUse',
      'correctAccount',
      'holdMeeting',
      'issueApproval',
      'lapse',
      'lapseAward',
      'placeInQuota',
    ]);
  });
});
