/** Where the caller is logged in, each to be ended. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { Answer } from '../../../api-client/contract';
import { answered, api } from '../api';
import { timeOf } from '../days';
import { Loaded } from '../page-data';
import { List, type Column } from '../table';

type Row = Answer<'listSessions'>['sessions'][number];

export function Sessions() {
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['sessions'],
    queryFn: () => answered(api.GET('/sessions')),
  });
  const end = useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/sessions/{id}/termination', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries(),
  });
  const columns: readonly Column<Row>[] = [
    { title: '登录时间', cell: ({ startedAt }) => timeOf(startedAt) },
    { title: '最近使用', cell: ({ seenAt }) => timeOf(seenAt) },
    { title: '有效至', cell: ({ endsAt }) => timeOf(endsAt) },
    { title: '地址', cell: ({ address }) => address },
    {
      title: '操作',
      cell: ({ id, startedAt }) => (
        <Button
          aria-label={`结束 ${timeOf(startedAt)} 的登录`}
          onClick={() => {
            end.mutate(id);
          }}
        >
          结束
        </Button>
      ),
    },
  ];
  return (
    <>
      <h1>我的登录</h1>
      <Loaded of={found}>
        {({ sessions }) => (
          <List name="我的登录" keyOf={({ id }) => id} columns={columns} rows={sessions} />
        )}
      </Loaded>
    </>
  );
}
