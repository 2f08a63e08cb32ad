/** What a value may be: `holds` judges it, `zh` tells whoever set another. */
export interface Bounds {
  readonly zh: string;
  readonly holds: (value: unknown) => boolean;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

export const wholeBetween = (least: number, most: number): Bounds => ({
  zh: `${least}至${most}之间的整数`,
  holds: (value) => isWhole(value) && value >= least && value <= most,
});

export const oddBetween = (least: number, most: number): Bounds => ({
  zh: `${least}至${most}之间的单数`,
  holds: (value) => isWhole(value) && value >= least && value <= most && value % 2 === 1,
});

export const yesOrNo: Bounds = {
  zh: '是或否',
  holds: (value) => typeof value === 'boolean',
};

/** One of the words; each is told with its meaning. */
export const oneOf = (words: Readonly<Record<string, string>>): Bounds => ({
  zh: Object.entries(words)
    .map(([word, meaning]) => `${word}（${meaning}）`)
    .join('或'),
  holds: (value) => typeof value === 'string' && Object.hasOwn(words, value),
});
