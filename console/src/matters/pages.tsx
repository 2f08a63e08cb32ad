/** The pages of the matters of the office: their index, a list with its search, and one of them with the acts on it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import { useState } from 'react';
import type { Catalogued, OperationId } from '../../../api-client/catalogue';
import { askFor } from '../ask-for';
import { yearOf } from '../../../policy/kernel/time';
import { Block } from '../block';
import { DocumentFiles } from '../documents';
import { Repeat, RepeatFile, type ExpertDraw } from '../draws';
import { Exports } from '../exports';
import { Asks } from '../forms/asks';
import { filtersOf, specsOf } from '../forms/specs';
import { Operations } from '../forms/operations';
import { sentOf, type Values } from '../forms/spec';
import { Loaded } from '../page-data';
import { actsBelow, addressIn, filesBelow, mayAsk, operationOf } from '../operations';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import { today, useActing, type Choice } from '../session';
import type { Column } from '../table';
import { ChainCheck, Entries, type Entry } from '../trail';
import { GROUPS, isFor, matterOf, type Matter } from './matters';
import { columnsOf, isRow, Record as Shown, type Row } from './record-view';

interface Acting {
  readonly account: string;
  readonly choice: Choice;
}

export function Matters() {
  const acting = useActing();
  if (acting === undefined) return null;
  return (
    <>
      <h1>其他业务</h1>
      {GROUPS.map(({ title, of }) => {
        const own = Object.entries<Matter>(of).filter(([, matter]) => isFor(matter, acting.choice));
        if (own.length === 0) return null;
        return (
          <Block key={title} title={title}>
            <ul className="matters">
              {own.map(([slug, { zh, about }]) => (
                <li key={slug}>
                  <Link to="/matters/$slug" params={{ slug }}>
                    {zh}
                  </Link>
                  <span>{about}</span>
                </li>
              ))}
            </ul>
          </Block>
        );
      })}
    </>
  );
}

const route = getRouteApi('/matters/$slug');
const oneRoute = getRouteApi('/matters/$slug/$id');
const BETWEEN = '~';

export function MatterPage() {
  const { slug } = route.useParams();
  return <Page key={slug} slug={slug} names={[]} />;
}
export function OneMatterPage() {
  const { slug, id } = oneRoute.useParams();
  return <Page key={`${slug}/${id}`} slug={slug} names={id.split(BETWEEN)} />;
}

function Page({ slug, names }: { readonly slug: string; readonly names: readonly string[] }) {
  const acting = useActing();
  const matter = matterOf(slug);
  if (acting === undefined) return null;
  if (matter === undefined || !isFor(matter, acting.choice)) return <h1>没有这个页面</h1>;
  const { read, list } = matter;
  const isList = names.length === 0 ? list !== undefined : read === undefined;
  const operation = operationOf((isList ? list : read) as OperationId);
  const named = namedBy(operation, names, acting.choice);
  const begins = names.length > 0 ? [] : allowedOnes(matter.begins ?? [], acting.choice);
  return (
    <>
      <h1>{names.length === 0 ? matter.zh : `${matter.zh} ${names.join(' ')}`}</h1>
      {names.length === 0 && <p>{matter.about}</p>}
      {begins.length > 0 && (
        <Block title="可以办理">
          <Operations of={begins} account={acting.account} given={{}} />
        </Block>
      )}
      {slug === 'draw-seeds' && <RepeatFile />}
      {named === undefined ? (
        <LookUp slug={slug} operation={operation} />
      ) : isList ? (
        <Listed slug={slug} matter={matter} operation={operation} named={named} acting={acting} />
      ) : (
        <One matter={matter} operation={operation} named={named} acting={acting} />
      )}
    </>
  );
}

const allowedOnes = (ids: readonly OperationId[], choice: Choice): readonly Catalogued[] =>
  ids.map(operationOf).filter((one) => mayAsk(one, choice));

/** The parameters of an address by their values; a party is asked only for its own. Nothing where one is missing. */
function namedBy(
  { params }: Catalogued,
  names: readonly string[],
  { party }: Choice,
): Values | undefined {
  const values = params.map(({ name }, at) => {
    const own = ['uscc', 'enterprise'].includes(name) ? party : undefined;
    return [name, names[at] ?? own] as const;
  });
  return values.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(values);
}

/** What is read by a year or a code that the page does not know. */
function LookUp({ slug, operation }: { readonly slug: string; readonly operation: Catalogued }) {
  const [form] = Form.useForm<Values>();
  const go = useNavigate();
  const specs = specsOf({ ...operation, query: [] });
  return (
    <Form
      form={form}
      layout="inline"
      className="search"
      aria-label={operation.zh}
      onFinish={() => {
        const asked = sentOf(specs, form.getFieldsValue(true));
        const id = operation.params.map(({ name }) => String(asked[name])).join(BETWEEN);
        void go({ to: '/matters/$slug/$id', params: { slug, id } });
      }}
    >
      <Asks of={specs} />
      <Button type="primary" htmlType="submit">
        查询
      </Button>
    </Form>
  );
}

