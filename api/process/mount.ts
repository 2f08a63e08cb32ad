/** The acts of a process over HTTP, from their rows: the routes, and their pages of the contract. */
import type { Request, RequestHandler, Router } from 'express';
import { z } from 'zod';
import {
  byId,
  elsewhere,
  isOver,
  mayOpen,
  namesOf,
  onlyOpens,
  rowOf,
  subjectOf,
  type ActName,
  type ActRow,
  type IdOf,
  type Message,
  type Process,
  type StateOf,
} from '../../policy/acts/act';
import * as kit from '../../policy/acts/kit';
import { addressOf, bodyOf } from '../../policy/acts/messages';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import { Refused } from '../../policy/words/refusals';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { nextNumber, storeFiling } from '../../store/case/filings';
import type { TrailHead } from '../../store/trail/trail';
import { actUpdate, processStart } from '../../workflows/recorded-process/messages';
import { requireStaff } from '../access';
import { callerName, callerOf, idempotencyKeyOf, type Dependencies } from '../asking';
import { bodyOf as readBody } from '../bodies/json';
import { answerTo, askedBy } from '../deciding';
import { refused, unanswered } from '../errors';
import { withProcess, type Links } from '../links';
import { links, trail, type Operation } from '../openapi/parts';
import { read } from '../schemas/reading';
import { trailQuery } from '../schemas/requests';
import { trailPage } from '../trail-page';

/** What of a process is not said by its rows. */
export interface Mounting<P extends Process, R> {
  readonly process: P;
  readonly find: (id: IdOf<P>) => Promise<R | null>;
  /** Where the reader goes on from an answer. */
  readonly links: (id: IdOf<P>) => Links;
  /** Whose record it is, where an applicant is refused another's before the body is read. */
  readonly owner?: (record: R) => Uscc;
  /** Beginning of the number of a record that an act opens in a year. */
  readonly series?: (year: number) => string;
}

interface Kept<P extends Process> {
  readonly state: StateOf<P>;
}

function idFrom<P extends Process>(process: P, request: Request): IdOf<P> {
  const { [process.key]: value } = read(paramsOf(process), request.params, 'params');
  return value as IdOf<P>;
}

/** The record that an address names. Throws a problem, or that there is none. */
export async function recordIn<P extends Process, R>(
  { process, find }: Pick<Mounting<P, R>, 'find' | 'process'>,
  request: Request,
): Promise<{ readonly id: IdOf<P>; readonly record: R }> {
  const id = idFrom(process, request);
  const record = await find(id);
  if (record === null) throw new Refused(process.refusals.unknown({ [process.key]: id }));
  return { id, record };
}

/** The record's own links, and its process in the Temporal UI. */
export const linksTo = <P extends Process, R>(
  dependencies: Dependencies,
  reader: Actor,
  { process, links: linksOf }: Mounting<P, R>,
  id: IdOf<P>,
): Links => withProcess(dependencies, reader, subjectOf(process, id), linksOf(id));

/** Binds each act of the process to its address. */
export function mountActs<P extends Process, R extends Kept<P>>(
  router: Router,
  dependencies: Dependencies,
  mounting: Mounting<P, R>,
): void {
  const { process } = mounting;
  for (const name of namesOf(process)) {
    const { at } = rowOf(process, name);
    router.post(at.slice('POST '.length), handlerOf(dependencies, mounting, name));
  }
}

/** Answers in this order: who, which record, whose, what. */
function handlerOf<P extends Process, R extends Kept<P>>(
  dependencies: Dependencies,
  mounting: Mounting<P, R>,
  name: ActName<P>,
): RequestHandler {
  const { process } = mounting;
  const row = rowOf(process, name);
  const [opens, address] = [onlyOpens(row), addressOf(row)];
  return async (request, response) => {
    const { actor, requestId } = await askedBy(dependencies, request, row.by, row.zh);
    const known = opens ? undefined : await knownTo(mounting, row, request, actor);
    const named = read(address, request.params, 'params');
    const body = await readBody(bodyOf(row), request);
    const caller = { caller: callerName(actor), idempotencyKey: idempotencyKeyOf(request) };
    const number = () =>
      known === undefined ? numberOf(dependencies, mounting) : Promise.resolve(String(known));
    const { no, said } = await withPapersStored(row, body, caller, number);
    const id = known ?? (no as IdOf<P>);
    const message = { ...said, ...named, actor } as Message<P>;
    const answer = await asked(dependencies, mounting, { id, name, message, requestId });
    const links = linksTo(dependencies, actor, mounting, id);
    response.status(opens ? 201 : 200).json({ ...answer, links });
  };
}

