/** The application handed in again, corrected: as it stands, with what is to be mended above it (Arts. 10(3), 17(3)). */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import { useMemo } from 'react';
import type { BodyOf } from '../../../api-client/contract';
import { answered, api, caseOf, type Case } from '../api';
import { draftName } from '../drafts';
import { asTyped, type Items, type Plan, type Section, type Values } from '../forms/spec';
import { GuidedForm } from '../application/form';
import { itemsIn, PLANS } from '../application/plans';
import { Loaded } from '../page-data';
import { useActing } from '../session';
import { isToCorrect } from '../turn';

const route = getRouteApi('/cases/$no/correction');

const SAID: Section = {
  title: '补正说明',
  about:
    '逐项说明改正了什么。后面各步照原申请填好，请修改需要补正之处；不向您全部显示的证件号码须重新填写。',
  of: [{ kind: 'prose', name: ['reason'], label: '补正说明' }],
};
const withReason =
  (plan: Plan): Plan =>
  (items, values) => [SAID, ...plan(items, values)];

export function CorrectPage() {
  const { no } = route.useParams();
  const found = useQuery({
    queryKey: ['correction', no],
    staleTime: Infinity,
    queryFn: async () => {
      const kase = await caseOf(no);
      const params = { path: { id: kase.roundId } };
      const { programmeYear } = await answered(api.GET('/rounds/{id}', { params }));
      return { kase, items: await itemsIn(programmeYear) };
    },
  });
  return (
    <>
      <h1>补正申请 {no}</h1>
      <Loaded of={found}>{({ kase, items }) => <Correction kase={kase} items={items} />}</Loaded>
    </>
  );
}

function Correction({ kase, items }: { readonly kase: Case; readonly items: Items }) {
  const acting = useActing();
  const go = useNavigate();
  const { no, procedure, submission } = kase;
  const first = useMemo(() => asTyped(submission) as Values, [submission]);
  const plan = useMemo(() => withReason(PLANS[procedure]), [procedure]);
  if (acting === undefined || !isToCorrect(kase, acting.account, acting.choice))
    return <Alert type="info" title="本申请目前不需要补正，或者应由申请单位的经办人补正。" />;
  return (
    <>
      <ToMend kase={kase} />
      <GuidedForm
        title={`补正申请${no}`}
        draft={draftName(acting.account, no, 'resubmit')}
        plan={plan}
        items={items}
        first={first}
        send={(sent, key) => handInAgain(kase, sent, key)}
        onDone={() => void go({ to: '/cases/$no', params: { no } })}
      />
    </>
  );
}

function ToMend({ kase: { faults } }: { readonly kase: Case }) {
  if (faults.length === 0) return null;
  const list = (
    <>
      需要补正之处：
      <ul>
        {faults.map(({ path, note }) => (
          <li key={path}>
            {path}：{note}
          </li>
        ))}
      </ul>
    </>
  );
  return <Alert className="block" type="warning" showIcon title={list} />;
}

function handInAgain({ no, roundId, submission }: Case, sent: Values, key: string) {
  const { reason, ...corrected } = sent;
  const documents = submission?.documents ?? [];
  const lists = submission !== undefined && 'institution' in submission ? { statements: {} } : {};
  const body = { reason, submission: { ...lists, ...corrected, roundId, documents } };
  const params = { path: { no }, header: { 'Idempotency-Key': key } };
  return answered(
    api.POST('/cases/{no}/resubmission', { params, body: body as unknown as BodyOf<'resubmit'> }),
  );
}
