/**
 * One address of the API, told once: its route, its checks, its row of the authorization table and its page of the
 * contract follow from it.
 */
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { ReadOnly } from '../../policy/acts/act';
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import type { Actor, Role } from '../../policy/model/nouns';
import type { RefusalCode } from '../../policy/words/refusals';
import type { Session } from '../../store/people/sessions';
import { requireRole } from '../access';
import { logged, refusedAtDoor } from '../access-log/entry';
import { callerOf, idempotencyKeyOf, requestIdOf, sessionOf, type Dependencies } from '../request';
import { bodyOf } from '../bodies/json';
import { Problem } from '../errors';
import { traceAct } from '../log';
import { read } from '../schemas/input';
import { JSON_TYPE, type Media } from './media';

/**
 * Who may ask: these roles; `signed-in`, whoever says who they are, of whom the handler lets nobody read another's;
 * `session`, whose browser has logged in, also before a role is chosen; or `everyone`, also without saying who one is.
 */
export type Callers = readonly [Role, ...Role[]] | 'everyone' | 'session' | 'signed-in';

/** What is sent where it is not short JSON: a file, or one of several forms of the same. */
export interface Upload<T> {
  /** What may be sent, by its content type. */
  readonly media: Readonly<Record<string, z.ZodType>>;
  /** Throws `Problem`: 413, 415, or 422 with every fault. */
  readonly read: (request: Request, today: CivilDate) => Promise<T>;
}

export interface Operation {
  /** Name in the contract and in the typed client. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  /** As Express writes it: `/cases/:no`. */
  readonly path: `/${string}`;
  /** What is done, in Chinese: whoever may not is told so. */
  readonly zh: string;
  /** Summary in the contract. */
  readonly en: string;
  readonly by: Callers;
  /** Of every record, also for roles that else read those of their own party or district. */
  readonly scope?: 'all';
  /** What it refuses beside what follows from the rest (`refusalsOf`). */
  readonly refuses?: readonly RefusalCode[];
  /** Asked by whoever runs the service, as often as they like. */
  readonly watch?: true;
  /** Asked with an Idempotency-Key. */
  readonly keyed?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** In place of a body. */
  readonly file?: Upload<unknown>;
  /** 200 unless told. */
  readonly status?: 201 | 202 | 303;
  /** Other statuses that come with the same answer, where the handler says so. */
  readonly also?: readonly (206 | 400 | 403 | 503)[];
  /** What the answer comes as, where that is not JSON alone; the caller chooses by `Accept`, the first without one. */
  readonly media?: readonly [Media, ...Media[]];
  /** Exactly what is answered as JSON: a test refuses a member too many. */
  readonly answer: z.ZodType;
}

/** `/cases/:no/x/:y` as `no | y`: the parameters have just these keys, or the operation does not compile. */
type Keys<P extends string> = P extends `${string}:${infer Key}/${infer Rest}`
  ? Key | Keys<`/${Rest}`>
  : P extends `${string}:${infer Key}`
    ? Key
    : never;
type WithParams<P extends string> = [Keys<P>] extends [never]
  ? { readonly params?: never }
  : { readonly params: z.ZodObject<Record<Keys<P>, z.ZodType>> };

/** An operation, whose types its handler follows. */
export function operation<const O extends Operation>(told: O & WithParams<O['path']>): O {
  return told;
}

type Part<O, Name extends string> = O extends { readonly [N in Name]: z.ZodType<infer T> }
  ? T
  : undefined;
type FileOf<O> = O extends { readonly file: Upload<infer T> } ? T : undefined;
type Keyed<O> = O extends { readonly keyed: true } ? string : undefined;

/** A request as its operation has read it. */
export interface RequestOf<O extends Operation> {
  /** Absent where it takes no role to ask. */
  readonly actor: O['by'] extends 'everyone' | 'session' ? undefined : Actor;
  readonly session: O['by'] extends 'session' ? Session : undefined;
  readonly idempotencyKey: Keyed<O>;
  /** The same caller and Idempotency-Key, the same id. */
  readonly requestId: Keyed<O>;
  readonly params: Part<O, 'params'>;
  readonly query: Part<O, 'query'>;
  readonly body: Part<O, 'body'>;
  readonly file: FileOf<O>;
  readonly request: Request;
  readonly response: Response;
}

