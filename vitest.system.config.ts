/** The tests that need a Redis: slow ones with processes of their own, kept apart from `npm test`. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "system",
    include: ["test/queue/**/*.test.ts", "test/system/**/*.test.ts"],
    // One after the other: what is measured would suffer from company.
    fileParallelism: false,
    testTimeout: 400_000,
    hookTimeout: 60_000,
  },
});
