/** A list of the API as a table, page by page. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Loaded } from './loaded';
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
  pages,
}: {
  readonly name: string;
  readonly queryKey: readonly unknown[];
  readonly read: (page: PageAsked) => Promise<A>;
  readonly rowsOf: (answer: A) => readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  /** Shows the page before until the next one is there. */
  readonly keepsPrevious?: boolean;
  readonly pages: ReturnType<typeof usePages>;
}) {
  const { after } = pages;
  const found = useQuery({
    queryKey: [...queryKey, after],
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
    queryFn: () => read({ ...(after !== undefined && { after }), limit: LIMIT }),
  });
  return (
    <Loaded of={found}>
      {(answer) => (
        <>
          <List name={name} keyOf={keyOf} columns={columns} rows={rowsOf(answer)} />
          <Pages pages={pages} next={answer.next} />
        </>
      )}
    </Loaded>
  );
}
