/** The draws of experts for a case (Arts. 17(4), 22): who was drawn and who was left out, each to be repeated here from its file. */
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Answer } from '../../api-client/contract';
import { answered, api } from './api';
import { Block, Facts } from './block';
import { timeOf } from './days';
import { Told } from './faults';
import { Loaded } from './page-data';
import { List, type Column } from './table';

export type ExpertDraw = Answer<'listExpertDraws'>['draws'][number];
type Position = ExpertDraw['file']['result'][number];

export const drawsOf = (no: string) => ({
  queryKey: ['draws', no],
  queryFn: () => answered(api.GET('/cases/{no}/expert-draws', { params: { path: { no } } })),
});

/** A draw as one chooses it. */
export const drawName = ({ file, experts }: ExpertDraw): string =>
  `${timeOf(file.drawnAt)}抽取：${experts.join('、')}`;

export function Draws({ no }: { readonly no: string }) {
  const found = useQuery(drawsOf(no));
  return (
    <Loaded of={found}>
      {({ draws }) =>
        draws.length > 0 && (
          <Block title="专家抽取">
            {draws.map((one) => (
              <Draw key={one.id} of={one} />
            ))}
          </Block>
        )
      }
    </Loaded>
  );
}

const POSITIONS: readonly Column<Position>[] = [
  { title: '位次', cell: ({ position }) => position },
  { title: '编号', cell: ({ id }) => id },
  { title: '结果', cell: ({ drawn }) => (drawn ? '抽中' : '候补') },
  { title: '签号', cell: ({ ticket }) => <code>{ticket.slice(0, 16)}…</code> },
];

function Draw({
  of: { by, reason, experts, standIns, excluded, file },
}: {
  readonly of: ExpertDraw;
}) {
  const facts = [
    { name: '时间', is: timeOf(file.drawnAt) },
    { name: '抽取人', is: by },
    { name: '理由', is: reason },
    { name: '抽中', is: experts.join('、') },
    { name: '候补', is: standIns.length === 0 ? '无' : standIns.join('、') },
    {
      name: '未进入抽取',
      is:
        excluded.length === 0
          ? '无'
          : excluded.map(({ id, reasons }) => `${id}（${reasons.join('；')}）`).join('、'),
    },
  ];
  return (
    <section className="part">
      <Facts of={facts} />
      <Repeat file={file} />
    </section>
  );
}

interface Repeated {
  readonly faults: readonly string[];
}

/** The draw is done again in this browser, by the rule and the seed that its file names. */
export function Repeat({ file }: { readonly file: ExpertDraw['file'] }) {
  const [repeated, setRepeated] = useState<Repeated>();
  const repeat = async () => {
    const { repeatedFaults } = await import('./proofs');
    setRepeated({ faults: repeatedFaults(file) });
  };
  return (
    <>
      <div className="acts">
        <Button onClick={() => void repeat()}>在本页验算</Button>
        <a href={fileAddress(file)} download={`${file.subject}.json`}>
          下载抽取文件
        </a>
      </div>
      {repeated !== undefined && (
        <div role="status">
          <Told sentences={repeated.faults} />
          {repeated.faults.length === 0 && (
            <>
              <p>
                验算一致：从{file.pool.length}个编号中抽取{file.count}个，种子{file.seed}。
              </p>
              <List name="抽取结果" rows={file.result} keyOf={({ id }) => id} columns={POSITIONS} />
            </>
          )}
        </div>
      )}
    </>
  );
}

interface FileRead {
  readonly file?: ExpertDraw['file'];
  readonly fault?: string;
}

/** A draw that somebody has as a file is repeated without asking the service anything. */
export function RepeatFile() {
  const [read, setRead] = useState<FileRead>({});
  const chosen = async (file: File | undefined) => {
    if (file !== undefined) setRead(readFrom(await file.text()));
  };
  const { file, fault } = read;
  return (
    <Block title="验算抽取文件">
      <p>选择从抽取记录下载的文件，在本页按其中的规则、种子和抽取池重新计算，文件不会上传。</p>
      <label className="field">
        抽取文件
        <input
          type="file"
          accept=".json"
          onChange={({ target }) => void chosen(target.files?.[0])}
        />
      </label>
      <Told sentences={fault === undefined ? [] : [fault]} />
      {file !== undefined && <Repeat key={file.seed} file={file} />}
    </Block>
  );
}

function readFrom(text: string): FileRead {
  const fault = '这不是抽取文件：应为含有抽取池、种子和结果的JSON。';
  try {
    const file = JSON.parse(text) as Partial<ExpertDraw['file']>;
    const isDraw =
      Array.isArray(file.pool) && Array.isArray(file.result) && file.seed !== undefined;
    return isDraw ? { file: file as ExpertDraw['file'] } : { fault };
  } catch {
    return { fault };
  }
}

const fileAddress = (file: ExpertDraw['file']): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(file, null, 2))}`;
