/** Where something is in a form. */
export type Place = (number | string)[];

/** Where a fault is in the form: `faults[0].note` is `['faults', 0, 'note']`. */
export const placeOf = (path: string): Place =>
  path
    .split(/[.[\]]+/)
    .filter((part) => part !== '' && part !== 'body')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
