/**
 * The form by which anyone objects while publicity runs (Arts. 10(6), 17(5)): real name and contact, of a unit its stamp, facts
 * and papers. What becomes of it is read by its receipt.
 */
import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { filled, prose } from '../../policy/acts/kit';
import { judged } from '../../policy/acts/judgement';
import { paperKind, PAPER_TYPES } from '../../policy/evidence/kinds';
import { fileName } from '../../policy/evidence/file-name';
import { addDays, civilDateOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { articlesInWords } from '../../policy/words/article-names';
import { refusal, Refused } from '../../policy/words/refusals';
import {
  completeReceipt,
  keepReceipt,
  objectorBy,
  RECEIPT,
  receiptOf,
  type ObjectionReceipt,
} from '../../store/case/objectors';
import { objectionOf } from '../../store/case/objections';
import { keepPaper, paperByRequest, requirePlace } from '../../store/evidence/papers';
import { addressOf } from '../caller-address';
import { refusalForOutsider } from '../access';
import { objected } from '../case/decisions';
import { Problem, type FieldError } from '../errors';
import { arrivedIn, requireTakeable } from '../evidence/upload';
import { listOf } from '../publicity-lists/publicity-lists';
import { requestIdOf, type Dependencies } from '../request';
import { formOf, type SentFile, type SentForm } from './forms';
import { html, link, NOTHING, type Markup } from './markup';
import type { PublicPage } from './page';
import { minuteOf } from './times';

const KIND = 'objection-paper';
const MOST_FILES = 2;
const TELEPHONE = /^\+?[\d -]{7,20}$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What was typed, shown again where something is wrong with it. */
type Typed = SentForm['fields'];

const objectionWords = z.strictObject({
  name: filled(50),
  contact: filled(100).refine(
    (text) => TELEPHONE.test(text) || MAIL.test(text),
    '应为电话号码或者电子邮箱',
  ),
  unit: filled(100).optional(),
  reason: prose,
  key: z.uuid(),
});

export interface Place {
  /** Of the publicity list. */
  readonly id: string;
  readonly no: string;
}

interface Line extends Place {
  readonly title: string;
  readonly applicantName: string;
}

/** The line that is objected to. Throws `Refused`: `act-unknown`, `case-unknown`, `objection-too-late`. */
async function lineOf(dependencies: Dependencies, { id, no }: Place): Promise<Line> {
  const { title, lines } = await listOf(dependencies, id);
  const line = lines.find(({ caseNo }) => caseNo === no);
  if (line === undefined) throw new Refused(refusal('case-unknown', { no }));
  const { publicity, applicantName } = line;
  const today = civilDateOf(dependencies.now());
  if (publicity === undefined || today > publicity.lastDay)
    throw new Refused(refusal('objection-too-late'));
  return { id, no, title, applicantName };
}

export async function objectionPage(dependencies: Dependencies, at: Place): Promise<PublicPage> {
  return pageWith(await lineOf(dependencies, at), { key: randomUUID() }, []);
}

function pageWith(line: Line, typed: Typed, faults: readonly FieldError[]): PublicPage {
  const types = paperKind(KIND).types.map((type) => PAPER_TYPES[type].zh);
  const most = paperKind(KIND).mostBytes / 1024 / 1024;
  const field = (name: string, label: string, input: Markup, hint = '') =>
    html`<label for="${name}">${label}</label
      >${hint === '' ? NOTHING : html`<p class="hint">${hint}</p>`}${faultOf(faults, name)}${input}`;
  const text = (name: string, longest: number, more = NOTHING) =>
    html`<input
      id="${name}"
      name="${name}"
      maxlength="${longest}"
      value="${typed[name] ?? ''}"
      ${more}
    />`;
  const file = (name: string, more = NOTHING) =>
    html`<input
      id="${name}"
      name="${name}"
      type="file"
      accept=".pdf,.ofd,.jpg,.jpeg,.png"
      ${more}
    />`;
  const needed = html`required`;
  return {
    title: '提出异议',
    body: html`<dl>
        <dt>公示名单</dt>
        <dd>${link(`/public/publicity/${line.id}`, line.title)}</dd>
        <dt>编号</dt>
        <dd>${line.no}</dd>
        <dt>单位</dt>
        <dd>${line.applicantName}</dd>
      </dl>
      ${summaryOf(faults)}
      <form class="column" method="post" enctype="multipart/form-data">
        <input type="hidden" name="key" value="${typed['key'] ?? ''}" />
        ${field('name', '真实姓名', text('name', 50, html`required autocomplete="name"`), '以单位名义提出的，填写联系人姓名。')}
        ${field('contact', '联系电话或者电子邮箱', text('contact', 100, html`required autocomplete="tel"`), '只有核实异议的工作人员能够看到。')}
        ${field('unit', '单位名称（以单位名义提出的填写）', text('unit', 100))}
        ${field('stamp', '加盖公章的异议书（以单位名义提出的提交）', file('stamp'))}
        ${field('reason', '事实和理由', html`<textarea id="reason" name="reason" rows="8" maxlength="2000" ${needed}>${typed['reason'] ?? ''}</textarea>`)}
        ${field('papers', '证明材料', file('papers', html`multiple`), `最多${MOST_FILES}个文件，每个不超过${most} MiB，可以是${types.join('、')}。`)}
        <button>提交异议</button>
      </form>
      <p>
        异议人的身份依法保密，不告知被反映的单位。匿名提出的，作为监督线索处理，不影响公示结果。
      </p>`,
  };
}

const faultOf = (faults: readonly FieldError[], name: string): Markup => {
  const own = faults.filter(({ path }) => path === name);
  return own.length === 0
    ? NOTHING
    : html`<p class="fault">${own.map(({ message }) => message).join('；')}</p>`;
};

const FIELDS = ['name', 'contact', 'unit', 'stamp', 'reason', 'papers'];

/** What is said of the whole form, above it. */
function summaryOf(faults: readonly FieldError[]): Markup {
  if (faults.length === 0) return NOTHING;
  const whole = faults.filter(({ path }) => !FIELDS.includes(path));
  return html`<div role="alert">
    <p>异议没有提交。文件需要重新选择。</p>
    ${whole.map(({ message }) => html`<p>${message}</p>`)}
  </div>`;
}

/** The receipt, or the form again with what is wrong with it. */
export async function raiseByForm(
  dependencies: Dependencies,
  at: Place,
  request: Request,
  response: Response,
): Promise<PublicPage> {
  await dependencies.rates?.ofForm(request);
  const line = await lineOf(dependencies, at);
  const sent = await formOf(request, { files: true });
  try {
    const receipt = await raised(dependencies, line, sent, request);
    response.status(201);
    return await receiptPage(receipt, '异议已经收到');
  } catch (error) {
    const faults = faultsIn(error);
    response.status(422);
    return pageWith(line, sent.fields, faults);
  }
}

/** Throws what is no fault of the form. */
function faultsIn(error: unknown): readonly FieldError[] {
  if (error instanceof Refused)
    return error.refusals.map(({ message, cite, path = 'form' }) => {
      return { path, message: `${message}（依据：${articlesInWords(cite)}）` };
    });
  if (error instanceof Problem && error.kind === 'invalid') return error.extras.errors ?? [];
  throw error;
}

async function raised(
  dependencies: Dependencies,
  { no }: Line,
  { fields, files }: SentForm,
  request: Request,
): Promise<ObjectionReceipt> {
  const found = judged(objectionWords, fields);
  if (!('data' in found)) throw new Problem('invalid', '填写的内容有误。', found);
  const { name, contact, unit, reason, key } = found.data;
  const [stamp] = files['stamp'] ?? [];
  const papers = files['papers'] ?? [];
  if (unit !== undefined && stamp === undefined)
    throw new Refused(refusal('objection-without-stamp', {}, 'stamp'));
  const taken = [
    ...takeable('stamp', stamp === undefined ? [] : [stamp]),
    ...takeable('papers', papers),
  ];
  if (taken.length > 0) await requirePlace(no, { kind: KIND, files: taken.length }).catch(outside);
  const by = await objectorBy({ name, contact, ...(unit !== undefined && { unit }) });
  const receipt = await keepReceipt({ caseNo: no, key, by, at: dependencies.now() });
  if (receipt.by !== by || receipt.caseNo !== no)
    throw new Refused(refusal('idempotency-key-reused'));
  const address = addressOf(request);
  const actor: Actor = { id: by, role: 'public', ...(address !== undefined && { address }) };
  const requestId = requestIdOf(actor, key);
  const evidence =
    papers.length === 0 ? [reasonAlone] : taken.slice(-papers.length).map((one) => one.name);
  const { answer } = await objected(dependencies, {
    actor,
    idempotencyKey: key,
    requestId,
    params: { no },
    body: { reason, evidence, ...(stamp !== undefined && { stamp: taken[0]?.name ?? stamp.name }) },
  });
  const told = answer as { readonly reference?: string };
  for (const [nth, file] of taken.entries())
    await kept(dependencies, { no, request: `${requestId}/${nth}`, actor }, file);
  if (told.reference !== undefined) await completeReceipt(receipt._id, told.reference);
  return { ...receipt, ...(told.reference !== undefined && { objection: told.reference }) };
}

const reasonAlone = '见事实和理由';
const outside = (error: unknown): never => {
  throw refusalForOutsider(error);
};

/** Files under the names by which they are kept. Throws `Problem` (422) for one that cannot be. */
function takeable(path: string, files: readonly SentFile[]): readonly SentFile[] {
  const fault = (message: string) =>
    new Problem('invalid', message, { errors: [{ path, message }] });
  if (files.length > MOST_FILES) throw fault(`最多${MOST_FILES}个文件`);
  return files.map(({ name, content }) => {
    const said = fileName(name);
    if (!('name' in said)) throw fault(said.fault);
    try {
      requireTakeable(content, KIND);
    } catch (error) {
      throw error instanceof Problem ? fault(`${said.name}：${error.detail}`) : error;
    }
    return { name: said.name, content };
  });
}

async function kept(
  { now }: Dependencies,
  { no, request, actor }: { readonly no: string; readonly request: string; readonly actor: Actor },
  { name, content }: SentFile,
): Promise<void> {
  if ((await paperByRequest(request)) !== null) return;
  await arrivedIn(content, KIND, (id, file) =>
    keepPaper({ _id: id, caseNo: no, kind: KIND, name, ...file, at: now(), request }, actor),
  );
}

const ASK = html`<form method="post" action="/public/objections">
  <label>回执编号 <input name="receipt" maxlength="40" required autocomplete="off" /></label
  ><button>查询</button>
</form>`;

export const askForReceipt = (): Promise<PublicPage> =>
  Promise.resolve({
    title: '查询异议的答复',
    body: html`<p>提出异议时得到的回执编号，可以查询核实的结果。</p>
      ${ASK}`,
  });

/** What became of the objection of a receipt, to whoever has its number. */
export async function answerByReceipt(
  dependencies: Dependencies,
  request: Request,
): Promise<PublicPage> {
  await dependencies.rates?.ofForm(request);
  const { fields } = await formOf(request);
  const asked = (fields['receipt'] ?? '').replace(/[\s-]/g, '').toUpperCase();
  const receipt = RECEIPT.test(asked) ? await receiptOf(asked) : null;
  if (receipt === null)
    return {
      title: '查询异议的答复',
      body: html`<p role="alert">没有这个回执编号，请核对后再试。</p>
        ${ASK}`,
    };
  return receiptPage(receipt, '异议的答复');
}

async function receiptPage(
  { _id, caseNo, at, objection: key }: ObjectionReceipt,
  title: string,
): Promise<PublicPage> {
  const objection = key === undefined ? null : await objectionOf(key);
  const until =
    objection?.wait?.dueAt === undefined
      ? ''
      : `，期限至${addDays(civilDateOf(objection.wait.dueAt), -1)}`;
  const { verified } = objection ?? {};
  const states = {
    open: `正在核实${until}`,
    lead: '作为监督线索留存，不影响公示结果',
    verified: verified?.substantiated === true ? '经核实，异议成立' : '经核实，异议不成立',
  } as const;
  const told =
    verified === undefined
      ? NOTHING
      : html`<dt>核实结果</dt>
          <dd>${verified.reason}</dd>
          <dt>核实时间</dt>
          <dd>${minuteOf(verified.at)}</dd>`;
  return {
    title,
    body: html`<dl>
        <dt>回执编号</dt>
        <dd><code>${_id}</code></dd>
        <dt>申请编号</dt>
        <dd>${caseNo}</dd>
        <dt>收到时间</dt>
        <dd>${minuteOf(at)}</dd>
        <dt>办理情况</dt>
        <dd>${objection === null ? '正在登记' : states[objection.state]}</dd>
        ${told}
      </dl>
      <p>请记下或者打印回执编号，凭它查询核实的结果。</p>`,
  };
}
