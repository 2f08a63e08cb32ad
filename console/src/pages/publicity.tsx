/** The lists that each round has published (Arts. 10(6), 17(5)). */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api-client/contract';
import { answered, api } from '../api';
import { Block } from '../block';
import { timeOf } from '../days';
import { Loaded } from '../page-data';
import { List, type Column } from '../table';

type Row = Answer<'listPublicityLists'>['lists'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    title: '名单',
    cell: ({ id, title }) => (
      <Link to="/publicity/$id" params={{ id }}>
        {title}
      </Link>
    ),
  },
  { title: '编号', cell: ({ id }) => id },
  { title: '件数', cell: ({ cases }) => cases },
  { title: '发布时间', cell: ({ publishedAt }) => timeOf(publishedAt) },
];

export function Publicity() {
  const rounds = useQuery({
    queryKey: ['rounds'],
    queryFn: () => answered(api.GET('/rounds', { params: { query: { limit: 20 } } })),
  });
  return (
    <>
      <h1>公示名单</h1>
      <Loaded of={rounds}>
        {({ rounds: found }) =>
          found.length === 0
            ? '还没有发布通知。'
            : found.map(({ roundId, notice }) => (
                <Block key={roundId} title={notice.title}>
                  <Lists roundId={roundId} />
                </Block>
              ))
        }
      </Loaded>
    </>
  );
}

function Lists({ roundId: id }: { readonly roundId: string }) {
  const lists = useQuery({
    queryKey: ['publicity-lists', id],
    queryFn: () => answered(api.GET('/rounds/{id}/publicity-lists', { params: { path: { id } } })),
  });
  return (
    <Loaded of={lists}>
      {({ lists: found }) => (
        <List name="公示名单" keyOf={({ id }) => id} columns={COLUMNS} rows={found} />
      )}
    </Loaded>
  );
}
