/** Who asks, and what a request says of it. */
export interface Identity {
  readonly id: string;
  readonly role: string;
  readonly district?: string;
  /** Code of the party that an applicant speaks for. */
  readonly party?: string;
  /** The person for whom this one stands in. */
  readonly onBehalfOf?: { readonly id: string };
}

/** What a request says of who asks, for each request anew: a login is renewed in time. */
export type Credentials = (who: Identity) => Promise<Readonly<Record<string, string>>>;

/** By access tokens of the identity platform; an account that may act as several says as which. */
export function byTokens(tokenOf: (account: string) => Promise<string>): Credentials {
  return async (who) => ({
    Authorization: `Bearer ${await tokenOf(who.id)}`,
    'X-Acting-As': actingAs(who),
    ...(who.onBehalfOf !== undefined && { 'X-Actor-On-Behalf-Of': who.onBehalfOf.id }),
  });
}

function actingAs({ role, district, party }: Identity): string {
  const scope = { district, applicant: party }[role as 'applicant' | 'district'];
  return scope === undefined ? role : `${role}:${scope}`;
}
