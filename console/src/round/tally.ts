/** The votes on a case, counted as the policy counts them (reading of Arts. 10(5), 17(4)). */
export const VOTES = { for: '赞成', against: '反对', abstain: '弃权' } as const;
export type Vote = keyof typeof VOTES;
/** A member who keeps away from the case (Art. 22). */
export const RECUSED = 'recused';
export type Seat = Vote | typeof RECUSED;

export interface Item {
  readonly seats: Readonly<Record<string, Seat>>;
  readonly why: string;
  readonly reason: string;
  /** Yuan; what the preview proposes without it. */
  readonly yuan?: number | undefined;
}

export const seatOf = (item: Item | undefined, member: string): Seat =>
  item?.seats[member] ?? 'for';

/** Supported means more than half of the votes cast. */
export function isSupported(item: Item | undefined, present: readonly string[]): boolean {
  const cast = present.map((member) => seatOf(item, member)).filter((seat) => seat !== RECUSED);
  return cast.filter((seat) => seat === 'for').length * 2 > cast.length;
}

export const linesIn = (text: string): string[] => [
  ...new Set(text.split(/[\n,，、\s]+/).filter((word) => word !== '')),
];
