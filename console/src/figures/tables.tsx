/** Tables of figures as the API counts them, each with a chart of the column that the reader chooses. */
import { useState } from 'react';
import { formatYuan } from '../../../policy/kernel/money';
import { Select } from '../select';
import { List } from '../table';
import { Bars } from './chart';

type Kind = 'count' | 'days' | 'fen' | 'hundredths' | 'percent' | 'text';
type Cell = number | string | null | undefined;
interface Row {
  readonly cells: readonly Cell[];
  readonly kinds?: unknown;
}
export interface FigureTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly zh: string; readonly kind: Kind }[];
  readonly rows: readonly Row[];
  readonly total?: Row | undefined;
}

/** More bars than that are no chart any more. */
const MOST_BARS = 20;
const HUNDREDTHS = 100;

/** A cell as people read it; the heading of its column names the unit. */
function told(cell: Cell, kind: Kind): string {
  if (cell === null || cell === undefined || cell === '') return '—';
  if (typeof cell === 'string') return cell;
  if (kind === 'fen') return formatYuan(cell);
  if (kind === 'hundredths') return String(cell / HUNDREDTHS);
  return kind === 'percent' ? `${cell}%` : String(cell);
}

/** The kind of a cell: its row's own, where that says one. */
function kindAt({ columns }: FigureTable, { kinds }: Row, at: number): Kind {
  const own = (kinds as Readonly<Record<string, Kind>> | undefined)?.[String(at)];
  return own ?? columns[at]?.kind ?? 'text';
}

export function FigureTables({ of }: { readonly of: readonly FigureTable[] }) {
  return of.map((table) => <One key={table.id} table={table} />);
}

function One({ table }: { readonly table: FigureTable }) {
  const { caption, columns, rows, total } = table;
  const all = total === undefined ? rows : [...rows, total];
  return (
    <section className="part">
      <h3>{caption}</h3>
      <Chart table={table} />
      <List
        name={caption}
        rows={all}
        keyOf={(row) => JSON.stringify(row.cells)}
        columns={columns.map(({ zh }, at) => ({
          title: zh,
          cell: (row: Row) => told(row.cells[at], kindAt(table, row, at)),
        }))}
      />
    </section>
  );
}

function Chart({ table }: { readonly table: FigureTable }) {
  const { caption, columns, rows } = table;
  const drawn = columns.flatMap(({ zh, kind }, at) => (kind === 'text' ? [] : [{ zh, kind, at }]));
  const [chosen, setChosen] = useState<string>();
  const column = drawn.find(({ at }) => String(at) === chosen) ?? drawn[0];
  if (column === undefined || rows.length === 0 || rows.some(({ kinds }) => kinds !== undefined))
    return null;
  const bars = rows
    .map(({ cells }) => {
      const value = cells[column.at];
      const [name] = cells;
      return {
        name: String(name ?? ''),
        value: typeof value === 'number' ? value : 0,
        told: told(value, column.kind),
      };
    })
    .slice(0, MOST_BARS);
  return (
    <>
      {drawn.length > 1 && (
        <label className="chosen">
          图中显示
          <Select
            options={drawn.map(({ zh, at }) => ({ value: String(at), label: zh }))}
            value={String(column.at)}
            onChange={setChosen}
          />
        </label>
      )}
      <Bars of={bars} title={`${caption}，${column.zh}`} />
      {rows.length > MOST_BARS && <p>图中是前{MOST_BARS}项，全部见下表。</p>}
    </>
  );
}
