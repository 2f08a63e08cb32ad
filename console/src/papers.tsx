/** The papers of a case (Arts. 8, 11, 16, 17): which are there, which are missing, each to be opened; and handing one in. */
import { articlesInWords } from '../../policy/words/article-names';
import { useQuery } from '@tanstack/react-query';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import type { Answer } from '../../api-client/contract';
import {
  PAPER_KINDS,
  PAPER_KIND_NAMES,
  PAPER_TYPES,
  paperKind,
  type PaperKind,
} from '../../policy/evidence/kinds';
import { answered, api, type Case } from './api';
import { useAsking } from './request';
import { Block, Mark } from './block';
import { timeOf } from './days';
import { Told, toldOf } from './faults';
import { InvoiceFile } from './invoice-file';
import { Loaded } from './page-data';
import { Select } from './select';
import { useActing } from './session';
import { List, type Column } from './table';
import { roleName } from './words';

type PaperList = Answer<'listPapers'>;
type Paper = PaperList['papers'][number];

const SCANS = {
  clean: { text: '可以打开', tone: 'good' },
  'not-scanned': { text: '正在查毒', tone: 'soon' },
  infected: { text: '含有病毒，不能打开', tone: 'grave' },
} as const;
/** How often the page asks again while a paper waits for its scan. */
const WAIT_MS = 2_000;
const SIZES = ['字节', 'KB', 'MB'] as const;

function sizeOf(bytes: number): string {
  const step = bytes < 1_024 ? 0 : bytes < 1_048_576 ? 1 : 2;
  return `${Math.ceil(bytes / 1_024 ** step)} ${SIZES[step]}`;
}

export function Papers({ kase: { no, ended } }: { readonly kase: Case }) {
  const found = useQuery({
    queryKey: ['papers', no],
    queryFn: () => answered(api.GET('/cases/{no}/papers', { params: { path: { no } } })),
    refetchInterval: ({ state }) =>
      state.data?.papers.some(({ scan }) => scan === 'not-scanned') === true && WAIT_MS,
  });
  const role = useActing()?.choice.role;
  const kinds = PAPER_KIND_NAMES.filter(
    (kind) => role !== undefined && paperKind(kind).from.includes(role),
  );
  return (
    <Block title="材料">
      <Loaded of={found}>
        {(listed) => (
          <>
            <Missing listed={listed} />
            <List name="材料" rows={listed.papers} keyOf={({ id }) => id} columns={COLUMNS} />
            <Pictures papers={listed.papers} />
            {listed.papers
              .filter(({ kind, scan }) => kind === 'invoice' && scan === 'clean')
              .map(({ id, name }) => (
                <InvoiceFile key={id} id={id} name={name} />
              ))}
            {ended === undefined && kinds.length > 0 && (
              <HandIn no={no} kinds={[...inOrder(kinds, listed.missing)]} />
            )}
          </>
        )}
      </Loaded>
    </Block>
  );
}

/** What is missing first. */
const inOrder = (kinds: readonly PaperKind[], missing: PaperList['missing']) =>
  new Set([...missing.map(({ kind }) => kind).filter((kind) => kinds.includes(kind)), ...kinds]);

function Missing({ listed: { missing, notHandedIn } }: { readonly listed: PaperList }) {
  if (missing.length + notHandedIn.length === 0) return null;
  const list = (
    <>
      还缺以下材料：
      <ul>
        {missing.map(({ kind, name, cite }) => (
          <li key={kind}>
            {name}（依据：{articlesInWords(cite)}）
          </li>
        ))}
        {notHandedIn.map(({ name, sha256 }) => (
          <li key={sha256}>申请中列出的“{name}”</li>
        ))}
      </ul>
    </>
  );
  return <Alert className="block" type="warning" showIcon title={list} />;
}

