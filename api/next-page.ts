/** Where a page's next one begins, as every list tells it: with the key of its last entry, and nothing on the last page. */

export interface Next {
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly next?: string;
}

/** Of a page in the order of its keys; a full one may have a next one. */
export function nextOf(page: readonly { readonly _id: string }[], limit: number): Next {
  const last = page.length === limit ? page.at(-1) : undefined;
  return last === undefined ? {} : { next: last._id };
}
