/** An import identifies a rejected sample by the parameters of the diagnostic, not by its message. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importPage } from "../../../generator/src/import/import-page.js";
import { factsOf } from "../../cases/page/pages.js";

const text = readFileSync("test/cases/page/traits/every-part-of-a-page/page.md", "utf8");
const booking = readFileSync("test/cases/import-loop/spec/booking.yaml", "utf8");

async function importBeside(samples: string) {
  const page = { path: "page.md", text };
  return importPage({
    page,
    facts: await factsOf(page.path, page.text),
    files: [{ path: "spec/booking.yaml", text: `${booking.trimEnd().replace(/\nsamples:[\s\S]*$/, "")}\n${samples}` }],
    into: "spec/order.yaml",
    record: undefined,
    updated: null,
    date: "2024-01-01",
    isPruning: false,
  });
}

it("keeps a sample although another operation has a rejected one of the same name", async () => {
  const { value, diagnostics } = await importBeside("samples:\n  - { name: request-1, as: request, packet: {} }\n");
  expect(value?.files.map(({ text: made }) => made).join("")).toContain("name: request-1");
  expect(diagnostics.map(({ code }) => code)).toContain("import/sample-outdated");
  const leftOut = diagnostics.filter(({ code }) => code === "import/sample-left-out");
  const alone = await importBeside("");
  expect(leftOut).toEqual(alone.diagnostics.filter(({ code }) => code === "import/sample-left-out"));
});
