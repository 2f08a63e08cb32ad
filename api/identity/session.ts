/** Sessions of browsers over HTTP: the login by redirects, the choice of a role, and every way in which they end. */
import { Router } from 'express';
import type { Session } from '../../store/people/sessions';
import { civilDateOf, instantOf, type Instant } from '../../policy/kernel/time';
import { ENDS_SESSIONS, requireRole } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { Problem, problemOf } from '../errors';
import { browsers } from './browser-sessions';
import { wordOf, type AccountGrants } from './callers';
import { clearCookies, setLogin, setSession } from './cookies';
import * as told from './operations';
import { NotLetIn } from './not-let-in';
import { goOnPage, leavingPage, pageOf, refusedPage } from './pages';
import { bindRegistration } from './registration';

export function sessions(dependencies: Dependencies): Router {
  const router = Router();
  bindLogin(router, dependencies);
  bindRegistration(router, dependencies);
  bindOwn(router, dependencies);
  bindEnds(router, dependencies);
  return router;
}

function bindLogin(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.getLogin, async ({ query, response }) => {
    const door = browsers(dependencies);
    const { address, state } = await door.begin(ownPath(query.to));
    setLogin(response, door.jar, state);
    return pageOf(response.location(address), leavingPage(address));
  });
  bind(router, dependencies, told.getLoginReturn, async ({ request, response }) => {
    const door = browsers(dependencies);
    try {
      const { secret, to } = await door.complete(request);
      setSession(response, door.jar, secret);
      return pageOf(response, goOnPage(to));
    } catch (cause) {
      const { kind, status, detail } = problemOf(cause);
      if (kind !== 'malformed' && kind !== 'no-access') throw cause;
      // Whoever is sent here without a login under way, by any page at all, keeps the session that they have.
      if (kind === 'no-access') clearCookies(response, door.jar);
      return pageOf(response.status(status), refusedPage(detail, waysOn(cause)));
    }
  });
}

function waysOn(cause: unknown): Parameters<typeof refusedPage>[1] {
  if (!(cause instanceof NotLetIn)) return {};
  const { leave, ticket } = cause.ways;
  return { leave, registration: ticket === undefined ? undefined : { ticket } };
}

/** Only a path of the API's own host may follow the login; the console unless told. */
function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/console/';
}

function bindOwn(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.getSession, async ({ session }) =>
    shown(await browsers(dependencies).known(session), session.actingAs, dependencies.now()),
  );
  bind(router, dependencies, told.chooseActing, async ({ session, body: { actingAs } }) =>
    shown(await browsers(dependencies).choose(session, actingAs), actingAs, dependencies.now()),
  );
  bind(router, dependencies, told.endSession, async ({ session, request, response }) => {
    const door = browsers(dependencies);
    clearCookies(response, door.jar);
    return { to: await door.logout(request, session) };
  });
}

function shown({ account, grants }: AccountGrants, actingAs: string | undefined, at: Instant) {
  const choices = grants.map((grant) => {
    const { role, district, party, expert } = grant;
    return { role, district, party, expert, actingAs: wordOf(grant) };
  });
  return { account: account.id, name: account.name, actingAs, choices, today: civilDateOf(at) };
}

function bindEnds(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.backchannelLogout, async ({ file }) => {
    await browsers(dependencies).endedByPlatform(file.logout_token);
    return { ended: true as const };
  });
  bind(
    router,
    dependencies,
    told.listSessions,
    async ({ actor, query: { account = actor.id } }) => {
      if (account !== actor.id) requireRole(actor, ENDS_SESSIONS, '查看他人的会话');
      const found = await browsers(dependencies).list(account);
      return { sessions: found.map(listed) };
    },
  );
  bind(router, dependencies, told.endOneSession, async ({ actor, params: { id } }) => {
    const which = ENDS_SESSIONS.includes(actor.role) ? { _id: id } : { _id: id, account: actor.id };
    if (await browsers(dependencies).end(which)) return { ended: true as const };
    throw new Problem('not-found', '没有这个会话，或者它已经结束。');
  });
}

function listed({ _id: id, account, startedAt, seenAt, endsAt, address, agent }: Session) {
  const at = (moment: Date) => instantOf(moment.getTime());
  const times = { startedAt: at(startedAt), seenAt: at(seenAt), endsAt: at(endsAt) };
  return { id, account, ...times, address, agent };
}
