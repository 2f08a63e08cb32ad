/** The lists that vouchers are issued from (Art. 14): what is asked and answered. */
import { z } from 'zod';
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { sha256 } from '../../policy/acts/kit';
import { SEES_ALL } from '../access';
import { tableOf } from '../bodies/files';
import { pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { proposed } from '../reference-proposals/proposal';
import { yearParams } from '../schemas/requests';
import { newestFirstQuery } from '../schemas/vouchers';

const smeList = z
  .strictObject({
    importId: z.string(),
    year: z.int(),
    sha256,
    rows: z.int(),
    state: z.enum(['staging', 'complete']),
  })
  .meta({ id: 'SmeList', description: 'Only a complete import can be issued from' });

const imports = { path: '/sme-lists/:year/imports', params: yearParams } as const;

export const importSmeList = operation({
  ...proposed,
  ...imports,
  id: 'importSmeList',
  method: 'post',
  zh: '导入中小企业名单',
  en: 'Propose whom the vouchers of a year may go to (Art. 14)',
  by: REFERENCE_OWNERS['sme-list'],
  file: tableOf('sme-list'),
});
export const listSmeLists = operation({
  ...imports,
  id: 'listSmeLists',
  method: 'get',
  zh: '查阅中小企业名单',
  en: 'Imported lists, the newest first (Art. 14)',
  by: SEES_ALL,
  query: newestFirstQuery,
  answer: pageOf('imports', smeList),
});
