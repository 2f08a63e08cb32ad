/**
 * Reading of Art. 17: the record of a meeting is put right by another record, never rewritten, as long as nothing that it
 * decided has been published: which cases it still reaches, and what counts as decided before it.
 */

/** Of a case, what tells whether its last result may still be put right. */
interface Decided<D extends DecidedBy = DecidedBy> {
  readonly deliberations: readonly D[];
  readonly suspendedSince?: string;
  readonly refused?: { readonly act: string; readonly asked?: object };
  readonly waits: readonly { readonly name: string }[];
}

interface DecidedBy {
  readonly meeting: string;
  readonly corrects?: string;
}

/** Whether the case awaits what follows from this meeting: its publication, or that the refusal becomes final. */
export function isCorrectable(
  { deliberations, refused, waits }: Decided,
  corrects: string,
): boolean {
  const last = deliberations.at(-1);
  if (last === undefined || (last.corrects ?? last.meeting) !== corrects) return false;
  const awaits = (name: string): boolean => waits.some((wait) => wait.name === name);
  if (awaits('publication')) return true;
  const isOfMeeting = refused?.act === 'deliberate' || refused?.act === 'redeliberate';
  return awaits('refusal-period') && isOfMeeting && refused.asked === undefined;
}

/** How often it was deliberated on: a record that puts another right is no deliberation of its own. */
export function timesDeliberated({ deliberations }: Pick<Decided, 'deliberations'>): number {
  return deliberations.filter(({ corrects }) => corrects === undefined).length;
}

/** The records of the last deliberation: its own, and those that have put it right. */
export function lastRecords<D extends DecidedBy>(deliberations: readonly D[]): readonly D[] {
  return deliberations.slice(firstOfLast(deliberations));
}

/** What was decided before the last deliberation. */
export function decidedBefore<D extends DecidedBy>(deliberations: readonly D[]): D | undefined {
  return deliberations[firstOfLast(deliberations) - 1];
}

const firstOfLast = (deliberations: readonly DecidedBy[]): number =>
  Math.max(
    deliberations.findLastIndex(({ corrects }) => corrects === undefined),
    0,
  );
