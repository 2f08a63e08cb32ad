/**
 * Names of errors that say that the code or a record is wrong: a repeat would meet them again, so they
 * end the attempt and whoever asked hears of it. Faults of the database and the network have other names.
 */
export const PROGRAMMING_ERRORS: readonly string[] = [
  'InvariantBroken',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'BSONError',
  'CastError',
  'ObjectExpectedError',
  'StrictModeError',
  'ValidationError',
  'Refused',
];
