/**
 * An act over many cases (Arts. 10(6), 17(5)-(7)): which of those that await it, what is said of all, and what came of each line.
 */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { Awaiting } from './awaiting-cases';
import { useAsking } from '../request';
import { Left } from '../case-columns';
import { faultsOf, Told } from '../faults';
import { Link } from '@tanstack/react-router';
import { List, type Column } from '../table';
import type { CaseHead } from '../api';

export interface ActBody {
  readonly reason: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly cases: readonly string[];
}
export interface BatchField {
  readonly name: 'documentNumber' | 'reason' | 'title';
  readonly label: string;
}

export function BatchForm<A>({
  name,
  awaiting: { cases, more },
  fields,
  send,
  onDone,
}: {
  /** Of the act, as its button says. */
  readonly name: string;
  readonly awaiting: Awaiting;
  readonly fields: readonly BatchField[];
  readonly send: (said: ActBody, key: string) => Promise<A>;
  readonly onDone: (answer: A) => void;
}) {
  const [form] = Form.useForm<ActBody>();
  const [out, setOut] = useState<readonly string[]>([]);
  const [told, setTold] = useState<readonly string[]>([]);
  const { ask, isPending } = useAsking(send, onDone);
  const chosen = cases.filter(({ no }) => !out.includes(no)).map(({ no }) => no);
  const turn = (no: string) => {
    setOut(out.includes(no) ? out.filter((one) => one !== no) : [...out, no]);
  };
  if (cases.length === 0) return <p className="empty">现在没有等待{name}的办理件。</p>;
  return (
    <Form
      form={form}
      layout="vertical"
      aria-label={name}
      onFinish={(said: ActBody) => {
        setTold([]);
        ask({ ...said, cases: chosen }, (error) => {
          const isField = ([first]: readonly unknown[]) =>
            fields.some((field) => field.name === first);
          const { beside, above } = faultsOf(error, isField);
          form.setFields([...beside] as Parameters<typeof form.setFields>[0]);
          setTold(above);
        });
      }}
    >
      {more && <p>等待办理的较多，这里是前{cases.length}件，其余在这些办结后列出。</p>}
      <List
        name="等待办理的申请"
        rows={cases}
        keyOf={({ no }) => no}
        columns={[
          {
            title: '选择',
            cell: ({ no }) => (
              <input
                type="checkbox"
                aria-label={`选择 ${no}`}
                checked={!out.includes(no)}
                onChange={() => {
                  turn(no);
                }}
              />
            ),
          },
          ...COLUMNS,
        ]}
      />
      <p role="status">已选{chosen.length}件</p>
      <div className="act">
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            rules={[{ required: true, message: '此项必填' }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        ))}
        <Told sentences={told} />
        <Button type="primary" htmlType="submit" disabled={chosen.length === 0}>
          {isPending ? '正在提交…' : name}
        </Button>
      </div>
    </Form>
  );
}

const COLUMNS: readonly Column<CaseHead>[] = [
  {
    title: '编号',
    cell: ({ no }) => (
      <Link to="/cases/$no" params={{ no }}>
        {no}
      </Link>
    ),
  },
  { title: '申请单位', cell: ({ applicantName }) => applicantName },
  { title: '期限', cell: ({ waits }) => <Left wait={waits[0]} /> },
];