/** An answer that is no JSON: whole, or written piece by piece. */
type Content = Buffer | string | ((response: Response) => Promise<void>);
type JsonOf<O extends Operation> = ReadOnly<z.input<O['answer']>>;
type FormOf<O extends Operation, M> = M extends typeof JSON_TYPE
  ? { readonly type: M; readonly content: JsonOf<O> }
  : { readonly type: M; readonly content: Content };
type MediaOf<O extends Operation> = O extends { readonly media: readonly (infer M)[] } ? M : never;

/** What a handler answers: JSON, or what its type is where there are others. */
export type AnswerOf<O extends Operation> = [MediaOf<O>] extends [never]
  ? JsonOf<O>
  : FormOf<O, MediaOf<O>>;
export type Handler<O extends Operation> = (asked: RequestOf<O>) => Promise<AnswerOf<O>>;

/** Who asks, before what is sent has been read. */
interface Asking {
  readonly actor: Actor | undefined;
  readonly request: Request;
}

/**
 * Binds an operation to its address. It is asked in this order: who, whether they may, under which key, where, what.
 * `find` throws where the address names nothing: this is said before what is sent is read.
 */
export function bind<O extends Operation>(
  router: Router,
  dependencies: Dependencies,
  told: O,
  handle: Handler<O>,
  find?: (params: Part<O, 'params'>, asking: Asking) => Promise<unknown>,
): void {
  const { method, path, status = 200, media } = told;
  router[method](path, async (request, response) => {
    const refused = refusedAtDoor(dependencies, told, request);
    const caller = await callerFor(dependencies, told, request).catch(refused);
    const answer = await logged(dependencies, told, request, caller.actor, async () => {
      const found = await askedOf(dependencies, told, request, caller, find);
      const asked = found as Omit<RequestOf<O>, 'response'>;
      response.status(status);
      return handle({ ...asked, response });
    });
    // Whoever waited too long has been told so (answer-in-time.ts), and asks again under the same key.
    if (response.headersSent) return;
    if (media === undefined) response.json(answer);
    else await send(response, answer as { type: Media; content: Content });
  });
}

async function send(
  response: Response,
  { type, content }: { readonly type: Media; readonly content: Content },
): Promise<void> {
  if (type === JSON_TYPE) response.json(content);
  else if (typeof content === 'function') await content(response.type(type));
  else response.type(type).send(content);
}

/** The form that the caller would rather have. Throws `Problem` (415) where there is none; `what` is told then. */
export function formFor<O extends Operation & { readonly media: readonly [Media, ...Media[]] }>(
  request: Request,
  { media }: O,
  what: string,
): MediaOf<O> {
  const form = request.accepts([...media]);
  if (form !== false) return form as MediaOf<O>;
  const others = media.slice(0, -1).join('、');
  const sentence = `${what}以 ${others} 或 ${String(media.at(-1))} 提供。`;
  throw new Problem('unsupported-media-type', sentence);
}

interface Caller {
  readonly session?: Session;
  readonly actor?: Actor;
}

async function callerFor(
  dependencies: Dependencies,
  { by, watch }: Operation,
  request: Request,
): Promise<Caller> {
  if (by === 'everyone') {
    if (watch === undefined) await dependencies.rates?.ofAddress(request);
    return {};
  }
  if (by === 'session') return { session: await sessionOf(dependencies, request) };
  return { actor: await callerOf(dependencies, request) };
}

async function askedOf(
  dependencies: Dependencies,
  told: Operation,
  request: Request,
  { actor, session }: Caller,
  find?: (params: never, asking: Asking) => Promise<unknown>,
) {
  if (actor !== undefined && typeof told.by === 'object') requireRole(actor, told.by, told.zh);
  const keyed = actor !== undefined && told.keyed ? keyOf(actor, request) : undefined;
  if (keyed !== undefined) traceAct(keyed.requestId);
  const params = told.params && read(told.params, request.params, 'params');
  const query = told.query && read(told.query, request.query, 'query');
  await find?.(params as never, { actor, request });
  const body = told.body && (await bodyOf(told.body, request));
  const file = await told.file?.read(request, civilDateOf(dependencies.now()));
  return { actor, session, ...keyed, params, query, body, file, request };
}

function keyOf(actor: Actor, request: Request) {
  const idempotencyKey = idempotencyKeyOf(request);
  return { idempotencyKey, requestId: requestIdOf(actor, idempotencyKey) };
}
