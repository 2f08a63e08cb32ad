/**
 * Every no of the API as an RFC 9457 problem document: what is malformed (400), what does not hold
 * (422, and the refusals' own statuses), each refusal with the article it rests on. Nothing of the
 * inside goes out: an unexpected error is logged and told as one sentence.
 */
import { randomInt } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { FieldError } from '../policy/acts/judgement';
import { InvalidCalendarYear } from '../policy/calendar/calendar';
import { invariant } from '../policy/kernel/invariant';
import { NoValueInForce } from '../policy/kernel/rule';
import {
  refusal,
  Refused,
  type Params,
  type Refusal,
  type RefusalCode,
} from '../policy/words/refusals';
import { articlesInWords } from '../policy/words/article-names';
import { SCREENING_REMEDIES } from '../policy/words/remedies';
import { isTransient } from '../store/kernel/transient-errors';
import { capped, cut } from './answer-bounds';
import { requestUnderWay } from './log';
import { html, link, NOTHING } from './public-pages/markup';
import { documentOf, PAGE_POLICY } from './public-pages/page';

export type { FieldError };

/** The kinds of problem; each is described at `/problems/<kind>`, which is its type URI. */
export const PROBLEMS = {
  malformed: { status: 400, title: '请求格式有误' },
  unauthenticated: { status: 401, title: '未表明身份' },
  'no-access': { status: 403, title: '没有使用权限' },
  'not-found': { status: 404, title: '没有找到' },
  'too-large': { status: 413, title: '内容过大' },
  'unsupported-media-type': { status: 415, title: '不支持这种内容格式' },
  invalid: { status: 422, title: '填写的内容有误' },
  refused: { status: 422, title: '按办法不予受理' },
  'too-many': { status: 429, title: '请求过于频繁' },
  unanswered: { status: 503, title: '暂时没有得到答复' },
  stopped: { status: 503, title: '办理程序已停止' },
  internal: { status: 500, title: '系统内部错误' },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  /** How many errors there are beside those. */
  readonly more?: number;
  readonly refusals?: readonly Refusal[];
  /** What whoever is refused may do about it. */
  readonly remedies?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What lies behind it, for the log alone. */
  readonly behind?: string;
}

/** Thrown anywhere in a request; the last handler writes it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(detail);
  }

  get status(): number {
    return this.extras.refusals?.[0]?.status ?? PROBLEMS[this.kind].status;
  }
}

const RETRY_AFTER_S = 5;
const RETRY_SPREAD_S = 5;

/** Seconds to wait, a little different for each caller: those who failed together do not return together. */
function retryAfter(): string {
  return String(RETRY_AFTER_S + randomInt(RETRY_SPREAD_S + 1));
}

/** The process did not answer in time. The same Idempotency-Key can be sent again. */
export function unanswered(): Problem {
  return new Problem(
    'unanswered',
    '办理程序暂时没有答复。请用同一个请求编号（Idempotency-Key）稍后再试，不会重复办理。',
    { headers: { 'Retry-After': retryAfter() } },
  );
}

/** As many files and long records as may be are being read. The same can be sent again. */
export function busy(): Problem {
  const headers = { 'Retry-After': retryAfter() };
  return new Problem('unanswered', '正在读取的文件过多，请稍后再提交一次。', { headers });
}

/** A refusal ready to be thrown. */
export function refused(code: RefusalCode, params: Params = {}, path?: string): Refused {
  return new Refused(refusal(code, params, path));
}

/** Several refusals, of which there is at least one, as one to be thrown. */
export function refusedFor(refusals: readonly Refusal[]): Refused {
  const [first, ...others] = refusals;
  invariant(first !== undefined, 'nothing is refused without a reason');
  return new Refused(first, ...others);
}

/** A refusal of an application, with what its applicant may do about it. */
export function notAccepted({ message, refusals }: Refused): Problem {
  return new Problem('refused', message, { refusals, remedies: SCREENING_REMEDIES });
}

