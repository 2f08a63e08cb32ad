/** Arts. 10(6), 17(5): the published list with its text: whom it supports, until when and how to object. */
import { formatYuan } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import { DISTRICTS, type ProcedureName, type PublishedLine } from '../model/nouns';
import { type Block, chineseDay, type Column, inWordsAndFigures, numbered, totalOf } from './model';
import type { Draft } from './draft';
import { CENTRE, contactLine, type Contact } from './offices';

export interface PublicityFacts {
  /** Of the act that published it. */
  readonly id: string;
  readonly title: string;
  readonly procedure: ProcedureName;
  readonly lines: readonly PublishedLine[];
  readonly publishedOn: CivilDate;
  readonly period: {
    readonly count: number;
    readonly firstDay: CivilDate;
    readonly lastDay: CivilDate;
  };
  readonly contact: Contact;
}

/** Real name and contact, a unit's stamp, facts: an objection without them holds nothing (reading of Art. 17). */
export const HOW_TO_OBJECT =
  '任何单位和个人对公示内容有异议的，应当在公示期内以书面形式提出，说明事实和理由，并附必要的证明材料。' +
  '以单位名义提出的，加盖本单位公章，写明联系人和联系电话；以个人名义提出的，签署真实姓名，写明联系方式。' +
  '异议人的身份依法保密。匿名或者逾期提出的，不影响公示结果，作为监督线索处理。';

const NAME: Column = { title: '单位名称', width: 5, align: 'left' };
const NUMBER: Column = { title: '序号', width: 1.3 };
const DISTRICT: Column = { title: '区县', width: 2.2 };
const ITEM: Column = { title: '服务事项', width: 3.2, align: 'left' };

export function publicityList(facts: PublicityFacts): Draft {
  const { id, title, publishedOn } = facts;
  return {
    kind: 'publicity',
    key: `publicity/${id}`,
    series: '乌科信示',
    model: {
      template: 'document',
      head: CENTRE,
      title,
      blocks: text(facts),
      annexes: [{ title: `${title}名单`, blocks: [listOf(facts)] }],
      signedBy: CENTRE,
      date: publishedOn,
    },
  };
}

function text({ procedure, lines, period, contact }: PublicityFacts): Block[] {
  const total = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const what =
    procedure === 'admission'
      ? `拟入库服务机构${lines.length}家`
      : `拟支持创新券兑现项目${lines.length}项，金额合计${inWordsAndFigures(total)}`;
  const from = chineseDay(period.firstDay);
  const to = chineseDay(period.lastDay);
  return [
    {
      kind: 'paragraph',
      text: `按照创新券管理办法的规定，经申报、初审、评审和会议审议，${what}，现将名单（见附件）予以公示，接受社会监督。`,
    },
    { kind: 'heading', text: '一、公示时间' },
    { kind: 'paragraph', text: `${from}至${to}（${period.count}个工作日，至末日24时止）。` },
    { kind: 'heading', text: '二、异议的提出' },
    { kind: 'paragraph', text: HOW_TO_OBJECT },
    { kind: 'heading', text: '三、受理单位' },
    { kind: 'paragraph', text: `${CENTRE}。${contactLine(contact)}` },
  ];
}

function listOf({ procedure, lines }: PublicityFacts): Block {
  if (procedure === 'admission') {
    const rows = numbered(
      lines.map((line) => [
        line.applicantName,
        line.district === undefined ? '市外' : DISTRICTS[line.district],
        line.item ?? '—',
      ]),
    );
    return { kind: 'table', columns: [NUMBER, NAME, DISTRICT, { ...ITEM, width: 6 }], rows };
  }
  const total = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    kind: 'table',
    columns: [
      NUMBER,
      NAME,
      DISTRICT,
      ITEM,
      { title: '服务机构', width: 4.2, align: 'left' },
      { title: '金额（元）', width: 3, align: 'right' },
    ],
    rows: numbered(
      lines.map((line) => [
        line.applicantName,
        line.district === undefined ? '—' : DISTRICTS[line.district],
        line.item ?? '—',
        line.institution ?? '—',
        formatYuan(line.amountFen),
      ]),
    ),
    total: totalOf(total),
  };
}
