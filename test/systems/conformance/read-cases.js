/** The packets of `cases/`, as text: a case holds a packet or, where spelling matters, its text. */
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("cases/", import.meta.url);

/** @typedef {import("./cases.js").ConformanceCase} ConformanceCase */

/** @returns {ConformanceCase[]} */
export function readCases() {
  const files = readdirSync(folder).toSorted();
  return files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8"))).map(withText);
}

/**
 * @param {Omit<ConformanceCase, "text" | "unlike"> & Partial<ConformanceCase> & { packet?: unknown }} written
 * @returns {ConformanceCase}
 */
function withText({ packet, text = JSON.stringify(packet), unlike = {}, ...rest }) {
  return { ...rest, text, unlike };
}
