import { bansOf } from '../../../policy/articles/art-20-reach';
import {
  ADMISSION_CHECKS,
  type AdmissionSubmission,
  type LegalForm,
} from '../../../policy/model/nouns';
import { screenAdmission } from '../../../policy/screening/admission';
import type { AdmissionFacts } from '../../../policy/screening/facts';
import { refusalsOf } from '../../../policy/screening/finding';
import {
  admission,
  admissionFacts,
  codes,
  directAdmission,
  institution,
  policy,
  PROVIDER_CODE,
  without,
} from '../../support/examples';

const screen = (submission: AdmissionSubmission, facts: Partial<AdmissionFacts> = {}) =>
  screenAdmission(policy(), submission, { ...admissionFacts, ...facts });
const supplementary: AdmissionSubmission = { ...admission, way: 'supplementary' };

describe('Art. 8-10: an application for admission', () => {
  test.each([
    ['direct', directAdmission, {}],
    ['review', admission, {}],
    ['supplementary', supplementary, { invited: true }],
  ] as const)('Art. 8, 9: the %s way, as it should be', (_, submission, facts) => {
    expect(screen(submission, facts)).toEqual([]);
  });

  test.each([
    ['2026-08-31', ['outside-window']],
    ['2026-09-01', []],
    ['2026-09-30', []],
    ['2026-10-01', ['outside-window']],
  ])('Art. 13: submitted on %s: %j', (submittedOn, expected) => {
    expect(codes(refusalsOf(screen(admission, { submittedOn })))).toEqual(expected);
  });

  test('reading of Art. 20: an institution under a ban from vouchers is not admitted', () => {
    const bans = bansOf(policy(), {
      decision: '乌科罚〔2026〕1号',
      uscc: PROVIDER_CODE,
      name: institution.name,
      party: 'institution',
      cause: 'obstruction',
      violatedOn: '2026-03-02',
      decidedOn: '2026-09-01',
    });
    expect(codes(screen(admission, { bans }))).toEqual(['provider-banned']);
    expect(
      codes(screen(admission, { bans: bans.filter(({ kind }) => kind === 'support') })),
    ).toEqual([]);
  });

  test.each([
    ['2026-09-14', ['reapplication-too-early', 'removed-before']],
    ['2026-09-15', ['removed-before']],
  ])(
    'reading of Art. 8: removed until 2026-09-15, it applies on %s: %j',
    (submittedOn, expected) => {
      const removed = { status: 'removed', reapplyFrom: '2026-09-15' } as const;
      expect(codes(screen(admission, { submittedOn, ...removed }))).toEqual(expected);
      const admitted = { ...removed, status: 'not-admitted' } as const;
      expect(codes(screen(admission, { submittedOn, ...admitted }))).toEqual([]);
    },
  );

  test('reading of Art. 8(2): a kind that is neither enterprise nor public institution is shown to the reviewers of that way', () => {
    const found = (legalForm: LegalForm | undefined, way: AdmissionSubmission) => {
      const unsaid = without(way.institution, 'legalForm');
      const one = legalForm === undefined ? unsaid : { ...unsaid, legalForm };
      return screen({ ...way, institution: one });
    };
    expect(found('public-institution', admission)).toEqual([]);
    const [finding, ...others] = found('social-organisation', admission);
    expect([finding?.severity, finding?.code, others]).toEqual(['soft', 'other-kind-of-unit', []]);
    expect(found('social-organisation', directAdmission)).toEqual([]);
    expect(codes(found('branch', admission))).toContain('no-legal-personality');
    expect(codes(found(undefined, directAdmission))).toEqual(['legal-form-unsaid']);
  });

  test('reading of Art. 6: an institution whose domicile on file is another is shown so', () => {
    const onFile = { domicile: '650103', file: '服务机构库' } as const;
    expect(codes(screen(admission, { onFile }))).toEqual(['domicile-differs']);
    const same = { ...onFile, domicile: institution.domicile };
    expect(screen(admission, { onFile: same })).toEqual([]);
  });

  test('reading of Art. 9: an invitation opens the supplementary way, no window closes it', () => {
    const late = { submittedOn: '2026-12-01', invited: true };
    expect(codes(refusalsOf(screen(supplementary, late)))).toEqual([]);
    expect(codes(screen(supplementary))).toEqual(['not-invited']);
  });

  test('Art. 8: an institution out of the city may apply', () => {
    const outside = { ...institution, domicile: 'out-of-city' as const };
    expect(screen({ ...admission, institution: outside })).toEqual([]);
  });

  test('reading of Art. 8: a code of seventeen characters', () => {
    const uscc = PROVIDER_CODE.slice(1);
    expect(codes(screen({ ...admission, institution: { ...institution, uscc } }))).toEqual([
      'uscc-invalid',
    ]);
  });

  test.each([
    ['not-admitted', []],
    ['admitted', ['already-admitted']],
    ['suspended', ['already-admitted']],
    ['removed', ['removed-before']],
  ] as const)('Art. 8: an institution that is %s in the registry: %j', (status, expected) => {
    const found = screen(admission, { status });
    expect(codes(found)).toEqual(expected);
    expect(refusalsOf(found)).toHaveLength(expected[0] === 'already-admitted' ? 1 : 0);
  });

  test('reading of Art. 9: one open application at a time', () => {
    const [fault] = screen(admission, { openAdmission: 'A-7' });
    expect(fault).toMatchObject({ code: 'admission-already-open', severity: 'hard' });
    expect(fault?.message).toContain('A-7');
  });
});

describe('Art. 8(1), 8(2): what each way asks for', () => {
  test('Art. 8(1): another kind does not enter directly', () => {
    expect(codes(screen({ ...directAdmission, institution }))).toEqual(['direct-way-not-open']);
  });

  test.each([
    ['review', admission, {}],
    ['supplementary', supplementary, { invited: true }],
  ] as const)(
    'Art. 8(2): the %s way asks for a statement on every line',
    (_, submission, facts) => {
      const blank = screen({ ...submission, statements: { team: ' ' } }, facts);
      expect(blank.map(({ path }) => path)).toEqual(
        ADMISSION_CHECKS.map((check) => `statements.${check}`),
      );
      expect(new Set(codes(blank))).toEqual(new Set(['statement-missing']));
    },
  );

  test('reading of Art. 9: a kind that could enter directly is reviewed all the same', () => {
    const submission = { ...directAdmission, way: 'supplementary' as const };
    expect(codes(screen(submission, { invited: true }))).toHaveLength(ADMISSION_CHECKS.length);
  });

  test.each([
    [[], ['services-missing']],
    [['A01', 'E01'], []],
    [['A01', 'Z99'], ['service-item-unknown']],
  ])('Art. 8(2): services %j: %j', (services, expected) => {
    expect(codes(screen({ ...admission, services }))).toEqual(expected);
  });

  test('Art. 5: services cannot be judged without a list in force', () => {
    const facts = without(admissionFacts, 'serviceItems');
    expect(codes(screenAdmission(policy(), admission, facts))).toEqual([
      'service-list-unavailable',
    ]);
  });

  test('reading of Art. 8(2): an entry on a list is for the reviewer of research integrity', () => {
    const listHits = [
      {
        list: 'dishonesty',
        uscc: PROVIDER_CODE,
        since: '2026-02-01',
        listDate: '2026-09-01',
      } as const,
    ];
    const found = screen(admission, { listHits });
    expect(codes(found)).toEqual(['institution-on-list']);
    expect(refusalsOf(found)).toEqual([]);
  });
});
