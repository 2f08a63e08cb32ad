/** What a case shows of itself. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import { useState } from 'react';
import { OUTCOME_NAMES, WAITS } from '../../policy/case/waits';
import { articlesInWords } from '../../policy/words/article-names';
import { PROCEDURES } from '../../policy/case/procedures';
import { formatYuan } from '../../policy/kernel/money';
import { DISTRICTS } from '../../policy/model/nouns';
import { CHECK_NAMES, WAY_NAMES } from '../../policy/words/vocabulary';
import { answered, api, type Case } from './api';
import { Block, Facts, Mark, type Fact } from './block';
import { Left, stepName } from './case-columns';
import { dayOf, timeOf } from './days';
import { mayAsk, operationOf } from './operations';
import { Loaded } from './page-data';
import { useActing } from './session';
import { List, type Column } from './table';
import { trailOf, type Entry } from './trail';
import { Basis, Why } from './why';
import { actName, awaitedName } from './words';

interface Of {
  readonly kase: Case;
}

export function Progress({ kase }: Of) {
  const steps: readonly string[] = PROCEDURES[kase.procedure];
  const isDone = ['paid', 'admitted'].includes(kase.ended?.outcome ?? '');
  const at = isDone ? steps.length : steps.indexOf(kase.step);
  const { data } = useQuery(trailOf(kase.no, kase.trail.length));
  const standing = (n: number) => (n < at ? 'done' : n === at ? 'now' : 'later');
  return (
    <Block title="办理进度">
      <ol className="steps">
        {steps.map((step, n) => (
          <li
            key={step}
            className={standing(n)}
            {...(n === at && { 'aria-current': 'step' as const })}
          >
            <strong title={articlesInWords(citeOf(step))}>{stepName(step)}</strong>
            <span className="day">
              {dayIn(kase, step, data?.entries ?? []) ?? (n < at ? '已完成' : '')}
            </span>
          </li>
        ))}
      </ol>
    </Block>
  );
}

/** The day on which a step was done, or since when the case is in it, as its trail and its waits tell. */
function dayIn(kase: Case, step: string, entries: readonly Entry[]): string | undefined {
  const { step: now, ended, waits } = kase;
  if (step === now && ended === undefined) {
    const since = waits[0]?.since;
    return since === undefined ? undefined : `自${dayOf(since)}`;
  }
  const last = entries.findLast((entry) => entry.step === step && entry.by.role !== 'service');
  return last && dayOf(last.at);
}

type Awaited = Case['waits'][number];

const WAIT_COLUMNS: readonly Column<Awaited>[] = [
  { title: '由谁办理', cell: awaitedName },
  { title: '事项', cell: (wait) => actName(wait.for) },
  { title: '自', cell: ({ since }) => <span className="day">{dayOf(since)}</span> },
  { title: '期限', cell: (wait) => <Left wait={wait} /> },
  { title: '期限如何计算', cell: (wait) => <Counted wait={wait} /> },
  { title: '为什么等待', cell: (wait) => <WhyAwaited wait={wait} /> },
];

export function Waits({ kase: { waits } }: Of) {
  if (waits.length === 0) return null;
  return (
    <Block title="正在等待">
      <List name="正在等待" keyOf={({ name }) => name} rows={waits} columns={WAIT_COLUMNS} />
    </Block>
  );
}

function Counted({ wait: { deadline, missingYear } }: { readonly wait: Awaited }) {
  if (missingYear !== undefined) return `${missingYear}年的工作日历尚未公布，公布后起算`;
  if (deadline === undefined) return '—';
  const { told, unit, count, firstDay, lastDay, skipped, cite } = deadline;
  const days = unit === 'working-days' ? '个工作日' : '日';
  return (
    <>
      {told ?? `自${firstDay}起${count}${days}，至${lastDay}`}
      <Why of={`期限${lastDay}`} cite={cite}>
        {skipped.length === 0 ? (
          '期间各日均计入。'
        ) : (
          <>
            不计入的日子：
            {skipped.map(({ date, why }) => `${date}（${why}）`).join('、')}。
          </>
        )}
      </Why>
    </>
  );
}

