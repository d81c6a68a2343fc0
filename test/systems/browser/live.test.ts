/** What a person sees who has the page of `tim-bindgen docs` open while the spec is edited. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { specFolder } from "../../unit/cli/cli.js";
import { type RunningDocs, startDocs } from "../../unit/serve/docs/start-docs.js";
import { enter } from "./bench-page.js";
import { committedPage, usePlainBrowser } from "./browser.js";

const open = usePlainBrowser();

/** A spec that is edited, the server that shows it, and a page that is open. */
interface Editing {
  readonly cwd: string;
  readonly docs: RunningDocs;
  readonly page: Page;
  /** The spec as it was at first. */
  readonly good: string;
  save(text: string): void;
}

/** The page may complain of nothing but what the test provokes. */
async function edit(
  change: (good: string) => string = (good) => good,
  options: BrowserContextOptions & { readonly fragment?: string; readonly provoked?: RegExp } = {},
): Promise<Editing> {
  const cwd = specFolder();
  const file = join(cwd, "spec/order.yaml");
  const good = readFileSync(file, "utf8");
  const save = (text: string): void => writeFileSync(file, text);
  save(change(good));
  const docs = await startDocs(cwd);
  const { fragment = "", provoked, ...context } = options;
  const { page, complaints, close } = await open(docs.url + fragment, context);
  onTestFinished(async () => {
    await close();
    expect(complaints.filter((complaint) => provoked?.test(complaint) !== true)).toEqual([]);
  });
  return { cwd, docs, page, good, save };
}

const overlay = (page: Page): ReturnType<Page["getByRole"]> => page.getByRole("alertdialog");
const withError = (good: string): string => `${good}colour: red\n`;
const reworded = (good: string): string => good.replace("Who orders.", "The name of the customer.");

