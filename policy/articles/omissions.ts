/** The articles of the Measures that no rule of this service carries, each with the reason. */
export interface NotEncoded {
  readonly article: number;
  readonly reason: string;
  readonly zh: string;
}

export const NOT_ENCODED: readonly NotEncoded[] = [
  {
    article: 1,
    reason: 'Says what the Measures are for; nothing follows from it for a single case.',
    zh: '说明制定办法的目的，对单个申请没有直接的规则。',
  },
  {
    article: 3,
    reason: 'Names principles, which the rules of the other articles carry out.',
    zh: '规定原则，由其他各条的规则落实。',
  },
  {
    article: 23,
    reason: 'Leaves rules of their own to the districts; this service runs the city’s.',
    zh: '由各区县自行制定办法，本系统只办理市级事项。',
  },
];
