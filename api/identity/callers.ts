/**
 * What a person may act as: the grants of the account, looked up anew for every request, whatever a token or a session
 * says. The caller chooses one of them, never more.
 */
import {
  grantsInForce,
  type Account,
  type AccountDirectory,
  type Grant,
} from '../../policy/account/account';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { ACCOUNT_ID } from '../../policy/model/account-id';
import type { Actor } from '../../policy/model/nouns';
import { Problem } from '../errors';
import type { Identified, Limits } from './claims';

/** By which header a caller chooses: `centre`, `district:650104`, `applicant:<code of the party>`. */
export const ACTING_AS = 'X-Acting-As';

const PUBLIC = 'public';

/** A person, and what they may act as now. */
export interface AccountGrants {
  readonly account: Account;
  readonly grants: readonly Grant[];
}

const CONTACT = '请与创新券服务中心的账号管理员联系。';
const REFUSED = {
  unknown: `您的账号没有在本系统开通，${CONTACT}`,
  closed: `您的账号已经停用，${CONTACT}`,
  powerless: `您的账号目前没有可用的身份，${CONTACT}`,
} as const;

export class Callers {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly now: () => Instant,
  ) {}

  /** Throws `Problem` (403) for an account that is unknown here, closed, or without a role today. */
  async known({ account: id, limits }: Identified): Promise<AccountGrants> {
    const account = await this.#found(id);
    if (account === undefined) throw new Problem('no-access', REFUSED.unknown);
    if (account.closed !== undefined) throw new Problem('no-access', REFUSED.closed);
    const today = civilDateOf(this.now());
    const grants = grantsInForce(account, today).filter((grant) => isWithin(grant, limits));
    if (grants.length === 0) throw new Problem('no-access', REFUSED.powerless);
    return { account, grants };
  }

  /** Throws `Problem`: also 400 where several are possible and none was chosen. */
  async actor(who: Identified, chosen: string | undefined): Promise<Actor> {
    if (chosen === PUBLIC) return this.#public(who);
    const { account, grants } = await this.known(who);
    return actorBy(account.id, chosenOf(grants, chosen));
  }

  /** Whether the account may register a party: one that nobody has opened yet, and not one that is closed. */
  async mayRegister({ account: id }: Identified): Promise<boolean> {
    return ACCOUNT_ID.test(id) && (await this.#found(id))?.closed === undefined;
  }

  /** Nobody needs an account to speak as the public, such as to register the own enterprise; a closed one does not. */
  async #public({ account: id }: Identified): Promise<Actor> {
    const account = await this.#found(id);
    if (!ACCOUNT_ID.test(id)) throw new Problem('no-access', REFUSED.unknown);
    if (account?.closed !== undefined) throw new Problem('no-access', REFUSED.closed);
    return { id, role: PUBLIC };
  }

  async #found(id: string): Promise<Account | undefined> {
    return ACCOUNT_ID.test(id) ? this.accounts.find(id) : undefined;
  }

  signedIn({ id }: Account): Promise<void> {
    return this.accounts.signedIn(id, this.now());
  }
}

function isWithin(grant: Grant, { roles, districts, parties }: Limits): boolean {
  return (
    (roles?.includes(grant.role) ?? true) &&
    isAmong(grant.district, districts) &&
    (grant.role !== 'applicant' || isAmong(grant.party, parties))
  );
}

const isAmong = (one: string | undefined, allowed: readonly string[] | undefined): boolean =>
  one === undefined || allowed === undefined || allowed.includes(one);

/** How a grant is chosen. The party of staff is no choice: it is whose cases they keep away from. */
export function wordOf({ role, district, party }: Grant): string {
  const scope = { district, applicant: party }[role as 'applicant' | 'district'];
  return scope === undefined ? role : `${role}:${scope}`;
}

/** Every choice, each once. */
export const wordsOf = (grants: readonly Grant[]): string[] => [...new Set(grants.map(wordOf))];

/** Throws `Problem`: 403 for what the account does not hold, 400 where the choice is open. */
export function chosenOf(grants: readonly Grant[], chosen: string | undefined): Grant {
  const fitting =
    chosen === undefined
      ? grants
      : grants.filter((grant) => [grant.role, wordOf(grant)].includes(chosen));
  // Where one of two that are alike names the own party, it counts: those cases are kept away from.
  const first = fitting.find(({ party }) => party !== undefined) ?? fitting[0];
  const choices = wordsOf(grants).join('、');
  if (first === undefined)
    throw new Problem('no-access', `您的账号没有所选的身份。可选的有：${choices}。`);
  if (wordsOf(fitting).length === 1) return first;
  const message = `请写明以哪一个身份办理，应为下列之一：${choices}`;
  throw new Problem('malformed', '身份信息有误。', { errors: [{ path: ACTING_AS, message }] });
}

function actorBy(id: string, { role, district, party }: Grant): Actor {
  return {
    id,
    role,
    ...(district !== undefined && { district }),
    ...(party !== undefined && { party }),
  };
}
