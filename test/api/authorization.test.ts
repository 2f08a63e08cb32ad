/**
 * Who may do and read what (Arts. 5-7, 10, 15, 17-19, 22): every operation of the contract, asked by every kind of caller about
 * records of each kind. What is expected stands in authorization-table.txt, which is read and changed by hand: nothing of it
 * comes from the code that it judges.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT } from '../../api/contract/contract';
import type { Operation } from '../../api/contract/operation';
import { House, newKey } from '../support/api-house';
import { appointStandIns, CALLERS, openAccounts, type Caller } from '../support/callers';
import { exampleOf, FIRST, LAST } from '../support/operation-examples';
import { oneOfEach, PRIVATE, type Records } from '../support/one-of-each';

const NAMES = CALLERS.map(({ name }) => name);
type Row = Readonly<Record<string, string>>;

/** How whoever is not named in a row is answered. */
const DEFAULT: Row = {
  ...Object.fromEntries(NAMES.map((name) => [name, '403'])),
  anonymous: '401',
};

/**
 * The rows of the table by operation. A line that begins with a name says how callers are answered; the indented lines under it
 * are the operations that this holds for. `name:` says whom a name stands for.
 */
function tableOf(text: string): ReadonlyMap<string, Row> {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const groups = new Map(NAMES.map((name) => [name, [name]]));
  const rows = new Map<string, Row>();
  let row: Row = {};
  for (const line of lines) {
    const words = line.trim().split(/\s+/);
    const [first = ''] = words;
    if (first.endsWith(':')) groups.set(first.slice(0, -1), words.slice(1));
    else if (line.startsWith(' ')) for (const id of words) rows.set(id, once(id, rows, row));
    else row = rowOf(words, groups);
  }
  return rows;
}

function once(id: string, rows: ReadonlyMap<string, Row>, row: Row): Row {
  if (rows.has(id)) throw new Error(`${id} stands in the table twice`);
  return row;
}

function rowOf(words: readonly string[], groups: ReadonlyMap<string, readonly string[]>): Row {
  const said = words.flatMap((word) => {
    const [name = '', cell = ''] = word.split('=');
    const callers = groups.get(name);
    if (callers === undefined) throw new Error(`Nobody is called ${name}`);
    return callers.map((caller) => [caller, cell] as const);
  });
  expect(new Set(said.map(([caller]) => caller)).size).toBe(said.length);
  return { ...DEFAULT, ...Object.fromEntries(said) };
}

const table = tableOf(readFileSync(join(__dirname, 'authorization-table.txt'), 'utf8'));
const byId = (ids: Iterable<string>): string[] => [...ids].toSorted();

let house: House;
let records: Records;
let appointments: Readonly<Record<string, string>>;
beforeAll(async () => {
  house = await House.open({ worker: true });
  records = await oneOfEach(house);
  await openAccounts(house);
  appointments = await appointStandIns(house);
});
afterAll(() => house.close());

test('each operation of the contract has its row, and each row its operation', () => {
  expect(byId(table.keys())).toEqual(byId(CONTRACT.map(({ id }) => id)));
});

const REFUSED: readonly number[] = [401, 403, 404];

/**
 * How a caller is answered: the status of a refusal to whoever may not, or `+` for who is let in, also where the act is refused
 * for what it says or when it comes; behind it whatever stands of persons in the answer (`PRIVATE`).
 */
