// Begins a spec from every page, makes the package of it, and validates the page's samples with it: each must be accepted,
// unless the page's own table refuses it. The declarations of all packages are then compiled together. Pages of an operation that the
// project's own spec has are brought into that spec as well, one version after the other.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "../../../generator/dist/src/generate.js";
import { importPage } from "../../../generator/dist/src/import/import-page.js";
import { readPage } from "../../../generator/dist/src/page/read-page.js";

const into = "spec.yaml";

/** Prints for how many pages it holds, and why not for the others; true where nothing but the page itself is the reason. */
export async function checkImports(pages, folder) {
  rmSync(folder, { recursive: true, force: true });
  const results = [];
  for (const [index, page] of pages.entries()) {
    results.push({ name: page.name, ...(await importOne(page, join(folder, `${index}`))) });
  }
  const made = results.filter(({ failure }) => failure === undefined);
  const compiled = compile(folder);
  console.log(`\n${pages.length} pages imported from nothing`);
  for (const { name, failure, excused } of results) {
    if (failure !== undefined) console.log(`  ${name}: ${failure}`);
    else for (const reason of excused) console.log(`  ${name}: ${reason}`);
  }
  const accepted = made.reduce((sum, result) => sum + result.accepted, 0);
  const excused = made.reduce((sum, result) => sum + result.excused.length, 0);
  console.log(
    `  ${made.length} of ${pages.length} give a package that accepts their samples: ${accepted} samples accepted, ` +
      `${excused} left out that the page's own table refuses`,
  );
  console.log(compiled === "" ? "  every package compiles under the strict options" : compiled);
  return made.length === pages.length && compiled === "";
}

/** Prints what became of each page of an operation of the spec; true where the samples of the old and the new page pass. */
export async function checkUpdates(pages, specFolder, folder) {
  rmSync(folder, { recursive: true, force: true });
  const files = readdirSync(specFolder, { recursive: true })
    .filter((file) => /^[^/]+\.yaml$|^samples\/.*\.json$/.test(file))
    .map((file) => ({ path: `spec/${file}`, text: readFileSync(join(specFolder, file), "utf8") }));
  const operations = new Map(
    files.flatMap((file) => {
      const path = /^path: \/(\S+)$/m.exec(file.text)?.[1];
      return path === undefined ? [] : [[path, file.path]];
    }),
  );
  const read = [];
  for (const page of pages) {
    const { value: facts } = await readPage({ path: page.name, text: page.text });
    if (facts !== undefined && operations.has(facts.api))
      read.push({ page: { path: page.name, text: page.text }, facts });
  }
  const [first] = read;
  if (first === undefined) return true;
  console.log(`\n${read.length} pages brought into the project's own spec`);
  let isGood = true;
  for (const [index, { page, facts }] of read.entries()) {
    const failure = await update(files, operations.get(facts.api), first, { page, facts }, join(folder, `${index}`));
    console.log(`  ${page.path}: ${failure ?? "its samples and those of the first page pass"}`);
    isGood &&= failure === undefined;
  }
  return isGood;
}

async function update(files, target, first, { page, facts }, folder) {
  const settings = { into: target, updated: null, date: "2024-01-01", isPruning: false };
  const known = importPage({ ...settings, page: first.page, facts: first.facts, files, record: undefined });
  if (known.value === undefined) return known.diagnostics.map(({ message }) => message).join(" ");
  const before = withChanges(files, known.value.files);
  const { value, diagnostics } = importPage({ ...settings, page, facts, files: before, record: known.value.record });
  if (value === undefined) return diagnostics.map(({ message }) => message).join(" ");
  const after = withChanges(before, value.files);
  const again = importPage({ ...settings, page, facts, files: after, record: value.record, date: "2030-01-01" });
  if (again.value?.files.length !== 0) return "a second import changes the spec";
  const { value: made, diagnostics: found } = await generate(after, { enumStyle: "object" });
  if (made === undefined) return found.map(({ message }) => message).join(" ");
  for (const file of made) write(join(folder, file.path), file.text);
  const validators = await import(pathToFileURL(join(folder, "validators.js")));
  return judge(first.facts, validators).failure ?? judge(facts, validators).failure;
}

function withChanges(files, changed) {
  const texts = new Map(changed.map(({ path, text }) => [path, text]));
  return files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text }));
}

async function importOne({ name, text }, folder) {
  const page = { path: name, text };
  const { value: facts } = await readPage(page);
  const settings = { page, files: [], into, record: undefined, updated: null, date: "2024-01-01", isPruning: false };
  const { value, diagnostics } = importPage({ ...settings, facts });
  if (value === undefined) return { failure: diagnostics.map(({ message }) => message).join(" ") };
  const again = importPage({ ...settings, facts, files: value.files, record: value.record, date: "2030-01-01" });
  if (again.value?.files.length !== 0) return { failure: "a second import changes the spec" };
  const { value: files, diagnostics: found } = await generate(value.files, { enumStyle: "object" });
  if (files === undefined) return { failure: found.map(({ message }) => message).join(" ") };
  for (const file of files) write(join(folder, file.path), file.text);
  return judge(facts, await import(pathToFileURL(join(folder, "validators.js"))));
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function judge(facts, validators) {
  const refusedByTable = new Map(
    facts.problems.filter(({ rule }) => rule === "sample-refused-by-table").map(({ line, message }) => [line, message]),
  );
  const result = { accepted: 0, excused: [] };
  for (const [samples, ending] of [
    [facts.requestSamples, "Request"],
    [facts.responseSamples, "Response"],
  ]) {
    const [, validate] = Object.entries(validators).find(([key]) => key.startsWith("validate") && key.endsWith(ending));
    for (const { packet, line } of samples) {
      const validation = validate(packet);
      if (validation.valid) result.accepted += 1;
      else if (refusedByTable.has(line)) result.excused.push(`line ${line}: ${refusedByTable.get(line)}`);
      else
        return {
          failure: `line ${line}: ${validation.violations.map(({ path, message }) => `${path} ${message}`).join(" ")}`,
        };
    }
  }
  return result;
}

function compile(folder) {
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    module: "nodenext",
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
  };
  const exclude = ["**/bullmq.d.ts", "**/undici.d.ts", "**/runtime/integrations/bullmq/**"];
  write(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["**/*.d.ts"], exclude }));
  const { stdout } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], {
    encoding: "utf8",
  });
  return stdout.trim();
}
