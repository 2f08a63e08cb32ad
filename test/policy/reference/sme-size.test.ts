import { yuan } from '../../../policy/kernel/money';
import { SME_INDUSTRIES, type SmeIndustry } from '../../../policy/model/nouns';
import {
  explainSize,
  isSme,
  sizeOf,
  type EnterpriseSize,
  type SizeIndicator,
  type SizeInput,
} from '../../../policy/reference/sme-size';

/** The notice's figures once more, an indicator a line: lower limits of large, medium, small. */
const NOTICE: readonly [SmeIndustry, SizeIndicator, number, number, number][] = [
  ['agriculture', 'revenueFen', 20_000, 500, 50],
  ['industry', 'staff', 1000, 300, 20],
  ['industry', 'revenueFen', 40_000, 2000, 300],
  ['construction', 'revenueFen', 80_000, 6000, 300],
  ['construction', 'assetsFen', 80_000, 5000, 300],
  ['wholesale', 'staff', 200, 20, 5],
  ['wholesale', 'revenueFen', 40_000, 5000, 1000],
  ['retail', 'staff', 300, 50, 10],
  ['retail', 'revenueFen', 20_000, 500, 100],
  ['transport', 'staff', 1000, 300, 20],
  ['transport', 'revenueFen', 30_000, 3000, 200],
  ['warehousing', 'staff', 200, 100, 20],
  ['warehousing', 'revenueFen', 30_000, 1000, 100],
  ['post', 'staff', 1000, 300, 20],
  ['post', 'revenueFen', 30_000, 2000, 100],
  ['accommodation', 'staff', 300, 100, 10],
  ['accommodation', 'revenueFen', 10_000, 2000, 100],
  ['catering', 'staff', 300, 100, 10],
  ['catering', 'revenueFen', 10_000, 2000, 100],
  ['information-transmission', 'staff', 2000, 100, 10],
  ['information-transmission', 'revenueFen', 100_000, 1000, 100],
  ['software-and-it', 'staff', 300, 100, 10],
  ['software-and-it', 'revenueFen', 10_000, 1000, 50],
  ['real-estate-development', 'revenueFen', 200_000, 1000, 100],
  ['real-estate-development', 'assetsFen', 10_000, 5000, 2000],
  ['property-management', 'staff', 1000, 300, 100],
  ['property-management', 'revenueFen', 5000, 1000, 500],
  ['leasing-and-business-services', 'staff', 300, 100, 10],
  ['leasing-and-business-services', 'assetsFen', 120_000, 8000, 100],
  ['other', 'staff', 300, 100, 10],
];
const CLASSES = ['large', 'medium', 'small', 'micro'] as const;
const AMPLE = { staff: 1_000_000, revenueFen: yuan(1e12), assetsFen: yuan(1e12) };

const boundaries = NOTICE.flatMap(([industry, indicator, ...limits]) =>
  limits.map((limit, i): [SmeIndustry, SizeIndicator, number, EnterpriseSize, EnterpriseSize] => [
    industry,
    indicator,
    indicator === 'staff' ? limit : yuan(limit * 10_000),
    CLASSES[i]!,
    CLASSES[i + 1]!,
  ]),
);

describe('Enterprise size (工信部联企业〔2011〕300号; reading of Art. 11)', () => {
  test('the table covers every industry of the notice', () => {
    expect(new Set(NOTICE.map(([industry]) => industry))).toEqual(new Set(SME_INDUSTRIES));
  });

  test.each(boundaries)(
    '%s, %s: from %i on %s, below it %s',
    (industry, indicator, limit, reached, below) => {
      const sizeWith = (value: number) => sizeOf({ ...AMPLE, industry, [indicator]: value });
      expect(sizeWith(limit - 1)).toBe(below);
      expect(sizeWith(limit)).toBe(reached);
      expect(sizeWith(limit + 1)).toBe(reached);
    },
  );

  test.each(SME_INDUSTRIES)(
    '%s: indicators that the notice does not use change nothing',
    (industry) => {
      const used = NOTICE.filter(([name]) => name === industry).map(([, indicator]) => indicator);
      const unused = (['staff', 'revenueFen', 'assetsFen'] as const).filter(
        (i) => !used.includes(i),
      );
      const none = Object.fromEntries(unused.map((indicator) => [indicator, 0]));
      expect(sizeOf({ ...AMPLE, industry, ...none })).toBe('large');
      expect(sizeOf({ industry, staff: 0, revenueFen: 0, assetsFen: 0 })).toBe('micro');
    },
  );

  test.each<[number, number, EnterpriseSize]>([
    [1000, 40_000, 'large'],
    [999, 40_000, 'medium'],
    [1000, 39_999, 'medium'],
    [5000, 1999, 'small'],
    [5000, 299, 'micro'],
    [19, 100_000, 'micro'],
    [20, 300, 'small'],
  ])(
    'industry with %i people and %i 万元: the weaker indicator decides, %s',
    (staff, wan, size) => {
      const firm = industrial(staff, wan);
      expect(sizeOf(firm)).toBe(size);
      expect(isSme(firm)).toBe(size !== 'large');
    },
  );

  test('it is explained by the limits reached and the one that was missed', () => {
    expect(explainSize(industrial(320, 1999))).toEqual({
      size: 'small',
      explanation:
        '小型企业。达到小型企业下限：从业人员20人、营业收入3,000,000.00元；' +
        '未达到中型企业下限：营业收入20,000,000.00元（实为19,990,000.00元）。',
    });
    expect(explainSize(industrial(19, 299)).explanation).toBe(
      '微型企业。未达到小型企业下限：从业人员20人（实为19人）、' +
        '营业收入3,000,000.00元（实为2,990,000.00元）。',
    );
    expect(explainSize(industrial(1000, 40_000)).explanation).toBe(
      '大型企业。达到大型企业下限：从业人员1000人、营业收入400,000,000.00元。',
    );
  });
});

function industrial(staff: number, revenueWan: number): SizeInput {
  return { industry: 'industry', staff, revenueFen: yuan(revenueWan * 10_000), assetsFen: 0 };
}
