/**
 * What is typed and not yet sent, kept in this browser for the account that typed it: it survives a reload, a lost connection and
 * the end of a session.
 */
const PREFIX = 'hongshan-draft:';

export type Draft = Readonly<Record<string, unknown>>;

export const draftName = (account: string, ...what: readonly string[]): string =>
  PREFIX + [account, ...what].join(':');

/** What was kept, or nothing where it was never kept or cannot be read. */
export function draftOf(name: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** Where the browser keeps nothing more, what was typed stays in the page alone. */
export function keepDraft(name: string, values: Draft): void {
  try {
    localStorage.setItem(name, JSON.stringify(values));
  } catch {
    // Nothing to be done: the page still has it.
  }
}

export function dropDraft(name: string): void {
  localStorage.removeItem(name);
}
