/** Art. 21: the integrity record of a party. */
import { z } from 'zod';
import { filled, recordUscc } from '../../policy/acts/kit';
import { BEARINGS } from '../../policy/evaluation/integrity';
import { STAFF_OR_PARTY } from '../access';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit } from '../schemas/requests';

export const getIntegrity = operation({
  id: 'getIntegrity',
  method: 'get',
  path: '/integrity/:uscc',
  zh: '查阅诚信记录',
  en: 'The integrity record of a party; an applicant reads its own (Art. 21)',
  by: STAFF_OR_PARTY,
  params: z.object({ uscc: recordUscc }),
  // `after` is where the page before ended: an instant and a key.
  query: z.strictObject({ after: filled(300).optional(), limit }),
  answer: z.strictObject({
    uscc: z.string(),
    entries: z.array(
      z.strictObject({
        at: instant,
        what: z.string(),
        bearing: z.enum(BEARINGS),
        cite: z.string(),
        subject: z.string(),
        key: z.string(),
      }),
    ),
    next: z.string().optional(),
  }),
});