interface Of {
  readonly matter: Matter;
  readonly operation: Catalogued;
  readonly named: Values;
  readonly acting: Acting;
}

function Listed({ slug, matter, operation, named, acting }: Of & { readonly slug: string }) {
  const first = matter.ofYear === undefined ? {} : { year: yearOf(today()) };
  const [asked, setAsked] = useState<Values>(first);
  const pages = usePages();
  const [form] = Form.useForm<Values>();
  const filters = filtersOf(operation);
  const { rows: member = 'rows', exported, acts = [] } = matter;
  const isPaged = operation.query.some(({ name }) => name === 'limit');
  return (
    <>
      {filters.length > 0 && (
        <Form
          form={form}
          layout="inline"
          className="search"
          aria-label={`查找：${matter.zh}`}
          initialValues={first}
          onFinish={() => {
            pages.restart();
            setAsked(sentOf(filters, form.getFieldsValue(true)));
          }}
        >
          <Asks of={filters} isSearch />
          <Button type="primary" htmlType="submit">
            查询
          </Button>
        </Form>
      )}
      {exported !== undefined && (
        <Exports operation={operationOf(exported)} {...{ named, asked }} choice={acting.choice} />
      )}
      <PagedList<Row, Row & { readonly next?: string }>
        name={matter.zh}
        queryKey={['matter', operation.id, acting.choice.actingAs, named, asked]}
        read={(page) =>
          askFor(operation, { path: named, query: isPaged ? { ...asked, ...page } : asked })
        }
        rowsOf={(answer) => rowsIn(answer, member)}
        columns={columnsIn(slug, matter, allowedOnes(acts, acting.choice), acting)}
        keyOf={(row) => JSON.stringify(row)}
        keepsPrevious
        pages={pages}
      />
    </>
  );
}

function rowsIn(answer: Row, member: string): readonly Row[] {
  const rows = (answer[member] ?? []) as readonly unknown[];
  // Rows of a file are its columns by name.
  return rows.map((row) =>
    Array.isArray(row)
      ? Object.fromEntries(
          (row as readonly { name: string; value: unknown }[]).map(({ name, value }) => [
            name,
            value,
          ]),
        )
      : (row as Row),
  );
}

function columnsIn(
  slug: string,
  { columns, keys = [], read }: Matter,
  acts: readonly Catalogued[],
  { account }: Acting,
): readonly Column<Row>[] | ((rows: readonly Row[]) => readonly Column<Row>[]) {
  if (columns === undefined)
    return (rows) => columnsOf([...new Set(rows.flatMap((row) => Object.keys(row)))]);
  const told = columnsOf(columns);
  const own =
    read === undefined
      ? told
      : told.map((column, at) => (at === 0 ? linked(slug, keys, column) : column));
  if (slug === 'documents') return [...own.slice(0, -1), FILES];
  if (acts.length === 0) return own;
  return [
    ...own,
    { title: '办理', cell: (row) => <RowActs acts={acts} row={row} account={account} /> },
  ];
}

const linked = (
  slug: string,
  keys: readonly string[],
  { title, cell }: Column<Row>,
): Column<Row> => ({
  title,
  cell: (row) =>
    slug === 'payment-orders' ? (
      <Link to="/payments/$id" params={{ id: String(row['orderId']) }}>
        {cell(row)}
      </Link>
    ) : (
      <Link
        to="/matters/$slug/$id"
        params={{ slug, id: keys.map((key) => String(row[key])).join(BETWEEN) }}
      >
        {cell(row)}
      </Link>
    ),
});

const FILES: Column<Row> = {
  title: '文件',
  cell: ({ id }) => <DocumentFiles id={String(id)} />,
};

/** The acts on a row that has no page of its own. */
function RowActs({
  acts,
  row,
  account,
}: {
  readonly acts: readonly Catalogued[];
  readonly row: Row;
  readonly account: string;
}) {
  const pending = isRow(row['pending']) ? row['pending'] : {};
  const hash = row['hash'] ?? pending['hash'];
  const id = row['id'] ?? row['account'];
  return (
    <Operations of={acts} account={account} given={{ id, ...(hash !== undefined && { hash }) }} />
  );
}

