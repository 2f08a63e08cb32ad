/** What is declared of an enterprise or an institution (Arts. 11, 8, 16(3)). */
import { DISTRICTS, LEGAL_FORMS } from '../../../policy/model/nouns';
import { INDUSTRY_NAMES, INSTITUTION_KIND_NAMES } from '../../../policy/words/vocabulary';
import type { Spec } from '../forms/spec';

const PLACES = { ...DISTRICTS, 'out-of-city': '市外' };

const nameOf = (party: string): readonly Spec[] => [
  { kind: 'line', name: [party, 'name'], label: '名称', help: '与营业执照或法人登记证书一致' },
  { kind: 'line', name: [party, 'uscc'], label: '统一社会信用代码' },
  {
    kind: 'choice',
    name: [party, 'legalForm'],
    label: '法人类型',
    options: LEGAL_FORMS,
    optional: true,
  },
  { kind: 'choice', name: [party, 'domicile'], label: '所在区县', options: PLACES },
  { kind: 'lines', name: [party, 'formerNames'], label: '曾用名', help: '没有的不填' },
];

const relationsOf = (party: string): readonly Spec[] => {
  const at = (...name: string[]) => [party, 'relations', ...name];
  return [
    { kind: 'line', name: at('legalRepresentative', 'name'), label: '法定代表人姓名' },
    { kind: 'line', name: at('legalRepresentative', 'idNumber'), label: '法定代表人证件号码' },
    {
      kind: 'rows',
      name: at('directors'),
      label: '董事、监事和高级管理人员',
      one: '人员',
      least: 0,
      of: [
        { kind: 'line', name: ['name'], label: '姓名' },
        { kind: 'line', name: ['idNumber'], label: '证件号码' },
      ],
    },
    {
      kind: 'rows',
      name: at('shareholders'),
      label: '股东或出资人',
      one: '股东',
      least: 0,
      of: [
        { kind: 'holder', name: ['holder'], label: '股东' },
        { kind: 'percent', name: ['percent'], label: '出资比例' },
      ],
    },
    {
      kind: 'rows',
      name: at('actualControllers'),
      label: '实际控制人',
      one: '实际控制人',
      least: 0,
      of: [{ kind: 'holder', name: [], label: '实际控制人' }],
    },
    {
      kind: 'lines',
      name: at('jointlyFounded'),
      label: '与他人共同设立的单位',
      help: '统一社会信用代码，没有的不填',
    },
  ];
};

export const ENTERPRISE: readonly Spec[] = [
  ...nameOf('enterprise'),
  { kind: 'choice', name: ['enterprise', 'industry'], label: '所属行业', options: INDUSTRY_NAMES },
  { kind: 'count', name: ['enterprise', 'staff'], label: '从业人员数' },
  { kind: 'money', name: ['enterprise', 'revenueFen'], label: '上年营业收入' },
  { kind: 'money', name: ['enterprise', 'assetsFen'], label: '上年末资产总额' },
  ...relationsOf('enterprise'),
];

export const institution = (party: 'institution' | 'provider'): readonly Spec[] => [
  ...nameOf(party),
  { kind: 'choice', name: [party, 'kind'], label: '机构类别', options: INSTITUTION_KIND_NAMES },
  ...relationsOf(party),
];
