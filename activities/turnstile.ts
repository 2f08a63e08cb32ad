/**
 * Lets works of this process pass one by one, in the order in which they came. Transactions that all want
 * one document, as payments want the year's budget (Art. 4), would else meet as write conflicts and each
 * be repeated whole, several times over. The guard against two writers stays in the database.
 */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

export function turnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
