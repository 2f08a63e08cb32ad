/** How much of a repeated test is done: little in `npm test`, all of it in `npm run test:long`. */

/** Whether this run takes its time. */
export const LONG = process.env['LONG'] === '1';

/** How many of what is repeated this run does. */
export const many = (short: number, long: number): number => (LONG ? long : short);
