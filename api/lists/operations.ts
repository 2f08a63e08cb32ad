/** The three dated lists of Art. 11: what is asked and answered. */
import { z } from 'zod';
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { civilDate } from '../../policy/acts/kit';
import { LIST_NAMES } from '../../policy/articles/art-11-enterprise';
import { tableOf } from '../bodies/files';
import { operation } from '../contract/operation';
import { proposed } from '../reference-proposals/proposal';

const list = z.enum(LIST_NAMES as [(typeof LIST_NAMES)[number]]);

export const importList = operation({
  ...proposed,
  id: 'importList',
  method: 'post',
  path: '/lists/:list/imports',
  zh: '导入名单',
  en: 'Propose a list, of the day whose state it shows (Art. 11)',
  by: REFERENCE_OWNERS.list,
  params: z.object({ list }),
  query: proposed.query.extend({ listDate: civilDate }),
  file: tableOf('list'),
});
export const getListDates = operation({
  id: 'getListDates',
  method: 'get',
  path: '/lists',
  zh: '查阅名单日期',
  en: 'The day of the newest import of each list (Art. 11)',
  by: ['district', 'centre', 'bureau', 'finance', 'auditor'],
  scope: 'all',
  answer: z.strictObject({ listDates: z.partialRecord(list, civilDate) }),
});
