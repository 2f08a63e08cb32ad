/** The cases that the caller may read, searched by name or number, in pages. */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import { answered, api } from '../api';
import { CASE_COLUMNS } from '../case-columns';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import { Select } from '../select';
import { useActing } from '../session';

interface CaseFilter {
  readonly search?: string;
  readonly procedure?: 'admission' | 'redemption';
  readonly state?: 'ended' | 'open';
}

const PROCEDURES = [
  { value: 'redemption', label: '创新券兑现' },
  { value: 'admission', label: '服务机构入库' },
];
const STATES = [
  { value: 'open', label: '办理中' },
  { value: 'ended', label: '已办结' },
];

const withoutEmpty = (asked: CaseFilter): CaseFilter =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => (value ?? '') !== ''));

export function Cases() {
  const [asked, setAsked] = useState<CaseFilter>({});
  const pages = usePages();
  const acting = useActing();
  return (
    <>
      <h1>申请</h1>
      <Form
        layout="inline"
        className="search"
        onFinish={(filled: CaseFilter) => {
          pages.restart();
          setAsked(withoutEmpty(filled));
        }}
      >
        <Form.Item label="单位或编号" name="search">
          <Input allowClear maxLength={200} />
        </Form.Item>
        <Form.Item label="事项" name="procedure">
          <Select none="全部" options={PROCEDURES} />
        </Form.Item>
        <Form.Item label="状态" name="state">
          <Select none="全部" options={STATES} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          查询
        </Button>
      </Form>
      <PagedList
        name="申请"
        queryKey={['cases', acting?.choice.actingAs, asked]}
        read={(page) => answered(api.GET('/cases', { params: { query: { ...asked, ...page } } }))}
        rowsOf={({ cases }) => cases}
        columns={CASE_COLUMNS}
        keyOf={({ no }) => no}
        keepsPrevious
        pages={pages}
      />
    </>
  );
}
