/** Random choices that the same seed makes again. */
import { createHash } from 'node:crypto';

export class Random {
  private drawn = 0;

  constructor(readonly seed: string) {}

  /** A fraction from 0 to 1, without 1. */
  fraction(): number {
    this.drawn += 1;
    const drawn = createHash('sha256').update(`${this.seed}/${this.drawn}`).digest();
    return drawn.readUInt32BE(0) / 2 ** 32;
  }

  /** A whole number from 0 on, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** @throws Error when there is nothing to pick from */
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('There is nothing to pick from.');
    return from[this.below(from.length)] as T;
  }

  /** At most so many, each at most once. */
  some<T>(from: readonly T[], most: number): T[] {
    const left = [...from];
    const picked: T[] = [];
    while (left.length > 0 && picked.length < most)
      picked.push(...left.splice(this.below(left.length), 1));
    return picked;
  }
}
