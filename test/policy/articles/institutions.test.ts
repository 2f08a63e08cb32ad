import { serviceItem } from '../../../policy/articles/art-05-service-items';
import { preliminaryReviewer } from '../../../policy/articles/art-06-preliminary-review';
import { directWayFaults, mayEnterDirectly } from '../../../policy/articles/art-08-institutions';
import { DISTRICTS, INSTITUTION_KINDS } from '../../../policy/model/nouns';
import { codes, directAdmission, serviceItems, TODAY, without } from '../../support/examples';

describe('Art. 5: an item of the list', () => {
  test('Art. 5: is found by its code, and only by that', () => {
    expect(serviceItem(serviceItems, 'A01')?.name).toBe('委托研发');
    expect(serviceItem(serviceItems, '委托研发')).toBeUndefined();
  });
});

describe('Art. 6: who reviews first', () => {
  test.each(Object.keys(DISTRICTS) as (keyof typeof DISTRICTS)[])(
    'Art. 6: a party of district %s is reviewed there',
    (district) => {
      expect(preliminaryReviewer(district)).toEqual({ role: 'district', district });
    },
  );

  test('reading of Art. 8: an institution out of the city is reviewed by the centre', () => {
    expect(preliminaryReviewer('out-of-city')).toEqual({ role: 'centre' });
  });
});

describe('Art. 8(1): the direct way', () => {
  test.each(INSTITUTION_KINDS)('Art. 8(1): may a %s enter directly', (kind) => {
    const submission = {
      ...directAdmission,
      institution: { ...directAdmission.institution, kind },
    };
    expect(mayEnterDirectly(kind)).toBe(kind !== 'other');
    expect(codes(directWayFaults(submission, TODAY))).toEqual(
      kind === 'other' ? ['direct-way-not-open'] : [],
    );
  });

  test.each([
    ['municipal', []],
    ['regional', []],
    ['national', []],
    ['other', ['recognition-level-too-low']],
  ] as const)('Art. 8(1): recognition of %s level gives %j', (level, expected) => {
    const recognition = { ...directAdmission.recognition!, level };
    expect(codes(directWayFaults({ ...directAdmission, recognition }, TODAY))).toEqual(expected);
  });

  test.each([
    ['2026-09-09', []],
    ['2026-09-10', []],
    ['2026-09-11', ['recognition-in-future']],
  ])(
    'reading of Art. 8(1): a document of %s, used on 2026-09-10, gives %j',
    (issuedOn, expected) => {
      const recognition = { ...directAdmission.recognition!, issuedOn };
      expect(codes(directWayFaults({ ...directAdmission, recognition }, TODAY))).toEqual(expected);
    },
  );

  test.each([
    ['2026-09-09', ['recognition-lapsed']],
    ['2026-09-10', []],
    [undefined, []],
  ])(
    'reading of Art. 8(1): in force until %s, used on 2026-09-10, it gives %j',
    (validUntil, expected) => {
      const period = validUntil === undefined ? {} : { validUntil };
      const recognition = { ...directAdmission.recognition!, ...period };
      expect(codes(directWayFaults({ ...directAdmission, recognition }, TODAY))).toEqual(expected);
    },
  );

  test('reading of Art. 8(1): the host of the platform applies, under the name of now or of before', () => {
    const { institution } = directAdmission;
    const hosted = (host: string, formerNames: readonly string[] = []) => {
      const recognition = { ...directAdmission.recognition!, host };
      const applicant = { ...institution, formerNames };
      return codes(
        directWayFaults({ ...directAdmission, institution: applicant, recognition }, TODAY),
      );
    };
    expect(hosted(institution.name)).toEqual([]);
    expect(hosted('另一依托单位')).toEqual(['recognition-host-differs']);
    expect(hosted('另一依托单位', ['另一依托单位'])).toEqual([]);
  });

  test('reading of Art. 8(1): without its document there is no direct admission', () => {
    const unproven = without(directAdmission, 'recognition');
    expect(codes(directWayFaults(unproven, TODAY))).toEqual(['recognition-missing']);
  });
});