/** The last handler: whatever was thrown becomes a problem document. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (isLate(thrown, response)) return;
    const problem = problemOf(thrown);
    const at = { method: request.method, path: request.path, ...requestUnderWay() };
    if (problem.kind === 'internal') {
      log.error({ err: thrown, ...at }, 'request failed');
    }
    const { behind } = problem.extras;
    if (behind !== undefined) log.warn({ behind, ...at }, problem.kind);
    if (response.writableEnded) return;
    if (response.headersSent) {
      next(thrown);
      return;
    }
    sendProblem(response, problem);
  };
}

/** Who waited too long has been answered already (answer-in-time.ts), and nothing more can be said about it. */
const isLate = (thrown: unknown, { writableEnded }: Response): boolean =>
  writableEnded &&
  thrown instanceof Error &&
  'code' in thrown &&
  thrown.code === 'ERR_HTTP_HEADERS_SENT';

export function sendProblem(response: Response, problem: Problem): void {
  const { kind, status, detail, extras } = problem;
  const { title } = PROBLEMS[kind];
  response.status(status).set(extras.headers ?? {});
  if (isOpenedByBrowser(response.req)) {
    response.set('Content-Security-Policy', PAGE_POLICY).type('html');
    response.send(problemPage(title, cut(detail), extras));
    return;
  }
  const document = { type: `/problems/${kind}`, title, status, detail: cut(detail) };
  response
    .type('application/problem+json')
    .send(JSON.stringify({ ...document, ...faultsTold(extras) }));
}

/** A person has opened the address: a browser would rather have a page than anything else, and no program would. */
const isOpenedByBrowser = (request: Request): boolean =>
  request.accepts(['application/problem+json', 'application/json', 'text/html']) === 'text/html';

function problemPage(title: string, detail: string, extras: ProblemExtras): string {
  const faults = [
    ...capped(extras.errors ?? []).told.map(({ path, message }) => `${path}：${message}`),
    ...capped(extras.refusals ?? []).told.map(
      ({ cite, message }) => `${message}（${articlesInWords(cite)}）`,
    ),
  ];
  const list = html`<ul>
    ${faults.map((fault) => html`<li>${fault}</li>`)}
  </ul>`;
  const told = faults.length === 0 ? NOTHING : list;
  const body = html`<p>${detail}</p>
    ${told}
    <p>${link('/console/', '前往办理页面')}</p>`;
  return documentOf({ title, body });
}

/** Every fault that one answer can tell, and how many more there are. */
function faultsTold({ errors, more: before, refusals, remedies }: ProblemExtras): object {
  const fields = errors && capped(errors, before);
  const refused = refusals && capped(refusals.map(shown));
  const more = (fields?.more ?? 0) + (refused?.more ?? 0);
  return {
    ...(fields !== undefined && { errors: fields.told }),
    ...(refused !== undefined && { refusals: refused.told }),
    ...(remedies !== undefined && { remedies }),
    ...(more > 0 && { more }),
  };
}

function shown({ code, cite, message, path }: Refusal) {
  return {
    code,
    cite,
    basis: articlesInWords(cite),
    message,
    ...(path !== undefined && { path }),
  };
}

export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof Refused) {
    return new Problem('refused', thrown.message, { refusals: thrown.refusals });
  }
  if (thrown instanceof InvalidCalendarYear) {
    return new Problem('invalid', '工作日历有误，没有保存。', { errors: thrown.faults });
  }
  if (thrown instanceof NoValueInForce)
    return new Problem('invalid', `${thrown.date}没有可以适用的规定，请另选日期。`);
  if (isTransient(thrown)) return unanswered();
  return problemOfReading(thrown) ?? new Problem('internal', '系统内部错误，请稍后再试。');
}

/** What Express and its body parsers throw while they read a request. */
function problemOfReading(thrown: unknown): Problem | undefined {
  if (thrown instanceof URIError) return new Problem('malformed', '地址中的编码有误。');
  const status = statusOf(thrown);
  if (status === 413) return new Problem('too-large', '请求内容超过了允许的大小。');
  if (status === 415) return new Problem('unsupported-media-type', '不支持请求内容的编码或格式。');
  if (status !== undefined && status >= 400 && status < 500) {
    return new Problem('malformed', '无法读取请求内容，请检查是否为有效的 JSON。');
  }
  return undefined;
}

function statusOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return undefined;
  return typeof thrown.status === 'number' ? thrown.status : undefined;
}
