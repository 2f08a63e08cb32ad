/** The documents that the service has made of a case's record, each as PDF for printing and as Word for signing. */
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api-client/contract';
import { answered, api } from './api';
import { Block, Mark } from './block';
import { Loaded } from './page-data';
import { List, type Column } from './table';
import { Why } from './why';

type Document = Answer<'listCaseDocuments'>['documents'][number];

const FORMATS = { pdf: 'PDF', docx: 'Word' } as const;

export function DocumentFiles({ id }: { readonly id: string }) {
  return (['pdf', 'docx'] as const).map((format) => (
    <a
      key={format}
      className="file"
      href={`/documents/${encodeURIComponent(id)}/file?format=${format}`}
      download
    >
      {FORMATS[format]}
    </a>
  ));
}

const COLUMNS: readonly Column<Document>[] = [
  { title: '文书', cell: ({ kindName }) => kindName },
  { title: '文号', cell: ({ number }) => number },
  { title: '标题', cell: ({ title }) => title },
  { title: '日期', cell: ({ issuedOn }) => <span className="day">{issuedOn}</span> },
  {
    title: '版本',
    cell: ({ version, current, kindName, cite }) => (
      <>
        第{version}版 {!current && <Mark tone="soon">已有新版</Mark>}
        <Why of={kindName} cite={cite}>
          由本项申请的办理记录生成。
        </Why>
      </>
    ),
  },
  { title: '文件', cell: ({ id }) => <DocumentFiles id={id} /> },
];

export function Documents({ no }: { readonly no: string }) {
  const found = useQuery({
    queryKey: ['documents', no],
    queryFn: () => answered(api.GET('/cases/{no}/documents', { params: { path: { no } } })),
  });
  return (
    <Loaded of={found}>
      {({ documents }) =>
        documents.length > 0 && (
          <Block title="文书">
            <List name="文书" rows={documents} keyOf={({ id }) => id} columns={COLUMNS} />
          </Block>
        )
      }
    </Loaded>
  );
}
