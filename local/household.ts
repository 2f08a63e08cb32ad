/** The running parts of a stack: watched while it runs, stopped in a fixed order, each within a bounded time. */
import type { RunningServer } from './servers/mongod';

/** In the order of stopping: nobody loses what he works on before he has stopped working. */
const STOP_ORDER = ['API', 'worker', 'issuer', 'bank', 'mail', 'Temporal', 'MongoDB'] as const;
export type PartName = (typeof STOP_ORDER)[number];

export class Household {
  readonly #parts = new Map<PartName, RunningServer>();
  #stopping: Promise<void> | undefined;
  #tellDeath: (name: PartName) => void = () => undefined;

  /** Resolves with the first part that has ended without being asked to. */
  readonly died = new Promise<PartName>((tell) => {
    this.#tellDeath = tell;
  });

  /** Takes charge of a part that runs; one that comes when all is being stopped is stopped at once. */
  async keep(name: PartName, part: RunningServer): Promise<void> {
    if (this.#stopping !== undefined) {
      await part.stop();
      return;
    }
    this.#parts.set(name, part);
    void part.exited.then(() => {
      if (this.#stopping === undefined) this.#tellDeath(name);
    });
  }

  /** Stops every part; a second call waits for the first. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopInOrder();
    return this.#stopping;
  }

  async #stopInOrder(): Promise<void> {
    for (const name of STOP_ORDER) await this.#parts.get(name)?.stop();
  }
}
