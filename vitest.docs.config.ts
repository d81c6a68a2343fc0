/** The tests that read the page of the reference in a browser, kept apart from `npm test`: they need Debian's Chromium. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "docs",
    include: ["test/docs/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
