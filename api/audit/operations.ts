/** What auditors take away (Arts. 18, 19): what is asked and answered. */
import { z } from 'zod';
import { prose } from '../../policy/acts/kit';
import { noJson } from '../contract/answers';
import { operation } from '../contract/operation';
import { caseParams } from '../schemas/requests';

export const takeBundle = operation({
  id: 'takeBundle',
  method: 'get',
  path: '/cases/:no/bundle',
  zh: '提取审计卷',
  en: 'A zip archive that verifies without the service, for a reason that is kept; docs/operate/audit.md (Arts. 18, 19)',
  by: ['auditor'],
  params: caseParams,
  query: z.strictObject({ reason: prose }),
  media: ['application/zip'],
  answer: noJson,
});
