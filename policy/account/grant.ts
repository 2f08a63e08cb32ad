/** When a role may be granted, from when, until when, and for what (reading of Art. 22). */
import { addDays, type CivilDate } from '../kernel/time';
import { usccFault } from '../model/uscc';
import { refusal, type Refusal } from '../words/refusals';
import { ROLE_NAMES } from '../words/vocabulary';
import type { Grant, Scope } from './account';
import { apartFaults, overlap } from './roles-apart';

/** A role with its scope and days, as it is asked for. */
export type AskedGrant = Omit<Grant, 'id'>;
type Days = Pick<Grant, 'from' | 'to'>;

/** How far ahead a grant may begin. */
export const MOST_DAYS_AHEAD = 366;

/** What keeps these from being granted to the account, beside what it holds. */
export function askedFaults(
  id: string,
  grants: readonly Grant[],
  asked: readonly AskedGrant[],
  today: CivilDate,
): Refusal[] {
  const faults = asked.flatMap((one, at) => [
    ...scopeFaults(id, one, `grants[${at}]`),
    ...periodFaults(one, today, `grants[${at}].`),
    ...overlapFaults([...grants, ...asked.slice(0, at)], one, `grants[${at}]`),
  ]);
  return [...faults, ...apartFaults([...grants, ...asked])];
}

/** What keeps a grant of these from having other days. One that has begun keeps its first. */
export function daysFaults(
  grants: readonly Grant[],
  { grant, from, to }: Days & { readonly grant: string },
  today: CivilDate,
): Refusal[] {
  const found = grants.find((one) => one.id === grant);
  if (found === undefined) return [refusal('grant-unknown', { grant })];
  if (isOver(found, today)) return [refusal('grant-over', { grant })];
  const others = grants.filter((one) => one !== found);
  const changed = withDays(found, { from, ...(to !== undefined && { to }) });
  const hasBegun = found.from <= today;
  const isMoved = hasBegun && from !== found.from;
  return [
    ...(isMoved ? [refusal('grant-begun', { from: found.from }, 'from')] : []),
    ...(hasBegun ? lastDayFaults(to, today) : periodFaults(changed, today, '')),
    ...overlapFaults(others, changed, 'from'),
    ...apartFaults([...others, changed]),
  ];
}

/** What keeps a grant of these from ending with the day. */
export function endFaults(
  grants: readonly Grant[],
  { grant, to }: { readonly grant: string; readonly to: CivilDate },
  today: CivilDate,
): Refusal[] {
  const found = grants.find((one) => one.id === grant);
  if (found === undefined) return [refusal('grant-unknown', { grant })];
  if (isOver(found, today)) return [refusal('grant-over', { grant })];
  const isLater = found.to !== undefined && to > found.to;
  return isLater ? [refusal('grant-end-later', { to: found.to }, 'to')] : lastDayFaults(to, today);
}

/** A grant may end with yesterday, which is at once, and no earlier: what was done by it was done by right. */
function lastDayFaults(to: CivilDate | undefined, today: CivilDate): Refusal[] {
  const earliest = addDays(today, -1);
  return to === undefined || to >= earliest ? [] : [refusal('grant-end-early', { earliest }, 'to')];
}

function periodFaults({ from, to }: Days, today: CivilDate, path: string): Refusal[] {
  const latest = addDays(today, MOST_DAYS_AHEAD);
  const isBound = from >= today && from <= latest;
  return [
    ...(isBound ? [] : [refusal('grant-from', { today, latest }, `${path}from`)]),
    ...(to !== undefined && to < from ? [refusal('grant-reversed', {}, `${path}to`)] : []),
  ];
}

/** Each role has the scope that is its own, and no other. */
function scopeFaults(id: string, scope: Scope, path: string): Refusal[] {
  const { role, district, expert } = scope;
  const faults: readonly (readonly [boolean, keyof Scope, string])[] = [
    [role === 'district' && district === undefined, 'district', '应写明区（县）'],
    [role !== 'district' && district !== undefined, 'district', '不限于区（县）'],
    [role === 'expert' && expert !== id, 'expert', '应写明其在专家库中的账号，且与本账号相同'],
    [role !== 'expert' && expert !== undefined, 'expert', '与专家库无关'],
  ];
  return [
    ...faults
      .filter(([isFault]) => isFault)
      .map(([, name, fault]) =>
        refusal('grant-scope', { role: ROLE_NAMES[role], fault }, `${path}.${name}`),
      ),
    ...partyFaults(scope, `${path}.party`),
  ];
}

function partyFaults({ role, party }: Scope, path: string): Refusal[] {
  if (party === undefined) {
    const fault = '应写明所代表单位的统一社会信用代码';
    return role === 'applicant'
      ? [refusal('grant-scope', { role: ROLE_NAMES[role], fault }, path)]
      : [];
  }
  const fault = usccFault(party);
  return fault === undefined ? [] : [refusal('uscc-invalid', { uscc: party, fault }, path)];
}

/** The same role for the same district or party is held once on any day. */
function overlapFaults(others: readonly AskedGrant[], asked: AskedGrant, path: string): Refusal[] {
  const clash = others.find((one) => isSameOffice(one, asked) && overlap(one, asked));
  const role = ROLE_NAMES[asked.role];
  return clash === undefined ? [] : [refusal('grant-held', { role, from: clash.from }, path)];
}

/** Whether both are one office: staff have one own party at a time, an applicant speaks for each by itself. */
export function isSameOffice(one: Scope, other: Scope): boolean {
  if (one.role !== other.role || one.district !== other.district) return false;
  return one.role !== 'applicant' || one.party === other.party;
}

/** Whether no day of it is left. */
export function isOver({ from, to }: Days, today: CivilDate): boolean {
  return to !== undefined && (to < today || to < from);
}

/** The grant with these days, and no last one where none is told. */
export function withDays<G extends AskedGrant>(grant: G, { from, to }: Days): G {
  return { ...withoutLast(grant), from, ...(to !== undefined && { to }) } as G;
}

function withoutLast<G extends AskedGrant>({ to: _to, ...grant }: G): Omit<G, 'to'> {
  return grant;
}

/** The grant with the day as its last; one that ends before that is left as it is. */
export function endedOn<G extends AskedGrant>(grant: G, to: CivilDate): G {
  return grant.to !== undefined && grant.to <= to ? grant : { ...grant, to };
}

/** Nothing begins before somebody has confirmed it. */
export function begunBy<G extends AskedGrant>(grant: G, today: CivilDate): G {
  return grant.from < today ? { ...grant, from: today } : grant;
}
