/**
 * The three kinds of file that staff import: the lists of Art. 11, the institutions admitted under
 * the replaced measures (reading of Art. 8), and the service items of Art. 5. Pure: what the files
 * say, or everything that is wrong with them.
 */
import type { CivilDate } from '../../policy/kernel/time';
import { readTable } from '../../tables/read';
import { SERVICE_CATEGORIES, type ServiceItem } from '../../policy/model/nouns';
import { INSTITUTION_KIND_NAMES } from '../../policy/words/vocabulary';
import {
  isComplete,
  type ParsedTable,
  type RowReader,
  type TableFormat,
} from '../../tables/tables';
import type { ListRow } from './dishonesty-lists';
import { INSTITUTIONS_AN_IMPORT, type InstitutionRow } from './institutions';

const ROWS_A_FILE = 50_000;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** A list of Art. 11; an enterprise may stand on it more than once, each time from another day. */
export function readList(file: Uint8Array): Promise<ParsedTable<ListRow>> {
  return readTable(file, LIST);
}

export function readInstitutions(file: Uint8Array): Promise<ParsedTable<InstitutionRow>> {
  return readTable(file, INSTITUTIONS);
}

export function readServiceItems(file: Uint8Array): Promise<ParsedTable<ServiceItem>> {
  return readTable(file, SERVICE_ITEMS);
}

const USCC_NAMES = ['统一社会信用代码', 'uscc'] as const;

const LIST_COLUMNS = {
  uscc: { names: USCC_NAMES },
  name: { names: ['名称', '企业名称', 'name'], optional: true },
  since: { names: ['列入日期', 'since'] },
  until: { names: ['截止日期', 'until'], optional: true },
} as const;

/** Nobody on a list on its day is a fact too (Art. 11). */
const LIST: TableFormat<typeof LIST_COLUMNS, ListRow> = {
  columns: LIST_COLUMNS,
  maxRows: ROWS_A_FILE,
  record: listRow,
  identity: ({ uscc, since }) => `${uscc} ${since}`,
  mayBeEmpty: true,
};

function listRow(row: RowReader<keyof typeof LIST_COLUMNS>): ListRow | undefined {
  const since = row.date('since');
  const record = {
    uscc: row.uscc('uscc'),
    since,
    ...(!row.isBlank('name') && { name: row.text('name') }),
    ...(!row.isBlank('until') && { until: lastDay(row, since) }),
  };
  return isComplete<ListRow>(record) ? record : undefined;
}

function lastDay(
  row: RowReader<keyof typeof LIST_COLUMNS>,
  since: CivilDate | undefined,
): CivilDate | undefined {
  const until = row.date('until');
  const reversed = since !== undefined && until !== undefined && until < since;
  return row.judged('until', until, reversed ? '早于列入日期' : undefined);
}

const INSTITUTION_COLUMNS = {
  uscc: { names: USCC_NAMES },
  name: { names: ['名称', '机构名称', 'name'] },
  domicile: { names: ['所在区县', '区县', 'domicile'] },
  kind: { names: ['机构类别', 'kind'] },
  admittedOn: { names: ['入库日期', 'admittedOn'] },
  services: { names: ['服务事项', 'services'] },
} as const;

const INSTITUTIONS: TableFormat<typeof INSTITUTION_COLUMNS, InstitutionRow> = {
  columns: INSTITUTION_COLUMNS,
  maxRows: INSTITUTIONS_AN_IMPORT,
  record: (row) => {
    const record = {
      uscc: row.uscc('uscc'),
      name: row.text('name'),
      domicile: row.domicile('domicile'),
      kind: row.oneOf('kind', INSTITUTION_KIND_NAMES),
      admittedOn: row.date('admittedOn'),
      services: serviceCodes(row),
    };
    return isComplete<InstitutionRow>(record) ? record : undefined;
  },
  identity: ({ uscc }) => uscc,
};

/** Codes of service items, divided by semicolons or enumeration commas. */
function serviceCodes(row: RowReader<keyof typeof INSTITUTION_COLUMNS>): string[] | undefined {
  const cell = row.text('services');
  if (cell === undefined) return undefined;
  const codes = cell.split(/[;；、|]/).map((code) => code.trim());
  const stranger = codes.find((code) => !CODE.test(code));
  const fault = stranger === undefined ? undefined : `“${stranger}”不是服务事项编码`;
  return row.judged('services', [...new Set(codes)], fault);
}

const SERVICE_ITEM_COLUMNS = {
  code: { names: ['事项编码', 'code'] },
  category: { names: ['服务类别', 'category'] },
  name: { names: ['事项名称', 'name'] },
} as const;

const SERVICE_ITEMS: TableFormat<typeof SERVICE_ITEM_COLUMNS, ServiceItem> = {
  columns: SERVICE_ITEM_COLUMNS,
  maxRows: ROWS_A_FILE,
  record: (row) => {
    const record = {
      code: itemCode(row),
      category: row.oneOf('category', SERVICE_CATEGORIES),
      name: row.text('name'),
    };
    return isComplete<ServiceItem>(record) ? record : undefined;
  },
  identity: ({ code }) => code,
};

function itemCode(row: RowReader<keyof typeof SERVICE_ITEM_COLUMNS>): string | undefined {
  const code = row.text('code');
  const fault = '只能由字母、数字、点、短横线和下划线组成，最长64位';
  return code && row.judged('code', code, CODE.test(code) ? undefined : fault);
}
