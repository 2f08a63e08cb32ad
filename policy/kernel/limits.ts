/**
 * How long and how many everything that anybody sends may be, in one place: the shapes of the policy and the
 * schemas of the API take their bounds from here. Together they keep each message below `LARGEST_MESSAGE`;
 * papers are filed beforehand and travel by number, so theirs are wider.
 */

/** Bytes of a message or an answer as JSON in UTF-8. Temporal refuses what is larger than `limit.blobSize.error`. */
export const LARGEST_MESSAGE = 60 * 1_024;

/** The most characters of a text. */
export const LONGEST = {
  /** A reason, a statement, findings. */
  prose: 2_000,
  /** What is said of one line among others. */
  note: 300,
  /** A name, a number, an account. */
  line: 200,
  /** Where a fault is in what was handed in. */
  path: 100,
  /** Name of a line of a checklist. */
  check: 60,
  /** A credit code; whether it is sound is for the screening to say. */
  uscc: 40,
  /** Minutes of a meeting, which are frozen before it is sent. */
  minutes: 20_000,
} as const;

/** The most entries of a list. */
export const MOST = {
  /** Of papers, and wherever nothing narrower is said. */
  entries: 200,
  evidence: 10,
  documents: 25,
  checklist: 20,
  /** Places in which an enterprise puts its cases. */
  places: 100,
  /** Kinds of findings that are answered in words. */
  findingAnswers: 5,
  faults: 20,
  experts: 30,
  inspectors: 10,
  departments: 10,
  /** Reasons for which paid cases are not demanded back, each of many cases. */
  reasonsLeft: 5,
  formerNames: 10,
  deviations: 40,
  /** Cases of one act, which is judged as a whole while its sender waits. */
  cases: 2_000,
} as const;
