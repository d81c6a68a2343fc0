// Prints which tests failed, and how many passed and failed, from the results of Vitest and of other suites. Exits with
// 1 unless all passed.
import { existsSync, readFileSync } from "node:fs";

// A run without results ended before its first test and counts as one failure.
const runs = process.argv
  .slice(2)
  .map((path) => (existsSync(path) ? count(path) : { passed: 0, failed: 1, skipped: 0, failures: [`no ${path}`] }));

function count(path) {
  const results = JSON.parse(readFileSync(path, "utf8"));
  const { isGood, ...counts } = "testResults" in results ? countVitest(results) : countSuite(results);
  return { ...counts, failed: isGood && counts.passed > 0 ? counts.failed : Math.max(1, counts.failed) };
}

function countVitest({ numPassedTests, numPendingTests, numTodoTests, testResults, success }) {
  // A file that fails before its first test has no tests in the results and counts as one failure.
  const failed = testResults.reduce((sum, { status, assertionResults }) => {
    const failures = assertionResults.filter((test) => test.status === "failed").length;
    return sum + (status === "failed" ? Math.max(1, failures) : failures);
  }, 0);
  const failures = testResults.flatMap(failuresIn);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, failures, isGood: success };
}

function failuresIn({ name, status, message, assertionResults }) {
  if (status !== "failed") return [];
  const tests = assertionResults.filter((test) => test.status === "failed");
  if (tests.length === 0) return [`${name}: ${message}`];
  return tests.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n  ${failureMessages.join("\n  ")}`);
}

function countSuite({ passed, failed, failures }) {
  return { passed, failed, skipped: 0, failures, isGood: true };
}

const sum = (part) => runs.reduce((total, run) => total + run[part], 0);
const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];

for (const failure of runs.flatMap(({ failures }) => failures)) console.log(`failed: ${failure}`);
console.log(`tests: ${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
