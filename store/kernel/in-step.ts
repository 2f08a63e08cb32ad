/**
 * Reads several sources in step, each in the order of one key, so that what belongs together is compared
 * without holding more than one key's rows in memory.
 */

/** A source in the ascending order of its key; a row without a key is passed over. */
export class Ordered<T> {
  private readonly rows: AsyncIterator<T>;
  private head: { readonly key: string; readonly row: T } | undefined;

  private constructor(
    rows: AsyncIterable<T>,
    private readonly keyOf: (row: T) => string | undefined,
  ) {
    this.rows = rows[Symbol.asyncIterator]();
  }

  static async of<T>(
    rows: AsyncIterable<T>,
    keyOf: (row: T) => string | undefined,
  ): Promise<Ordered<T>> {
    const ordered = new Ordered(rows, keyOf);
    await ordered.advance();
    return ordered;
  }

  /** Key of the next row, or undefined at the end. */
  get key(): string | undefined {
    return this.head?.key;
  }

  /** The rows of this key, where the source stands at it. */
  async take(key: string): Promise<T[]> {
    const taken: T[] = [];
    while (this.head?.key === key) {
      taken.push(this.head.row);
      await this.advance();
    }
    return taken;
  }

  private async advance(): Promise<void> {
    for (;;) {
      const next = await this.rows.next();
      if (next.done === true) {
        this.head = undefined;
        return;
      }
      const key = this.keyOf(next.value);
      if (key !== undefined) {
        this.head = { key, row: next.value };
        return;
      }
    }
  }
}

/** The least of the keys at which the sources stand; undefined once all have ended. */
export function leastKey(
  ...sources: readonly { readonly key: string | undefined }[]
): string | undefined {
  return sources.reduce<string | undefined>(
    (least, { key }) => (key !== undefined && (least === undefined || key < least) ? key : least),
    undefined,
  );
}
