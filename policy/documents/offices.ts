/** Who issues official documents, by the names under which they sign (Arts. 5-7). */
import { DISTRICTS, type DistrictCode } from '../model/nouns';

export const BUREAU = '乌鲁木齐市科学技术局';
export const CENTRE = '乌鲁木齐科技信息服务中心';

export function districtOffice(district: DistrictCode): string {
  return `${DISTRICTS[district]}科技行政管理部门`;
}

/** Whom people reach about a document, as the deployment says. */
export interface Contact {
  readonly person: string;
  readonly phone: string;
  readonly address: string;
}

/** One line of a letter. */
export function contactLine({ person, phone, address }: Contact): string {
  return `联系人：${person}；联系电话：${phone}；联系地址：${address}。`;
}
