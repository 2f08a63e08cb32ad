/** What a party has been told; the party itself reads it, and staff. */
import { Router } from 'express';
import { articlesInWords } from '../../policy/words/article-names';
import { noticesOf } from '../../store/people/party-notices';
import { partyOf, requireOwn } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import { listPartyNotices } from './operations';

export function partyNotices(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, listPartyNotices, async ({ actor, params: { uscc }, query }) => {
    requireOwn(partyOf(actor, listPartyNotices.zh), uscc);
    const { after, limit } = query;
    const found = await noticesOf(uscc, after, limit);
    const notices = found.map(({ _id: id, ...notice }) => {
      return { id, ...notice, basis: articlesInWords(notice.cite) };
    });
    return { notices, ...nextOf(found, limit) };
  });
  return router;
}
