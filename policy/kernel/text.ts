/** What counts as said: a reason that nobody can see is none (reading of Art. 22). */

/** Spaces, controls, and what a font shows nothing of, such as a zero-width space. */
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text holds nothing that a reader would see. */
export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}