/** What the wait rests on, and who has been reminded. */
function WhyAwaited({ wait }: { readonly wait: Awaited }) {
  const { cite } = WAITS[wait.name] as { readonly cite?: string };
  const { remindedAt, escalatedAt } = wait;
  return (
    <Why of={actName(wait.for)} cite={cite}>
      轮到{awaitedName(wait)}办理“{actName(wait.for)}”，期限届满不影响继续办理。
      {remindedAt !== undefined && `${timeOf(remindedAt)}已提醒。`}
      {escalatedAt !== undefined && `${timeOf(escalatedAt)}已上报。`}
    </Why>
  );
}

const money = (fen: number): string => `${formatYuan(fen)}元`;

export function About({ kase }: Of) {
  const { submission, district, deliberations, way } = kase;
  const facts: readonly Fact[] = [
    { name: '申请单位', is: kase.applicantName },
    { name: '统一社会信用代码', is: kase.applicant },
    { name: '申报批次', is: kase.roundId },
    {
      name: '所在区县',
      is: district === undefined ? '市外' : DISTRICTS[district],
    },
    ...(way === undefined ? [] : [{ name: '入库方式', is: WAY_NAMES[way] }]),
    ...(submission !== undefined && 'contract' in submission ? contractItems(submission) : []),
    ...deliberations.slice(-1).map((decided) => ({
      name: '会议审议结果',
      is: <Deliberated of={decided} />,
    })),
    ...(kase.approvalDocument === undefined
      ? []
      : [{ name: '批复文号', is: kase.approvalDocument }]),
    ...kase.instructions.slice(-1).map((paid) => ({ name: '付款', is: <Paid of={paid} /> })),
  ];
  return (
    <Block title="申请内容">
      <Facts of={facts} />
      {isAboutMoney(kase) && <Most no={kase.no} />}
    </Block>
  );
}

const isAboutMoney = ({ procedure, state, deliberations }: Case): boolean =>
  procedure === 'redemption' && state === 'open' && deliberations.length === 0;

type Deliberation = Case['deliberations'][number];

function Deliberated({ of }: { readonly of: Deliberation }) {
  const { supported, amountFen, reason, ceiling, reduction, meeting } = of;
  return (
    <>
      {supported ? `支持${amountFen > 0 ? `，${money(amountFen)}` : ''}` : '不予支持'}
      <Why of="会议审议结果" cite={supported && amountFen > 0 ? 'Art. 14' : 'Art. 17(4)'}>
        <ul>
          <li>会议的理由：{reason}</li>
          {ceiling !== undefined && <li>{ceiling.explanation}</li>}
          {reduction !== undefined && <li>{reduction.explanation}</li>}
          <MeetingLink id={meeting} />
        </ul>
      </Why>
    </>
  );
}

/** The record of the meeting, for who may read it. */
function MeetingLink({ id }: { readonly id: string }) {
  const acting = useActing();
  if (acting === undefined || !mayAsk(operationOf('getRoundAct'), acting.choice)) return null;
  return (
    <li>
      <Link to="/acts/$id" params={{ id }}>
        会议记录
      </Link>
    </li>
  );
}

const PAID = { instructed: '已下达银行', paid: '已付', failed: '付款失败' } as const;

function Paid({ of }: { readonly of: Case['instructions'][number] }) {
  const { state, amountFen, at, bankReason, bankReference, order } = of;
  return (
    <>
      {money(amountFen)}，{PAID[state]}
      <Why of="付款" cite="Art. 17(7)">
        {timeOf(at)}编入付款批次{order ?? ''}。
        {bankReference !== undefined && `银行凭证号${bankReference}。`}
        {bankReason !== undefined && `银行说明的原因：${bankReason}。`}
      </Why>
    </>
  );
}

