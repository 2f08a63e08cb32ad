/**
 * Publicity (Arts. 10(6), 17(5)) for everyone, without an account: each list as it was frozen, with its
 * hash, and the first and last day of each line.
 */
import { Router } from 'express';
import type { Calendar } from '../../policy/calendar/calendar';
import { explainDeadline, workingDaysBetween, type Deadline } from '../../policy/calendar/deadline';
import { CENTRE } from '../../policy/documents/offices';
import { HOW_TO_OBJECT } from '../../policy/documents/publicity-list';
import { addDays, civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { PublicityList } from '../../policy/model/nouns';
import { calendarInForce } from '../../store/reference/calendar-years';
import {
  batchActHeadsOf,
  batchActOf,
  type BatchActHead,
  type BatchActRecord,
} from '../../store/round/batch-acts';
import { publicitiesOf, type Publicity } from '../../store/case/cases';
import { knownRound } from '../../store/round/rounds';
import type { Dependencies } from '../request';
import { bind, type AnswerOf } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import * as told from './operations';

type Line = AnswerOf<typeof told.getPublicityList>['lines'][number];

export function publicityLists(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.listPublicityLists, async ({ params: { id }, query }) => {
    await knownRound(id);
    return listsOf(id, query.after, query.limit);
  });
  bind(router, dependencies, told.getPublicityList, ({ params: { id } }) =>
    listOf(dependencies, id),
  );
  return router;
}

/** What a round has published, page by page. */
export async function listsOf(roundId: string, after: string | undefined, limit: number) {
  const found = await batchActHeadsOf(roundId, 'publication', after, limit);
  return { lists: found.filter(isPublished).map(headOf), ...nextOf(found, limit) };
}

/** Throws `Refused` (`act-unknown`) where no such list is published. */
export async function listOf(
  { contact, now }: Pick<Dependencies, 'contact' | 'now'>,
  id: string,
): Promise<AnswerOf<typeof told.getPublicityList>> {
  const act = await batchActOf<'publication'>(id);
  const isList = act?.kind === 'publication' && isPublished(act);
  if (!isList) throw refused('act-unknown', { act: id });
  const { title } = act.content;
  // What failed alone (ADR 0042) is frozen with the list and stands on no list: nobody is shown it.
  const failed = new Set(act.failed.map(({ caseNo }) => caseNo));
  const lines = act.content.lines.filter(({ caseNo }) => !failed.has(caseNo));
  return {
    ...headOf({ ...act, title, lines: lines.length }),
    totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    objections: { how: HOW_TO_OBJECT, office: CENTRE, ...contact },
    lines: await linesOf(act._id, lines, civilDateOf(now())),
  };
}

interface Published {
  readonly recordedAt: Instant;
}

function isPublished<A extends Pick<BatchActRecord, 'recordedAt' | 'state'>>(
  act: A,
): act is A & Published {
  const { state, recordedAt } = act;
  return (state === 'recorded' || state === 'in-force') && recordedAt !== undefined;
}

type Head = Pick<BatchActHead, '_id' | 'hash' | 'lines' | 'roundId' | 'title'> & Published;

function headOf({ _id, roundId, title = '', lines, hash, recordedAt }: Head) {
  const link = `/publicity-lists/${_id}`;
  return { id: _id, roundId, title, publishedAt: recordedAt, hash, cases: lines, link };
}

const CASES_A_READ = 200;

/** The frozen lines, each with the days of its own publicity; a line not carried out yet has none. */
async function linesOf(
  list: string,
  lines: PublicityList['lines'],
  today: CivilDate,
): Promise<Line[]> {
  const calendar = await calendarInForce();
  const shown = new Map<string, Pick<Line, 'approvalDocument' | 'publicity'>>();
  const numbers = lines.map(({ caseNo }) => caseNo);
  for (let start = 0; start < numbers.length; start += CASES_A_READ) {
    const page = await publicitiesOf(numbers.slice(start, start + CASES_A_READ));
    for (const kase of page) {
      const { approvalDocument } = kase;
      const publicity = daysOf(deadlineOf(kase, list), calendar, today);
      shown.set(kase._id, { approvalDocument, publicity });
    }
  }
  return lines.map((line) => ({ ...line, ...shown.get(line.caseNo) }));
}

/** The period as it ran, or as it stands while it is running. */
function deadlineOf({ publications, waits }: Publicity, list: string): Deadline | undefined {
  const publication = publications.find((one) => one.list === list);
  const running = publication === publications.at(-1);
  const wait = running ? waits.find(({ name }) => name === 'publicity') : undefined;
  return publication?.deadline ?? wait?.deadline;
}

function daysOf(
  deadline: Deadline | undefined,
  calendar: Calendar,
  today: CivilDate,
): Line['publicity'] {
  if (deadline === undefined) return undefined;
  const { from, firstDay, lastDay, skipped, dueAt } = deadline;
  const daysLeft = workingDaysBetween(calendar, addDays(today, -1), lastDay);
  const explained = explainDeadline(deadline);
  return { daysLeft, publishedOn: from, firstDay, lastDay, skipped, explained, endsAt: dueAt };
}
