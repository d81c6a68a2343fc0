/** `npm run bench`: measures the generator, the validators and the client beside others in one run, and prints tables in Markdown. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleSizes } from "./bundle-sizes.js";
import { writeManyOperations } from "./many-operations.js";
import { interleave, loadedPackages, peakMemory, ratio, spread } from "./measure.js";
import { commandLine, generator, installedPeers, openapiTypescript, orval } from "./programs.js";
import { printTable, secondsCell, timesCell } from "./table.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sections = {
  generating,
  validators: validationSection,
  reading: readingSection,
  opening: openingSection,
  sending: sendingSection,
  heap: heapSection,
  validating: validatingSection,
  serving: servingSection,
  rate: rateSection,
};
/** These have no peers from npm. */
const withoutPeers = [readingSection, openingSection, validatingSection, servingSection];
const { wanted, rounds, packets } = readArguments(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "tim-bindgen-bench-"));

try {
  if (wanted.some((section) => !withoutPeers.includes(section))) installedPeers();
  console.log(
    `Node ${process.version} on ${cpus().length} × ${cpus()[0].model.trim()}; medians of ${rounds} rounds (least–most).`,
  );
  console.log("Ratios are taken round by round.\n");
  for (const section of wanted) await section();
} finally {
  rmSync(folder, { recursive: true });
}

/** Each may be left out: the name of a section, the number of rounds, and of the packets to validate. */
function readArguments(args) {
  const size = args.find((arg) => /^packets=[1-9]\d*$/.test(arg));
  return {
    ...readSections(args.filter((arg) => arg !== size)),
    packets: Number(size?.slice("packets=".length) ?? 100_000),
  };
}

function readSections(args) {
  const names = args.filter((arg) => Object.hasOwn(sections, arg));
  const number = Number(args.find((arg) => /^[1-9]\d*$/.test(arg)) ?? 9);
  const unknown = args.filter((arg) => !names.includes(arg) && arg !== String(number));
  if (unknown.length > 0)
    throw new Error(`Usage: npm run bench -- [${Object.keys(sections).join("|")}] [rounds] [packets=100000]`);
  return { wanted: (names.length > 0 ? names : Object.keys(sections)).map((name) => sections[name]), rounds: number };
}

async function generating() {
  console.log("orval needs Node 22, so it alone runs on Node 24.\n");
  printTable("Generating, one operation, as a whole cold process", oneOperation());
  printTable("Generating many operations", manyOperations());
  printTable("Commands that emit nothing", startup());
  printTable("Bundle of a consumer, minified and gzipped", await sizes());
}

async function readingSection() {
  const { reading } = await import("./reading.js");
  printTable("Reading documentation pages", await reading(folder, rounds));
}

async function openingSection() {
  const { opening } = await import("./opening.js");
  printTable("Opening the page of the reference", await opening(rounds));
}

/** The peers are imported only here and below, since they may have been installed just now. */
async function validationSection() {
  const { validation } = await import("./validation/validation.js");
  for (const { title, rows } of await validation(rounds)) printTable(title, rows);
}

async function sendingSection() {
  const { sending } = await import("./sending.js");
  for (const atOnce of [1, 64]) {
    printTable(`Sending over loopback, ${atOnce} at once`, await sending(atOnce, rounds));
  }
}

async function validatingSection() {
  const { validating } = await import("./validating.js");
  printTable(`Validating ${packets} packets, one a line`, validating(packets, rounds));
}

async function servingSection() {
  const { serving } = await import("./serving.js");
  printTable("Editing a spec beside its reference", await serving(folder, rounds));
}

async function rateSection() {
  const { rate } = await import("./rate.js");
  printTable("Bursts under the documented rate", await rate(rounds));
}

async function heapSection() {
  const { heap } = await import("./heap.js");
  printTable("Sending a great many messages", heap());
}

