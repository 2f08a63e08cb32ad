/** Work on more records than are read at once: a page at a time, each from the key of the last one of the page before. */
interface WithKey {
  readonly _id: string;
}

/** Each page that has an entry; what is added behind the last one meanwhile is read too. */
export async function* inPages<T extends WithKey>(
  size: number,
  read: (after: string, limit: number) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for (let after = ''; ;) {
    const page = await read(after, size);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < size) return;
    after = last._id;
  }
}

/** The same, one by one. */
export async function* eachInPages<T extends WithKey>(
  size: number,
  read: (after: string, limit: number) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  for await (const page of inPages(size, read)) yield* page;
}
