/** Registration of enterprises and institutions, and their handlers, over HTTP (reading of Art. 22). */
import { Router } from 'express';
import { civilDateOf } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { accountsOf } from '../../store/people/account-lists';
import { handlersOf, type AccountRecord } from '../../store/people/accounts';
import {
  decideOnChange,
  registerParty,
  type ChangeVerdict,
} from '../../store/processes/account-acts';
import { endHandler, nameHandler } from '../../store/processes/handlers';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import { actIn, type AccountRequest } from './account';
import * as told from './party-operations';
import { handlerView, unnamedViewOf } from './views';

export function parties(dependencies: Dependencies): Router {
  const router = Router();
  registering(router, dependencies);
  handling(router, dependencies);
  return router;
}

function registering(router: Router, dependencies: Dependencies): void {
  const view = (record: AccountRecord) => unnamedViewOf(record, civilDateOf(dependencies.now()));
  const decide = async (asked: AccountRequest, id: string, verdict: ChangeVerdict) => {
    return view(await decideOnChange(actIn(dependencies, asked), id, verdict));
  };
  bind(router, dependencies, told.registerParty, async (asked) => {
    const { party, unit, name } = asked.body;
    const act = actIn(dependencies, asked);
    return view(await registerParty(act, { party, unit, name }));
  });
  bind(router, dependencies, told.listRegistrations, async ({ query }) => {
    const day = civilDateOf(dependencies.now());
    const found = await accountsOf({ ...query, pending: 'registration', day });
    return { accounts: found.map(view), ...nextOf(found, query.limit) };
  });
  bind(router, dependencies, told.confirmRegistration, (asked) =>
    decide(asked, asked.params.id, { verdict: 'confirm', hash: asked.body.hash }),
  );
  bind(router, dependencies, told.refuseRegistration, (asked) =>
    decide(asked, asked.params.id, { verdict: 'refuse' }),
  );
}

function handling(router: Router, dependencies: Dependencies): void {
  const today = () => civilDateOf(dependencies.now());
  bind(router, dependencies, told.nameHandler, async (asked) => {
    const { account, name, unit, to } = asked.body;
    const named = { account, name, unit, ...(to !== undefined && { to }) };
    const record = await nameHandler(actIn(dependencies, asked), named);
    const [view] = handlerView(record, partyOf(asked.actor), today());
    if (view === undefined) throw refused('handler-unknown', { id: account });
    return view;
  });
  bind(router, dependencies, told.endHandler, async (asked) => {
    const { id } = asked.params;
    await endHandler(actIn(dependencies, asked), id);
    return { account: id, ended: true as const };
  });
  bind(router, dependencies, told.listHandlers, async ({ actor }) => {
    const party = partyOf(actor);
    const found = await handlersOf(party, today());
    if (!found.some(({ _id }) => _id === actor.id)) throw refused('wrong-party');
    return { handlers: found.flatMap((one) => handlerView(one, party, today())) };
  });
}

function partyOf({ party }: Actor): Uscc {
  if (party === undefined) throw refused('wrong-party');
  return party;
}
