/** The acts of a process over HTTP, from their rows: the routes, and their pages of the contract. */
import type { UpdateDefinition } from '@temporalio/common';
import type { Request, Router } from 'express';
import { z } from 'zod';
import {
  byId,
  elsewhere,
  isOver,
  mayOpen,
  mayStart,
  namesOf,
  onlyOpens,
  refusalsOfAct,
  routeOf,
  rowOf,
  subjectOf,
  type ActName,
  type ActRow,
  type AnswerOf,
  type IdOf,
  type Message,
  type Process,
  type StateOf,
} from '../../policy/acts/act';
import * as kit from '../../policy/acts/kit';
import { addressOf, bodyOf } from '../../policy/acts/messages';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, yearOf, type Instant } from '../../policy/kernel/time';
import { Refused } from '../../policy/words/refusals';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { nextNumber, storeFiling } from '../../store/case/filings';
import type { TrailHead } from '../../store/trail/trail';
import { actUpdate, processStart } from '../../workflows/recorded-process/messages';
import { knownOnly, mayKnowOf, SEES_ALL } from '../access';
import { callerName, type Dependencies } from '../request';
import { answerTo, type Question } from '../decision';
import { unanswered } from '../errors';
import { withProcess, type Links } from '../links';
import { links } from '../contract/answers';
import { bind, type Handler, type Operation } from '../contract/operation';
import { TAKEN_UP, trailPageOf } from '../contract/trail';
import { read } from '../schemas/input';
import { trailQuery } from '../schemas/requests';
import { pageOfTrail } from '../trail-page';

/** What of a process is not said by its rows. */
export interface Mounting<P extends Process, R> {
  readonly process: P;
  readonly find: (id: IdOf<P>) => Promise<R | null>;
  /** Where the reader goes on from an answer. */
  readonly links: (id: IdOf<P>) => Links;
  /** Whose record it is: to an applicant there is no other party's. */
  readonly owner?: (record: R) => Uscc;
  /** Name of the record that an act opens. */
  readonly opened?: (asked: Opening) => Promise<string>;
}

/** What a record is opened by. */
export interface Opening {
  readonly at: Instant;
  /** The same caller and Idempotency-Key, the same id. */
  readonly requestId: string;
  /** What the address names. */
  readonly named: Readonly<Record<string, unknown>>;
}

/** The next number of the year in a series. */
export const numbered =
  (series: (year: number) => string) =>
  ({ at }: Opening): Promise<string> =>
    nextNumber(series(yearOf(civilDateOf(at))));

interface StatefulRecord<P extends Process> {
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
  mayKnow: (record: R) => boolean = () => true,
): Promise<{ readonly id: IdOf<P>; readonly record: R }> {
  const id = idFrom(process, request);
  const unknown = process.refusals.unknown({ [process.key]: id });
  return { id, record: knownOnly(await find(id), mayKnow, unknown) };
}

/** The same for who may know of it: to an applicant there are only records of the own party. */
export function recordFor<P extends Process, R>(
  mounting: Pick<Mounting<P, R>, 'find' | 'owner' | 'process'>,
  request: Request,
  actor: Actor,
): Promise<{ readonly id: IdOf<P>; readonly record: R }> {
  const { owner } = mounting;
  return recordIn(
    mounting,
    request,
    (record) => owner === undefined || mayKnowOf(actor, owner(record)),
  );
}

/** The record's own links, and its process in the Temporal UI. */
export const linksTo = <P extends Process, R>(
  dependencies: Dependencies,
  reader: Actor,
  { process, links: linksOf }: Mounting<P, R>,
  id: IdOf<P>,
): Links => withProcess(dependencies, reader, subjectOf(process, id), linksOf(id));

/** Binds each act of the process to its address. */
export function mountActs<P extends Process, R extends StatefulRecord<P>>(
  router: Router,
  dependencies: Dependencies,
  mounting: Mounting<P, R>,
): void {
  const { process } = mounting;
  for (const name of namesOf(process)) mountAct(router, dependencies, mounting, name);
}

function mountAct<P extends Process, R extends StatefulRecord<P>>(
  router: Router,
  dependencies: Dependencies,
  mounting: Mounting<P, R>,
  name: ActName<P>,
): void {
  const { process } = mounting;
  const row = rowOf(process, name);
  const addressed = Object.keys(addressOf(row).shape);
  const told = actOperation(process, name);
  const handle: Handler<ActOperation> = async ({ actor, requestId, params, body, ...asked }) => {
    const known = onlyOpens(row) ? undefined : (params[process.key] as IdOf<P>);
    const named = Object.fromEntries(addressed.map((member) => [member, params[member]]));
    const caller = { caller: callerName(actor), idempotencyKey: asked.idempotencyKey };
    const opening = { at: dependencies.now(), requestId, named };
    const number = () =>
      known === undefined ? nameOf(mounting, opening) : Promise.resolve(String(known));
    const { no, said } = await withPapersStored(row, body, caller, number);
    const id = known ?? (no as IdOf<P>);
    const message = { ...said, ...named, actor } as Message<P>;
    const answer = await acted(dependencies, mounting, { id, name, message, requestId });
    return { ...answer, links: linksTo(dependencies, actor, mounting, id) };
  };
  bind(router, dependencies, told, handle, async (_params, { actor, request }) => {
    if (!mayOpen(row) && actor !== undefined) await recordFor(mounting, request, actor);
  });
}

