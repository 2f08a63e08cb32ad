/** The registry of service institutions as it stands (Art. 8). */
import { DISTRICTS } from '../../../policy/model/nouns';
import { INSTITUTION_KIND_NAMES, REGISTRY_STATUSES } from '../../../policy/words/vocabulary';
import type { Answer } from '../../../api-client/contract';
import { answered, api } from '../api';
import { Mark } from '../block';
import { PagedList } from '../paged-list';
import { usePages } from '../pages';
import type { Column } from '../table';

type Row = Answer<'listInstitutions'>['institutions'][number];

const COLUMNS: readonly Column<Row>[] = [
  { title: '名称', cell: ({ name }) => name },
  { title: '统一社会信用代码', cell: ({ uscc }) => uscc },
  { title: '类别', cell: ({ kind }) => INSTITUTION_KIND_NAMES[kind] },
  {
    title: '所在地',
    cell: ({ domicile }) => (domicile === 'out-of-city' ? '市外' : DISTRICTS[domicile]),
  },
  { title: '入库日期', cell: ({ admittedOn }) => admittedOn },
  {
    title: '状态',
    cell: ({ status }) => (
      <Mark tone={status === 'admitted' ? 'good' : 'grave'}>{REGISTRY_STATUSES[status]}</Mark>
    ),
  },
];

export function Registry() {
  const pages = usePages();
  return (
    <>
      <h1>服务机构库</h1>
      <PagedList
        name="服务机构库"
        queryKey={['registry']}
        read={(query) => answered(api.GET('/registry', { params: { query } }))}
        rowsOf={({ institutions }) => institutions}
        columns={COLUMNS}
        keyOf={({ uscc }) => uscc}
        keepsPrevious
        pages={pages}
      />
    </>
  );
}
