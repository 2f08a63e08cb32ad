/**
 * Publicity (Arts. 10(6), 17(5)) for everyone, without an account: each list as it was frozen, with its
 * hash, and the first and last day of each line.
 */
import { Router } from 'express';
import type { Deadline } from '../../policy/calendar/deadline';
import {
  batchActHeadsOf,
  batchActOf,
  type BatchActHead,
  type BatchActRecord,
} from '../../store/round/batch-acts';
import { publicitiesOf, type Publicity } from '../../store/case/cases';
import { roundOf } from '../../store/round/rounds';
import { refused } from '../errors';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { actParams, actsQuery, roundParams } from '../schemas/requests';

type PublishedAct = BatchActRecord<'publication'>;

export function publicityLists(): Router {
  const router = Router();
  router.get('/rounds/:id/publicity-lists', async (request, response) => {
    const { id } = read(roundParams, request.params, 'params');
    const { after, limit } = read(actsQuery.omit({ kind: true }), request.query, 'query');
    if ((await roundOf(id)) === null) throw refused('round-unknown', { round: id });
    const found = await batchActHeadsOf(id, 'publication', after, limit);
    response.json({
      lists: found.filter(isPublished).map(headOf),
      ...nextOf(found, limit),
    });
  });
  router.get('/publicity-lists/:id', async (request, response) => {
    const { id } = read(actParams, request.params, 'params');
    const act = await batchActOf(id);
    if (act?.kind !== 'publication' || !isPublished(act)) throw refused('act-unknown', { act: id });
    const list = act as PublishedAct;
    const { title, lines } = list.content;
    const head = headOf({ ...list, title, lines: lines.length });
    response.json({ ...head, lines: await linesOf(list) });
  });
  return router;
}

function isPublished({ state }: Pick<BatchActRecord, 'state'>): boolean {
  return state === 'recorded' || state === 'in-force';
}

function headOf({ _id, roundId, title, lines, hash, recordedAt }: BatchActHead): object {
  const link = `/publicity-lists/${encodeURIComponent(_id)}`;
  return { id: _id, roundId, title, publishedAt: recordedAt, hash, cases: lines, link };
}

const CASES_A_READ = 200;

/** The frozen lines, each with the days of its own publicity; a line not carried out yet has none. */
async function linesOf({ _id, content }: PublishedAct): Promise<object[]> {
  const days = new Map<string, object>();
  const numbers = content.lines.map(({ caseNo }) => caseNo);
  for (let start = 0; start < numbers.length; start += CASES_A_READ) {
    const page = await publicitiesOf(numbers.slice(start, start + CASES_A_READ));
    for (const kase of page) days.set(kase._id, daysOf(deadlineOf(kase, _id)));
  }
  return content.lines.map((line) => ({ ...line, ...days.get(line.caseNo) }));
}

/** The period as it ran, or as it stands while it is running. */
function deadlineOf({ publications, waits }: Publicity, list: string): Deadline | undefined {
  const publication = publications.find((one) => one.list === list);
  const running = publication === publications.at(-1);
  const wait = running ? waits.find(({ name }) => name === 'publicity') : undefined;
  return publication?.deadline ?? wait?.deadline;
}

function daysOf(deadline: Deadline | undefined): object {
  if (deadline === undefined) return {};
  const { from, firstDay, lastDay, skipped, dueAt } = deadline;
  return { publicity: { publishedOn: from, firstDay, lastDay, skipped, endsAt: dueAt } };
}
