/** Accounts in a test house: two administrators that the operator made, and whoever they open. */
import type { AccountChange } from '../../policy/account/change';
import type { AskedGrant } from '../../policy/account/grant';
import { instantOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import type { AccountRecord } from '../../store/people/accounts';
import { openFirstAdministrators } from '../../store/processes/administrators';
import { newKey, today, type House, type Reply } from './api-house';

export const administrator = (n: number): Actor => ({
  id: `administrator-${n}`,
  role: 'administrator',
});
export const [first, second] = [administrator(1), administrator(2)];
export const reason = '岗位调整';
const unit = '示例单位';

export const madeFirst = (): Promise<void> =>
  openFirstAdministrators(
    [
      { id: first.id, name: '示例管理员一', unit },
      { id: second.id, name: '示例管理员二', unit },
    ],
    instantOf(Date.now()),
  );

/** What is told of an account. */
export interface AccountBody {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly grants: AccountRecord['grants'];
  readonly pending?: { readonly hash: string; readonly change: AccountChange };
  readonly lastSignedIn?: string;
}
export const accountIn = ({ body }: Reply): AccountBody => body as never;
export const codes = ({ status, body }: Reply): readonly [number, readonly string[]] => [
  status,
  ((body.refusals as typeof body.refusals | undefined) ?? []).map(({ code }) => code),
];

export const grant = (role: AskedGrant['role'], more: Partial<AskedGrant> = {}): AskedGrant => ({
  role,
  from: today(),
  ...more,
});

/** Administrators at work over HTTP. */
export class Administration {
  constructor(private readonly house: House) {}

  propose(as: Actor, path: string, body: object, key?: string): Promise<Reply> {
    return this.house.post(`/accounts${path}`, as, { reason, ...body }, key);
  }

  opening(as: Actor, id: string, ...grants: readonly AskedGrant[]): Promise<Reply> {
    return this.propose(as, '', { id, name: `示例${id}`, unit, grants });
  }

  confirm(as: Actor, id: string, hash: string, key?: string): Promise<Reply> {
    return this.house.post(`/accounts/${id}/confirmation`, as, { reason, hash }, key);
  }

  /** Proposed by the first, confirmed by the second. */
  async through(path: string, body: object): Promise<AccountBody> {
    const proposed = await this.propose(first, path, body);
    expect(codes(proposed)).toEqual([201, []]);
    const { id, pending } = accountIn(proposed);
    const confirmed = await this.confirm(second, id, pending?.hash ?? '');
    expect(codes(confirmed)).toEqual([200, []]);
    return accountIn(confirmed);
  }

  async opened(id: string, ...grants: readonly AskedGrant[]): Promise<AccountBody> {
    return this.through('', { id, name: `示例${id}`, unit, grants });
  }

  async get(id: string, as = first): Promise<AccountBody> {
    return accountIn(await this.house.get(`/accounts/${id}`, as));
  }
}

/** Id of the first grant. */
export const firstGrant = ({ grants }: AccountBody): string => grants[0]?.id ?? '';

/** An account that no other test uses. */
export const newId = (): string => `x-${newKey().slice(0, 8)}`;
