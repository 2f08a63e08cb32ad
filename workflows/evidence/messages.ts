/** Id of the Schedule that has papers scanned. */
export const PAPER_SCAN_SCHEDULE = 'paper-scan';
