/**
 * Decisions that come by signal, whose sender nobody has verified (reading of Art. 22). One that comes to nothing leaves
 * a note on the trail; whoever sends too many is counted and no more: no crowd of signals holds a process up.
 */
import { CancellationScope, setDefaultSignalHandler } from '@temporalio/workflow';
import type { Refusal } from '../policy/words/refusals';
import { isBroken, orBroken, type Broken } from './broken';
import { SignalNotes, type SignalNote } from './notes';

/** What came of a signal that changed nothing. */
export type Nothing = Broken | { readonly refused: readonly Refusal[] };

/** Signals that may wait for their turn at once; staff who decide by signal send one at a time. */
const MOST_WAITING = 50;
/** Refused ones in a row, after which no more are judged until something else has moved the process. */
const MOST_REFUSED = 50;

export class Signals {
  private readonly notes: SignalNotes;
  private waiting = 0;
  private refused = 0;
  /** The last one that came to nothing. */
  last: { readonly name: string; readonly outcome: Nothing } | undefined;

  /** `note` writes a note of the subject's trail; `onRefused` shows staff that one came to nothing. */
  constructor(
    subject: string,
    private readonly note: (
      note: SignalNote & Nothing & { readonly name: string; readonly message: unknown },
    ) => Promise<unknown>,
    private readonly onRefused: () => void,
  ) {
    this.notes = new SignalNotes(subject);
  }

  /** How many came to nothing in this history. */
  get counted(): number {
    return this.notes.counted;
  }

  /** Keys of the notes that are on record from an earlier history. */
  know(keys: readonly string[]): void {
    this.notes.know(keys);
  }

  /** Something has moved the process: signals are judged again. */
  moved(): void {
    this.refused = 0;
  }

  /** Has a signal judged and recorded by `decide`, unless too many came before it. */
  async take(name: string, message: unknown, decide: () => Promise<object>): Promise<void> {
    if (this.waiting >= MOST_WAITING || this.refused >= MOST_REFUSED) {
      this.notes.countOnly();
      return;
    }
    this.waiting += 1;
    const outcome = await orBroken(name, decide).finally(() => {
      this.waiting -= 1;
    });
    if (!isNothing(outcome)) return;
    this.refused += 1;
    this.last = { name, outcome };
    const note = this.notes.noteOf(name, message);
    this.onRefused();
    if (note === undefined) return;
    await CancellationScope.nonCancellable(() =>
      orBroken('note', () => this.note({ ...note, ...outcome, name, message })),
    );
  }
}

function isNothing(outcome: object): outcome is Nothing {
  return isBroken(outcome) || 'refused' in outcome;
}

/**
 * Drops every signal that no handler is set for; the SDK would keep them for ever. To be called when all handlers are
 * set: a signal that started the process is handed to this one otherwise.
 */
export function dropOtherSignals(): void {
  setDefaultSignalHandler(() => undefined);
}
