/** Rounds (Art. 13): the bureau publishes the notice, everyone may read it. */
import { Router } from 'express';
import { contentHash } from '../../store/kernel/canonical';
import { storeFiling, type Filing } from '../../store/case/filings';
import { knownRound, listRounds, roundOf, type RoundRecord } from '../../store/round/rounds';
import { requireRole, requireStaff } from '../access';
import { callerName, callerOf, idempotencyKeyOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { refused, unanswered } from '../errors';
import { roundLinks } from '../links';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { roundParams, roundsQuery } from '../schemas/requests';
import { noticeBody } from '../schemas/rounds';
import { ProcessGone } from '../temporal';
import { trailPage } from '../trail-page';

export function rounds(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/rounds', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['bureau'], '发布申报通知');
    const idempotencyKey = idempotencyKeyOf(request);
    const { notice, reason } = await bodyOf(noticeBody, request);
    const filing = await storeFiling(
      { kind: 'notice', caller: callerName(actor), idempotencyKey, body: notice },
      () => Promise.resolve(notice.id),
    );
    const message = { actor, reason, filing: filing._id };
    const requestId = contentHash({ filing: filing._id });
    await dependencies.processes
      .publishNotice(notice.id, message, requestId)
      .catch((error: unknown) => {
        if (!(error instanceof ProcessGone)) throw error;
      });
    await requirePublished(filing);
    response
      .status(201)
      .location(`/rounds/${notice.id}`)
      .json({ roundId: notice.id, links: roundLinks(dependencies, actor, notice.id) });
  });
  router.get('/rounds', async (request, response) => {
    const { kind, after, limit } = read(roundsQuery, request.query, 'query');
    const found = await listRounds(kind, after, limit);
    response.json({ rounds: found.map(viewOf), ...nextOf(found, limit) });
  });
  router.get('/rounds/:id', async (request, response) => {
    const round = await knownRound(read(roundParams, request.params, 'params').id);
    response.json({ ...viewOf(round), policy: round.policy });
  });
  router.get('/rounds/:id/trail', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅办理记录');
    const round = await knownRound(read(roundParams, request.params, 'params').id);
    response.json(await trailPage(request, round._id, round));
  });
  return router;
}

/** One id, one notice: another notice of the same id changes nothing, and its caller hears so. */
async function requirePublished({ no, body }: Filing): Promise<void> {
  const round = await roundOf(no);
  if (round !== null && contentHash(round.notice) === contentHash(body)) return;
  throw round === null ? unanswered() : refused('round-exists', { round: no });
}

function viewOf({ _id, kind, programmeYear, notice, publishedAt, state }: RoundRecord): object {
  return { roundId: _id, kind, programmeYear, state, publishedAt, notice };
}
