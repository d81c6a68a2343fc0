/** Measures how long a documentation page takes to read: as a whole cold process, a hundred in one, and within a process. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPage } from "../../generator/dist/src/page/read-page.js";
import { interleave, loadedPackages, spread } from "./measure.js";
import { commandLine } from "./programs.js";
import { secondsCell } from "./table.js";

/** Usual pages have 4,000 to 18,000 characters. */
const pageLength = 15_000;
const manyPages = 100;
const readings = 200;

/** @param {string} folder for the pages @param {number} rounds */
export async function reading(folder, rounds) {
  const text = longPage();
  const paths = writePages(folder, text);
  const page = { name: "page", ...commandLine(["page", "--format", "json", paths[0]]) };
  const empty = { name: "empty", args: [fileURLToPath(new URL("empty.js", import.meta.url))] };
  const cold = interleave([empty, page], rounds * 2);
  const many = interleave([{ name: "many", ...commandLine(["page", "--format", "json", ...paths]) }], rounds);
  const inMs = (name) => spread(cold.get(name).map((seconds) => seconds * 1000));
  return [
    secondsCell("an empty Node process", spread(cold.get("empty"))),
    { what: `\`page\`, one Markdown page of ${pageLength} characters`, goal: 250, unit: "ms", spread: inMs("page") },
    { what: `\`page\`, ${manyPages} such pages at once`, goal: 3, unit: "s", spread: spread(many.get("many")) },
    { what: "one such page, within a process", goal: 20, unit: "ms", spread: await withinProcess(text) },
    loaded(page),
  ];
}

/** The page of a test, with its rows repeated under other names until it is as long as real ones are. */
function longPage() {
  const file = new URL("../cases/page/traits/every-part-of-a-page/page.md", import.meta.url);
  const lines = readFileSync(file, "utf8").split("\n");
  const rows = lines.filter(
    (line) => line.startsWith("| ") && line.endsWith(" |") && /\b(?:Yes|No|400\d)\b/.test(line),
  );
  const length = rows.join("\n").length;
  const times = Math.ceil((pageLength - lines.join("\n").length) / length);
  const repeated = (row) => Array.from({ length: times + 1 }, (_, round) => renamed(row, round));
  return lines.flatMap((line) => (rows.includes(line) ? repeated(line) : [line])).join("\n");
}

function renamed(row, round) {
  return round === 0 ? row : row.replace(/^\| \w+/, (name) => `${name}${round}`);
}

function writePages(folder, text) {
  const root = join(folder, "pages");
  mkdirSync(root);
  return Array.from({ length: manyPages }, (_, index) => {
    const path = join(root, `${index}.md`);
    writeFileSync(path, text);
    return path;
  });
}

async function withinProcess(text) {
  const times = [];
  for (let round = 0; round < readings; round += 1) {
    const start = performance.now();
    await readPage({ path: "page.md", text });
    times.push(performance.now() - start);
  }
  return spread(times);
}

function loaded(page) {
  const packages = loadedPackages(page);
  const result = packages.some((name) => ["parse5", "jsonc-parser"].includes(name)) ? "missed" : "met";
  return { what: "`page` loads", goal: "no parse5, no jsonc-parser", text: packages.join(", "), result };
}
