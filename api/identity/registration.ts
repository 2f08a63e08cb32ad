/**
 * A party registers itself by a form without script (reading of Art. 22): its first handler has logged in at the platform,
 * and has no account here yet.
 */
import type { Request, Router } from 'express';
import { judged } from '../../policy/acts/judgement';
import { Refused } from '../../policy/words/refusals';
import { sha256 } from '../../store/kernel/sha256';
import { ticketBy } from '../../store/people/registration-tickets';
import { registerParty as record } from '../../store/processes/account-acts';
import { registerParty } from '../account/party-operations';
import { requestIdOf, type Dependencies } from '../request';
import { addressOf } from '../caller-address';
import { bind } from '../contract/operation';
import { browsers } from './browser-sessions';
import { newTicket } from './not-let-in';
import { registerByForm } from './operations';
import { nameOfField, pageOf, refusedPage, registeredPage, registrationPage } from './pages';
import { at } from './tokens';

const REASON = '单位自行登记';
/** The form was sent before with other content: by the back button of a browser. */
const OTHER = '此前提交的登记已经收到。要改为下列内容的，请再次提交。';
const LATE = '登记页面已经超时，请重新登录后再提交。';

export function bindRegistration(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, registerByForm, async ({ file, request, response }) => {
    browsers(dependencies);
    const { ticket, ...said } = file;
    const found = await ticketBy(sha256(ticket), at(0));
    if (found === null) return pageOf(response.status(400), refusedPage(LATE));
    const faults = await faultsOf(dependencies, request, found.account, file);
    if (faults.length === 0) return pageOf(response, registeredPage(said.unit));
    // For what is sent beside what this ticket has brought; it holds no longer.
    const isOther = faults.includes(OTHER);
    const next = isOther ? await newTicket(found.account, found.endsAt) : ticket;
    return pageOf(response.status(400), registrationPage({ ticket: next, said, faults }));
  });
}

/** Registers the party; what stands in the way, a sentence each. */
async function faultsOf(
  { now }: Dependencies,
  request: Request,
  account: string,
  { ticket, ...said }: Readonly<Record<'name' | 'party' | 'ticket' | 'unit', string>>,
): Promise<readonly string[]> {
  const asked = judged(registerParty.body, { ...said, reason: REASON });
  if (!('data' in asked))
    return asked.errors.map(({ path, message }) => `${nameOfField(path)}：${message}`);
  const { reason, ...change } = asked.data;
  const address = addressOf(request);
  const by = { id: account, role: 'public', ...(address !== undefined && { address }) } as const;
  try {
    await record({ key: requestIdOf(by, ticket), at: now(), by, reason }, change);
    return [];
  } catch (thrown) {
    if (thrown instanceof Refused)
      return thrown.refusals.map(({ code, message }) =>
        code === 'idempotency-key-reused' ? OTHER : message,
      );
    throw thrown;
  }
}
