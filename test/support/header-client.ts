/** Who asks, as headers say it that only the APIs of tests and benches believe (`header-api.ts`). */
import type { Identity } from '../../api-client/identity';

export function headersOf(who: Identity): Promise<Record<string, string>> {
  const { id, role, district, party, onBehalfOf } = who;
  return Promise.resolve({
    'X-Actor-Id': id,
    'X-Actor-Role': role,
    ...(district !== undefined && { 'X-Actor-District': district }),
    ...(party !== undefined && { 'X-Actor-Party': party }),
    ...(onBehalfOf !== undefined && { 'X-Actor-On-Behalf-Of': onBehalfOf.id }),
  });
}
