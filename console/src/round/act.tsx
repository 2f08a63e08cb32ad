/**
 * An act over many cases as it was frozen: a meeting with its votes, a published list, an approval document with its annex. It is
 * printed as it stands; the official form with its file to be signed is among its documents.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { formatYuan } from '../../../policy/kernel/money';
import { ROUND_ACT_KIND_NAMES } from '../../../policy/words/vocabulary';
import { answered, api } from '../api';
import { Block, Facts, type Fact } from '../block';
import { timeOf } from '../days';
import { DocumentFiles } from '../documents';
import { Loaded } from '../page-data';
import { List, type Column } from '../table';
import { Why } from '../why';
import { FaultsOf, StateOf, useAct, type Act } from './act-outcome';
import { VOTES } from './tally';

const route = getRouteApi('/acts/$id');
type Of<K extends Act['kind']> = Extract<Act, { kind: K }>;

export function ActPage() {
  const { id } = route.useParams();
  const found = useAct(id);
  return <Loaded of={found}>{(act) => <Shown act={act} />}</Loaded>;
}

function Shown({ act }: { readonly act: Act }) {
  const { kind, state, lines, carriedOut, preparedBy, recordedAt, inForceAt, hash, roundId } = act;
  return (
    <>
      <h1>{headingOf(act)}</h1>
      <Block title={ROUND_ACT_KIND_NAMES[kind]}>
        <Facts
          of={[
            {
              name: '申报批次',
              is: (
                <Link to="/rounds/$id" params={{ id: roundId }}>
                  {roundId}
                </Link>
              ),
            },
            { name: '状态', is: <StateOf state={state} /> },
            { name: '件数', is: `${lines}件，已办${carriedOut}件` },
            { name: '登记人', is: preparedBy },
            { name: '登记时间', is: recordedAt === undefined ? '—' : timeOf(recordedAt) },
            { name: '全部办理', is: inForceAt === undefined ? '—' : timeOf(inForceAt) },
            { name: '内容校验值', is: <code>{hash}</code> },
            ...factsOf(act),
          ]}
        />
        <div className="acts">
          <Button
            onClick={() => {
              window.print();
            }}
          >
            打印本页
          </Button>
        </div>
      </Block>
      <FaultsOf act={act} />
      {act.kind === 'meeting' && <Meeting act={act} />}
      {act.kind === 'publication' && <Published act={act} />}
      {act.kind === 'approval' && <Annex act={act} />}
      <Files about={act} />
    </>
  );
}

function headingOf(act: Act): string {
  if (act.kind === 'approval' || act.kind === 'publication') return act.content.title;
  return `${ROUND_ACT_KIND_NAMES[act.kind]} ${act.actId}`;
}

function factsOf(act: Act): readonly Fact[] {
  if (act.kind === 'approval') {
    const totalFen = act.content.lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return [
      { name: '文号', is: act.content.documentNumber },
      {
        name: '合计',
        is: (
          <>
            {yuanOf(totalFen)}
            <Why of="合计" cite="Art. 17(6)">
              附件所列{act.content.lines.length}项金额之和，每项为会议审定并经公示的金额。
            </Why>
          </>
        ),
      },
    ];
  }
  if (act.kind !== 'meeting') return [];
  const { heldOn, chair, recorder, present, members, reduction } = act.content;
  return [
    { name: '会议日期', is: heldOn },
    { name: '主持人', is: chair },
    { name: '记录人', is: recorder },
    { name: '出席', is: `${present.length}人（应到${members.length}人）：${present.join('、')}` },
    ...(reduction === undefined
      ? []
      : [{ name: '会议时可用预算', is: yuanOf(reduction.availableFen) }]),
  ];
}

const yuanOf = (fen: number): string => `${formatYuan(fen)}元`;
const cased = <T extends { readonly caseNo: string }>(): Column<T> => ({
  title: '编号',
  cell: ({ caseNo }) => (
    <Link to="/cases/$no" params={{ no: caseNo }}>
      {caseNo}
    </Link>
  ),
});

type MeetingItem = Of<'meeting'>['content']['items'][number];
const ITEMS: readonly Column<MeetingItem>[] = [
  cased(),
  { title: '结果', cell: ({ supported }) => (supported ? '支持' : '不予支持') },
  {
    title: '金额',
    cell: ({ amountFen, fullFen }) => (
      <>
        {amountFen === undefined ? '—' : yuanOf(amountFen)}
        {fullFen !== undefined && (
          <Why of="金额" cite="reading of Art. 14">
            足额应为{yuanOf(fullFen)}，因预算不足核减。
          </Why>
        )}
      </>
    ),
  },
  {
    title: '表决',
    cell: ({ votes }) => votes.map(({ member, vote }) => `${member}${VOTES[vote]}`).join('、'),
  },
  {
    title: '回避',
    cell: ({ recused }) =>
      recused.length === 0
        ? '无'
        : recused.map(({ member, why }) => `${member}（${why}）`).join('、'),
  },
  { title: '理由', cell: ({ reason }) => reason },
];

function Meeting({ act }: { readonly act: Of<'meeting'> }) {
  const { items, minutes } = act.content;
  return (
    <>
      <Block title="表决结果">
        <List name="表决结果" rows={items} keyOf={({ caseNo }) => caseNo} columns={ITEMS} />
      </Block>
      <Block title="会议纪要">
        <p className="prose">{minutes}</p>
      </Block>
    </>
  );
}

type PublishedLine = Of<'publication'>['content']['lines'][number];
const PUBLISHED: readonly Column<PublishedLine>[] = [
  cased(),
  { title: '单位', cell: ({ applicantName }) => applicantName },
  { title: '结果', cell: ({ supported }) => (supported ? '支持' : '不予支持') },
  { title: '金额', cell: ({ amountFen }) => (amountFen > 0 ? yuanOf(amountFen) : '—') },
];

function Published({ act }: { readonly act: Of<'publication'> }) {
  return (
    <Block title="公示内容">
      <List
        name="公示内容"
        rows={act.content.lines}
        keyOf={({ caseNo }) => caseNo}
        columns={PUBLISHED}
      />
    </Block>
  );
}

type ApprovedLine = Of<'approval'>['content']['lines'][number];
const APPROVED: readonly Column<ApprovedLine>[] = [
  cased(),
  { title: '金额', cell: ({ amountFen }) => yuanOf(amountFen) },
];

function Annex({ act }: { readonly act: Of<'approval'> }) {
  return (
    <Block title="附件：兑现明细">
      <List
        name="兑现明细"
        rows={act.content.lines}
        keyOf={({ caseNo }) => caseNo}
        columns={APPROVED}
      />
    </Block>
  );
}

/** The documents that are about the act, in their official form. */
function Files({ about: { actId } }: { readonly about: Act }) {
  const found = useQuery({
    queryKey: ['documents', 'about', actId],
    queryFn: () => answered(api.GET('/documents', { params: { query: { about: actId } } })),
  });
  return (
    <Loaded of={found}>
      {({ documents }) => (
        <Block title="文书">
          <p>
            打印正式文书用PDF，需要修改格式后签字盖章的用Word；签字盖章后的扫描件存入各项申请的材料。
          </p>
          <List
            name="文书"
            rows={documents}
            keyOf={({ id }) => id}
            columns={[
              { title: '文书', cell: ({ kindName }) => kindName },
              { title: '文号', cell: ({ number }) => number },
              { title: '日期', cell: ({ issuedOn }) => <span className="day">{issuedOn}</span> },
              { title: '文件', cell: ({ id }) => <DocumentFiles id={id} /> },
            ]}
          />
        </Block>
      )}
    </Loaded>
  );
}