/** The most that the case may be given as things stand; asked for only by whoever wants to know. */
function Most({ no }: { readonly no: string }) {
  const [isOpen, setOpen] = useState(false);
  const acting = useActing();
  if (acting === undefined || !mayAsk(operationOf('getCeiling'), acting.choice)) return null;
  return (
    <details
      className="why"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>最高可补助多少，如何得出</summary>
      {isOpen && <Ceiling no={no} />}
    </details>
  );
}

function Ceiling({ no }: { readonly no: string }) {
  const found = useQuery({
    queryKey: ['ceiling', no],
    queryFn: () => answered(api.GET('/cases/{no}/ceiling', { params: { path: { no } } })),
  });
  return (
    <Loaded of={found}>
      {({ explanation, caps }) => (
        <div>
          {explanation}
          <Basis cite="Art. 14" />
          <ul>
            {(caps as readonly { readonly explanation: string }[]).map((cap) => (
              <li key={cap.explanation}>{cap.explanation}</li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}

/** How a case ended, or why it does not go on, with who decided and what may still be done. */
export function Ended({ kase: { ended, refused, remedies, suspendedSince, heldFor = [] } }: Of) {
  return (
    <>
      {ended !== undefined && (
        <Alert
          className="block"
          type="info"
          showIcon
          title={
            <>
              {OUTCOME_NAMES[ended.outcome]}：{ended.reason}
              <Why of={OUTCOME_NAMES[ended.outcome]} cite={citeOf(ended.step)}>
                在“{stepName(ended.step)}”一步办结。
                {refused !== undefined &&
                  `${timeOf(refused.at)}${actName(refused.act)}：${refused.reason}。`}
                {remedies}
              </Why>
            </>
          }
        />
      )}
      {suspendedSince !== undefined && (
        <Alert
          className="block"
          type="warning"
          showIcon
          title={`本项申请自${dayOf(suspendedSince)}起中止办理。`}
        />
      )}
      {heldFor.length > 0 && (
        <Alert
          className="block"
          type="warning"
          showIcon
          title={
            <ul>
              {heldFor.map(({ code, message, cite }) => (
                <li key={code}>
                  {message}
                  <Basis cite={cite} />
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

/** A step is the item of the Measures that it is. */
const citeOf = (step: string): string => `Art. ${step}`;

function contractItems({ provider, contract }: Extract<Case['submission'], { contract: object }>) {
  return [
    { name: '服务机构', is: provider.name },
    { name: '服务内容', is: contract.subject },
    { name: '合同编号', is: contract.number },
    { name: '合同签订日', is: contract.signedOn },
    { name: '合同金额', is: money(contract.amountFen) },
    { name: '申请计入金额', is: money(contract.eligibleFen) },
  ];
}

const SEVERITY = {
  hard: { text: '不符合', tone: 'grave' },
  held: { text: '待核定', tone: 'soon' },
  soft: { text: '请核对', tone: 'soon' },
} as const;

export function Findings({ kase: { findings, faults } }: Of) {
  return (
    <Block title="自动核对的结果">
      {findings.length === 0 && <p>没有发现问题。</p>}
      <ul>
        {findings.map(({ code, message, severity, cite }, at) => (
          <li key={`${code}${at}`}>
            <Mark tone={SEVERITY[severity].tone}>{SEVERITY[severity].text}</Mark> {message}
            <Basis cite={cite} />
          </li>
        ))}
        {faults.map(({ path, note }) => (
          <li key={path}>
            <Mark tone="grave">需补正</Mark> {path}：{note}
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** The checklists of experts who have spoken, as far as the reader is shown them. */
export function Checked({ kase }: Of) {
  const opinions = 'opinions' in kase ? kase.opinions : [];
  return opinions.map(({ expert, recommends, reason, checklist }) => (
    <Block key={expert} title={`评审意见：${recommends ? '推荐' : '不推荐'}`}>
      <p>{reason}</p>
      <ul>
        {checklist.map(({ check, met, note }) => (
          <li key={check}>
            {CHECK_NAMES[check]}：{met ? '符合' : '不符合'}
            {note === undefined ? '' : `（${note}）`}
          </li>
        ))}
      </ul>
    </Block>
  ));
}
