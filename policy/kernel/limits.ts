/** How much one request may be about, whoever judges it: the API, a process or the record. */

/** One act over many cases is judged as a whole while its caller waits; a longer list is several acts. */
export const MOST_CASES = 2_000;
