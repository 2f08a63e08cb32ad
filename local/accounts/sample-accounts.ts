/**
 * Sample accounts of the embedded stack, plainly made up: one for each role, and two where two persons are needed. They
 * come to be as in a deployment: two administrators by the operator, everyone else by the two of them, and a party by
 * its own registration, which the centre confirms.
 */
import type { AskedGrant } from '../../policy/account/grant';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import { DISTRICTS, type Actor, type DistrictCode, type Role } from '../../policy/model/nouns';
import { completeUscc } from '../../policy/model/uscc';
import { contentHash } from '../../store/kernel/canonical';
import { Accounts, knownAccount } from '../../store/people/accounts';
import {
  actOnRegister,
  expertsOf,
  importExperts,
  type ExpertRow,
} from '../../store/people/experts';
import { decideOnChange, proposeChange, registerParty } from '../../store/processes/account-acts';
import type { AccountAct } from '../../store/processes/account-record';
import { openFirstAdministrators } from '../../store/processes/administrators';
import { nameHandler } from '../../store/processes/handlers';
import { SERVICE } from '../../store/trail/trail';
import { enterpriseOf, institutionOf } from '../demo/cast/parties';

/** Someone who may sign in to the embedded stack. */
export interface SampleAccount {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** The public has an account at the issuer alone. */
  readonly role: Role;
  readonly district?: DistrictCode;
  /** Whom an applicant speaks for. */
  readonly party?: string;
}

const OFFICE = '示例市科技局';
const CENTRE = '示例科技信息服务中心';
const FINANCE = '示例财务处';
const staff = (role: Role, unit: string, n: number, name: string): SampleAccount => ({
  id: `${role}-${n}`,
  name,
  unit,
  role,
});

const STAFF: readonly SampleAccount[] = [
  staff('centre', CENTRE, 1, '示例中心人员一'),
  staff('centre', CENTRE, 2, '示例中心人员二'),
  staff('bureau', OFFICE, 1, '示例科技局人员一'),
  staff('bureau', OFFICE, 2, '示例科技局人员二'),
  staff('finance', FINANCE, 1, '示例财务人员一'),
  staff('finance', FINANCE, 2, '示例财务人员二'),
  staff('auditor', '示例审计局', 1, '示例审计人员一'),
  ...(Object.keys(DISTRICTS) as DistrictCode[]).map((district) => ({
    id: `district-${district}`,
    name: `示例${DISTRICTS[district]}人员`,
    role: 'district' as const,
    unit: `示例${DISTRICTS[district]}科技部门`,
    district,
  })),
  ...[1, 2, 3, 4].map((n) => staff('expert', '示例高校', n, `示例专家${n}`)),
];

const enterprise = enterpriseOf(1, '650104');
const institution = institutionOf(1, '650102', 'key-laboratory');
/** Whoever speaks for this party. */
export const handlerOf = (
  { uscc, name: unit }: { readonly uscc: string; readonly name: string },
  name: string,
): SampleAccount => ({ id: `account-of-${uscc}`, name, unit, role: 'applicant', party: uscc });

const FIRST_HANDLERS = [
  handlerOf(enterprise, '示例企业经办人'),
  handlerOf(institution, '示例机构经办人'),
] as const;
const SECOND_HANDLER = {
  ...handlerOf(enterprise, '示例企业第二经办人'),
  id: `second-of-${enterprise.uscc}`,
};

/** In the order in which they come to be. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  staff('administrator', OFFICE, 1, '示例管理员一'),
  staff('administrator', OFFICE, 2, '示例管理员二'),
  ...STAFF,
  ...FIRST_HANDLERS,
  SECOND_HANDLER,
];

const REASON = '嵌入式环境的示例账号';

/**
 * Makes them in the store that is connected, unless it has accounts already. Answers whether it has made them. The first
 * two administrators propose and confirm, `centre-1` confirms parties, and the first of a party names its others.
 */
