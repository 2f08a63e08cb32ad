/** An amount of money in fen (分): a whole number, never negative unless said so. */
export type Fen = number;
