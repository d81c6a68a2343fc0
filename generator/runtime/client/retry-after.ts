/** The header `Retry-After`, by its grammar alone: RFC 9110, sections 10.2.3 and 5.6.7. */

/** Milliseconds to wait, possibly Infinity; undefined if the header is neither a number of seconds nor an HTTP date. */
export function readRetryAfter(header: string | null, now: () => number): number | undefined {
  if (header === null) return undefined;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : parseHttpDate(header) - now();
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

/**
 * Platforms parse much more than HTTP allows, so that the date counts only if it is written as one of the three forms. They take
 * a year of two digits for one from 1950 to 2049.
 */
function parseHttpDate(header: string): number {
  // Parsed as the second before it.
  const text = header.replace("23:59:60", "23:59:59");
  const date = new Date(text.endsWith("GMT") ? text : `${text} GMT`);
  const current = date.toUTCString();
  const [weekday = "", day = "", month = "", year = "", time = ""] = current.split(/,? /);
  const asctime = `${weekday} ${month} ${day} ${time} ${year}`;
  const longWeekday = date.toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
  const forms = [
    current,
    asctime,
    asctime.replace(" 0", "  "),
    `${longWeekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
  ];
  if (!forms.includes(text)) return NaN;
  return date.getTime() + (text === header ? 0 : 1000);
}
