/** The yearly review (reading of Art. 22) as a table that a person ticks off. */
import { DISTRICTS } from '../../policy/model/nouns';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import type { GrantWay } from '../../store/people/accounts';
import type { ReviewLine } from '../../store/people/account-lists';
import { writeCsv } from '../../tables/write-csv';

const HEADER = [
  '角色',
  '区（县）',
  '所代表或本人所属单位代码',
  '单位',
  '姓名',
  '账号',
  '起始日',
  '终止日',
  '授权方式',
  '确认人',
  '最近登录',
];

const WAY_NAMES: Readonly<Record<GrantWay, string>> = {
  first: '最初设立',
  'two-persons': '两名管理员',
  registration: '单位登记',
  handler: '单位指定',
};

/** Where not every line is told, the last row says so. */
export function reviewCsv(lines: readonly ReviewLine[], whole: boolean): string {
  const left = whole ? [] : [[`清单不完整，仅列出前${lines.length}行。`]];
  return writeCsv([HEADER, ...lines.map(rowOf), ...left]);
}

function rowOf({ role, district, party = '', unit, name, account, ...line }: ReviewLine): string[] {
  const { from, to = '', way, confirmers, lastSignedIn = '' } = line;
  const place = district === undefined ? '' : DISTRICTS[district];
  const who = [ROLE_NAMES[role], place, party, unit, name, account];
  return [...who, from, to, WAY_NAMES[way], confirmers.join('、'), lastSignedIn];
}