function One({ matter, operation, named, acting }: Of) {
  const found = useQuery({
    queryKey: ['matter', operation.id, acting.choice.actingAs, named],
    queryFn: () => askFor<Row>(operation, { path: named }),
    refetchInterval: ({ state }) => isUnderWay(state.data) && AGAIN_MS,
  });
  return (
    <Loaded of={found}>
      {(record) => (
        <>
          <LongWork of={record} />
          <Block title="现在可以办理">
            <MatterActs
              matter={matter}
              operation={operation}
              named={named}
              acting={acting}
              record={record}
            />
          </Block>
          <Block title="内容">
            <Shown of={record} />
            <Files operation={operation} named={named} choice={acting.choice} />
          </Block>
          {isRow(record['draw']) && (
            <Block title="抽取">
              <Repeat file={record['draw'] as unknown as ExpertDraw['file']} />
            </Block>
          )}
          <Parts matter={matter} named={named} acting={acting} />
          <TrailOf matter={matter} named={named} choice={acting.choice} />
        </>
      )}
    </Loaded>
  );
}

/** How often what is under way is asked for again. */
const AGAIN_MS = 2_000;

/** Runs over a list that are not at its end, such as an issuing of vouchers. */
function runsUnderWay(record: Row | undefined): readonly Row[] {
  const runs = record?.['runs'];
  return Array.isArray(runs) ? runs.filter(isRow).filter(({ state }) => state === 'issuing') : [];
}
const isUnderWay = (record: Row | undefined): boolean => runsUnderWay(record).length > 0;

function LongWork({ of }: { readonly of: Row }) {
  return runsUnderWay(of).map((run) => (
    <Block key={String(run['importId'])} title="正在发放">
      <div role="status">
        <progress
          className="bar"
          aria-label="发放的进度"
          max={Math.max(1, Number(run['rows']))}
          value={Number(run['judged'])}
        />
        <p>
          已审核{String(run['judged'])}家，共{String(run['rows'])}家。可以离开本页，办理不受影响。
        </p>
      </div>
    </Block>
  ));
}

/** What may be done on it now: what its answer says, or else what lies below its address. */
function actsOn({ acts = [] }: Matter, operation: Catalogued, record: Row, choice: Choice) {
  const { allowed } = record;
  const below = [...actsBelow(operation), ...acts.map(operationOf)];
  const own = below.filter((one) => mayAsk(one, choice));
  if (!Array.isArray(allowed)) return own;
  const names = (allowed as readonly { decision: string; role: string }[])
    .filter(({ role }) => role === choice.role)
    .map(({ decision }) => decision);
  return own.filter(({ id }) => names.includes(id) || (acts as readonly string[]).includes(id));
}

export function MatterActs({
  matter,
  operation,
  named,
  acting,
  record,
}: Of & { readonly record: Row }) {
  const acts = actsOn(matter, operation, record, acting.choice);
  const pending = isRow(record['pending']) ? record['pending'] : record;
  const hash = pending['hash'];
  return (
    <Operations
      of={acts}
      account={acting.account}
      given={{ ...named, ...(typeof hash === 'string' && { hash }) }}
      none="目前没有需要您办理的事项。"
    />
  );
}

function Files({
  operation,
  named,
  choice,
}: {
  readonly operation: Catalogued;
  readonly named: Values;
  readonly choice: Choice;
}) {
  return filesBelow(operation)
    .filter((one) => mayAsk(one, choice))
    .map((one) => (
      <p key={one.id}>
        <a href={addressIn(one, named)} download>
          {one.zh}
        </a>
      </p>
    ));
}

function Parts({ matter, named, acting }: Omit<Of, 'operation'>) {
  const { parts = [] } = matter;
  return parts.map((slug) => {
    const part = matterOf(slug);
    if (part?.list === undefined || !isFor(part, acting.choice)) return null;
    const operation = operationOf(part.list);
    return (
      <Block key={slug} title={part.zh}>
        <Listed slug={slug} matter={part} operation={operation} named={named} acting={acting} />
      </Block>
    );
  });
}

function TrailOf({
  matter: { trail },
  named,
  choice,
}: {
  readonly matter: Matter;
  readonly named: Values;
  readonly choice: Choice;
}) {
  const operation = trail === undefined ? undefined : operationOf(trail);
  if (operation === undefined || !mayAsk(operation, choice)) return null;
  return <TrailBy operation={operation} named={named} />;
}

function TrailBy({ operation, named }: { readonly operation: Catalogued; readonly named: Values }) {
  const found = useQuery({
    queryKey: ['matter', operation.id, named],
    queryFn: () => askFor<{ readonly entries: readonly Entry[] }>(operation, { path: named }),
  });
  return (
    <Block title="办理经过">
      <Loaded of={found}>
        {(answer) => (
          <>
            <Entries of={answer.entries} />
            <ChainCheck answer={answer} />
          </>
        )}
      </Loaded>
    </Block>
  );
}
