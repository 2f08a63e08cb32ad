/** A published list line by line (Arts. 10(6), 17(5)): until when it stands in publicity, and an objection by form. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { Answer } from '../../../api-client/contract';
import { CASE_ACTS } from '../../../policy/case/acts';
import { formatYuan } from '../../../policy/kernel/money';
import type { Role } from '../../../policy/model/nouns';
import { answered, api } from '../api';
import { useAsking } from '../asking';
import { Block, Facts, Mark } from '../block';
import { daysLeft, timeOf } from '../days';
import { draftName, draftOf, dropDraft, keepDraft, type Draft } from '../drafts';
import { Told, toldOf } from '../faults';
import { Loaded } from '../loaded';
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
      {({ title, publishedAt, hash, lines }) => (
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
            <Objection
              no={chosen}
              draft={draftName(acting.account, chosen, 'objection')}
              onDone={() => {
                setDone(chosen);
                setChosen(undefined);
              }}
            />
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
      const { text, tone } = daysLeft(publicity.lastDay);
      return (
        <Mark tone={tone === 'grave' ? 'calm' : tone}>{tone === 'grave' ? '已满' : text}</Mark>
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

interface Said {
  readonly reason: string;
  readonly evidence: string;
}

function Objection({
  no,
  draft,
  onDone,
}: {
  readonly no: string;
  readonly draft: string;
  readonly onDone: () => void;
}) {
  const { ask, error, isPending } = useAsking(
    ({ reason, evidence }: Said, key) => {
      const lines = evidence
        .split('\n')
        .flatMap((text) => (text.trim() === '' ? [] : [text.trim()]));
      const params = { path: { no }, header: { 'Idempotency-Key': key } };
      const body = { reason, evidence: lines };
      return answered(api.POST('/cases/{no}/objections', { params, body }));
    },
    () => {
      dropDraft(draft);
      onDone();
    },
  );
  return (
    <Block title={`对${no}提出异议`}>
      <p>请实名提出，写明理由和依据。您的身份不告知被异议的单位。</p>
      <Form<Said>
        key={no}
        layout="vertical"
        aria-label={`对${no}提出异议`}
        initialValues={draftOf(draft) ?? { evidence: '' }}
        onValuesChange={(_, all) => {
          keepDraft(draft, all as unknown as Draft);
        }}
        onFinish={(said) => {
          ask(said);
        }}
      >
        <Form.Item name="reason" label="理由" rules={[{ required: true, message: '此项必填' }]}>
          <Input.TextArea rows={3} maxLength={2_000} showCount />
        </Form.Item>
        <Form.Item
          name="evidence"
          label="依据（每行一项）"
          rules={[{ required: true, message: '此项必填' }]}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
        <Told sentences={toldOf(error)} />
        <Button type="primary" htmlType="submit">
          {isPending ? '正在提交…' : '提交异议'}
        </Button>
      </Form>
    </Block>
  );
}
