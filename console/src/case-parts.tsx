/** What a case shows of itself. */
import { PROCEDURES } from '../../policy/case/procedures';
import { formatYuan } from '../../policy/kernel/money';
import { DISTRICTS } from '../../policy/model/nouns';
import { CHECK_NAMES, WAY_NAMES } from '../../policy/words/vocabulary';
import type { Case } from './api';
import { Block, Facts, Mark, type Fact } from './block';
import { Left, stepName } from './case-columns';
import { dayOf } from './days';
import { List, type Column } from './table';
import { actName, awaitedName } from './words';

interface Of {
  readonly kase: Case;
}

export function Progress({ kase }: Of) {
  const steps: readonly string[] = PROCEDURES[kase.procedure];
  const isDone = ['paid', 'admitted'].includes(kase.ended?.outcome ?? '');
  const at = isDone ? steps.length : steps.indexOf(kase.step);
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
            <strong>{stepName(step)}</strong>
            <span className="day">{dayIn(kase, step) ?? (n < at ? '已完成' : '')}</span>
          </li>
        ))}
      </ol>
    </Block>
  );
}

/** The day on which the case came to a step, where its record tells it. */
function dayIn({ submittedAt, publications, waits, step: now, ended }: Case, step: string) {
  if (step.endsWith('(2)') && submittedAt !== undefined) return dayOf(submittedAt);
  const published = publications.at(-1)?.publishedAt;
  if (['10(6)', '17(5)'].includes(step) && published !== undefined) return dayOf(published);
  const since = step === now && ended === undefined ? waits[0]?.since : undefined;
  return since === undefined ? undefined : `自${dayOf(since)}`;
}

type Awaited = Case['waits'][number];

const WAIT_COLUMNS: readonly Column<Awaited>[] = [
  { title: '由谁办理', cell: awaitedName },
  { title: '事项', cell: (wait) => actName(wait.for) },
  { title: '自', cell: ({ since }) => <span className="day">{dayOf(since)}</span> },
  { title: '期限', cell: (wait) => <Left wait={wait} /> },
  { title: '期限如何计算', cell: (wait) => <Counted wait={wait} /> },
];

export function Waits({ kase: { waits } }: Of) {
  if (waits.length === 0) return null;
  return (
    <Block title="正在等待">
      <List name="正在等待" keyOf={({ name }) => name} rows={waits} columns={WAIT_COLUMNS} />
    </Block>
  );
}

function Counted({ wait: { deadline } }: { readonly wait: Awaited }) {
  if (deadline === undefined) return '—';
  const { told, unit, count, firstDay, lastDay } = deadline;
  if (told !== undefined) return told;
  const days = unit === 'working-days' ? '个工作日' : '日';
  return `自${firstDay}起${count}${days}，至${lastDay}`;
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
    ...deliberations.slice(-1).map(({ supported, amountFen }) => ({
      name: '会议审议结果',
      is: supported ? `支持${amountFen > 0 ? `，${money(amountFen)}` : ''}` : '不予支持',
    })),
  ];
  return (
    <Block title="申请内容">
      <Facts of={facts} />
    </Block>
  );
}

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
        {findings.map(({ code, message, severity }, at) => (
          <li key={`${code}${at}`}>
            <Mark tone={SEVERITY[severity].tone}>{SEVERITY[severity].text}</Mark> {message}
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
