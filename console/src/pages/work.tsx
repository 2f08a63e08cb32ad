/** What awaits the caller, of whatever kind, the first to fall due first; each is seen, taken over, and led to. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Answer, Query } from '../../../api-client/contract';
import type { Role } from '../../../policy/model/nouns';
import { answered, api } from '../api';
import { useAsking } from '../request';
import { Mark } from '../block';
import { dayOf, lastDayOf } from '../days';
import { Told, toldOf } from '../faults';
import { Exports } from '../exports';
import { Loaded } from '../page-data';
import { valueName } from '../names/values';
import { operationOf } from '../operations';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import { Select } from '../select';
import { officeOf, useActing } from '../session';
import type { Column } from '../table';

type Item = Answer<'listWork'>['items'][number];
type WorkFilter = Pick<Query<'listWork'>, 'assigned' | 'kind' | 'late'>;
const EVERY_MS = 30_000;
/** Of which more are not counted. */
const MOST_COUNTED = 1_000;
const SOON = 2;

/** Where each kind of record is read. */
const PLACES: Readonly<Record<Exclude<Item['kind'], 'case' | 'payment-order'>, string>> = {
  sanction: 'sanctions',
  'change-filing': 'change-filings',
  'spot-check': 'spot-checks',
  evaluation: 'evaluations',
  'fund-proposal': 'fund-proposals',
  'reference-proposal': 'reference-proposals',
  account: 'accounts',
  'return-receipt': 'return-receipts',
  'voucher-year': 'voucher-years',
};

export function Work() {
  const acting = useActing();
  const [asked, setAsked] = useState<WorkFilter>({});
  const pages = usePages();
  if (acting === undefined) return null;
  const { account, choice } = acting;
  const chosen = (more: WorkFilter) => {
    pages.restart();
    setAsked(more);
  };
  return (
    <>
      <h1>我的待办</h1>
      <p>{officeOf(choice)}</p>
      <Counts actingAs={choice.actingAs} asked={asked} onChoose={chosen} />
      <Exports operation={operationOf('exportWork')} {...{ asked, choice }} />
      <PagedList
        name="待办"
        queryKey={['work', choice.actingAs, asked]}
        read={(page) =>
          answered(api.GET('/work-items', { params: { query: { ...asked, ...page } } }))
        }
        rowsOf={({ items }) => items}
        columns={columnsFor(account, choice.role)}
        keyOf={({ id }) => id}
        everyMs={EVERY_MS}
        keepsPrevious
        pages={pages}
      />
    </>
  );
}

function Counts({
  actingAs,
  asked,
  onChoose,
}: {
  readonly actingAs: string;
  readonly asked: WorkFilter;
  readonly onChoose: (asked: WorkFilter) => void;
}) {
  const found = useQuery({
    queryKey: ['work', actingAs, 'counts'],
    queryFn: () => answered(api.GET('/work-counts')),
    refetchInterval: EVERY_MS,
  });
  return (
    <Loaded of={found}>
      {({ all, late, unread, assigned, kinds }) => (
        <>
          <p role="status">
            <span>{all >= MOST_COUNTED ? `待办超过${MOST_COUNTED}项` : `共${all}项待办`}</span>
            <span>{`，其中逾期${late}项、未读${unread}项、指派给您${assigned}项`}</span>
          </p>
          <div className="search hand-in">
            <label>
              种类
              <Select
                none="全部"
                options={kinds.map(({ kind, count }) => ({
                  value: kind,
                  label: `${valueName('kind', kind)}（${count}）`,
                }))}
                value={asked.kind ?? ''}
                onChange={(kind) => {
                  onChoose(withOne(asked, 'kind', kind as Item['kind'] | undefined));
                }}
              />
            </label>
            <Tick
              label="只看逾期"
              on={asked.late}
              onChange={(on) => {
                onChoose(withOne(asked, 'late', on ? 'true' : undefined));
              }}
            />
            <Tick
              label="只看指派给我的"
              on={asked.assigned}
              onChange={(on) => {
                onChoose(withOne(asked, 'assigned', on ? 'true' : undefined));
              }}
            />
          </div>
        </>
      )}
    </Loaded>
  );
}

/** The same question with one of its parts as told, or without it. */
const withOne = <N extends keyof WorkFilter>(
  asked: WorkFilter,
  name: N,
  value: WorkFilter[N] | undefined,
): WorkFilter =>
  Object.fromEntries(
    Object.entries<unknown>({ ...asked, [name]: value }).filter(([, one]) => one !== undefined),
  );

function Tick({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: 'true' | undefined;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={on !== undefined}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      {label}
    </label>
  );
}

const columnsFor = (account: string, role: Role): readonly Column<Item>[] => [
  { title: '需要办理', cell: (item) => <Way item={item} role={role} /> },
  { title: '事项', cell: ({ matter }) => matter },
  { title: '单位', cell: ({ applicant = '—' }) => applicant },
  { title: '编号', cell: ({ no }) => no },
  { title: '自', cell: ({ since }) => <span className="day">{dayOf(since)}</span> },
  { title: '办理期限', cell: (item) => <Left item={item} /> },
  { title: '经手', cell: (item) => <Hand item={item} account={account} /> },
];

/** It leads to the record; from then on the item is read. */
function Way({ item, role }: { readonly item: Item; readonly role: Role }) {
  const client = useQueryClient();
  const { id, kind, no, what, unread } = item;
  const seen = () => {
    if (!unread) return;
    const read = answered(api.PUT('/work-items/reading', { body: { ids: [id] } }));
    void read.then(() => client.invalidateQueries({ queryKey: ['work'] }));
  };
  const label = unread ? <strong>{what}</strong> : what;
  if (kind === 'case')
    return (
      <Link to="/cases/$no" params={{ no }} onClick={seen}>
        {label}
      </Link>
    );
  if (kind === 'payment-order')
    return (
      <Link to="/payments/$id" params={{ id: no }} onClick={seen}>
        {label}
      </Link>
    );
  // The centre confirms a party's registration in their list.
  if (kind === 'account' && role === 'centre')
    return (
      <Link to="/matters/$slug" params={{ slug: 'party-registrations' }} onClick={seen}>
        {label}
      </Link>
    );
  return (
    <Link to="/matters/$slug/$id" params={{ slug: PLACES[kind], id: no }} onClick={seen}>
      {label}
    </Link>
  );
}

function Left({ item: { dueAt, daysLeft, late } }: { readonly item: Item }) {
  if (dueAt === undefined) return '—';
  return (
    <>
      <span className="day">{lastDayOf({ dueAt })}</span>{' '}
      {late ? (
        <Mark tone="grave">已逾期</Mark>
      ) : (
        daysLeft !== undefined && (
          <Mark tone={daysLeft <= SOON ? 'soon' : 'calm'}>
            {daysLeft === 1 ? '今天到期' : `还有${daysLeft}个工作日`}
          </Mark>
        )
      )}
    </>
  );
}

/** In whose hands it is; everybody who may act still may. */
function Hand({
  item: { id, assigned },
  account,
}: {
  readonly item: Item;
  readonly account: string;
}) {
  const { ask, error, isPending } = useAsking(
    (to: string, key) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      return answered(api.POST('/work-items/{id}/assignment', { params, body: { to } }));
    },
    () => undefined,
  );
  if (assigned?.to === account) return '由我经手';
  return (
    <>
      {assigned !== undefined && `${assigned.to} `}
      <Button
        size="small"
        disabled={isPending}
        onClick={() => {
          ask(account);
        }}
      >
        我来办
      </Button>
      <Told sentences={toldOf(error)} />
    </>
  );
}
