/** What auditors take away (Arts. 18, 19): what is asked and answered. */
import { noJson } from '../contract/answers';
import { operation } from '../contract/operation';
import { caseParams } from '../schemas/requests';

export const takeBundle = operation({
  id: 'takeBundle',
  method: 'get',
  path: '/cases/:no/bundle',
  zh: '提取审计卷',
  en: 'A zip archive that verifies without the service; docs/operate/audit.md (Arts. 18, 19)',
  by: ['auditor'],
  params: caseParams,
  media: ['application/zip'],
  answer: noJson,
});