const COLUMNS: readonly Column<Paper>[] = [
  { title: '种类', cell: ({ kind }) => PAPER_KINDS[kind].zh },
  { title: '文件', cell: (paper) => <Name paper={paper} /> },
  { title: '大小', cell: ({ bytes }) => <span className="day">{sizeOf(bytes)}</span> },
  { title: '提交', cell: ({ at, role }) => `${timeOf(at)} ${roleName(role)}` },
  {
    title: '状态',
    cell: ({ scan }) => <Mark tone={SCANS[scan].tone}>{SCANS[scan].text}</Mark>,
  },
];

const addressOf = (id: string): string => `/papers/${id}`;

function Name({ paper: { id, name, scan, type } }: { readonly paper: Paper }) {
  if (scan !== 'clean') return name;
  const shown = PAPER_TYPES[type].media !== 'application/octet-stream';
  return (
    <a href={addressOf(id)} {...(shown && { target: '_blank', rel: 'noreferrer' })}>
      {name}
      {shown ? '' : '（下载）'}
    </a>
  );
}

/** Pictures are seen in the page, beside what is judged by them. */
function Pictures({ papers }: { readonly papers: readonly Paper[] }) {
  const pictures = papers.filter(
    ({ scan, type }) => scan === 'clean' && PAPER_TYPES[type].media.startsWith('image/'),
  );
  return pictures.map(({ id, name }) => (
    <details key={id}>
      <summary>查看图片：{name}</summary>
      <img className="picture" src={addressOf(id)} alt={name} loading="lazy" />
    </details>
  ));
}

interface HandedIn {
  readonly kind: PaperKind;
  readonly file: File;
}

function send(no: string, { kind, file }: HandedIn, key: string): Promise<unknown> {
  const query = { kind, name: file.name };
  const params = { path: { no }, query, header: { 'Idempotency-Key': key } };
  return answered(
    api.POST('/cases/{no}/papers', {
      params,
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}

/** What is wrong with a file before it is sent; the API judges it by its bytes. */
function faultOf({ kind, file }: Partial<HandedIn>): string | undefined {
  if (file === undefined) return '请选择文件。';
  if (kind === undefined) return '请选择材料种类。';
  const { zh, mostBytes } = paperKind(kind);
  if (file.size === 0) return '文件是空的。';
  if (file.size > mostBytes) return `${zh}不得超过${mostBytes / 1_048_576} MB。`;
  return undefined;
}

function HandIn({ no, kinds }: { readonly no: string; readonly kinds: readonly PaperKind[] }) {
  const [chosen, setKind] = useState<PaperKind>();
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const { ask, error, isPending } = useAsking(
    (paper: HandedIn, key) => send(no, paper, key),
    () => {
      if (input.current !== null) input.current.value = '';
      setKind(undefined);
    },
  );
  const kind = chosen ?? kinds[0];
  const options = kinds.map((value) => ({ value, label: paperKind(value).zh }));
  const types = kind === undefined ? [] : paperKind(kind).types;
  return (
    <form
      className="hand-in"
      aria-label="提交材料"
      onSubmit={(event) => {
        event.preventDefault();
        const file = input.current?.files?.[0];
        const found = faultOf({ ...(kind && { kind }), ...(file && { file }) });
        setFault(found);
        if (found === undefined && kind !== undefined && file !== undefined) ask({ kind, file });
      }}
    >
      <label>
        材料种类
        <Select
          options={options}
          value={kind ?? ''}
          onChange={(value) => {
            setKind(value as PaperKind);
          }}
        />
      </label>
      <label>
        文件（{types.map((type) => PAPER_TYPES[type].zh).join('、')}）
        <input
          ref={input}
          type="file"
          accept={types.map((type) => (type === 'jpeg' ? '.jpg,.jpeg' : `.${type}`)).join(',')}
        />
      </label>
      <Button htmlType="submit">{isPending ? '正在提交…' : '提交材料'}</Button>
      <Told sentences={fault === undefined ? toldOf(error) : [fault]} />
    </form>
  );
}
