// Prints how many tests passed and failed, from the results of Vitest and of other suites. Exits with 1 unless all passed.
import { existsSync, readFileSync } from "node:fs";

// A run without results ended before its first test and counts as one failure.
const runs = process.argv
  .slice(2)
  .map((path) => (existsSync(path) ? count(path) : { passed: 0, failed: 1, skipped: 0 }));

function count(path) {
  const results = JSON.parse(readFileSync(path, "utf8"));
  const { passed, failed, skipped, isGood } = "testResults" in results ? countVitest(results) : countSuite(results);
  return { passed, failed: isGood && passed > 0 ? failed : Math.max(1, failed), skipped };
}

function countVitest({ numPassedTests, numPendingTests, numTodoTests, testResults, success }) {
  // A file that fails before its first test has no tests in the results and counts as one failure.
  const failed = testResults.reduce((sum, { status, assertionResults }) => {
    const failures = assertionResults.filter((test) => test.status === "failed").length;
    return sum + (status === "failed" ? Math.max(1, failures) : failures);
  }, 0);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, isGood: success };
}

function countSuite({ passed, failed }) {
  return { passed, failed, skipped: 0, isGood: true };
}

const sum = (part) => runs.reduce((total, run) => total + run[part], 0);
const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];

console.log(`tests: ${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
