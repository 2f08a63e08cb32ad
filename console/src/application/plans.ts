/** What an application of each procedure asks for, and the services that it may name. */
import type { ProcedureName } from '../../../policy/model/nouns';
import { answered, api } from '../api';
import type { Items, Plan } from '../forms/spec';
import { today } from '../session';
import { admission } from './admission';
import { redemption } from './redemption';

export const PLANS: Readonly<Record<ProcedureName, Plan>> = { admission, redemption };

/** The services of the year, as the list in force has them. */
export async function itemsIn(year: number): Promise<Items> {
  const { versions } = await answered(
    api.GET('/service-items/{year}', { params: { path: { year } } }),
  );
  const latest = versions.filter(({ inForceFrom }) => inForceFrom <= today()).at(-1);
  return Object.fromEntries(
    (latest?.items ?? []).map(({ code, name }) => [code, `${code} ${name}`]),
  );
}
