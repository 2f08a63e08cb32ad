/** The payment orders of a round. */
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api-client/contract';
import { formatYuan } from '../../../policy/kernel/money';
import { PAYMENT_ORDER } from '../../../policy/payment-order/acts';
import { answered, api } from '../api';
import { Block, Mark } from '../block';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import type { Column } from '../table';

type Head = Answer<'listPaymentOrders'>['orders'][number];

const COLUMNS: readonly Column<Head>[] = [
  {
    title: '付款批次',
    cell: ({ orderId }) => (
      <Link to="/payments/$id" params={{ id: orderId }}>
        {orderId}
      </Link>
    ),
  },
  { title: '批复文号', cell: ({ documentNumber }) => documentNumber },
  { title: '笔数', cell: ({ lines }) => lines },
  { title: '合计', cell: ({ totalFen }) => `${formatYuan(totalFen)}元` },
  { title: '状态', cell: ({ state }) => PAYMENT_ORDER.states[state] },
  {
    title: '失败',
    cell: ({ failedLines }) =>
      failedLines === 0 ? '无' : <Mark tone="grave">{failedLines}笔</Mark>,
  },
];

export function Orders({ round }: { readonly round: string }) {
  const pages = usePages();
  return (
    <Block title="付款批次">
      <PagedList
        name="付款批次"
        queryKey={['payment-orders', round]}
        read={(page) =>
          answered(api.GET('/payment-orders', { params: { query: { ...page, round } } }))
        }
        rowsOf={({ orders }) => orders}
        columns={COLUMNS}
        keyOf={({ orderId }) => orderId}
        pages={pages}
      />
    </Block>
  );
}
