/** Rounds (Art. 13): the bureau publishes the notice, everyone may read it. */
import { Router } from 'express';
import type { z } from 'zod';
import { contentHash } from '../../store/kernel/canonical';
import { possibleOf } from '../../policy/acts/act';
import { namesIn } from '../../policy/acts/decision-row';
import { yearsWithoutRegion } from '../../policy/calendar/calendar';
import { ROUND_ACTS } from '../../policy/case/round-acts';
import { yearOf } from '../../policy/kernel/time';
import type { RoundNotice } from '../../policy/model/nouns';
import { calendarInForce } from '../../store/reference/calendar-years';
import { storeFiling, type Filing } from '../../store/case/filings';
import { batchActHeadsOf } from '../../store/round/batch-acts';
import { knownRound, listRounds, roundOf, type RoundRecord } from '../../store/round/rounds';
import { withoutObjectors } from '../access';
import { callerName, type Dependencies } from '../request';
import { bind, type AnswerOf } from '../contract/operation';
import { refused, unanswered } from '../errors';
import { roundLinks } from '../links';
import { nextOf } from '../next-page';
import { ProcessGone } from '../temporal';
import { pageOfTrail } from '../trail-page';
import * as told from './operations';

export function notices(dependencies: Dependencies): Router {
  const router = Router();
  publish(router, dependencies);
  bind(router, dependencies, told.listRounds, async ({ query }) => {
    const { entries: rounds, ...page } = await pageOfRounds(query);
    return { rounds, ...page };
  });
  bind(router, dependencies, told.getRound, async ({ params: { id } }) => {
    const round = await knownRound(id);
    return { ...viewOf(round), policy: round.policy, allowed: allowedNow(round) };
  });
  bind(router, dependencies, told.getRoundTrail, async ({ actor, params: { id }, query }) => {
    const { trail } = await knownRound(id);
    const page = await pageOfTrail(query, id, trail);
    const [objection] = await batchActHeadsOf(id, 'unit-objection', '', 1);
    const shown = withoutObjectors(actor, page, objection !== undefined, query.reason);
    return shown as AnswerOf<typeof told.getRoundTrail>;
  });
  return router;
}

/** A page of the notices. */
export async function pageOfRounds({ year, ...asked }: z.output<typeof told.listRounds.query>) {
  const found = await listRounds({ ...asked, programmeYear: year });
  return { entries: found.map(viewOf), ...nextOf(found, asked.limit) };
}

/** Until it is concluded, what a round can be asked: which of its cases stand so, each act finds. */
function allowedNow({ state }: RoundRecord) {
  if (state === 'concluded') return [];
  return namesIn(ROUND_ACTS).flatMap((name) => possibleOf(name, ROUND_ACTS[name].by));
}

function publish(router: Router, dependencies: Dependencies): void {
  bind(
    router,
    dependencies,
    told.publishNotice,
    async ({ actor, body, idempotencyKey, response }) => {
      const { notice, reason } = body;
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
      response.location(`/rounds/${notice.id}`);
      const links = roundLinks(dependencies, actor, notice.id);
      return { roundId: notice.id, warnings: await warningsOf(notice), links };
    },
  );
}

/** Periods of the round run in years whose days off are not all on record: they may end too early. */
async function warningsOf({ opensOn, closesOn }: RoundNotice): Promise<string[]> {
  const calendar = await calendarInForce();
  const [first, last] = [yearOf(opensOn), yearOf(closesOn)];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return yearsWithoutRegion(calendar, years).map(
    (year) =>
      `${year}年的工作日历没有登记自治区的放假安排（肉孜节、古尔邦节），按它计算的期限可能过早届满，请录入后再公示。`,
  );
}

/** One id, one notice: another notice of the same id changes nothing, and its caller hears so. */
async function requirePublished({ no, body }: Filing): Promise<void> {
  const round = await roundOf(no);
  const published = round?.amendments?.[0]?.before ?? round?.notice;
  if (published !== undefined && contentHash(published) === contentHash(body)) return;
  throw round === null ? unanswered() : refused('round-exists', { round: no });
}

function viewOf({ _id, kind, programmeYear, notice, amendments, publishedAt, state }: RoundRecord) {
  const shown = amendments?.map(({ before: _before, ...amendment }) => amendment);
  return { roundId: _id, kind, programmeYear, state, publishedAt, notice, amendments: shown };
}
