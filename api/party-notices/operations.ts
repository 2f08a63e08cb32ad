/** What a party has been told: what is asked and answered. */
import { z } from 'zod';
import { civilDate, line, recordUscc } from '../../policy/acts/kit';
import { PARTY_NOTICE_KINDS } from '../../store/people/party-notices';
import { STAFF_OR_PARTY } from '../access';
import { articleInWords, instant, pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit } from '../schemas/requests';

const notice = z
  .strictObject({
    id: z.string(),
    party: z.string(),
    kind: z.enum(PARTY_NOTICE_KINDS),
    about: z.string(),
    at: instant,
    until: civilDate,
    message: z.string(),
    cite: z.string(),
    basis: articleInWords,
  })
  .meta({ id: 'PartyNotice', description: 'In Chinese, and until when the party can act' });

export const listPartyNotices = operation({
  id: 'listPartyNotices',
  method: 'get',
  path: '/enterprises/:uscc/notices',
  zh: '查阅通知',
  en: 'What a party has been told; an applicant reads its own',
  by: STAFF_OR_PARTY,
  params: z.object({ uscc: recordUscc }),
  query: z.strictObject({ after: line.optional(), limit }),
  answer: pageOf('notices', notice),
});
