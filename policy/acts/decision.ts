/** What every decision of a person carries, whatever it decides. */
import type { Actor } from '../model/nouns';

/** What every decision carries: who, and why. The workflow adds when. */
export interface Decided {
  readonly actor: Actor;
  readonly reason: string;
}
