/** The articles of the Measures that no rule of this service carries, each with the reason. */
export interface NotEncoded {
  readonly article: number;
  readonly reason: string;
}

export const NOT_ENCODED: readonly NotEncoded[] = [
  {
    article: 1,
    reason: 'Says what the Measures are for; nothing follows from it for a single case.',
  },
  { article: 3, reason: 'Names principles, which the rules of the other articles carry out.' },
  {
    article: 23,
    reason: 'Leaves rules of their own to the districts; this service runs the city’s.',
  },
];
