/**
 * What is typed and not yet sent, kept in this browser for the account that typed it: it survives a reload, a lost connection and
 * the end of a session. It may hold identity and account numbers, so nothing of it outlasts a logout, nor the login of somebody else.
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

const namesOfAll = (): readonly string[] =>
  Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));

/** Whether anything of an account is kept. */
export const hasDrafts = (account: string): boolean =>
  namesOfAll().some((name) => name.startsWith(draftName(account, '')));

export function dropAllDrafts(): void {
  for (const name of namesOfAll()) dropDraft(name);
}

export function dropDraftsOfOthers(account: string): void {
  for (const name of namesOfAll()) if (!name.startsWith(draftName(account, ''))) dropDraft(name);
}

/** By it the other windows of this browser hear of a logout. */
const LEFT = 'hongshan-left';

export function tellLeft(): void {
  localStorage.setItem(LEFT, new Date().toISOString());
}

/** Whoever has logged out in one window has logged out in all: none of them may go on keeping what stands in its forms. */
export function onLeft(leave: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === LEFT) leave();
  });
}