function numberOf<P extends Process, R>(
  { now }: Dependencies,
  { process, series }: Mounting<P, R>,
): Promise<string> {
  invariant(series !== undefined, `no act opens a ${process.name}`);
  return nextNumber(series(yearOf(civilDateOf(now()))));
}

async function knownTo<P extends Process, R>(
  mounting: Mounting<P, R>,
  row: ActRow,
  request: Request,
  { role, party }: Actor,
): Promise<IdOf<P>> {
  if (mayOpen(row)) return idFrom(mounting.process, request);
  const { id, record } = await recordIn(mounting, request);
  const { owner } = mounting;
  if (owner !== undefined && role === 'applicant' && party !== owner(record))
    throw refused('wrong-party');
  return id;
}

/** The number of the record, and the message with its papers stored. */
async function withPapersStored(
  { papers }: ActRow,
  body: object,
  caller: { readonly caller: string; readonly idempotencyKey: string },
  number: () => Promise<string>,
): Promise<{ readonly no: string; readonly said: object }> {
  if (papers === undefined) return { no: await number(), said: body };
  const { [papers.member]: filed, ...said } = body as Readonly<Record<string, unknown>>;
  const draft = { kind: papers.kind, ...caller, body: filed };
  const { no, _id: filing } = await storeFiling(draft, number);
  return { no, said: { ...said, filing } };
}

interface Question<P extends Process> {
  readonly id: IdOf<P>;
  readonly name: ActName<P>;
  readonly message: Message<P>;
  readonly requestId: string;
}

function asked<P extends Process, R extends Kept<P>>(
  { processes }: Dependencies,
  { process, find }: Mounting<P, R>,
  { id, name, message, requestId }: Question<P>,
): Promise<object> {
  const update = actUpdate(process, name);
  const subject = subjectOf(process, id);
  const answering = mayOpen(rowOf(process, name))
    ? processes.updateWithStart(
        update,
        message,
        requestId,
        process.workflow,
        processStart(process, { ...byId(process, id), ...processes.clock() }),
      )
    : processes.update(subject, update, message, requestId);
  /** Why a process that is gone answers nothing. */
  const gone = async (): Promise<Error> => {
    const state = (await find(id))?.state;
    if (state === undefined || !isOver(process, state)) return unanswered();
    return new Refused(elsewhere(process, id, { state, act: name }));
  };
  return answerTo({ subject, requestId, name, message, gone }, answering);
}

/** Who decided what, when and why: staff read the trail of a record under the record's own address. */
export function mountTrail<P extends Process, R extends { readonly trail: TrailHead }>(
  router: Router,
  dependencies: Dependencies,
  mounting: Pick<Mounting<P, R>, 'find' | 'process'>,
  record: string,
): void {
  router.get(`${record}/trail`, async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { id, record: kept } = await recordIn(mounting, request);
    response.json(await trailPage(request, subjectOf(mounting.process, id), kept));
  });
}

/** The page of the contract for such a trail. */
export const trailOperation = (process: Process, record: string, summary: string): Operation => ({
  method: 'get',
  path: `${record}/trail`,
  summary,
  params: paramsOf(process),
  query: trailQuery,
  answer: trail,
});

export const paramsOf = ({ key, id }: Process) => z.object({ [key]: id(kit) });

/** The acts of a process as operations of the contract. */
export function operationsOf(process: Process): Operation[] {
  const answer = z.looseObject({
    [process.key]: process.key === 'year' ? z.int() : z.string(),
    ...{ act: z.string(), state: z.string(), result: z.string(), links },
  });
  return namesOf(process).map((name) => {
    const row = rowOf(process, name);
    const opens = onlyOpens(row);
    return {
      method: 'post',
      path: row.at.slice('POST '.length),
      summary: row.en,
      keyed: true,
      ...(!opens && { params: paramsOf(process).extend(addressOf(row).shape) }),
      body: bodyOf(row),
      ...(opens && { status: 201 as const }),
      answer,
    };
  });
}
