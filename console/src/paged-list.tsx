/** A list of the API as a table, page by page. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Loaded } from './page-data';
import { Pages, type usePages } from './pages';
import { List, type Column } from './table';

const LIMIT = 20;

/** Which page is asked for. */
export interface PageAsked {
  readonly after?: string;
  readonly limit: number;
}

export function PagedList<T, A extends { readonly next?: string | undefined }>({
  name,
  queryKey,
  read,
  rowsOf,
  columns,
  keyOf,
  keepsPrevious = false,
  everyMs,
  pages,
}: {
  readonly name: string;
  readonly queryKey: readonly unknown[];
  readonly read: (page: PageAsked) => Promise<A>;
  readonly rowsOf: (answer: A) => readonly T[];
  /** Of a list whose members are not known before it is read, by its rows. */
  readonly columns: readonly Column<T>[] | ((rows: readonly T[]) => readonly Column<T>[]);
  readonly keyOf: (row: T) => string;
  /** Shows the page before until the next one is there. */
  readonly keepsPrevious?: boolean;
  /** How often it is read anew. */
  readonly everyMs?: number;
  readonly pages: ReturnType<typeof usePages>;
}) {
  const { after } = pages;
  const found = useQuery({
    queryKey: [...queryKey, after],
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
    queryFn: () => read({ ...(after !== undefined && { after }), limit: LIMIT }),
  });
  return (
    <Loaded of={found}>
      {(answer) => {
        const rows = rowsOf(answer);
        const shown = typeof columns === 'function' ? columns(rows) : columns;
        return (
          <>
            <List name={name} keyOf={keyOf} columns={shown} rows={rows} />
            <Pages pages={pages} next={answer.next} />
          </>
        );
      }}
    </Loaded>
  );
}
