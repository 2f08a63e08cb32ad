/** Who asks. Real logins will take its place; until then the embedded stack believes these headers. */
export interface Identity {
  readonly id: string;
  readonly role: string;
  readonly district?: string;
  /** Code of the party that an applicant speaks for. */
  readonly party?: string;
  /** The person for whom this one stands in. */
  readonly onBehalfOf?: { readonly id: string };
}

/** What a request to the service at this address says of who asks. A login will take its time. */
export function credentials(_baseUrl: string, who: Identity): Promise<Record<string, string>> {
  const { id, role, district, party, onBehalfOf } = who;
  return Promise.resolve({
    'X-Actor-Id': id,
    'X-Actor-Role': role,
    ...(district !== undefined && { 'X-Actor-District': district }),
    ...(party !== undefined && { 'X-Actor-Party': party }),
    ...(onBehalfOf !== undefined && { 'X-Actor-On-Behalf-Of': onBehalfOf.id }),
  });
}
