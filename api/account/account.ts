/**
 * Accounts over HTTP (reading of Art. 22): administrators propose and confirm, auditors read, and everyone their own.
 * Nothing of a case is told here but its number, where an account has it in hand.
 */
import { Router } from 'express';
import type { z } from 'zod';
import type { AccountChange } from '../../policy/account/change';
import { civilDateOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { accountsOf, MOST_REVIEWED, reviewOn } from '../../store/people/account-lists';
import { accountOf, knownAccount, type AccountRecord } from '../../store/people/accounts';
import { decideOnChange, proposeChange } from '../../store/processes/account-acts';
import { accountSubject } from '../../store/processes/account-record';
import { inHandOf } from '../../store/processes/in-hand';
import { SEES_ACCOUNTS } from '../access';
import type { Dependencies } from '../request';
import { JSON_TYPE } from '../contract/media';
import { bind, formFor } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import { pageOfTrail } from '../trail-page';
import * as told from './operations';
import { reviewCsv } from './review';
import { unnamedViewOf, viewOf } from './views';

/** A request that says why. */
export interface AccountRequest {
  readonly actor: Actor;
  readonly requestId: string;
  readonly body: { readonly reason: string };
}

/** Who acts, when, why, and under which key. */
export const actIn = (
  { now }: Dependencies,
  { actor: by, requestId: key, body: { reason } }: AccountRequest,
) => ({ key, at: now(), by, reason });

export function accounts(dependencies: Dependencies): Router {
  const router = Router();
  proposing(router, dependencies);
  deciding(router, dependencies);
  reading(router, dependencies);
  return router;
}

/** As its answers tell it on the day. */
const viewToday =
  ({ now }: Dependencies) =>
  (record: AccountRecord) =>
    viewOf(record, civilDateOf(now()));

function proposing(router: Router, dependencies: Dependencies): void {
  const view = viewToday(dependencies);
  const propose = async (asked: AccountRequest, id: string, change: AccountChange) =>
    view(await proposeChange(actIn(dependencies, asked), id, change));

  bind(router, dependencies, told.proposeAccount, (asked) => {
    const { id, name, unit, grants } = asked.body;
    return propose(asked, id, { kind: 'opening', name, unit, grants });
  });
  bind(router, dependencies, told.proposeGrants, (asked) => {
    const { grants } = asked.body;
    return propose(asked, asked.params.id, { kind: 'grants', grants });
  });
  bind(router, dependencies, told.proposeGrantDays, (asked) => {
    const { from, to } = asked.body;
    const { id, grant } = asked.params;
    return propose(asked, id, { kind: 'days', grant, from, ...(to !== undefined && { to }) });
  });
  bind(router, dependencies, told.proposeGrantEnd, (asked) => {
    const { id, grant } = asked.params;
    return propose(asked, id, { kind: 'end', grant, to: asked.body.to });
  });
  bind(router, dependencies, told.proposePerson, (asked) => {
    const { name, unit } = asked.body;
    return propose(asked, asked.params.id, { kind: 'person', name, unit });
  });
  bind(router, dependencies, told.proposeHandOver, (asked) =>
    propose(asked, asked.params.id, { kind: 'hand-over', to: asked.body.to }),
  );
  bind(router, dependencies, told.proposeClosure, (asked) =>
    propose(asked, asked.params.id, { kind: 'closure' }),
  );
  bind(router, dependencies, told.proposeReopening, (asked) =>
    propose(asked, asked.params.id, { kind: 'reopening' }),
  );
}

function deciding(router: Router, dependencies: Dependencies): void {
  const view = viewToday(dependencies);
  bind(router, dependencies, told.confirmAccountChange, async (asked) => {
    const verdict = { verdict: 'confirm', hash: asked.body.hash } as const;
    return view(await decideOnChange(actIn(dependencies, asked), asked.params.id, verdict));
  });
  bind(router, dependencies, told.refuseAccountChange, async (asked) => {
    const verdict = { verdict: 'refuse' } as const;
    return view(await decideOnChange(actIn(dependencies, asked), asked.params.id, verdict));
  });
}

/** A page of the accounts, as they stand today. */
export async function pageOfAccounts(
  dependencies: Dependencies,
  { pending, ...query }: z.output<typeof told.listAccounts.query>,
) {
  const waits = pending === 'any' ? true : pending;
  const day = civilDateOf(dependencies.now());
  const found = await accountsOf({ ...query, pending: waits, day });
  return { entries: found.map(viewToday(dependencies)), ...nextOf(found, query.limit) };
}

function reading(router: Router, dependencies: Dependencies): void {
  const today = () => civilDateOf(dependencies.now());
  const view = viewToday(dependencies);
  bind(router, dependencies, told.listAccounts, async ({ query }) => {
    const { entries: accounts, ...page } = await pageOfAccounts(dependencies, query);
    return { accounts, ...page };
  });
  bind(router, dependencies, told.getAccount, async ({ actor, params: { id } }) => {
    const isSeen = SEES_ACCOUNTS.includes(actor.role);
    const found = isSeen || actor.id === id ? await accountOf(id) : null;
    if (found === null) throw refused('account-not-found', { id });
    return isSeen ? view(found) : unnamedViewOf(found, today());
  });
  bind(router, dependencies, told.getAccountTrail, async ({ params: { id }, query }) => {
    const { trail } = await knownAccount(id);
    return pageOfTrail(query, accountSubject(id), trail);
  });
  bind(router, dependencies, told.getInHand, async ({ params: { id } }) =>
    inHandOf(await knownAccount(id), today()),
  );
  bind(router, dependencies, told.getAccountReview, async ({ query, request, response }) => {
    const { day = today() } = query;
    const type = formFor(request, told.getAccountReview, '权限清单');
    const found = await reviewOn(day);
    const lines = found.slice(0, MOST_REVIEWED);
    const whole = lines.length === found.length;
    if (type === JSON_TYPE) return { type, content: { day, whole, lines } };
    response.attachment(`account-review-${day}.csv`);
    return { type, content: reviewCsv(lines, whole) };
  });
}
