/** Text of a hostile spec is text in the page: it makes no element, runs nothing, and reads as it was written. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { generate } from "../../../generator/src/generate.js";
import { hostileSpec, type SlotKind } from "../../packages/hostile/spec.js";
import { temporaryFolder, writeTree } from "../../support/run.js";
import { enter, result } from "./bench-page.js";
import { useBrowser } from "./browser.js";

const open = useBrowser();

/** Each ends the construct that it might be in, and begins something that would be noticed. */
const attacks = [
  `</script><script>document.title="owned"</script>`,
  `<!--<script>`,
  `<img src=x onerror="document.title='owned'">`,
  `"><svg onload=alert(1)>`,
  `' onfocus=alert(1) autofocus tabindex=0 x='`,
  `</title></style></pre></textarea><b>`,
  "`${alert(1)}`",
  `{{constructor.constructor("alert(1)")()}}`,
  `javascript:alert(1)`,
  `]]><iframe srcdoc="<script>parent.document.title='owned'</script>">`,
  `&lt;i&gt; &amp; &#60;u&#62;`,
];

/** A page of a spec with these texts wherever people or packets have theirs. */
async function pageOf(textFor: (slot: string, index: number) => string): Promise<{ url: string; texts: string[] }> {
  const slots = new Map<string, string>();
  const sources = hostileSpec((slot: string, kind: SlotKind, usual: string) => {
    if (kind !== "prose" && kind !== "wire") return usual;
    const text = slots.get(slot) ?? textFor(slot, slots.size);
    slots.set(slot, text);
    return text;
  });
  const { value, diagnostics } = await generate(sources, { enumStyle: "object" });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const folder = temporaryFolder(afterAll);
  writeTree(
    folder,
    new Map(value.filter(({ path }) => path.startsWith("docs/")).map(({ path, text }) => [path, text])),
  );
  return { url: pathToFileURL(join(folder, "docs/index.html")).href, texts: [...slots.values()] };
}

const hostile = await pageOf((_slot, index) => `${attacks[index % attacks.length]} ${index}`);
const harmless = await pageOf((_slot, index) => `harmless ${index}`);

/** How many elements of each name the page has, and how many attributes that run something. */
function structure(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const { localName, attributes } of document.querySelectorAll("*")) {
      // Text in backticks is code, in which the two differ.
      if (localName === "code") continue;
      counts[localName] = (counts[localName] ?? 0) + 1;
      for (const { name } of attributes)
        if (name.startsWith("on") || name === "srcdoc") counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  });
}

it("makes the elements that a harmless twin makes, and no other", async () => {
  const page = await open(hostile.url);
  const twin = await open(harmless.url);
  // Colours within a packet depend on what its texts look like: one element for each text, whatever is in it.
  expect(await structure(page)).toEqual(await structure(twin));
  expect(await page.title()).not.toBe("owned");
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
});

it("shows each text that the twin shows, as it was written", async () => {
  const page = await open(hostile.url);
  const twin = await open(harmless.url);
  const [text, twinText] = await Promise.all(
    [page, twin].map((one) => one.locator("main").evaluate((main) => main.textContent)),
  );
  const shown = harmless.texts.flatMap((harmlessText, index) =>
    new RegExp(`${harmlessText}(?!\\d)`).test(twinText ?? "") ? [hostile.texts[index] ?? ""] : [],
  );
  expect(shown.length).toBeGreaterThan(60);
  const plain = (words: string): string => words.replaceAll("`", "");
  // In code a quote or a backslash may be shown as JSON writes it.
  const asJson = (words: string): string => JSON.stringify(words).slice(1, -1);
  const missing = shown.filter(
    (one) => ![plain(one), asJson(one)].some((form) => plain(text ?? "").includes(plain(form))),
  );
  expect(missing).toEqual([]);
});

it("searches, validates and shares packets that are full of it", async () => {
  const page = await open(hostile.url);
  for (const [index, attack] of attacks.entries()) {
    await page.locator("#search").fill(attack);
    await page.locator("#found").filter({ hasText: /found/ }).waitFor({ state: "attached" });
    expect([index, await page.locator("#results script, #results img, #results svg, #results b").count()]).toEqual([
      index,
      0,
    ]);
  }
  expect(await result(page)).toContain("Accepted");
  const packet = Object.fromEntries(attacks.map((attack) => [attack, attack]));
  await enter(page, JSON.stringify(packet, undefined, 2));
  expect(await result(page)).toMatch(/^Refused: \d+ violations with 11 warnings$/);
  await page.locator(".cm-lintRange-warning").first().hover();
  await page.locator(".cm-tooltip").waitFor();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("#packet=");
  expect(await page.title()).not.toBe("owned");
});

it("shows characters that would turn or hide text as their numbers", async () => {
  const { url } = await pageOf((slot, index) =>
    slot.startsWith("prose") ? `a\u202eb\u200bc\u2066d ${index}` : `w ${index}`,
  );
  const page = await open(url);
  const text = (await page.locator("body").evaluate((body) => body.textContent)) ?? "";
  expect(text).toContain("a\\u202eb\\u200bc\\u2066d");
  expect(text).not.toMatch(/[\u202e\u200b\u2066]/);
});

it.each([360, 1280])("texts that never end break at the edge of a screen of %i", async (width) => {
  const { url } = await pageOf((slot, index) => `${"x".repeat(slot.startsWith("prose") ? 2000 : 150)}${index}`);
  const page = await open(url, { viewport: { width, height: 800 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
