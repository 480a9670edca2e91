/** Today as a date, which depends on the time zone, and as an as-of date. */

const HOUR = 3_600_000;

export function utcDate(now = Date.now()): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** The date in the time zone that is farthest ahead (UTC+14). Later dates are in the future everywhere on Earth. */
export function latestDateOnEarth(now = Date.now()): string {
  return utcDate(now + 14 * HOUR);
}

/**
 * The date on which something was done about a page, for example recording it. A page may carry tomorrow's date in UTC:
 * in China a story of Wednesday morning appears on Tuesday, UTC. No date of the record may precede the page's own.
 */
export function dateSince(published: string, now = Date.now()): string {
  const today = utcDate(now);
  return today > published ? today : published;
}

/** The as-of date of today's facts: later than every day on record. */
export const ALWAYS = '9999-12-31';
