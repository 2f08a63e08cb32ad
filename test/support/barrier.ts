/** A place where several wait for each other, for tests that must meet a race every time. */
export class Barrier {
  private arrived = 0;
  private open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });

  /** @param size how many must have arrived before any goes on */
  constructor(private readonly size: number) {}

  /**
   * A ticket for one of them. It waits at the first call and passes at a later one, since who repeats a
   * transaction comes here again; whoever gives up leaves, so that the others do not wait for it.
   */
  ticket(): { readonly meet: () => Promise<void>; readonly leave: () => void } {
    let counted = false;
    const leave = (): void => {
      if (!counted) this.arrived += 1;
      counted = true;
      if (this.arrived >= this.size) this.open();
    };
    const meet = async (): Promise<void> => {
      leave();
      await this.opened;
    };
    return { meet, leave };
  }
}
