/** What an applicant is told in writing about its application: acceptance, correction, refusal (Arts. 10, 17). */
import { applicationPlace } from '../case/application-places';
import type { CivilDate } from '../kernel/time';
import type { DistrictCode, Fault, ProcedureName, Uscc } from '../model/nouns';
import { COURT_REMEDIES, secondLookRemedy } from '../words/remedies';
import { PROCEDURE_NAMES } from '../words/vocabulary';
import type { Draft } from './draft';
import type { DocumentKindName } from './kinds';
import { type Block, chineseDay, numbered, withChineseDays } from './model';
import { BUREAU, CENTRE, contactLine, districtOffice, type Contact } from './offices';

export interface LetterFacts {
  readonly caseNo: string;
  readonly procedure: ProcedureName;
  readonly applicant: Uscc;
  readonly applicantName: string;
  /** The round's title. */
  readonly round: string;
  /** Entry of the trail that it tells of. */
  readonly entry: string;
  readonly on: CivilDate;
  readonly contact: Contact;
}

type Office = 'bureau' | 'centre' | DistrictCode;

const OFFICES = { bureau: [BUREAU, '乌科'], centre: [CENTRE, '乌科信'] } as const;

/** The name and the letters of an office. */
function officeOf(office: Office): readonly [name: string, letters: string] {
  if (office === 'bureau' || office === 'centre') return OFFICES[office];
  const name = districtOffice(office);
  return [name, `${name.replace('科技行政管理部门', '')}科`];
}

interface Letter {
  readonly kind: DocumentKindName;
  readonly title: string;
  readonly letter: string;
  readonly from: Office;
  readonly blocks: readonly Block[];
}

function letterTo(
  { entry, applicant, applicantName, on, contact }: LetterFacts,
  { kind, title, letter, from, blocks }: Letter,
): Draft {
  const [name, letters] = officeOf(from);
  return {
    kind,
    key: `${kind}/${entry}`,
    party: applicant,
    series: `${letters}${letter}`,
    model: {
      template: 'letter',
      head: name,
      title,
      to: applicantName,
      blocks: [...blocks, { kind: 'paragraph', text: contactLine(contact) }],
      annexes: [],
      signedBy: name,
      date: on,
    },
  };
}

export interface AcceptanceFacts extends LetterFacts {
  readonly submittedOn: CivilDate;
  /** What the case waits for, and until when. */
  readonly next: { readonly what: string; readonly lastDay?: CivilDate };
}

export function acceptance(facts: AcceptanceFacts): Draft {
  const { caseNo, procedure, round, submittedOn, next } = facts;
  const until = next.lastDay === undefined ? '' : `，办理期限至${chineseDay(next.lastDay)}`;
  return letterTo(facts, {
    kind: 'acceptance',
    title: '受理通知书',
    letter: '受',
    from: 'centre',
    blocks: [
      {
        kind: 'paragraph',
        text: `你单位于${chineseDay(submittedOn)}提交的${PROCEDURE_NAMES[procedure]}申请收悉。经核对，材料齐全、符合形式要求，予以受理。`,
      },
      {
        kind: 'fields',
        rows: [
          ['受理编号', caseNo],
          ['申报批次', round],
          ['申请事项', PROCEDURE_NAMES[procedure]],
          ['收到日期', chineseDay(submittedOn)],
        ],
      },
      {
        kind: 'paragraph',
        text: `下一环节为“${next.what}”${until}。办理进度可凭受理编号查询。`,
      },
    ],
  });
}

export interface CorrectionFacts extends LetterFacts {
  readonly from: DistrictCode | 'centre';
  readonly faults: readonly Fault[];
  readonly reason: string;
  readonly lastDay?: CivilDate;
}

/** Every fault at once (reading of Arts. 10(3), 17(3)). */
export function correction(facts: CorrectionFacts): Draft {
  const { caseNo, procedure, round, from, faults, reason, lastDay } = facts;
  const until = lastDay === undefined ? '在另行通知的期限内' : `于${chineseDay(lastDay)}（24时）前`;
  return letterTo(facts, {
    kind: 'correction',
    title: '补正通知书',
    letter: '补',
    from,
    blocks: [
      {
        kind: 'paragraph',
        text: `你单位在“${round}”中提交的${PROCEDURE_NAMES[procedure]}申请（编号${caseNo}），经初审需要补正：${reason}`,
      },
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 1 },
          { title: '项目', width: 3.5, align: 'left' },
          { title: '需要补正的内容', width: 8, align: 'left' },
        ],
        rows: numbered(faults.map(({ path, note }) => [applicationPlace(path) ?? path, note])),
      },
      {
        kind: 'paragraph',
        text: `请你单位${until}一次补正全部内容并重新提交。逾期未补正的，由中心提醒；仍未补正的，可以按未补正办结。补正期间，申请所占的项目、发票和额度予以保留。`,
      },
    ],
  });
}

export interface RefusalFacts extends LetterFacts {
  readonly from: Office;
  /** What was decided, such as 初审. */
  readonly decision: string;
  readonly reason: string;
  readonly cites: readonly string[];
  /** Last day for asking a second look; absent where its calendar year is. */
  readonly lastDay?: CivilDate;
  /** No second look is left: the courts are. */
  readonly final: boolean;
}

export function refusal(facts: RefusalFacts): Draft {
  const { caseNo, procedure, round, from, decision, reason, cites, lastDay, final } = facts;
  return letterTo(facts, {
    kind: 'refusal',
    title: '不予通过告知书',
    letter: '告',
    from,
    blocks: [
      {
        kind: 'paragraph',
        text: `你单位在“${round}”中提交的${PROCEDURE_NAMES[procedure]}申请（编号${caseNo}），经${decision}，不予通过。现将理由、依据和救济途径告知如下：`,
      },
      { kind: 'heading', text: '一、理由' },
      { kind: 'paragraph', text: reason },
      { kind: 'heading', text: '二、依据' },
      { kind: 'paragraph', text: `管理办法${cites.map(inChinese).join('、')}。` },
      { kind: 'heading', text: '三、救济途径' },
      {
        kind: 'paragraph',
        text: final ? COURT_REMEDIES : withChineseDays(secondLookRemedy(lastDay)),
      },
    ],
  });
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 1 to 99 as articles are numbered. */
function numeral(n: number): string {
  if (n <= 10) return NUMERALS[n] ?? '';
  const tens = Math.floor(n / 10);
  const rest = n % 10;
  return `${tens > 1 ? NUMERALS[tens] : ''}十${rest > 0 ? NUMERALS[rest] : ''}`;
}

/** `Art. 17(3)` is 第十七条第（三）项. */
export function inChinese(cite: string): string {
  const parts = [...cite.matchAll(/(\d+)(?:\((\d+)\))?/g)];
  return parts
    .map(([, article, item]) => {
      const part = item === undefined ? '' : `第（${numeral(Number(item))}）项`;
      return `第${numeral(Number(article))}条${part}`;
    })
    .join('、');
}
