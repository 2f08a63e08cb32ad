/** The files that staff import: the service-item list (Art. 5), the three lists (Art. 11), the registry (Art. 8). */
import type { ListName } from '../../../policy/articles/art-11-enterprise';
import { DISTRICTS, SERVICE_CATEGORIES } from '../../../policy/model/nouns';
import { INSTITUTION_KIND_NAMES } from '../../../policy/words/vocabulary';
import { completeUscc } from '../../../policy/model/uscc';
import { KNOWN_INSTITUTIONS } from './institutions';
import { enterpriseOf } from './parties';
import { EXPERTS } from './people';
import { LISTED_ENTERPRISE, ONCE_LISTED_ENTERPRISE } from './redemptions';

const ITEMS_A_CATEGORY = 2;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** Two items in each of the eleven categories: A01, A02 … K02. */
export function serviceItemsCsv(): string {
  const rows = Object.values(SERVICE_CATEGORIES).flatMap((category, at) =>
    Array.from({ length: ITEMS_A_CATEGORY }, (_, n) => [
      `${String.fromCharCode(FIRST_LETTER + at)}0${n + 1}`,
      category,
      `示例事项：${category}${n + 1}`,
    ]),
  );
  return csv(['事项编码', '服务类别', '事项名称'], rows);
}

const OTHERS = { dishonesty: 91, 'abnormal-operation': 92, 'serious-violation': 93 } as const;

/** Each list names an enterprise that never applies; one has a hit, another an entry that has run out. */
export function listCsv(list: ListName): string {
  const stranger = enterpriseOf(OTHERS[list], '650102');
  const rows = [[stranger.uscc, stranger.name, '2025-11-03', '']];
  if (list === 'abnormal-operation') {
    rows.push([LISTED_ENTERPRISE.uscc, LISTED_ENTERPRISE.name, '2025-12-08', '']);
  }
  if (list === 'dishonesty') {
    rows.push([
      ONCE_LISTED_ENTERPRISE.uscc,
      ONCE_LISTED_ENTERPRISE.name,
      '2024-03-01',
      '2025-12-31',
    ]);
  }
  return csv(['统一社会信用代码', '名称', '列入日期', '截止日期'], rows);
}

/** @param faulty with a wrong check digit in its first row */
export function registryCsv({ faulty = false } = {}): string {
  const rows = KNOWN_INSTITUTIONS.map(({ uscc, name, domicile, kind }, at) => [
    faulty && at === 0 ? withWrongCheckDigit(uscc) : uscc,
    name,
    domicile === 'out-of-city' ? '市外' : DISTRICTS[domicile],
    INSTITUTION_KIND_NAMES[kind],
    '2024-05-06',
    'A01;A02;E01',
  ]);
  return csv(
    ['统一社会信用代码', '机构名称', '所在区县', '机构类别', '入库日期', '服务事项'],
    rows,
  );
}

/** Experts who work for nobody that applies. */
export function expertsCsv(): string {
  const employer = completeUscc('91650100MADEMEX0');
  const fields = Object.values(SERVICE_CATEGORIES);
  const rows = EXPERTS.map((account, n) => [
    account,
    `示例专家${n + 1}`,
    employer,
    fields[n % fields.length] ?? '',
    '在库',
  ]);
  return csv(['账号', '姓名', '任职单位代码', '专业领域', '状态'], rows);
}

function withWrongCheckDigit(uscc: string): string {
  return uscc.slice(0, -1) + (uscc.endsWith('0') ? '1' : '0');
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}
