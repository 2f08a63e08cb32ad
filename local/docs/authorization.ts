/** The table of docs/authorization.md: which role does and reads what, and of whom. */
import { narrowedTo } from '../../api/access';
import { CONTRACT } from '../../api/contract/contract';
import type { Operation } from '../../api/contract/operation';
import { refusalsOf } from '../../api/contract/refusals';
import { ROLES, type Actor, type Role } from '../../policy/model/nouns';
import { REFUSALS, Refused, type RefusalCode } from '../../policy/words/refusals';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { code, tableOf } from './markdown';
import { byAddress } from './operations';

/** What of the records a role is let do or read. */
const SCOPES = {
  all: '全部 all',
  district: '本区（县） own district',
  expert: '受指派的件 assigned cases',
  party: '本单位 own party',
  self: '本人 own',
  none: '—',
} as const;
type Scope = keyof typeof SCOPES;

export const rolesTable = (): string =>
  tableOf(
    ['Role', '角色', 'Cases that it reads 可查阅的件'],
    ROLES.map((role) => [code(role), ROLE_NAMES[role], SCOPES[scopeOf(role)]]),
  );

/** What is done, or else what is read. */
export function authorizationTable(kind: 'acts' | 'reading'): string {
  const operations = CONTRACT.filter((one) => isRead(one) === (kind === 'reading'));
  const rows = operations.toSorted(byAddress).map((operation) => {
    const { zh, en, method, path } = operation;
    const cells = ROLES.map((role) => SCOPES[scopeIn(operation, role)]);
    const address = code(`${method.toUpperCase()} ${path}`);
    return [zh, en, address, ...cells, beyondRole(operation).map(code).join(', ')];
  });
  return tableOf(['事项', 'What', 'Address', ...ROLES, 'Refused beyond the role'], rows);
}

/** Refusals that hang on who it is, and not on the role. */
const beyondRole = (operation: Operation): RefusalCode[] =>
  refusalsOf(operation).filter((code) => REFUSALS[code].status === 403 && !OF_ROLE.includes(code));
const OF_ROLE: readonly RefusalCode[] = ['wrong-role', 'stand-in-not-appointed'];

const isRead = ({ method }: Operation): boolean => method === 'get';

function scopeIn({ by, scope }: Operation, role: Role): Scope {
  if (by === 'everyone') return 'all';
  if (by === 'signed-in') return 'self';
  if (!by.includes(role)) return 'none';
  return scope ?? scopeOf(role);
}

/** Somebody in each role, with all that a role can have. */
const someone = (role: Role): Actor => ({ id: 'a', role, district: '650104', party: 'p' });

/** As lists of cases are narrowed for the role. */
function scopeOf(role: Role): Scope {
  try {
    const [narrowed] = Object.keys(narrowedTo(someone(role)));
    return (narrowed as Scope | undefined) ?? 'all';
  } catch (error) {
    if (error instanceof Refused) return 'none';
    throw error;
  }
}
