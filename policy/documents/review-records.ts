/** What the reviews leave on paper: a district's recommendations, and each expert's sheet (Arts. 6, 10(3)-(4), 17(3)-(4)). */
import { formatYuan, type Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import {
  DISTRICTS,
  type ChecklistLine,
  type DistrictCode,
  type FindingAnswer,
} from '../model/nouns';
import { CHECK_NAMES } from '../words/vocabulary';
import type { Draft } from './draft';
import { type Block, chineseDay, numbered } from './model';
import { CENTRE, districtOffice } from './offices';

export interface RecommendationFacts {
  /** Of the meeting to which the cases went. */
  readonly meeting: string;
  readonly round: string;
  readonly district: DistrictCode;
  readonly on: CivilDate;
  readonly lines: readonly {
    readonly caseNo: string;
    readonly name: string;
    readonly service: string;
    readonly institution: string;
    /** What is claimed as eligible; absent of an admission. */
    readonly claimedFen?: Fen;
  }[];
}

export function recommendation(facts: RecommendationFacts): Draft {
  const { meeting, round, district, on, lines } = facts;
  const office = districtOffice(district);
  return {
    kind: 'recommendation',
    key: `recommendation/${meeting}/${district}`,
    district,
    series: `${DISTRICTS[district]}科荐`,
    model: {
      template: 'letter',
      head: office,
      title: '推荐名单',
      to: CENTRE,
      blocks: [
        {
          kind: 'paragraph',
          text: `按照“${round}”的要求，经初审，现推荐${lines.length}项申请（名单见附件），请予评审。`,
        },
      ],
      annexes: [
        {
          title: `${DISTRICTS[district]}推荐名单`,
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: '序号', width: 1.3 },
                { title: '编号', width: 3.2 },
                { title: '单位名称', width: 5, align: 'left' },
                { title: '服务事项', width: 3.2, align: 'left' },
                { title: '服务机构', width: 4, align: 'left' },
                { title: '申报金额（元）', width: 3, align: 'right' },
              ],
              rows: numbered(
                lines.map(({ caseNo, name, service, institution, claimedFen }) => [
                  caseNo,
                  name,
                  service,
                  institution,
                  claimedFen === undefined ? '—' : formatYuan(claimedFen),
                ]),
              ),
            },
          ],
        },
      ],
      signedBy: office,
      date: on,
    },
  };
}

export interface ExpertSheetFacts {
  readonly caseNo: string;
  readonly entry: string;
  readonly applicantName: string;
  readonly service: string;
  readonly institution: string;
  readonly expert: string;
  readonly recommends: boolean;
  readonly reason: string;
  readonly checklist: readonly ChecklistLine[];
  readonly answers: readonly FindingAnswer[];
  readonly on: CivilDate;
}

export function expertSheet(facts: ExpertSheetFacts): Draft {
  const { caseNo, entry, applicantName, service, institution, expert, on } = facts;
  const { recommends, reason, checklist, answers } = facts;
  const lines: Block = {
    kind: 'table',
    columns: [
      { title: '序号', width: 1.2 },
      { title: '评审要点', width: 6, align: 'left' },
      { title: '结论', width: 2 },
      { title: '说明', width: 6, align: 'left' },
    ],
    rows: numbered(
      checklist.map(({ check, met, note = '' }) => [
        CHECK_NAMES[check],
        met ? '符合' : '不符合',
        note,
      ]),
    ),
  };
  return {
    kind: 'expert-sheet',
    key: `expert-sheet/${entry}`,
    series: '乌科信评',
    model: {
      template: 'sheet',
      title: '专家评审意见表',
      blocks: [
        {
          kind: 'fields',
          rows: [
            ['编号', caseNo],
            ['申请单位', applicantName],
            ['服务事项', service],
            ['服务机构', institution],
            ['评审专家', expert],
            ['评审日期', chineseDay(on)],
          ],
        },
        ...(checklist.length > 0 ? [lines] : []),
        ...answers.map(({ words }): Block => ({
          kind: 'paragraph',
          text: `对系统提示的说明：${words}`,
        })),
        { kind: 'paragraph', text: `评审结论：${recommends ? '推荐' : '不推荐'}。理由：${reason}` },
      ],
      annexes: [],
      signedBy: CENTRE,
      date: on,
      signatures: ['评审专家（签字）'],
    },
  };
}
