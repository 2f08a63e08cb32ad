/** Faults told to a person: as many as anybody can use, and how many more there are. */

/** What one answer tells; the rest is counted. */
export const MOST_FAULTS = 1_000;

export class FaultList<F> {
  readonly list: F[] = [];
  /** How many faults are not in the list. */
  more = 0;

  constructor(private readonly most = MOST_FAULTS) {}

  note(fault: F): void {
    if (this.list.length < this.most) this.list.push(fault);
    else this.more += 1;
  }

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** As an answer has it: `more` only where there are more. */
  told(): { readonly faults: F[]; readonly more?: number } {
    return this.more === 0 ? { faults: this.list } : { faults: this.list, more: this.more };
  }
}
