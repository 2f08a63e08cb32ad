/**
 * Arts. 15, 17(7): texts and account numbers as a bank takes them. A filing, a correction and a payment order are
 * held to the same shape, so that whatever was filed can be paid.
 */

/** The most characters of a holder's or a bank's name, and of what the payee reads. */
export const LONGEST_BANK_TEXT = 140;
/** The most characters of an approval document's number: it stands in what the payee reads, beside the case's. */
export const LONGEST_DOCUMENT_NUMBER = 100;
export const ACCOUNT_NUMBER = /^[0-9A-Za-z-]{1,34}$/;
/** What XML cannot carry, or a person cannot see. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;

/** Whether a bank takes the text: not blank, not too long, nothing unseen in it. */
export function isPlain(text: string, most = LONGEST_BANK_TEXT): boolean {
  return text.trim() !== '' && text.length <= most && !UNSEEN.test(text);
}

/** An account number without the spaces by which people group its digits. */
export const withoutSpaces = (number: string): string => number.replace(/\s/gu, '');
