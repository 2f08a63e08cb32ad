/** What the identity platform says of a person, whichever way it names it. */
import type { GrantedRole } from '../../policy/account/account';
import type { Session } from '../../store/people/sessions';

/** Which claim of a token says what. A claim within another is named with dots: `realm_access.roles`. */
export interface ClaimNames {
  /** The account, as this service knows it. */
  readonly account: string;
  /** What of the account's roles the platform lets it use; without it, all that it was granted here. */
  readonly role?: string;
  /** The platform's name of each role, where it has its own. */
  readonly roles?: Readonly<Record<string, GrantedRole>>;
  readonly district?: string;
  readonly party?: string;
}

/** What a platform narrows an account to; it never widens what was granted here. */
export type Limits = Session['limits'];

/** Who somebody is, as the platform says. */
export interface Identified {
  readonly account: string;
  readonly limits: Limits;
}

type Claims = Readonly<Record<string, unknown>>;

/** Undefined where the token names no account. */
export function identifiedBy(claims: Claims, names: ClaimNames): Identified | undefined {
  const [account, ...others] = textsAt(claims, names.account);
  if (account === undefined || others.length > 0) return undefined;
  const { role, district, party } = names;
  return {
    account,
    limits: {
      ...(role !== undefined && { roles: textsAt(claims, role).flatMap(roleBy(names)) }),
      ...(district !== undefined && { districts: textsAt(claims, district) }),
      ...(party !== undefined && { parties: textsAt(claims, party) }),
    },
  };
}

const roleBy =
  ({ roles }: ClaimNames) =>
  (name: string): readonly string[] => {
    if (roles === undefined) return [name];
    return Object.hasOwn(roles, name) && roles[name] !== undefined ? [roles[name]] : [];
  };

/** The texts of a claim, which may be one or a list. */
function textsAt(claims: Claims, name: string): readonly string[] {
  const found = Object.hasOwn(claims, name) ? claims[name] : within(claims, name.split('.'));
  return [found].flat().filter((one): one is string => typeof one === 'string' && one !== '');
}

function within(claims: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return claims;
  if (typeof claims !== 'object' || claims === null || !Object.hasOwn(claims, first))
    return undefined;
  return within((claims as Claims)[first], rest);
}
