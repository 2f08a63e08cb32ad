/** What is measured, in the words that both sides share: a season of redemptions without incidents. */
import { isGrpcServiceError } from '@temporalio/client';
import { Problem } from '../api/errors';

/** The acts over many cases, in their order. */
export type Together = 'meeting' | 'publication' | 'approval' | 'payment' | 'bank-answer';

/** One decision on one case; resolves when the caller has its answer. */
export type Decide = (no: string) => Promise<unknown>;

export interface Season {
  /** Hands in one application, and answers its number. */
  submit(): Promise<string>;
  /** The preliminary review, the assignment of three experts, and their opinions. */
  readonly reviews: readonly Decide[];
  /** Resolves when each case has been told. */
  together(act: Together, numbers: readonly string[]): Promise<void>;
  /** Resolves when publicity has ended for each case. */
  publicityEnded(numbers: readonly string[]): Promise<void>;
  workflowIdOf(no: string): string;
}

export interface Side {
  readonly name: 'bare' | 'bare, visible' | 'ours';
  /** A new season on fresh cases; its civil days last `dayMs` (without: as long as they are). */
  season(dayMs?: number): Promise<Season>;
}

/** Ours first, then what it is measured against. */
export type Sides = readonly [ours: Side, bare: Side, visible: Side];

/** Sends a request again while it is not answered in time, under the same id, as a client would. */
export async function patiently<T>(request: () => Promise<T>): Promise<T> {
  for (let times = 1; ; times += 1) {
    try {
      return await request();
    } catch (error) {
      const unanswered = error instanceof Problem && error.kind === 'unanswered';
      if (times === 5 || !(unanswered || isGrpcServiceError(error))) throw error;
      console.error(`  asked again: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const LOOK_EVERY_MS = 250;

/** Looks until it holds. @throws Error after ten minutes */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 600_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`${what} did not come about within ten minutes.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Walks a group of cases from submission to payment; each list is the group's own. */
export async function walk(season: Season, size: number): Promise<string[]> {
  const numbers = await Promise.all(
    Array.from({ length: size }, async () => {
      const no = await season.submit();
      for (const review of season.reviews) await review(no);
      return no;
    }),
  );
  await season.together('meeting', numbers);
  await season.together('publication', numbers);
  await season.publicityEnded(numbers);
  await season.together('approval', numbers);
  await season.together('payment', numbers);
  await season.together('bank-answer', numbers);
  return numbers;
}
