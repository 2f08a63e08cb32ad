/**
 * The files of relations that staff import (Arts. 16(3), 20): one row a relation. Pure but for the key that
 * hides a person's number: the number itself goes no further than the file.
 */
import { readTable } from '../../tables/read';
import { idNumberFault } from '../../policy/model/id-numbers';
import type { DatedRelation, HolderKey, TIES } from '../../policy/relations/dated-relations';
import { personKeyOf } from '../kernel/person-keys';
import {
  isComplete,
  type ParsedTable,
  type RowReader,
  type TableFormat,
} from '../../tables/tables';

const ROWS_A_FILE = 300_000;
const BYTES_A_FILE = 64 * 1024 * 1024;
/** A percentage above none and up to all, with at most two decimals. */
const PERCENT = /^\d{1,3}(\.\d{1,2})?%?$/;

const COLUMNS = {
  holderName: { names: ['关系人名称', '姓名', 'holderName'] },
  idNumber: { names: ['关系人证件号码', '证件号码', 'idNumber'], optional: true },
  holderUscc: { names: ['关系人统一社会信用代码', 'holderUscc'], optional: true },
  held: { names: ['单位统一社会信用代码', '统一社会信用代码', 'uscc'] },
  heldName: { names: ['单位名称', '名称', 'name'] },
  tie: { names: ['关系', 'tie'] },
  share: { names: ['持股比例', '持股比例（%）', 'percent'], optional: true },
  from: { names: ['起始日期', 'from'] },
  to: { names: ['截止日期', 'to'], optional: true },
} as const;
type Row = RowReader<keyof typeof COLUMNS>;
type Tie = DatedRelation['tie'];

const TIE_NAMES = {
  'legal-representative': '法定代表人',
  director: '董事',
  shareholder: '股东',
  'actual-controller': '实际控制人',
  founder: '设立人',
} as const satisfies Readonly<Record<(typeof TIES)[number], string>>;

const FORMAT: TableFormat<typeof COLUMNS, DatedRelation> = {
  columns: COLUMNS,
  maxRows: ROWS_A_FILE,
  maxBytes: BYTES_A_FILE,
  record: relationIn,
  identity: ({ holder, held, tie, from }) => `${holder} ${held} ${tie} ${from}`,
};

/** @throws Error unless the operator has set the key that hides numbers */
export function readRelationFile(file: Uint8Array): Promise<ParsedTable<DatedRelation>> {
  return readTable(file, FORMAT);
}

function relationIn(row: Row): DatedRelation | undefined {
  const tie = row.oneOf('tie', TIE_NAMES);
  const from = row.date('from');
  const record = {
    holder: holderIn(row, tie),
    holderName: row.text('holderName'),
    held: row.uscc('held'),
    heldName: row.text('heldName'),
    tie,
    from,
    ...((tie === 'shareholder' || !row.isBlank('share')) && { basisPoints: shareIn(row, tie) }),
    ...(!row.isBlank('to') && { to: lastDayIn(row, tie, from) }),
  };
  return isComplete<DatedRelation>(record) ? record : undefined;
}

/** A person by the number, an entity by its code: one of the two. */
function holderIn(row: Row, tie: Tie | undefined): HolderKey | undefined {
  if (row.isBlank('holderUscc')) return personIn(row);
  const code = row.uscc('holderUscc');
  if (code === undefined) return undefined;
  const leads = tie === 'legal-representative' || tie === 'director';
  const fault = leads ? '法定代表人和董事应为自然人' : undefined;
  const both = row.isBlank('idNumber') ? undefined : '证件号码和统一社会信用代码只填一项';
  return row.judged<HolderKey>('holderUscc', `entity:${code}`, both ?? fault);
}

function personIn(row: Row): HolderKey | undefined {
  const idNumber = row.text('idNumber');
  if (idNumber === undefined) return undefined;
  return row.judged('idNumber', personKeyOf({ idNumber }), idNumberFault(idNumber));
}

function shareIn(row: Row, tie: Tie | undefined): number | undefined {
  const text = row.text('share')?.normalize('NFKC');
  if (text === undefined) return undefined;
  const basisPoints = Math.round(Number(text.replace('%', '')) * 100);
  const sound = PERCENT.test(text) && basisPoints > 0 && basisPoints <= 10_000;
  const misplaced = tie !== undefined && tie !== 'shareholder';
  const fault = misplaced ? '只有股东填写持股比例' : '应大于0、不超过100，最多两位小数';
  return row.judged('share', basisPoints, sound && !misplaced ? undefined : fault);
}

function lastDayIn(row: Row, tie: Tie | undefined, from: string | undefined): string | undefined {
  const to = row.date('to');
  const reversed = from !== undefined && to !== undefined && to < from;
  const fault = reversed ? '早于起始日期' : undefined;
  return row.judged('to', to, tie === 'founder' ? '设立不会终止，不填截止日期' : fault);
}
