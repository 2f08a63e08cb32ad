/** Figures of a year with charts (Arts. 4, 14, 18, 21): as it stands, its vouchers, and its evaluation. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../api-client/contract';
import { SaidNo } from '../../../api-client/said-no';
import { yearOf } from '../../../policy/kernel/time';
import { answered, api } from '../api';
import { Block } from '../block';
import { timeOf } from '../days';
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
      <Running key={`running${year}`} year={year} />
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

function Running({ year }: { readonly year: number }) {
  const found = useQuery({
    queryKey: ['figures', 'running', year],
    queryFn: () => answered(api.GET('/figures/{year}', params(year))),
  });
  return (
    <Loaded of={found}>
      {(figures) =>
        typeof figures !== 'string' && (
          <Block title={figures.title}>
            <p>{timeOf(figures.at)}</p>
            <Why of={figures.title} cite="Art. 21">
              由各项申请和账目的现状即时相加。
            </Why>
            <FigureTables of={figures.tables} />
          </Block>
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
      {(vouchers) =>
        vouchers !== null && (
          <Block title="创新券">
            <FigureTables of={[runsTable(vouchers)]} />
          </Block>
        )
      }
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
        report !== null &&
        typeof report !== 'string' && (
          <Block title={report.title}>
            <FigureTables of={report.tables} />
          </Block>
        )
      }
    </Loaded>
  );
}
