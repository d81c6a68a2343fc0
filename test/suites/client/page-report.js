/**
 * How a suite runs in a page: by itself, as the page's own script. What a driver of a browser evaluates in a page is
 * exempt from the page's policy, and so would the suite be.
 */

/** @param run takes the setting that the page's server gives, and makes the report that it gets. */
export async function reportWith(run) {
  const setting = await (await fetch("/setting")).json();
  await fetch("/report", { method: "POST", body: JSON.stringify(await run(setting)) });
}
