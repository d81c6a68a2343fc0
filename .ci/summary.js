// Prints how many tests passed and failed, from the results that Vitest wrote; ends with 1 unless all of them passed.
import { readFileSync } from "node:fs";

const { numPassedTests, numPendingTests, numTodoTests, testResults, success } = JSON.parse(
  readFileSync(process.argv[2], "utf8"),
);

// A file that fails before its first test counts as one failure: its tests are not in the results.
const failed = testResults.reduce((count, { status, assertionResults }) => {
  const failures = assertionResults.filter((test) => test.status === "failed").length;
  return count + (status === "failed" ? Math.max(1, failures) : failures);
}, 0);
const skipped = numPendingTests + numTodoTests;

console.log(`tests: ${numPassedTests} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exitCode = success && failed === 0 && numPassedTests > 0 ? 0 : 1;
