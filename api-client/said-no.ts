/** A no of the service as an error, for whoever goes on only after a yes. */
import type { Middleware } from 'openapi-fetch';
import type { components } from './schema';

/** A problem document (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** The service said no. */
export class SaidNo extends Error {
  override readonly name = 'SaidNo';

  constructor(
    readonly request: string,
    readonly problem: Problem,
  ) {
    const faults = (problem.errors ?? []).map(({ path, message }) => `${path} ${message}`);
    super([`${request}: ${problem.status} ${problem.detail}`, ...faults].join(' '));
  }

  /** Whether one of its refusals is of this kind. */
  restsOn(holds: (code: string) => boolean): boolean {
    return (this.problem.refusals ?? []).some(({ code }) => holds(code));
  }
}

/** Throws `SaidNo` for every answer that is no yes. */
export const yesOnly: Middleware = {
  onResponse: async ({ request, response }) => {
    if (response.ok) return;
    const { pathname, search } = new URL(request.url);
    const problem = (await response.json()) as Problem;
    throw new SaidNo(`${request.method} ${pathname}${search}`, problem);
  },
};
