/**
 * `npm run test:conformance [-- --seed N] [--packets N]`: validates many packets with the generated package and with others that know
 * the published schema alone, and fails where two disagree. `compare.js` says what is compared.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { alignedTable } from "../../support/aligned-table.js";
import { findValidators, compareCases, readCases } from "./cases.js";
import { installLibraries, isForLanguages, validateIn } from "./languages.js";
import { arbitraryPacket } from "./packets.js";
import { textOf } from "./tree.js";
import { compare, isMisleadingForJava } from "./compare.js";

const usualPackets = 200_000;
/** Those of other languages are slow, or slow to start: of the packets that they can validate, they get one in so many. */
const forLanguagesOneIn = 30;
const languages = ["python", "java"];
/** Past its share of this time a type is validated without Hyperjump, lest a slow machine take long; the table says how many were. */
const hyperjumpMs = 90_000;
const chunkSize = 1_000;
const shownCharacters = 2_000;
const figures = ["cases", "packets", "valid", "ajv", "hyperjump", ...languages];

const { seed, packets } = readArguments();
console.log(`Replay with: npm run test:conformance -- --seed ${seed} --packets ${packets}\n`);
const start = performance.now();
installOrSay();
const everyone = await findValidators();
const cases = compareCases(readCases(), everyone);
const rows = everyone.map(compareType);
conclude();

/** A program that cannot run without it reports what is missing. */
function installOrSay() {
  try {
    installLibraries();
  } catch (error) {
    console.error(`The validator of Java could not be installed: ${error.message}`);
  }
}

function readArguments() {
  const { values } = parseArgs({ options: { seed: { type: "string" }, packets: { type: "string" } } });
  return {
    seed: wholeNumber("seed", values.seed ?? "20200915"),
    packets: wholeNumber("packets", values.packets ?? String(usualPackets)),
  };
}

function wholeNumber(name, text) {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`--${name} takes a whole number of at most nine digits.`);
  process.exit(2);
}

function compareType(validators, index) {
  const own = cases.filter(({ as }) => as === validators.type);
  const row = { type: validators.type, ...Object.fromEntries(figures.map((figure) => [figure, 0])), cases: own.length };
  const problems = own.flatMap(({ name, problem }) => (problem === undefined ? [] : [`${name}: ${problem}`]));
  const asked = own.map(({ text, unlike }) => ({ text, unlike, ...compareOrSay(validators, text) }));
  const until = start + (hyperjumpMs * (index + 1)) / everyone.length;
  const isAgreed = (text) => {
    const results = compare(validators, text, { withHyperjump: performance.now() < until });
    count(row, results.says);
    if (row.packets % forLanguagesOneIn === 0) asked.push({ text, unlike: {}, ...results });
    return results.isAgreed;
  };
  problems.push(...findDisagreements(validators, isAgreed, index));
  problems.push(...languages.flatMap((language) => askIn(language, validators, row, asked)));
  return { ...row, problems };
}

function count(row, { validateX, ajv, hyperjump }) {
  row.packets += 1;
  if (validateX) row.valid += 1;
  if (ajv !== undefined) row.ajv += 1;
  if (hyperjump !== undefined) row.hyperjump += 1;
}

/** In chunks, each with a seed of its own: a chunk ends at its first disagreement, which is then made as small as it can be. */
function findDisagreements(validators, isAgreed, index) {
  const arbitrary = arbitraryPacket(validators).map(textOf);
  const problems = [];
  for (let left = Math.ceil(packets / everyone.length); left > 0; left -= chunkSize) {
    const run = { seed: seed + index * 7_919 + left, numRuns: Math.min(left, chunkSize) };
    const { failed, counterexample } = fc.check(fc.property(arbitrary, isAgreed), run);
    if (failed) problems.push(problemOf(validators, ...counterexample));
  }
  return problems;
}

function problemOf(validators, text) {
  return `${JSON.stringify(compareOrSay(validators, text).says)} of ${text.slice(0, shownCharacters)}`;
}

/** That a validator throws is its result. */
function compareOrSay(validators, text) {
  try {
    return compare(validators, text, { withHyperjump: true });
  } catch (error) {
    return { says: String(error) };
  }
}

/**
 * Nothing of what a schema does not speak of, and what others could not validate is a problem already. Of a case that the
 * language is known to err on, it has to give the other result.
 */
function askIn(language, validators, row, chosen) {
  const asked = chosen.filter((one) => isFor(language, validators, one));
  try {
    const results = validateIn(
      language,
      validators,
      asked.map(({ text }) => text),
    );
    row[language] = results.length;
    const wrong = asked.filter(({ bySchema, unlike }, index) => results[index] !== (bySchema !== language in unlike));
    return wrong.map(({ text }) => `${language} says otherwise than it should: ${problemOf(validators, text)}`);
  } catch (error) {
    return [error.message];
  }
}

function isFor(language, validators, { text, unlike, bySchema, isBeyond }) {
  if (!isForLanguages(validators) || isBeyond || bySchema === undefined) return false;
  return language in unlike || language !== "java" || !isMisleadingForJava(validators, text);
}

/** Each case is a test, and each type with each validator that was asked about it. */
function conclude() {
  for (const { type, problems } of rows) for (const problem of problems) console.log(`${type}: ${problem}\n`);
  const sums = figures.map((figure) => rows.reduce((sum, row) => sum + row[figure], 0));
  const lines = rows.map((row) => [row.type, ...figures.map((figure) => row[figure])]);
  console.log(`${alignedTable([["type", ...figures], ...lines, ["all", ...sums]], 1)}\n`);
  const asked = rows.flatMap((row) =>
    ["packets", "ajv", "hyperjump", ...languages].filter((validator) => row[validator] > 0),
  );
  const failures = [
    ...rows.flatMap(({ type, problems }) => problems.map((problem) => `${type}: ${problem}`)),
    ...strayCases().map(({ as }) => `a case is for '${as}', which no package has`),
  ];
  writeCounts(Math.max(0, cases.length + asked.length - failures.length), failures);
}

function strayCases() {
  return cases.filter(({ as }) => !everyone.some(({ type }) => type === as));
}

/** The pipeline adds these results to those of the other suites. */
function writeCounts(passed, failures) {
  const failed = failures.length;
  const cache = fileURLToPath(new URL("../../../.cache/", import.meta.url));
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}conformance-results.json`, JSON.stringify({ passed, failed, failures }));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`conformance: ${passed} passed, ${failed} failed, in ${seconds} s`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
