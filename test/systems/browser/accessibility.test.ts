/** What axe-core knows of barriers: none is in the page, in light and in dark, wide and on a phone, at rest and in use. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { enter, result } from "./bench-page.js";
import { committedPage, useBrowser } from "./browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const open = useBrowser();

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found, passes } = (await page.evaluate("axe.run()")) as AxeResults;
  expect(passes.length).toBeGreaterThan(20);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  );
}

const widths = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } };

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each(["wide", "phone"] as const)("axe finds no violation: %s", async (width) => {
    const page = await open(`${committedPage}#code-90012`, { colorScheme, viewport: widths[width] });
    expect(await violations(page)).toEqual([]);
    await enter(page, '{ "To_Account": 1, "Extra": 2 }');
    expect(await result(page)).toContain("Refused");
    await page.locator("#search").fill("msg");
    await page.keyboard.press("ArrowDown");
    expect(await violations(page)).toEqual([]);
  });
});

it.each([360, 768, 1280, 1920])("at a width of %i nothing is wider than the screen", async (width) => {
  const page = await open(committedPage, { viewport: { width, height: 800 } });
  await enter(page, `{ "${"x".repeat(400)}": 1 }`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

it("axe-core does find what is wrong", async () => {
  const page = await open(committedPage);
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
  expect(await violations(page)).toEqual([expect.stringMatching(/^button-name: /)]);
});
