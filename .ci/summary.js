// Prints how many tests passed and failed, from all results that Vitest wrote; ends with 1 unless all of them passed.
import { existsSync, readFileSync } from "node:fs";

// A run that wrote no results ended before its first test: that is one failure.
const runs = process.argv
  .slice(2)
  .map((path) => (existsSync(path) ? count(path) : { passed: 0, failed: 1, skipped: 0 }));

function count(path) {
  const { numPassedTests, numPendingTests, numTodoTests, testResults, success } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  // A file that fails before its first test counts as one failure: its tests are not in the results.
  const failed = testResults.reduce((sum, { status, assertionResults }) => {
    const failures = assertionResults.filter((test) => test.status === "failed").length;
    return sum + (status === "failed" ? Math.max(1, failures) : failures);
  }, 0);
  const isGood = success && numPassedTests > 0;
  return {
    passed: numPassedTests,
    failed: isGood ? failed : Math.max(1, failed),
    skipped: numPendingTests + numTodoTests,
  };
}

const sum = (part) => runs.reduce((total, run) => total + run[part], 0);
const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];

console.log(`tests: ${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