function nameOf<P extends Process, R>(
  { process, opened }: Mounting<P, R>,
  opening: Opening,
): Promise<string> {
  invariant(opened !== undefined, `no act opens a ${process.name}`);
  return opened(opening);
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

interface Act<P extends Process> {
  readonly id: IdOf<P>;
  readonly name: ActName<P>;
  readonly message: Message<P>;
  readonly requestId: string;
}

function acted<P extends Process, R extends StatefulRecord<P>>(
  dependencies: Dependencies,
  mounting: Mounting<P, R>,
  { id, name, message, requestId }: Act<P>,
): Promise<object> {
  const { process, find } = mounting;
  const update = actUpdate(process, name);
  const starts = mayStart(process, rowOf(process, name));
  /** Why a process that is gone answers nothing. */
  const gone = async (): Promise<Error> => {
    const state = (await find(id))?.state;
    if (state === undefined || !isOver(process, state)) return unanswered();
    return new Refused(elsewhere(process, id, { state, act: name }));
  };
  return answerOf(dependencies, process, { id, update, message, requestId, starts, gone });
}

/** What the process of a record is asked by an Update. */
export interface Asking<P extends Process, M extends object> extends Pick<
  Question,
  'gone' | 'requestId'
> {
  readonly id: IdOf<P>;
  readonly update: UpdateDefinition<AnswerOf<P>, [M]>;
  readonly message: M;
  /** Another than the request's where what was refused may be asked again. */
  readonly updateId?: string;
  /** Whether it starts the process where that is not there. */
  readonly starts: boolean;
}

export function answerOf<P extends Process, M extends object>(
  { processes }: Dependencies,
  process: P,
  { id, update, message, requestId, updateId = requestId, starts, gone }: Asking<P, M>,
): Promise<AnswerOf<P>> {
  const subject = subjectOf(process, id);
  const answering = starts
    ? processes.updateWithStart(
        update,
        message,
        updateId,
        process.workflow,
        processStart(process, { ...byId(process, id), ...processes.clock() }, roundIn(message)),
      )
    : processes.update(subject, update, message, updateId);
  return answerTo({ subject, requestId, name: update.name, message, gone }, answering);
}

/** The round that a message names: its process is found by it in the Temporal UI. */
function roundIn(message: object): string | undefined {
  return 'roundId' in message ? String(message.roundId) : undefined;
}

/** Who decided what, when and why: staff read the trail of a record under the record's own address. */
export function mountTrail<P extends Process, R extends { readonly trail: TrailHead }>(
  router: Router,
  dependencies: Dependencies,
  mounting: Pick<Mounting<P, R>, 'find' | 'process'>,
): void {
  const { process } = mounting;
  bind(router, dependencies, trailOperation(process), async ({ query, request }) => {
    const { id, record } = await recordIn(mounting, request);
    return pageOfTrail(query, subjectOf(process, id), record.trail);
  });
}

export const paramsOf = ({ key, id }: Process) => z.object({ [key]: id(kit) });

/** The operations of a process that follow from its rows: its acts, and the trail of a record. */
export const operationsOf = (process: Process): Operation[] => [
  ...namesOf(process).map((name) => actOperation(process, name)),
  trailOperation(process),
];

/** An act, as its row says it. */
interface ActOperation extends Operation {
  readonly by: ActRow['by'];
  readonly keyed: true;
  readonly params: z.ZodObject;
  readonly body: z.ZodType<object>;
}

function actOperation<P extends Process>(process: P, name: ActName<P>): ActOperation {
  const row = rowOf(process, name);
  const opens = onlyOpens(row);
  const params = (opens ? z.object({}) : paramsOf(process)).extend(addressOf(row).shape);
  return {
    id: name,
    method: 'post',
    path: routeOf(row),
    zh: row.zh,
    en: row.en,
    by: row.by,
    keyed: true,
    params,
    body: bodyOf(row),
    refuses: refusalsOfAct(process, row),
    ...(opens && { status: 201 }),
    answer: answerSchema(process, name),
  };
}

const told = z.union([z.number(), z.string(), z.array(z.string())]);

/** Where the record stands after an act, as the caller and the trail are told it. */
const standing = ({ key, states }: Process): Readonly<Record<string, z.ZodType>> => ({
  [key]: key === 'year' ? z.int() : z.string(),
  state: kit.nameIn(states),
  result: z.string(),
  about: z.record(z.string(), told).optional(),
});

/** What an act answers; `act` is its name, or what of the kind has come from outside. */
export const answerSchema = (process: Process, act: string) =>
  z.strictObject<Readonly<Record<string, z.ZodType>>>({
    ...standing(process),
    act: z.literal(act),
    request: kit.sha256,
    links,
  });

const schemaName = ({ workflow }: Process): string =>
  `${workflow.charAt(0).toUpperCase()}${workflow.slice(1)}`;

/** Acts of its rows are asked for by somebody; what comes by the clock or from the bank is named by its work. */
const processTrail = (process: Process) =>
  trailPageOf(schemaName(process), TAKEN_UP, [
    z.string(),
    z.strictObject({ ...standing(process), act: z.string(), request: kit.sha256.optional() }).meta({
      id: `${schemaName(process)}OnTrail`,
      description: `What an act answers: ${process.name}`,
    }),
  ]);

const trailOperation = (process: Process) =>
  ({
    id: `${process.workflow}Trail`,
    method: 'get',
    path: `${process.at}/trail`,
    zh: '查阅办理记录',
    en: `Who did what, when and why (Art. 18): ${process.name}`,
    by: SEES_ALL,
    params: paramsOf(process),
    query: trailQuery,
    answer: processTrail(process),
  }) as const satisfies Operation;
