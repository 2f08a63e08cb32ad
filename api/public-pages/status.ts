/**
 * Where an application stands, for whoever knows its number and the telephone number that its handler has left with the
 * service. A wrong number and a wrong telephone are told alike, and tries are counted by network and by application.
 */
import type { Request } from 'express';
import { moneyPlace } from '../../policy/case/money-place';
import { stepInWords } from '../../policy/case/procedures';
import { WAIT_NAMES } from '../../policy/case/waits';
import { PROCEDURE_NAMES, ROLE_NAMES } from '../../policy/words/vocabulary';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { accountsAt } from '../../store/people/accounts';
import { placeOf } from '../work/work';
import type { Dependencies } from '../request';
import { formOf } from './forms';
import { html, NOTHING, table, type Markup } from './markup';
import type { PublicPage } from './page';
import { lastDayIn, minuteOf } from './times';

const TITLE = '查询办理进度';
const CASE_NO = /^[AR]\d{4}-\d{6}$/;
const PHONE = /^1\d{10}$/;

const asking = (said = NOTHING): Markup =>
  html`<p>请填写申请编号，以及申请单位经办人在本系统登记的手机号码。</p>
    ${said}
    <form method="post" action="/public/status">
      <label>申请编号 <input name="no" maxlength="20" required autocomplete="off" /></label
      ><label
        >经办人手机号码
        <input name="phone" maxlength="20" inputmode="tel" required autocomplete="off" /></label
      ><button>查询</button>
    </form>`;

export const askForStatus = (): Promise<PublicPage> =>
  Promise.resolve({ title: TITLE, body: asking() });

export async function statusPage(
  dependencies: Dependencies,
  request: Request,
): Promise<PublicPage> {
  const { fields } = await formOf(request);
  const no = (fields['no'] ?? '').toUpperCase();
  const phone = (fields['phone'] ?? '').replace(/[\s-]/g, '');
  const isSound = CASE_NO.test(no) && PHONE.test(phone);
  await dependencies.rates?.ofForm(request, isSound ? `status/${no}` : undefined);
  const kase = isSound ? await caseWithHandlerAt(no, phone) : null;
  if (kase === null)
    return {
      title: TITLE,
      body: asking(html`<p role="alert">编号与手机号码不相符，请核对后再试。</p>`),
    };
  return shown(kase);
}

async function caseWithHandlerAt(no: string, phone: string): Promise<CaseRecord | null> {
  const [kase, accounts] = await Promise.all([caseOf(no), accountsAt(phone)]);
  const isHandler = kase?.appliedBy?.some((account) => accounts.includes(account)) ?? false;
  return isHandler ? kase : null;
}

function shown(kase: CaseRecord): PublicPage {
  const { _id: no, procedure, step, state, submittedAt, waits } = kase;
  return {
    title: TITLE,
    body: html`<dl>
        <dt>申请编号</dt>
        <dd>${no}</dd>
        <dt>事项</dt>
        <dd>${PROCEDURE_NAMES[procedure]}</dd>
        <dt>提交时间</dt>
        <dd>${submittedAt === undefined ? '—' : minuteOf(submittedAt)}</dd>
        <dt>当前环节</dt>
        <dd>${state === 'ended' ? '已办结' : stepInWords(step)}</dd>
        <dt>资金情况</dt>
        <dd>${moneyPlace(placeOf(kase))}</dd>
      </dl>
      ${table('正在办理', waits, [
        { title: '事项', cell: ({ name }) => WAIT_NAMES[name] },
        {
          title: '办理单位',
          cell: ({ role }) => (role === 'service' ? '系统' : ROLE_NAMES[role]),
        },
        { title: '期限', cell: ({ dueAt }) => (dueAt === undefined ? '—' : lastDayIn(dueAt)) },
      ])}`,
  };
}
