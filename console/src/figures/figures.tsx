/** Figures of a year with charts (Arts. 4, 14, 18, 21): money, vouchers, and the evaluation's tables. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../api-client/contract';
import { SaidNo } from '../../../api-client/said-no';
import { yearOf } from '../../../policy/kernel/time';
import { answered, api } from '../api';
import { Block } from '../block';
import { Loaded } from '../page-data';
import { Select } from '../select';
import { today } from '../session';
import { Why } from '../why';
import { FigureTables, type FigureTable } from './tables';

const YEARS_BACK = 5;

export function FiguresPage() {
  const now = yearOf(today());
  const [year, setYear] = useState(now);
  const years = Array.from({ length: YEARS_BACK }, (_, n) => String(now - n));
  return (
    <>
      <h1>统计图表</h1>
      <label className="chosen">
        年度
        <Select
          options={years.map((one) => ({ value: one, label: one }))}
          value={String(year)}
          onChange={(chosen) => {
            setYear(Number(chosen));
          }}
        />
      </label>
      <Money key={`money${year}`} year={year} />
      <Vouchers key={`vouchers${year}`} year={year} />
      <Evaluated key={`report${year}`} year={year} />
    </>
  );
}

/** What there is of a year, or nothing where there is no such record. */
async function orNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof SaidNo && error.problem.status === 404) return null;
    throw error;
  }
}

const params = (year: number) => ({ params: { path: { year } } });

const fenTable = (
  id: string,
  caption: string,
  rows: readonly (readonly [string, number])[],
): FigureTable => ({
  id,
  caption,
  columns: [
    { zh: '科目', kind: 'text' },
    { zh: '金额（元）', kind: 'fen' },
  ],
  rows: rows.map((cells) => ({ cells })),
});

function moneyTable(money: Answer<'getMoney'>): FigureTable {
  const { approvedFen, heldFen, committedFen, paidFen, returnedFen, freeFen } = money;
  return fenTable('money', '预算的使用', [
    ['预算', approvedFen],
    ['会议已定、待批复', heldFen],
    ['已批复、待付', committedFen],
    ['已付', paidFen],
    ['退回', returnedFen],
    ['可用', freeFen],
  ]);
}

function Money({ year }: { readonly year: number }) {
  const found = useQuery({
    queryKey: ['figures', 'money', year],
    queryFn: () => orNone(answered(api.GET('/money/{year}', params(year)))),
  });
  return (
    <Loaded of={found}>
      {(money) =>
        money === null ? (
          <Block title="预算的使用">
            <p>{year}年没有预算。</p>
          </Block>
        ) : (
          <>
            <FigureTables of={[moneyTable(money)]} />
            <Why of="预算的使用" cite="Art. 4">
              由账目逐笔相加；
              {Object.values(money.checks).every(Boolean)
                ? '账目、占用和额度相互一致。'
                : '账目、占用和额度不一致，请核对“资金情况”。'}
            </Why>
          </>
        )
      }
    </Loaded>
  );
}

function Vouchers({ year }: { readonly year: number }) {
  const found = useQuery({
    queryKey: ['figures', 'vouchers', year],
    queryFn: () => orNone(answered(api.GET('/voucher-years/{year}', params(year)))),
  });
  return (
    <Loaded of={found}>
      {(vouchers) => vouchers !== null && <FigureTables of={[runsTable(vouchers)]} />}
    </Loaded>
  );
}

const runsTable = ({ runs }: Answer<'getVoucherYear'>): FigureTable => ({
  id: 'vouchers',
  caption: '创新券发放',
  columns: [
    { zh: '名单', kind: 'text' },
    { zh: '已发放（家）', kind: 'count' },
    { zh: '已审核（家）', kind: 'count' },
    { zh: '名单（家）', kind: 'count' },
    { zh: '此前已有（家）', kind: 'count' },
    { zh: '未发放（家）', kind: 'count' },
  ],
  rows: runs.map(({ importId, issued, judged, rows, already, notIssued }) => ({
    cells: [importId, issued, judged, rows, already, notIssued],
  })),
});

function Evaluated({ year }: { readonly year: number }) {
  const found = useQuery({
    queryKey: ['figures', 'report', year],
    queryFn: () => orNone(answered(api.GET('/evaluations/{year}/report', params(year)))),
  });
  return (
    <Loaded of={found}>
      {(report) =>
        report !== null && typeof report !== 'string' && <FigureTables of={report.tables} />
      }
    </Loaded>
  );
}
