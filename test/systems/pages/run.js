// `npm run test:pages -- <folder…>`: reads every page of folders of real documentation, compares the facts with the truth files
// beside the pages, does the same with the pages as HTML and as plain text, begins a spec from each, and looks for pages that fail
// or take too long.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, delimiter, dirname, join, relative, resolve } from "node:path";
import { readPage } from "../../../generator/dist/src/page/read-page.js";
import { toHtml, toText } from "./convert.js";
import { checkImports, checkUpdates } from "./import-check.js";
import { scorePage } from "./score.js";

const goals = { core: 0.99, limits: 0.95 };
const usualPageMs = 20;
/** Machines are noisy: only what no noise explains is a failure. */
const slowestPageMs = 200;
const fuzzSeconds = process.env.FUZZ_SECONDS ?? "60";

const folders = process.argv.slice(2);
if (folders.length === 0 || !folders.every((folder) => existsSync(folder))) {
  console.error("Name folders with pages: npm run test:pages -- ../docs/rest ../docs/sendmsg");
  process.exit(2);
}

const pages = folders.flatMap((folder) => findPages(resolve(folder)));
const results = [
  await scoreAll("as written", pages),
  await scoreAll("as HTML", pages.filter(isMarkdown).map(converted(".html", toHtml))),
  await scoreAll("as text", pages.filter(isMarkdown).map(converted(".txt", toText))),
];
const isImported = await checkImports(pages, ".cache/imported");
const isUpdated = await checkUpdates(pages, "spec", ".cache/updated");
const isFast = await timePages();
const isFuzzed = fuzz();
process.exitCode = results.every(Boolean) && isImported && isUpdated && isFast && isFuzzed ? 0 : 1;

/** Pages with a truth file. A rendering of a page has that of the page of its date. */
function findPages(root) {
  const files = readdirSync(root, { recursive: true }).filter((file) => /\.(?:md|html|txt)$/.test(file));
  return files.toSorted().flatMap((file) => {
    const path = join(root, file);
    const truth = truthFile(path);
    if (truth === undefined) return [];
    return [
      { name: relative(dirname(root), path), text: readFileSync(path, "utf8"), truth: JSON.parse(readFileSync(truth)) },
    ];
  });
}

function truthFile(path) {
  const own = path.replace(/\.\w+$/, ".truth.json");
  if (existsSync(own)) return own;
  const [, date] = /^(.*)\.rendered\.txt$/.exec(basename(path)) ?? [];
  const same = date === undefined ? undefined : readdirSync(dirname(path)).find((file) => isTruthOf(file, date));
  return same === undefined ? undefined : join(dirname(path), same);
}

function isTruthOf(file, date) {
  return file.startsWith(date) && file.endsWith(".truth.json");
}

function isMarkdown({ name }) {
  return name.endsWith(".md");
}

function converted(ending, convert) {
  return ({ name, text, truth }) => ({ name: name.replace(/\.md$/, ending), text: convert(text), truth });
}

/** Prints recall and precision, and what differs; true where the goals are met. */
async function scoreAll(title, scored) {
  const sums = { core: empty(), limits: empty() };
  console.log(`\n${scored.length} pages ${title}`);
  for (const { name, text, truth } of scored) {
    const { value, diagnostics } = await readPage({ path: name, text });
    const score = scorePage(value ?? (await noFacts(name, diagnostics)), truth);
    for (const kind of ["core", "limits"]) add(sums[kind], score[kind]);
    if (score.misses.length > 0) console.log(`  ${name}\n    ${score.misses.join("\n    ")}`);
  }
  return ["core", "limits"].map((kind) => isGood(kind, sums[kind])).every(Boolean);
}

/** A page that cannot be read has none of its facts. */
async function noFacts(name, diagnostics) {
  console.log(`  ${name}: ${diagnostics.map(({ message }) => message).join(" ")}`);
  const { value } = await readPage({ path: "empty.md", text: "## Sample request\n```\n{}\n```\n" });
  return { ...value, requestSamples: [] };
}

function empty() {
  return { expected: 0, found: 0, right: 0 };
}

function add(sum, { expected, found, right }) {
  sum.expected += expected;
  sum.found += found;
  sum.right += right;
}

function isGood(kind, { expected, found, right }) {
  const [recall, precision] = [right / expected, right / found];
  const figures = `recall ${percent(recall)} (${right} of ${expected}), precision ${percent(precision)} (${right} of ${found})`;
  console.log(`  ${kind}: ${figures}; the goal is ${percent(goals[kind])}`);
  return recall >= goals[kind] && precision >= goals[kind];
}

function percent(part) {
  return `${(part * 100).toFixed(2)} %`;
}

/** The median counts: single readings on a busy machine say little. */
async function timePages() {
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    for (const { name, text } of pages) {
      const start = performance.now();
      await readPage({ path: name, text });
      times.push(performance.now() - start);
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const reading = `${median.toFixed(1)} ms (median), ${sorted.at(-1).toFixed(1)} ms at most`;
  console.log(`\nReading a page takes ${reading}; the goal is ${usualPageMs} ms.`);
  return median <= slowestPageMs;
}

function fuzz() {
  console.log(`\nMutated pages, for ${fuzzSeconds} s, and texts that repeat themselves`);
  const env = {
    ...process.env,
    FUZZ_SECONDS: fuzzSeconds,
    PAGES_FOLDERS: folders.map((folder) => resolve(folder)).join(delimiter),
  };
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "quick", "test/unit/page/fuzz.test.ts"];
  return spawnSync(process.execPath, args, { env, stdio: "inherit" }).status === 0;
}
