/** A published list line by line (Arts. 10(6), 17(5)): until when it stands in publicity, and an objection by form. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Answer } from '../../../api-client/contract';
import { CASE_ACTS } from '../../../policy/case/acts';
import { formatYuan } from '../../../policy/kernel/money';
import type { Role } from '../../../policy/model/nouns';
import { answered, api } from '../api';
import { Block, Facts, Mark } from '../block';
import { timeOf } from '../days';
import { draftName } from '../drafts';
import { OperationForm } from '../forms/operation-form';
import { Operations } from '../forms/operations';
import { Loaded } from '../page-data';
import { mayAsk, operationOf } from '../operations';
import { useActing } from '../session';
import { List, type Column } from '../table';

type Line = Answer<'getPublicityList'>['lines'][number];

const route = getRouteApi('/publicity/$id');
const BY: readonly Role[] = CASE_ACTS.raiseObjection.by;

export function PublicityList() {
  const { id } = route.useParams();
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState<string>();
  const acting = useActing();
  const found = useQuery({
    queryKey: ['publicity-list', id],
    queryFn: () => answered(api.GET('/publicity-lists/{id}', { params: { path: { id } } })),
  });
  const mayObject = acting !== undefined && BY.includes(acting.choice.role);
  return (
    <Loaded of={found}>
      {({ title, roundId, publishedAt, hash, lines }) => (
        <>
          <h1>{title}</h1>
          <Block title="名单">
            <Facts
              of={[
                { name: '发布时间', is: timeOf(publishedAt) },
                { name: '内容校验值', is: hash },
              ]}
            />
          </Block>
          {done !== undefined && (
            <Alert className="block" type="success" showIcon title={`已收到对${done}的异议。`} />
          )}
          {chosen !== undefined && acting !== undefined && (
            <Block title="提出异议">
              <p>请实名提出，写明理由和依据。您的身份不告知被异议的单位。</p>
              <OperationForm
                key={chosen}
                operation={operationOf('raiseObjection')}
                title={`对${chosen}提出异议`}
                given={{ no: chosen }}
                draft={draftName(acting.account, chosen, 'objection')}
                onDone={() => {
                  setDone(chosen);
                  setChosen(undefined);
                }}
                onClose={() => {
                  setChosen(undefined);
                }}
              />
            </Block>
          )}
          {acting !== undefined && mayAsk(operationOf('objectToUnit'), acting.choice) && (
            <Block title="对单位提出异议">
              <Operations
                of={[operationOf('objectToUnit')]}
                account={acting.account}
                given={{ id: roundId }}
              />
            </Block>
          )}
          <List
            name="公示内容"
            keyOf={({ caseNo }) => caseNo}
            rows={lines}
            columns={mayObject ? [...COLUMNS, objecting(setChosen)] : COLUMNS}
          />
        </>
      )}
    </Loaded>
  );
}

const COLUMNS: readonly Column<Line>[] = [
  { title: '编号', cell: ({ caseNo }) => caseNo },
  { title: '单位', cell: ({ applicantName }) => applicantName },
  { title: '结果', cell: ({ supported }) => (supported ? '支持' : '不予支持') },
  { title: '金额', cell: ({ amountFen }) => (amountFen > 0 ? `${formatYuan(amountFen)}元` : '—') },
  {
    title: '公示期',
    cell: ({ publicity }) =>
      publicity === undefined ? '—' : `${publicity.firstDay}至${publicity.lastDay}`,
  },
  {
    title: '剩余',
    cell: ({ publicity }) => {
      if (publicity === undefined) return '—';
      const { daysLeft } = publicity;
      return (
        <Mark tone={daysLeft === 1 ? 'soon' : 'calm'}>
          {daysLeft === 0 ? '已满' : `还有${daysLeft}个工作日`}
        </Mark>
      );
    },
  },
];

const objecting = (choose: (no: string) => void): Column<Line> => ({
  title: '异议',
  cell: ({ caseNo }) => (
    <Button
      aria-label={`对 ${caseNo} 提出异议`}
      onClick={() => {
        choose(caseNo);
      }}
    >
      提出异议
    </Button>
  ),
});
