/** What the caller has been told, the newest first. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import type { Answer } from '../../../api-client/contract';
import { CASE_NUMBER } from '../../../policy/model/case-numbers';
import { answered, api } from '../api';
import { Mark } from '../block';
import { lastDayOf, timeOf } from '../days';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import { useActing } from '../session';
import type { Column } from '../table';

type Message = Answer<'listMessages'>['messages'][number];

const COLUMNS: readonly Column<Message>[] = [
  { title: '时间', cell: ({ at }) => <span className="day">{timeOf(at)}</span> },
  {
    title: '消息',
    cell: ({ title, text, readAt }) => (
      <>
        <strong>{title}</strong> {readAt === undefined && <Mark tone="soon">未读</Mark>}
        <p>{text}</p>
      </>
    ),
  },
  { title: '关于', cell: ({ about }) => <About about={about} /> },
  {
    title: '期限',
    cell: ({ dueAt }) =>
      dueAt === undefined ? '—' : <span className="day">{lastDayOf({ dueAt })}</span>,
  },
];

function About({ about }: { readonly about: string }) {
  if (!CASE_NUMBER.test(about)) return about;
  return (
    <Link to="/cases/$no" params={{ no: about }}>
      {about}
    </Link>
  );
}

export function Messages() {
  const acting = useActing();
  const client = useQueryClient();
  const pages = usePages();
  const unread = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: () =>
      answered(api.GET('/messages', { params: { query: { unread: 'true', limit: 200 } } })),
  });
  const ids = unread.data?.messages.map(({ id }) => id) ?? [];
  const seen = () => {
    const read = answered(api.PUT('/messages/reading', { body: { ids } }));
    void read.then(() => client.invalidateQueries({ queryKey: ['messages'] }));
  };
  return (
    <>
      <h1>我的消息</h1>
      <p>
        <Link to="/matters/$slug" params={{ slug: 'contact' }}>
          设定接收方式
        </Link>
      </p>
      {ids.length > 0 && <Button onClick={seen}>{`全部标为已读（${ids.length}条）`}</Button>}
      <PagedList
        name="消息"
        queryKey={['messages', acting?.choice.actingAs]}
        read={(query) => answered(api.GET('/messages', { params: { query } }))}
        rowsOf={({ messages }) => messages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        pages={pages}
      />
    </>
  );
}
