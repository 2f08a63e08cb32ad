/** The API as the session of this browser is answered. Every no is thrown: `SaidNo`, or `LostConnection` where no answer came. */
import createClient from 'openapi-fetch';
import type { Answer, CaseDecision, Paths } from '../../api-client/contract';
import { SaidNo, yesOnly } from '../../api-client/said-no';

/** No page of another site can send it, so the API takes an act of a session with it alone. */
const OWN_PAGE = { 'X-Requested-By': 'console' };

/** No answer came: what was asked may or may not have been done, and may be asked again under its key. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection';
}

export const api = createClient<Paths>({
  baseUrl: window.location.origin,
  headers: OWN_PAGE,
  fetch: (request) =>
    fetch(request).catch((cause: unknown) => {
      throw new LostConnection('网络连接中断', { cause });
    }),
});
api.use(yesOnly);

/** What was answered, of a request that was not refused: a no has thrown. */
export async function answered<T>(asked: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await asked;
  return data as T;
}

/** An act on a case, at its address. The form that sends it has seen to its body by the act's row. */
export function act(
  no: string,
  decision: CaseDecision,
  key: string,
  body: unknown,
): Promise<unknown> {
  const path = `/cases/{no}/${decision}` as '/cases/{no}/withdrawal';
  const params = { path: { no }, header: { 'Idempotency-Key': key } };
  return answered(api.POST(path, { params, body: body as { reason: string } }));
}

export type Session = Answer<'getSession'>;
export type Case = Answer<'getCase'>;
export type CaseHead = Answer<'listCases'>['cases'][number];
export type Wait = CaseHead['waits'][number];

/** A case, as its reader is shown it. */
export async function caseOf(no: string): Promise<Case> {
  // The client reads tuples of the contract as lists.
  return (await answered(api.GET('/cases/{no}', { params: { path: { no } } }))) as Case;
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof SaidNo && error.problem.status === 401;

/** Whether asking once more may be answered otherwise. */
export const mayAskAgain = (count: number, error: unknown): boolean =>
  count < 2 &&
  (error instanceof LostConnection || (error instanceof SaidNo && error.problem.status >= 500));

/** The session, or nothing where nobody has logged in. */
export async function session(): Promise<Session | null> {
  try {
    return await answered(api.GET('/session'));
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

/** Where one logs in, to come back to this page. */
export function loginAddress(): string {
  const { pathname, search } = window.location;
  return `/session/login?to=${encodeURIComponent(pathname + search)}`;
}

/** What is told to the person of something that failed. */
export function sentenceOf(error: unknown): string {
  if (error instanceof LostConnection)
    return '网络连接中断，所填内容仍在本页。请检查网络后再次提交，不会重复办理。';
  if (!(error instanceof SaidNo)) return '页面出现意外错误，请刷新后重试。';
  if (isSignedOut(error)) return '登录已经结束，所填内容仍在本页。请在另一窗口登录后再次提交。';
  return error.problem.detail;
}
