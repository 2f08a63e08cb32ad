/** What the file of an invoice says of itself beside what was typed (reading of Art. 16(5)); read when somebody asks for it. */
import { useQuery } from '@tanstack/react-query';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Answer } from '../../api-client/contract';
import { formatYuan } from '../../policy/kernel/money';
import { answered, api } from './api';
import { Mark } from './block';
import { Loaded } from './page-data';
import { List, type Column } from './table';

type Field = Answer<'getInvoiceReading'>['fields'][number];

export function InvoiceFile({ id, name }: { readonly id: string; readonly name: string }) {
  const [isAsked, setAsked] = useState(false);
  const found = useQuery({
    queryKey: ['invoice-reading', id],
    queryFn: () => answered(api.GET('/papers/{id}/invoice-reading', { params: { path: { id } } })),
    enabled: isAsked,
  });
  if (!isAsked)
    return (
      <Button
        className="block"
        onClick={() => {
          setAsked(true);
        }}
      >
        核对发票文件“{name}”
      </Button>
    );
  return (
    <section className="part">
      <h3>发票文件“{name}”</h3>
      <Loaded of={found}>
        {({ notice, fault, fields }) => (
          <>
            <Alert className="block" type="info" showIcon title={fault ?? notice} />
            <List
              name="发票文件与填报内容"
              rows={fields}
              keyOf={({ field }) => field}
              columns={COLUMNS}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

const COLUMNS: readonly Column<Field>[] = [
  { title: '项目', cell: ({ fieldName }) => fieldName },
  { title: '文件中', cell: ({ read }) => valueOf(read) },
  { title: '出处', cell: ({ sourceName }) => sourceName ?? '—' },
  { title: '填报', cell: ({ typed }) => valueOf(typed) },
  {
    title: '是否一致',
    cell: ({ agrees }) => {
      if (agrees === undefined) return '—';
      return <Mark tone={agrees ? 'good' : 'grave'}>{agrees ? '一致' : '不一致'}</Mark>;
    },
  },
];

/** Numbers are amounts in fen. */
function valueOf(value: number | string | undefined): string {
  if (value === undefined) return '—';
  return typeof value === 'number' ? `${formatYuan(value)}元` : value;
}
