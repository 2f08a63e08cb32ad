/** What was approved after publicity (Art. 17(6)): each approval document with whom it supports and how much. */
import { formatYuan } from '../../policy/kernel/money';
import type { ReportTable } from '../../policy/evaluation/report';
import { refusal, Refused } from '../../policy/words/refusals';
import { casesOf } from '../../store/case/cases';
import { batchActHeadsOf, batchActOf, type BatchActRecord } from '../../store/round/batch-acts';
import { listRounds } from '../../store/round/rounds';
import { html, table } from './markup';
import { link } from './markup';
import type { PublicPage } from './page';
import { minuteOf } from './times';

const MOST = 200;
const DOCUMENTS_A_ROUND = 20;

const isGiven = ({ state, recordedAt }: Pick<BatchActRecord, 'recordedAt' | 'state'>): boolean =>
  state === 'in-force' && recordedAt !== undefined;

export async function resultsPage(): Promise<PublicPage> {
  const rounds = await listRounds({ limit: MOST, kind: 'redemption' });
  const found = await Promise.all(
    rounds.map(async ({ _id, notice }) => {
      const acts = await batchActHeadsOf(_id, 'approval', '', DOCUMENTS_A_ROUND);
      return acts.filter(isGiven).map((act) => ({ ...act, notice }));
    }),
  );
  const acts = found.flat().sort((a, b) => (b.recordedAt ?? '').localeCompare(a.recordedAt ?? ''));
  return {
    title: '批复结果',
    body: html`<p>公示期满没有异议，或者异议处理完毕的项目，由市科技局批复。</p>
      ${table('批复文件', acts, [
        { title: '文件', cell: ({ _id, title = '' }) => link(`/public/results/${_id}`, title) },
        { title: '申报通知', cell: ({ notice }) => notice.title },
        { title: '件数', cell: ({ lines, failed }) => lines - failed.length },
        { title: '批复时间', cell: ({ recordedAt }) => minuteOf(recordedAt ?? '') },
      ])}`,
  };
}

interface Result {
  readonly caseNo: string;
  readonly name: string;
  readonly amountFen: number;
}

/** Throws `Refused` (`act-unknown`) where no such document is in force. */
async function resultOf(id: string) {
  const act = await batchActOf<'approval'>(id);
  if (act?.kind !== 'approval' || !isGiven(act))
    throw new Refused(refusal('act-unknown', { act: id }));
  const failed = new Set(act.failed.map(({ caseNo }) => caseNo));
  const granted = act.content.lines.filter(({ caseNo }) => !failed.has(caseNo));
  const cases = await casesOf(granted.map(({ caseNo }) => caseNo));
  const names = new Map(cases.map(({ _id, applicantName }) => [_id, applicantName]));
  const lines: Result[] = granted.map(({ caseNo, amountFen }) => {
    return { caseNo, amountFen, name: names.get(caseNo) ?? '' };
  });
  return { ...act, lines };
}

export async function resultPage(id: string): Promise<PublicPage> {
  const { content, recordedAt = '', lines } = await resultOf(id);
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    title: content.title,
    body: html`<dl>
        <dt>文号</dt>
        <dd>${content.documentNumber}</dd>
        <dt>批复时间</dt>
        <dd>${minuteOf(recordedAt)}</dd>
        <dt>件数</dt>
        <dd>${lines.length}</dd>
        <dt>合计</dt>
        <dd>${formatYuan(totalFen)}元</dd>
      </dl>
      ${table('支持的项目', lines, [
        { title: '编号', cell: ({ caseNo }) => caseNo },
        { title: '单位', cell: ({ name }) => name },
        { title: '金额（元）', cell: ({ amountFen }) => formatYuan(amountFen) },
      ])}`,
  };
}

export async function resultTable(id: string): Promise<ReportTable> {
  const { content, lines } = await resultOf(id);
  return {
    id: 'results',
    caption: content.title,
    columns: [
      { zh: '编号', kind: 'text' },
      { zh: '单位', kind: 'text' },
      { zh: '金额', kind: 'fen' },
    ],
    rows: lines.map(({ caseNo, name, amountFen }) => ({ cells: [caseNo, name, amountFen] })),
  };
}
