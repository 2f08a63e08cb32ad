/** Every kind of caller that the API tells apart, by the names of test/api/authorization-table.txt; none of them made a record. */
import { addDays } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { Administration, grant } from './accounts';
import { today, uscc, type House } from './api-house';
import { OWN } from './one-of-each';

const staff = (role: Actor['role'], id = `some-${role}`): Actor => ({ id, role });

const PRINCIPALS = {
  anonymous: undefined,
  public: staff('public'),
  own: { id: 'handler-2', role: 'applicant', party: OWN },
  other: { id: 'other-handler', role: 'applicant', party: uscc(9) },
  'staff-of-party': { id: 'double-centre', role: 'centre', party: OWN },
  district: { id: 'some-district', role: 'district', district: '650104' },
  'other-district': { id: 'other-district', role: 'district', district: '650102' },
  centre: staff('centre'),
  bureau: staff('bureau'),
  expert: staff('expert', 'expert-1'),
  'other-expert': staff('expert', 'expert-9'),
  finance: staff('finance'),
  auditor: staff('auditor'),
  administrator: staff('administrator', 'administrator-1'),
} as const satisfies Readonly<Record<string, Actor | undefined>>;

/** One of each role; each is also stood in for, by one who has no record of the own. */
export const ONE_OF_EACH_ROLE = [
  'public',
  'own',
  'district',
  'centre',
  'bureau',
  'expert',
  'finance',
  'auditor',
  'administrator',
] as const;

export interface Caller {
  readonly name: string;
  readonly actor: Actor | undefined;
}

const standInFor = (name: (typeof ONE_OF_EACH_ROLE)[number]): Caller => {
  const absent: Actor = PRINCIPALS[name];
  const actor = { ...absent, id: `stand-in-${name}`, onBehalfOf: { id: absent.id } };
  return { name: `for-${name}`, actor };
};

export const CALLERS: readonly Caller[] = [
  ...Object.entries(PRINCIPALS).map(([name, actor]) => ({ name, actor })),
  ...ONE_OF_EACH_ROLE.map(standInFor),
];

/** Those of these names. */
export const callersOf = (...names: readonly string[]): readonly Caller[] =>
  CALLERS.filter(({ name }) => names.includes(name));

/** Whoever is a person of an office has an account with that grant, beside the two administrators that the operator has made. */
export async function openAccounts(house: House): Promise<void> {
  const office = new Administration(house);
  for (const actor of Object.values(PRINCIPALS) as (Actor | undefined)[]) {
    const staffed = STAFF.find((role) => role === actor?.role);
    if (actor === undefined || staffed === undefined) continue;
    const { id, district } = actor;
    await office.opened(id, grant(staffed, district === undefined ? {} : { district }));
  }
}

const STAFF = ['district', 'centre', 'bureau', 'finance', 'auditor'] as const;

/** Everyone who may appoints the one who stands in for them; whom nobody can stand in for, nobody does. */
export async function appointStandIns(house: House): Promise<Readonly<Record<string, string>>> {
  const made: Record<string, string> = {};
  const days = { from: today(), until: addDays(today(), 2) };
  for (const name of ONE_OF_EACH_ROLE) {
    const body = { reason: '休假', standIn: `stand-in-${name}`, ...days };
    const { status, body: answer } = await house.post('/stand-ins', PRINCIPALS[name], body);
    if (status === 201) made[name] = answer.id;
  }
  return made;
}
