/** A record as it is read: each member by its Chinese name, its value as people write it. */
import type { ReactNode } from 'react';
import { formatYuan } from '../../../policy/kernel/money';
import { articlesInWords } from '../../../policy/words/article-names';
import { Facts, type Fact } from '../block';
import { timeOf } from '../days';
import { FigureTables, type FigureTable } from '../figures/tables';
import { HIDDEN, MEMBER_NAMES } from '../names/members';
import { valueName } from '../names/values';
import { waitName } from '../names/waits';
import { List, type Column } from '../table';
import { roleName } from '../words';

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
const SHORT_HASH = 12;

const memberName = (member: string): string => MEMBER_NAMES[member] ?? member;
/** What a reader is shown of a record; a code beside its name is not. */
const membersOf = (row: Row): readonly string[] =>
  Object.keys(row).filter(
    (member) =>
      !HIDDEN.has(member) && row[member] !== undefined && row[`${member}Name`] === undefined,
  );

export function Record({
  of,
  without = [],
}: {
  readonly of: Row;
  readonly without?: readonly string[];
}) {
  const members = membersOf(of).filter((member) => !without.includes(member));
  const isLong = (member: string) => isTable(of[member], member) || isRecord(of[member], member);
  const facts: readonly Fact[] = members
    .filter((member) => !isLong(member))
    .map((member) => ({ name: memberName(member), is: shown(member, of[member]) }));
  return (
    <>
      <Facts of={facts} />
      {members.filter(isLong).map((member) => (
        <section key={member} className="part">
          <h3>{memberName(member)}</h3>
          <Long member={member} value={of[member]} />
        </section>
      ))}
    </>
  );
}

/** Rows that are more than a sentence each. */
const isTable = (value: unknown, member: string): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isRow(one) && inLine(member, one) === undefined);
/** A part that says more than a line: a person, a paper and the like do not. */
const isRecord = (value: unknown, member: string): boolean =>
  isRow(value) && inLine(member, value) === undefined;

function Long({ member, value }: { readonly member: string; readonly value: unknown }) {
  if (isRow(value)) return <Record of={value} />;
  const rows = value as readonly Row[];
  if (rows.every(isFigures)) return <FigureTables of={rows as unknown as readonly FigureTable[]} />;
  const members = [...new Set(rows.flatMap((row) => membersOf(row)))];
  return (
    <List
      name={memberName(member)}
      rows={rows}
      keyOf={(row) => JSON.stringify(row)}
      columns={columnsOf(members)}
    />
  );
}

/** A table of figures says its own columns, and of what kind each is. */
const isFigures = (row: Row): boolean => 'caption' in row && 'columns' in row;

export const columnsOf = (members: readonly string[]): readonly Column<Row>[] =>
  members.map((member) => ({
    title: memberName(member),
    cell: (row) => shown(member, row[member]),
  }));

/** A value in a line. */
export function shown(member: string, value: unknown): ReactNode {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number')
    return member.endsWith('Fen') ? `${formatYuan(value)}元` : String(value);
  if (typeof value === 'string') return wordOf(member, value);
  if (Array.isArray(value)) return listOf(member, value);
  if (!isRow(value)) return '—';
  return inLine(member, value) ?? partsOf(value);
}

function wordOf(member: string, text: string): ReactNode {
  if (isInstant(text)) return <span className="day">{timeOf(text)}</span>;
  if (isHash(text)) return <code title={text}>{text.slice(0, SHORT_HASH)}…</code>;
  if (member === 'cite') return articlesInWords(text);
  return valueName(member, text);
}

function listOf(member: string, values: readonly unknown[]): ReactNode {
  if (values.length === 0) return '无';
  return (
    <ul>
      {values.map((value, at) => (
        <li key={at}>{shown(member, value)}</li>
      ))}
    </ul>
  );
}

/** Rows that are read as one sentence. */
function inLine(member: string, row: Row): ReactNode {
  const said = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  if ('sha256' in row && 'name' in row) return said('name');
  if ('firstDay' in row && 'lastDay' in row) return periodOf(row);
  if ('message' in row) return said('message');
  if ('role' in row && 'since' in row)
    return `${waitName(said('name'))}（${roleName(said('role'))}）${row['dueAt'] === undefined ? '' : `，期限${timeOf(said('dueAt'))}`}`;
  if ('role' in row && 'id' in row && !('from' in row))
    return [said('id'), roleName(said('role'))].filter((word) => word !== '').join(' ');
  if ('role' in row && 'from' in row)
    return [
      roleName(said('role')),
      valueName('district', said('district')),
      said('party'),
      `自${said('from')}`,
      row['to'] === undefined ? '' : `至${said('to')}`,
    ]
      .filter((word) => word !== '')
      .join(' ');
  if ('name' in row && 'idNumber' in row) return `${said('name')}（${said('idNumber')}）`;
  if (Object.values(row).every((value) => typeof value === 'number') && member === 'quiet')
    return `${String(row['from'])}时至${String(row['to'])}时`;
  return undefined;
}

function periodOf({ firstDay, lastDay, unit, count, skipped }: Row): string {
  const days = unit === 'working-days' ? '个工作日' : '日';
  const not = Array.isArray(skipped) ? skipped.length : 0;
  return `自${String(firstDay)}起${String(count)}${days}，至${String(lastDay)}${not === 0 ? '' : `（其中${not}天不计入）`}`;
}

const partsOf = (row: Row): ReactNode => (
  <ul>
    {membersOf(row).map((member) => (
      <li key={member}>
        {memberName(member)}：{shown(member, row[member])}
      </li>
    ))}
  </ul>
);
