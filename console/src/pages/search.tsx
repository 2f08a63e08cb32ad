/** Somebody asks on the telephone: the case is found by any word of it, and the sentence about its money is read out. */
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { Answer } from '../../../api-client/contract';
import { answered, api } from '../api';
import { CASE_COLUMNS } from '../case-columns';
import { Loaded } from '../page-data';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import { useActing } from '../session';
import type { Column } from '../table';

type CaseHit = Answer<'searchCases'>['cases'][number];

const COLUMNS: readonly Column<CaseHit>[] = [
  ...CASE_COLUMNS,
  { title: '可以告知来电人', cell: ({ no }) => <MoneyPlace no={no} /> },
];

export function Search() {
  const [text, setText] = useState<string>();
  const pages = usePages();
  const acting = useActing();
  return (
    <>
      <h1>查找申请</h1>
      <p>
        单位名称中的任何几个字、统一社会信用代码、合同编号、发票号码、银行账号、申请编号，或者经办人的手机号码。
      </p>
      <Form
        layout="inline"
        className="search"
        onFinish={(filled: { readonly text: string }) => {
          pages.restart();
          setText(filled.text.trim());
        }}
      >
        <Form.Item label="查找" name="text" rules={[{ required: true, message: '此项必填' }]}>
          <Input allowClear maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          查询
        </Button>
      </Form>
      {text !== undefined && (
        <PagedList
          name="查到的申请"
          queryKey={['search', acting?.choice.actingAs, text]}
          read={(page) =>
            answered(api.GET('/case-search', { params: { query: { text, ...page } } }))
          }
          rowsOf={({ cases }) => cases}
          columns={COLUMNS}
          keyOf={({ no }) => no}
          pages={pages}
        />
      )}
    </>
  );
}

function MoneyPlace({ no }: { readonly no: string }) {
  const found = useQuery({
    queryKey: ['money-place', no],
    queryFn: () => answered(api.GET('/cases/{no}/money-place', { params: { path: { no } } })),
  });
  return <Loaded of={found}>{({ sentence }) => sentence}</Loaded>;
}