export async function makeSampleAccounts(
  at: Instant,
  people: readonly SampleAccount[] = SAMPLE_ACCOUNTS,
): Promise<boolean> {
  if ((await Accounts.exists({})) !== null) return false;
  const [first, second] = people.filter(({ role }) => role === 'administrator');
  if (first === undefined || second === undefined)
    throw new Error('Two administrators are needed.');
  const staffed = people.filter(({ role }) => !UNSTAFFED.includes(role));
  await openFirstAdministrators([first, second], at);
  await registerExperts(staffed, at);
  for (const one of staffed) await openStaff(one, [first, second], at);
  const speakers = new Map<string, SampleAccount>();
  for (const one of people.filter(({ role }) => role === 'applicant')) {
    const { party = '' } = one;
    const speaker = speakers.get(party);
    if (speaker === undefined) await register(one, at);
    else await name(one, speaker, at);
    speakers.set(party, speaker ?? one);
  }
  return true;
}

/** Made otherwise than by the administrators, or not at all. */
const UNSTAFFED: readonly Role[] = ['administrator', 'applicant', 'public'];

async function name(one: SampleAccount, by: SampleAccount, at: Instant): Promise<void> {
  const { id: account, name, unit } = one;
  await nameHandler(act('name', account, actorOf(by), at), { account, name, unit });
}

const actorOf = ({ id, role, party }: SampleAccount): Actor => ({
  id,
  role,
  ...(party !== undefined && { party }),
});

const act = (what: string, id: string, by: Actor, at: Instant): AccountAct => ({
  key: `sample/${what}/${id}`,
  at,
  by,
  reason: REASON,
});

async function openStaff(
  { id, name, unit, role, district }: SampleAccount,
  [first, second]: readonly [SampleAccount, SampleAccount],
  at: Instant,
): Promise<void> {
  const asked = role as AskedGrant['role'];
  const grant = grantOf(
    id,
    { role: asked, ...(district !== undefined && { district }) },
    civilDateOf(at),
  );
  const change = { kind: 'opening', name, unit, grants: [grant] } as const;
  await proposeChange(act('propose', id, actorOf(first), at), id, change);
  await confirm(id, actorOf(second), at);
}

const grantOf = (
  id: string,
  { role, ...scope }: Pick<AskedGrant, 'district' | 'role'>,
  from: CivilDate,
): AskedGrant => ({ role, ...scope, ...(role === 'expert' && { expert: id }), from });

async function register(account: SampleAccount, at: Instant): Promise<void> {
  const { id, name, unit, party = '' } = account;
  const by: Actor = { id, role: 'public' };
  await registerParty(act('register', id, by, at), { party, name, unit });
  await confirm(id, { id: 'centre-1', role: 'centre' }, at);
}

async function confirm(id: string, by: Actor, at: Instant): Promise<void> {
  const { pending } = await knownAccount(id);
  const verdict = { verdict: 'confirm', hash: pending?.hash ?? '' } as const;
  await decideOnChange(act('confirm', id, by, at), id, verdict);
}

/** Experts are granted by the register: those of the samples that it lacks are entered. */
async function registerExperts(people: readonly SampleAccount[], at: Instant): Promise<void> {
  const experts = people.filter(({ role }) => role === 'expert');
  const known = (await expertsOf(experts.map(({ id }) => id))).map(({ account }) => account);
  const rows = experts.filter(({ id }) => !known.includes(id)).map(expertRow);
  if (rows.length === 0) return;
  const sha256 = contentHash(rows);
  const entry = { key: 'sample/experts', at, channel: 'service', act: 'importExperts' } as const;
  await actOnRegister({ ...entry, by: SERVICE, reason: REASON }, async (tx) => ({
    rows: await importExperts(tx, { rows, by: SERVICE.id, at, sha256 }),
    sha256,
    accounts: rows.map(({ account }) => account),
  }));
}

const expertRow = ({ id: account, name }: SampleAccount): ExpertRow => ({
  account,
  name,
  employer: completeUscc('91650100MADEMEX0'),
  fields: ['research-development'],
  retired: false,
});
