/** Accounts as they are answered, and changes of them as they are asked for (reading of Art. 22). */
import { z } from 'zod';
import { CHANGE_NAMES, MOST_GRANTS_ASKED, type AccountChange } from '../../policy/account/change';
import type { GrantedRole } from '../../policy/account/account';
import { civilDate, districtCode, line, list, nameIn, sha256, uscc } from '../../policy/acts/kit';
import { isBlank } from '../../policy/kernel/text';
import { ACCOUNT_ID, ACCOUNT_ID_FAULT } from '../../policy/model/account-id';
import { isPlain } from '../../policy/model/bank-account';
import { ROLES, type Role } from '../../policy/model/nouns';
import { GRANT_WAYS } from '../../store/people/accounts';
import { instant } from '../contract/answers';

export const accountId = z.string().regex(ACCOUNT_ID, ACCOUNT_ID_FAULT);
export const grantId = z.string().regex(/^[0-9a-f]{12}$/, '应为授权的编号');
export const grantedRole = z.enum(ROLES.filter(isGranted));
export const changeKind = nameIn(CHANGE_NAMES);

function isGranted(role: Role): role is GrantedRole {
  return role !== 'public';
}

/** A name of a person or a unit: two that look the same are the same. What is blank or too long is told as such. */
export const plainLine = line.refine(
  (text) => isBlank(text) || isPlain(text, Number.POSITIVE_INFINITY),
  '含有不可见的字符',
);

const days = { from: civilDate, to: civilDate.exactOptional() };
const scope = {
  role: grantedRole,
  district: districtCode.exactOptional(),
  party: uscc.exactOptional(),
  expert: accountId.exactOptional(),
};
export const askedGrants = list(z.strictObject({ ...scope, ...days }), MOST_GRANTS_ASKED).min(1);

const person = { name: z.string(), unit: z.string() };
const grants = z.array(z.strictObject({ ...scope, ...days }));
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opening'), ...person, grants }),
  z.strictObject({ kind: z.literal('registration'), ...person, party: z.string() }),
  z.strictObject({ kind: z.literal('grants'), grants }),
  z.strictObject({ kind: z.literal('days'), grant: grantId, ...days }),
  z.strictObject({ kind: z.literal('end'), grant: grantId, to: civilDate }),
  z.strictObject({ kind: z.literal('person'), ...person }),
  z.strictObject({ kind: z.literal('hand-over'), to: accountId }),
  z.strictObject({ kind: z.literal('closure') }),
  z.strictObject({ kind: z.literal('reopening') }),
]) satisfies z.ZodType<AccountChange>;

/** Who proposed and confirmed is told to administrators and auditors. */
const grant = z.strictObject({
  id: grantId,
  ...scope,
  ...days,
  way: z.enum(GRANT_WAYS),
  proposers: z.array(z.string()).optional(),
  confirmers: z.array(z.string()).optional(),
});

export const account = z
  .strictObject({
    id: accountId,
    ...person,
    state: z.enum(['closed', 'none', 'open']),
    grants: z.array(grant),
    opened: instant.optional(),
    closed: instant.optional(),
    lastSignedIn: instant.optional(),
    pending: z
      .strictObject({
        change,
        reason: z.string(),
        hash: sha256,
        proposedAt: instant,
        proposers: z.array(z.string()).optional(),
      })
      .optional(),
  })
  .meta({
    id: 'Account',
    description: 'Who a person is, and what they may do (reading of Art. 22)',
  });

/** Whoever speaks for a party, as another one who does is told. */
export const handler = z.strictObject({
  account: accountId,
  name: z.string(),
  from: civilDate,
  to: civilDate.optional(),
  way: z.enum(GRANT_WAYS),
});

export const inHand = z.strictObject({
  reviews: z.array(z.string()),
  inspections: z.array(z.string()),
  standIns: z.array(
    z.strictObject({
      id: sha256,
      absent: z.string(),
      standIn: z.string(),
      role: z.enum(ROLES),
      from: civilDate,
      until: civilDate,
    }),
  ),
  alone: z.array(
    z.strictObject({
      role: grantedRole,
      district: districtCode.optional(),
      party: z.string().optional(),
    }),
  ),
});

export const reviewLine = z.strictObject({
  account: accountId,
  ...person,
  ...scope,
  ...days,
  way: z.enum(GRANT_WAYS),
  confirmers: z.array(z.string()),
  lastSignedIn: instant.optional(),
});