function oneOperation() {
  const spec = join(root, "spec");
  const api = join(root, "generated", "openapi.json");
  const kept = join(folder, "kept");
  execFileSync(process.execPath, generator("unused", spec, kept).args);
  const programs = [
    openapiTypescript("openapi-typescript", api, folder),
    orval("orval", api, folder),
    { ...generator("cold", spec, join(folder, "cold")), before: () => startAnew(join(folder, "cold")) },
    generator("unchanged", spec, kept),
    generator("check", spec, kept, ["--check"]),
    { ...generator("check afresh", spec, kept, ["--check"]), before: forgetEarlierRuns },
  ];
  const seconds = interleave(programs, rounds);
  const base = seconds.get("openapi-typescript");
  const row = (what, name, goal) => timesCell(what, goal, ratio(seconds.get(name), base), spread(seconds.get(name)));
  const memory = (name) =>
    peakMemory(
      programs.find((program) => program.name === name),
      3,
    );
  return [
    secondsCell("openapi-typescript (types)", spread(base)),
    row("orval (types, client, zod, mocks) / openapi-typescript", "orval"),
    row("cold `generate` / openapi-typescript", "cold", 1.0),
    timesCell("cold `generate` / orval", undefined, ratio(seconds.get("cold"), seconds.get("orval"))),
    row("unchanged `generate` / openapi-typescript", "unchanged", 0.4),
    row("`generate --check` / openapi-typescript", "check", 0.4),
    row("`generate --check`, nothing remembered of earlier runs / openapi-typescript", "check afresh"),
    { what: "peak memory of a cold `generate`", goal: 200, unit: "MB", spread: memory("cold") },
    { what: "peak memory of openapi-typescript", unit: "MB", spread: memory("openapi-typescript") },
    { what: "peak memory of orval", unit: "MB", spread: memory("orval") },
  ];
}

function manyOperations() {
  const counts = [100, 200, 400];
  const fewer = Math.max(3, Math.floor(rounds / 3));
  for (const count of counts) writeManyOperations(join(root, "spec"), specOf(count), count);
  execFileSync(process.execPath, generator("unused", specOf(100), join(folder, "out-100")).args);
  const api = join(folder, "openapi-100.json");
  cpSync(join(folder, "out-100", "openapi.json"), api);
  const ours = counts.map((count) => {
    const out = join(folder, `out-${count}`);
    return { ...generator(`${count}`, specOf(count), out), before: () => startAnew(out) };
  });
  const programs = [openapiTypescript("openapi-typescript", api, folder), orval("orval", api, folder), ...ours];
  const seconds = interleave(programs, fewer);
  const of = (name) => seconds.get(name);
  const growth = (count) => ratio(of(`${count}`), of("100"));
  return [
    secondsCell("openapi-typescript, 100 operations", spread(of("openapi-typescript"))),
    timesCell(
      "`generate` / openapi-typescript, 100 operations",
      2,
      ratio(of("100"), of("openapi-typescript")),
      spread(of("100")),
    ),
    timesCell("`generate` / orval, 100 operations", undefined, ratio(of("100"), of("orval"))),
    timesCell("200 operations / 100", 2.2, growth(200), spread(of("200"))),
    timesCell("400 operations / 100", 4.4, growth(400), spread(of("400"))),
    { what: "peak memory, 100 operations", goal: 200, unit: "MB", spread: peakMemory(ours[0], 1) },
  ];
}

function specOf(count) {
  return join(folder, `spec-${count}`);
}

function startup() {
  const sample = join(root, "test", "bench", "packet.json");
  const commands = [
    { name: "validate", ...commandLine(["validate", sample]) },
    { name: "explain", ...commandLine(["explain", "90003"]) },
    { name: "--help", ...commandLine(["--help"]) },
  ];
  const empty = { name: "empty", args: [fileURLToPath(new URL("empty.js", import.meta.url))] };
  const seconds = interleave([empty, ...commands], rounds * 2);
  const above = (name) => spread(seconds.get(name).map((value, round) => (value - seconds.get("empty")[round]) * 1000));
  const slow = ["ts-morph", "json-schema-to-typescript", "typescript", "ajv"];
  return [
    secondsCell("an empty Node process", spread(seconds.get("empty"))),
    ...commands.map(({ name }) => ({
      what: `\`${name}\` above an empty process`,
      goal: 120,
      unit: "ms",
      spread: above(name),
    })),
    ...commands.map((program) => {
      const loaded = loadedPackages(program);
      const result = loaded.some((name) => slow.includes(name)) ? "missed" : "met";
      return {
        what: `\`${program.name}\` loads`,
        goal: "no ts-morph, no json-schema-to-typescript",
        text: loaded.join(", "),
        result,
      };
    }),
  ];
}

async function sizes() {
  const { client, guard } = await bundleSizes();
  return [
    { what: "`createClient`, one message sent", goal: 10_000, unit: "bytes", spread: spread([client]) },
    { what: "`isSendMsgRequest` alone", goal: 1500, unit: "bytes", spread: spread([guard]) },
  ];
}

/** Drops what `generate` remembers between runs, as on a fresh clone. */
function forgetEarlierRuns() {
  rmSync(join(root, "node_modules", ".cache", "tim-bindgen"), { recursive: true, force: true });
}

function startAnew(out) {
  forgetEarlierRuns();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
}
