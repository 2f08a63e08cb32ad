/**
 * The version of the contract (semver): what breaks clients of the one before raises the second number, from 1.0.0 on the
 * first; anything else the last. It stands in the document, in the typed client and on every answer (`Api-Version`).
 */
export const CONTRACT_VERSION = '0.2.0';
