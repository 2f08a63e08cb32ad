/** Arts. 10(5), 17(4): the agenda of a meeting, and its minutes with the votes. */
import { formatYuan, type Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import type { Draft } from './draft';
import { type Block, chineseDay, type Column, inWordsAndFigures, numbered } from './model';
import { BUREAU, CENTRE } from './offices';

export interface MeetingLine {
  readonly caseNo: string;
  readonly name: string;
  readonly service: string;
  readonly supported: boolean;
  readonly amountFen: Fen;
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number };
  /** Names of who kept away, and why. */
  readonly recused: readonly string[];
  readonly reason: string;
}

export interface MeetingFacts {
  readonly id: string;
  readonly round: string;
  readonly convener: 'bureau' | 'centre';
  /** 会议审议 or 重新审议. */
  readonly kindName: string;
  readonly heldOn: CivilDate;
  readonly members: readonly string[];
  readonly present: readonly string[];
  readonly chair: string;
  readonly recorder: string;
  readonly minutes: string;
  readonly lines: readonly MeetingLine[];
}

const NUMBER: Column = { title: '序号', width: 1.2 };
const CASE: Column = { title: '编号', width: 3.2 };
const NAME: Column = { title: '单位名称', width: 5, align: 'left' };

const officeOf = ({ convener }: MeetingFacts) =>
  convener === 'bureau' ? ([BUREAU, '乌科'] as const) : ([CENTRE, '乌科信'] as const);

function frame(facts: MeetingFacts): readonly (readonly [string, string])[] {
  const { round, kindName, heldOn, members, chair, recorder } = facts;
  return [
    ['会议', `${round}${kindName}`],
    ['时间', chineseDay(heldOn)],
    ['主持人', chair],
    ['记录人', recorder],
    ['应到人员', `${members.join('、')}（${members.length}人）`],
  ];
}

export function agenda(facts: MeetingFacts): Draft {
  const [office, letters] = officeOf(facts);
  const { id, kindName, heldOn, lines } = facts;
  return {
    kind: 'agenda',
    key: `agenda/${id}`,
    series: `${letters}议`,
    model: {
      template: 'sheet',
      title: `${kindName}议程`,
      blocks: [
        { kind: 'fields', rows: frame(facts) },
        {
          kind: 'paragraph',
          text: `一、核对到会人数和回避事项。二、逐项审议下列${lines.length}项申请并表决。三、宣布结果，签署记录。`,
        },
      ],
      annexes: [
        {
          title: '审议事项',
          blocks: [
            {
              kind: 'table',
              columns: [NUMBER, CASE, NAME, { title: '服务事项', width: 5, align: 'left' }],
              rows: numbered(lines.map(({ caseNo, name, service }) => [caseNo, name, service])),
            },
          ],
        },
      ],
      signedBy: office,
      date: heldOn,
    },
  };
}

export function minutes(facts: MeetingFacts): Draft {
  const [office, letters] = officeOf(facts);
  const { id, kindName, heldOn, present, lines } = facts;
  const supported = lines.filter((line) => line.supported);
  const total = supported.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const money = total === 0 ? '' : `，金额合计${inWordsAndFigures(total)}`;
  return {
    kind: 'minutes',
    key: `minutes/${id}`,
    series: `${letters}纪`,
    model: {
      template: 'sheet',
      title: '会议纪要',
      blocks: [
        {
          kind: 'fields',
          rows: [...frame(facts), ['实到人员', `${present.join('、')}（${present.length}人）`]],
        },
        ...facts.minutes
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((text): Block => ({ kind: 'paragraph', text })),
        {
          kind: 'paragraph',
          text: `${kindName}结果：审议${lines.length}项，支持${supported.length}项${money}，不予支持${lines.length - supported.length}项。逐项结果见附件。`,
        },
      ],
      annexes: [{ title: '逐项审议结果', blocks: [results(lines)] }],
      signedBy: office,
      date: heldOn,
      signatures: ['主持人（签字）', '记录人（签字）'],
    },
  };
}

function results(lines: readonly MeetingLine[]): Block {
  return {
    kind: 'table',
    columns: [
      NUMBER,
      CASE,
      { ...NAME, width: 4 },
      { title: '赞成', width: 1.1 },
      { title: '反对', width: 1.1 },
      { title: '弃权', width: 1.1 },
      { title: '回避', width: 2, align: 'left' },
      { title: '结果', width: 1.6 },
      { title: '金额（元）', width: 2.6, align: 'right' },
      { title: '理由', width: 3.4, align: 'left' },
    ],
    rows: numbered(
      lines.map(({ caseNo, name, votes, recused, supported, amountFen, reason }) => [
        caseNo,
        name,
        String(votes.for),
        String(votes.against),
        String(votes.abstain),
        recused.join('；'),
        supported ? '支持' : '不支持',
        amountFen === 0 ? '—' : formatYuan(amountFen),
        reason,
      ]),
    ),
  };
}
