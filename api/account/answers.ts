/** Accounts as they are answered, and changes of them as they are asked for (reading of Art. 22). */
import { CHANGE_NAMES } from '../../policy/words/vocabulary';
import { z } from 'zod';
import { MOST_GRANTS_ASKED, type AccountChange } from '../../policy/account/change';
import type { GrantedRole } from '../../policy/account/account';
import { civilDate, districtCode, line, list, nameIn, sha256, uscc } from '../../policy/acts/kit';
import { isBlank } from '../../policy/kernel/text';
import { ACCOUNT_ID, ACCOUNT_ID_FAULT } from '../../policy/model/account-id';
import { isPlain } from '../../policy/model/bank-account';
import { ROLES, type Role } from '../../policy/model/nouns';
import { GRANT_WAYS } from '../../store/people/accounts';
import { allowedOperations, instant } from '../contract/answers';
import type { Answered } from '../contract/trail';

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

const keptGrant = z.strictObject({
  id: grantId,
  ...scope,
  ...days,
  way: z.enum(GRANT_WAYS),
  proposers: z.array(z.string()),
  confirmers: z.array(z.string()),
});
/** Who proposed and confirmed is told to administrators and auditors. */
const grant = keptGrant.partial({ proposers: true, confirmers: true });

export const CHANGE_VERDICTS = ['confirmAccountChange', 'refuseAccountChange'] as const;
export const REGISTRATION_VERDICTS = ['confirmRegistration', 'refuseRegistration'] as const;
const DECISIONS = [
  ...CHANGE_VERDICTS,
  ...REGISTRATION_VERDICTS,
  'proposeAccount',
  'proposeClosure',
  'proposeGrantDays',
  'proposeGrantEnd',
  'proposeGrants',
  'proposeHandOver',
  'proposePerson',
  'proposeReopening',
  'registerParty',
] as const;
export type AccountDecision = (typeof DECISIONS)[number];

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
    allowed: allowedOperations(DECISIONS),
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

/** What each act on an account leaves on its trail; `request` is the hash of what was asked for. */
const onTrail = { account: z.string(), request: sha256 };
const changed = { ...onTrail, change, hash: sha256 };
export const answeredOfAccount = [
  [z.enum(['proposeChange', 'refuseChange', 'registerParty']), z.strictObject(changed)],
  [z.literal('confirmChange'), z.strictObject({ ...changed, inHand: inHand.optional() })],
  [
    z.literal('receiveHandOver'),
    z.strictObject({ account: z.string(), from: z.string(), grants: z.array(keptGrant) }),
  ],
  [z.literal('nameHandler'), z.strictObject({ ...onTrail, ...person, grants: z.array(keptGrant) })],
  [z.literal('endHandler'), z.strictObject({ ...onTrail, party: z.string(), to: civilDate })],
  [
    z.literal('chooseContact'),
    z.strictObject({
      ...onTrail,
      digest: z.boolean().optional(),
      quiet: z.strictObject({ from: z.int(), to: z.int() }).optional(),
      given: z.strictObject({ email: z.boolean(), phone: z.boolean() }),
    }),
  ],
  [z.literal('openFirst'), z.strictObject({ account: z.string(), ...person, grants })],
  [z.literal('openFurther'), z.strictObject({ ...onTrail, ...person, by: z.string(), grants })],
] as const satisfies readonly Answered[];