describe("an open page", () => {
  it("follows the spec by itself, and stays where it is", async () => {
    const { page, good, save } = await edit(undefined, { fragment: "#code-4003" });
    await page.evaluate(() => scrollTo(0, 217));
    save(reworded(good));
    await page.getByText("The name of the customer.").first().waitFor();
    await expect.poll(() => page.evaluate(() => [scrollY, location.hash])).toEqual([217, "#code-4003"]);
  });

  it("shows the errors of a broken spec above the last good page, until they are fixed", async () => {
    const { page, good, save } = await edit();
    await page.getByText("Who orders.").first().waitFor();
    save(withError(good));
    await overlay(page).waitFor();
    expect(await overlay(page).getAttribute("aria-labelledby")).toBe("title");
    const line = good.split("\n").length;
    const shown = await overlay(page).innerText();
    expect(shown).toMatch(/^1 error in the spec\n/);
    expect(shown).toContain(`spec/order.yaml:${line}:1`);
    expect(shown).toMatch(/error spec\/unknown-key Key 'colour' is not known in /);
    expect(await overlay(page).locator("pre").textContent()).toMatch(
      new RegExp(`^${line - 1} \\| .*\n${line} \\| colour: red\n +\\| \\^{6}$`),
    );
    expect(await page.getByText("Who orders.").first().isVisible()).toBe(true);
    save(`${withError(good)}size: 4\n`);
    await overlay(page).getByText("Key 'size'").waitFor();
    expect(await overlay(page).getByRole("heading").innerText()).toBe("2 errors in the spec");
    save(good);
    await overlay(page).waitFor({ state: "hidden" });
  });

  it("can be read on with the overlay dismissed, which a button brings back", async () => {
    const { page, good, save } = await edit();
    const link = page.getByRole("link").first();
    await link.focus();
    save(withError(good));
    await overlay(page).waitFor();
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.tagName);
    expect(await focused()).toBe("OL");
    await page.keyboard.press("Escape");
    await overlay(page).waitFor({ state: "hidden" });
    expect(await focused()).toBe("A");
    await page.getByRole("button", { name: "1 error in the spec" }).click();
    await overlay(page).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await overlay(page).waitFor({ state: "hidden" });
    save(`${withError(good)}size: 4\n`);
    await overlay(page).getByText("Key 'size'").waitFor();
    save(good);
    await overlay(page).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "in the spec" }).waitFor({ state: "hidden" });
  });

  it("shows no more than the errors of a spec that was never sound, and then the reference", async () => {
    const { page, good, save } = await edit(withError);
    await overlay(page).waitFor();
    expect(await overlay(page).innerText()).toContain("Key 'colour'");
    save(good);
    await page.getByText("Who orders.").first().waitFor();
    await overlay(page).waitFor({ state: "hidden" });
  });

  it("shows what a spec says as text, whatever it says", async () => {
    const hostile = `<img src="x" onerror="alert(1)"><script>alert(2)</script>\u202e`;
    const { page, good, save } = await edit();
    const key = JSON.stringify(`</pre>${hostile}`);
    save(`${good}${key}: ${JSON.stringify(hostile)}\n`);
    await overlay(page).waitFor();
    const [message, frame] = await Promise.all([
      overlay(page).locator(".message").textContent(),
      overlay(page).locator("pre").textContent(),
    ]);
    expect(message).toContain(`Key '</pre><img src="x" onerror="alert(1)"><script>alert(2)</script>\\u{202e}'`);
    expect(frame).toContain("onerror=");
    expect(frame).not.toContain("\u202e");
    expect(await overlay(page).locator("img, script").count()).toBe(0);
  });

  it("keeps the packet that was typed, whatever the link of the page says, and shows a sample as it is by now", async () => {
    const { cwd, page, good, save } = await edit();
    const editor = page.locator(".cm-content");
    const sample = join(cwd, "spec/samples/order.json");
    writeFileSync(sample, readFileSync(sample, "utf8").replace("ann", "eve"));
    await editor.getByText("eve").waitFor();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.waitForURL(/#packet=/);
    await enter(page, '{ "Customer": 5 }');
    save(reworded(good));
    await page.getByText("The name of the customer.").first().waitFor();
    await expect.poll(() => editor.innerText()).toBe('{ "Customer": 5 }');
    await page.getByText("`Customer` must be a string").first().waitFor();
    await enter(page, '{ "Customer": 6 }');
    save(withError(good));
    await overlay(page).waitFor();
    save(good);
    await page.getByText("Who orders.").first().waitFor();
    await expect.poll(() => editor.innerText()).toBe('{ "Customer": 6 }');
  });

  it("finds a server again that was restarted, and what changed in between", async () => {
    // Chromium has several words for a server that is gone, or is just going.
    const { cwd, docs, page, good, save } = await edit(undefined, { provoked: /^Failed to load resource: net::ERR_/ });
    await page.getByText("Who orders.").first().waitFor();
    await docs.stop();
    save(reworded(good));
    const again = await startDocs(cwd, ["--port", new URL(docs.url).port]);
    await page.getByText("The name of the customer.").first().waitFor();
    // What watches the server is loaded after what is read.
    await page.waitForLoadState();
    await again.stop();
    save(withError(good));
    await startDocs(cwd, ["--port", new URL(docs.url).port]);
    await overlay(page).waitFor();
  });

  it("hangs up while nobody sees it, so that any number may be open, and catches up when somebody does", async () => {
    const { docs, page, good, save } = await edit();
    const pretend = (isHidden: boolean): Promise<void> =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    await pretend(true);
    const other = await page.context().newPage();
    await other.goto(docs.url);
    save(reworded(good));
    await other.getByText("The name of the customer.").first().waitFor();
    expect(await page.getByText("Who orders.").first().isVisible()).toBe(true);
    await pretend(false);
    await page.getByText("The name of the customer.").first().waitFor();
  });
});

describe("the bench of a page that is opened as a file", () => {
  it("keeps its packet when the page is reloaded, but not when it is visited again", async () => {
    const { page, complaints, close } = await open(committedPage);
    const editor = page.locator(".cm-content");
    const begun = await editor.innerText();
    await enter(page, '{ "To_Account": 5 }');
    await page.reload();
    await expect.poll(() => editor.innerText()).toBe('{ "To_Account": 5 }');
    await page.goto("about:blank");
    await page.goBack();
    await expect.poll(() => editor.innerText()).toBe('{ "To_Account": 5 }');
    await page.goto("about:blank");
    await page.goto(committedPage);
    await expect.poll(() => editor.innerText()).toBe(begun);
    await close();
    expect(complaints).toEqual([]);
  });
});

describe("the overlay", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    const { violations: found, passes } = (await page.evaluate("axe.run()")) as AxeResults;
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
    );
  }

  it.each(["light", "dark"] as const)("has nothing that axe objects to, in %s", async (colorScheme) => {
    // axe styles the page for its measurements, which the policy would refuse.
    const { page, good, save } = await edit(withError, { colorScheme, bypassCSP: true });
    await overlay(page).waitFor();
    expect(await violations(page)).toEqual([]);
    save(good);
    await page.getByText("Who orders.").first().waitFor();
    save(withError(good));
    await overlay(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "1 error in the spec" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
