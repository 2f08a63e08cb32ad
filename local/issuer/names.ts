/** How the issuer names itself and those that it serves. */

/** Where the protocol is, below the issuer's address. */
export const PROTOCOL_PATH = '/oidc';
/** What access tokens are for. */
export const AUDIENCE = 'urn:hongshan:api';
export const ALGORITHM = 'ES256';
/** The API, for browsers. */
export const CLIENT_ID = 'hongshan-console';
/** Programs on this machine that let a person log in by the browser. */
export const PROGRAM_CLIENT_ID = 'hongshan-program';