async function cellOf(told: Operation, { name, actor }: Caller): Promise<string> {
  const { status, text } = await answerOf(told, actor, records);
  expectNoWord(told.id, text);
  const shown = privateIn(text, [actor?.id, actor?.onBehalfOf?.id]);
  if (REFUSED.includes(status)) {
    await noteIfTelling(told, { name, actor }, { status, text });
    return `${status}${shown}`;
  }
  noteUnsound(told.id, status, text);
  return `+${shown}`;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

async function answerOf(told: Operation, actor: Caller['actor'], about: Records): Promise<Reply> {
  const standIn = (about === records ? appointments['district'] : undefined) ?? '9'.repeat(64);
  const { path, body, headers, redirect } = exampleOf(told, { ...about, standIn });
  const response = await house.send(told.method.toUpperCase(), path, {
    key: newKey(),
    headers: { ...headers },
    ...(actor && { as: actor }),
    ...(body !== undefined && { body }),
    ...(redirect && { redirect }),
  });
  return { status: response.status, text: await response.text() };
}

/** Arts. 7, 18: they read every record, so nothing is told to them by a refusal. */
const MAY_KNOW_ALL = ['centre', 'bureau', 'finance', 'auditor'] as const;

/** Where a refusal goes by the record, whoever is refused is told the same of one that there is not (Art. 18). */
const telling: string[] = [];
async function noteIfTelling(
  told: Operation,
  { name, actor }: Caller,
  refused: Reply,
): Promise<void> {
  const codes = codesIn(refused.text);
  if (refused.status === 401 || codes.includes('wrong-role')) return;
  if (MAY_KNOW_ALL.some((role) => role === actor?.role)) return;
  const none = await answerOf(told, actor, recordsThatAreNot());
  const [is, isNot] = [refused, none].map(({ status, text }) => [status, ...codesIn(text)].join());
  if (is !== isNot) telling.push(`${told.id} ${name}: ${is}, and ${isNot} where there is none`);
}

function codesIn(text: string): string[] {
  const { refusals = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    refusals?: readonly { readonly code: string }[];
  };
  return refusals.map(({ code }) => code);
}

/** Of the same form. */
const recordsThatAreNot = (): Records =>
  Object.fromEntries(
    Object.entries(records).map(([name, id]) => [name, `${id.slice(0, -4)}9999`]),
  ) as Records;

/** Who asks, and for whom, is nothing new to them. */
function privateIn(text: string, own: readonly (string | undefined)[]): string {
  const others = own.reduce((rest: string, id) => (id ? rest.replaceAll(id, '') : rest), text);
  return Object.entries(PRIVATE)
    .filter(([, words]) => words.test(others))
    .map(([letter]) => letter)
    .join('');
}

/** By which a process knows whoever tells it of an act is nobody's to read (docs/adr/0002). */
function expectNoWord(id: string, text: string): void {
  if (id !== 'getDocument') expect([id, /"watch(word)?"/.test(text)]).toEqual([id, false]);
}

/** What is sent must get as far as the rules: an example with a fault of form would let nobody in. */
const unsound = new Set<string>();
function noteUnsound(id: string, status: number, text: string): void {
  const { errors } = (text.startsWith('{') ? JSON.parse(text) : {}) as { errors?: unknown };
  const isBroken = status >= 500 || [400, 413, 415].includes(status);
  if (isBroken || errors !== undefined) unsound.add(`${id} ${status} ${text}`);
}

/** What is read, some at a time; acts one by one, since the first may be answered otherwise than those after it. */
async function cellsOf(told: Operation, callers: readonly Caller[]): Promise<[string, string][]> {
  const waiting = [...callers];
  const cells: [string, string][] = [];
  const one = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      cells.push([next.name, await cellOf(told, next)]);
  };
  await Promise.all(Array.from({ length: told.method === 'get' ? 8 : 1 }, one));
  return cells;
}

test('every cell of the table is as it says', async () => {
  const ordered = [...CONTRACT].toSorted((one, other) => placeOf(one) - placeOf(other));
  const faults: string[] = [];
  let tried = 0;
  for (const told of ordered) {
    const row = table.get(told.id);
    const isLetIn = ({ name }: Caller) => row?.[name]?.startsWith('+') ?? false;
    // Whoever is let in may end what the others are asked about.
    const groups = [CALLERS.filter((one) => !isLetIn(one)), CALLERS.filter(isLetIn)];
    const cells = new Map<string, string>();
    for (const group of groups)
      for (const [name, cell] of await cellsOf(told, group)) cells.set(name, cell);
    tried += cells.size;
    if (NAMES.some((name) => cells.get(name) !== row?.[name]))
      faults.push(faultOf(told.id, row, cells));
  }
  const { user, system } = process.cpuUsage();
  const seconds = Math.round((user + system) / 1_000_000);
  console.info(
    `authorization: ${tried} cells, ${CONTRACT.length} operations, ${seconds} s of processor time`,
  );
  expect([...unsound]).toEqual([]);
  expect(telling).toEqual([]);
  expect(tried).toBe(CONTRACT.length * CALLERS.length);
  expect(faults).toEqual([]);
});

function faultOf(id: string, row: Row | undefined, cells: ReadonlyMap<string, string>): string {
  const others = NAMES.filter((name) => cells.get(name) !== row?.[name]);
  return [id, ...others.map((name) => `${name}=${cells.get(name)}, not ${row?.[name]}`)].join(' ');
}

/** Reading first, then acts, and those that end a record at last. */
function placeOf({ id, method }: Operation): number {
  if (method === 'get') return 0;
  return FIRST.includes(id) ? 1 : 3 + LAST.indexOf(id);
}
