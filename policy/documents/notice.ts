/** Arts. 10(1), 13, 17(1): the notice that opens a round. */
import type { CivilDate } from '../kernel/time';
import type { RoundNotice } from '../model/nouns';
import { PROCEDURE_NAMES } from '../words/vocabulary';
import type { Draft } from './draft';
import { chineseDay, type Block } from './model';
import { BUREAU, CENTRE, contactLine, type Contact } from './offices';

export interface NoticeFacts {
  readonly notice: RoundNotice;
  readonly publishedOn: CivilDate;
  readonly contact: Contact;
}

export function roundNotice({ notice, publishedOn, contact }: NoticeFacts): Draft {
  const { id, kind, programmeYear, title, opensOn, closesOn, supportFrom, supportTo } = notice;
  const { directions, requirements } = notice;
  const period = `${chineseDay(opensOn)}至${chineseDay(closesOn)}（末日24时止）`;
  const said: Block[] = [
    {
      kind: 'paragraph',
      text: `按照创新券管理办法的规定，现就${programmeYear}年度${PROCEDURE_NAMES[kind]}申报工作通知如下：`,
    },
    { kind: 'heading', text: '一、申报时间' },
    { kind: 'paragraph', text: `${period}。` },
    { kind: 'heading', text: '二、支持周期' },
    {
      kind: 'paragraph',
      text: `服务应当在${chineseDay(supportFrom)}至${chineseDay(supportTo)}之间发生。`,
    },
    { kind: 'heading', text: '三、支持方向' },
    {
      kind: 'paragraph',
      text: directions.length === 0 ? '不限定方向。' : `${directions.join('；')}。`,
    },
    { kind: 'heading', text: '四、申报要求' },
    ...requirements
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'heading', text: '五、服务事项与资金安排' },
    { kind: 'paragraph', text: itemsAndMoney(notice) },
    { kind: 'heading', text: '六、受理单位' },
    { kind: 'paragraph', text: `${CENTRE}。${contactLine(contact)}` },
  ];
  return {
    kind: 'notice',
    key: `notice/${id}`,
    series: '乌科通',
    model: {
      template: 'document',
      head: `${BUREAU}文件`,
      title,
      to: '各有关单位',
      blocks: said,
      annexes: [],
      signedBy: BUREAU,
      date: publishedOn,
    },
  };
}

/** By which list a contract is judged besides that of its signing day, and what happens where money is short (Arts. 4, 5). */
function itemsAndMoney({ programmeYear, serviceListVersion, ranking }: RoundNotice): string {
  const version =
    serviceListVersion === undefined ? '受理首日有效的版本' : `第${serviceListVersion}版`;
  const list = `本通知所指的服务事项清单为${programmeYear}年度清单${version}。`;
  const rule =
    ranking === undefined ? '各项按同一比例核减。' : `按下列办法择优排序安排：${ranking}`;
  return `${list}资金不足时，${rule}`;
}
