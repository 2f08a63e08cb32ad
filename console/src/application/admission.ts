/** What an application for admission asks for (Arts. 8-10(2)). */
import { ADMISSION_CHECKS } from '../../../policy/model/nouns';
import { CHECK_NAMES, WAY_NAMES } from '../../../policy/words/vocabulary';
import { institution } from './parties';
import type { Items, Section, Values } from '../forms/spec';

const STATEMENTS: Section = {
  title: '入库条件说明',
  about: '逐项说明如何符合管理办法第8条第2项的条件。',
  of: ADMISSION_CHECKS.map((check) => ({
    kind: 'prose',
    name: ['statements', check],
    label: CHECK_NAMES[check],
  })),
};
const RECOGNITION: Section = {
  title: '资质认定',
  about: '直接入库的依据（管理办法第8条第1项）。',
  of: [
    { kind: 'line', name: ['recognition', 'number'], label: '认定文件文号' },
    { kind: 'line', name: ['recognition', 'issuer'], label: '认定部门' },
    {
      kind: 'choice',
      name: ['recognition', 'level'],
      label: '认定级别',
      options: { municipal: '市级', regional: '自治区级', national: '国家级', other: '其他' },
    },
    { kind: 'line', name: ['recognition', 'platform'], label: '认定的平台名称' },
    { kind: 'line', name: ['recognition', 'host'], label: '依托单位（应与申请机构一致）' },
    { kind: 'day', name: ['recognition', 'issuedOn'], label: '认定日期' },
    {
      kind: 'day',
      name: ['recognition', 'validUntil'],
      label: '有效期至',
      help: '认定文件没有写明的不填；会议当天应当有效',
      optional: true,
    },
    {
      kind: 'file',
      name: ['recognition', 'document'],
      label: '认定文件',
      help: '这里登记文件的校验值，提交申请后再上传同一份文件',
    },
  ],
};

export const admission = (serviceItems: Items, { way }: Values): readonly Section[] => [
  {
    title: '入库方式',
    of: [{ kind: 'choice', name: ['way'], label: '入库方式', options: WAY_NAMES }],
  },
  { title: '服务机构', of: institution('institution') },
  {
    title: '服务事项',
    of: [
      {
        kind: 'rows',
        name: ['services'],
        label: '提供的服务事项',
        one: '服务事项',
        least: 1,
        of: [{ kind: 'choice', name: [], label: '服务事项', options: serviceItems }],
      },
    ],
  },
  way === 'direct' ? RECOGNITION : STATEMENTS,
];
