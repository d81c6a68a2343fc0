/** The facts of small pages, each of which shows one trait; `expected.json` has all of its facts. */
import { expect, it } from "vitest";
import { holdTo } from "../compare.js";
import { factsOf, pageCases } from "./pages.js";

const root = "test/cases/page/traits";

it.each(pageCases(root))("reads $name", async ({ folder, file, text }) => {
  const facts = await factsOf(file, text);
  expect(facts.api).not.toBeNull();
  const expected = `${JSON.stringify(facts, null, 2)}\n`;
  holdTo(
    folder,
    new Map([
      ["expected.json", expected],
      [file, text],
    ]),
  );
});
