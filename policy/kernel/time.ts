/**
 * The two ways this system writes time. Both sort as text, and both read the same in the
 * database, in the API and in the Temporal UI.
 */

/** An instant in UTC, exactly as `Date.prototype.toISOString` writes it: `2026-03-01T16:00:00.000Z`. */
export type Instant = string;

/** A day of the civil calendar in Asia/Shanghai: `2026-03-02`. */
export type CivilDate = string;
