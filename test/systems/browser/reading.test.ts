/** Reading the page: the search finds, links lead to their places, and hands can stay on the keyboard. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { committedPage, useBrowser } from "./browser.js";

const open = useBrowser();

/** What the search shows for a query, in its order. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.getByRole("combobox", { name: "Search the reference" }).fill(query);
  return page.locator("#results [role=option] .result-name").allTextContents();
}

describe("the search", () => {
  it("finds a code by its number and by its name, and a field by its name", async () => {
    const page = await open(committedPage);
    expect((await search(page, "90012"))[0]).toBe("90012 ToAccountNotFound");
    expect((await search(page, "toaccountnotfound"))[0]).toBe("90012 ToAccountNotFound");
    expect((await search(page, "MsgLifeTime"))[0]).toBe("MsgLifeTime");
    expect((await search(page, "latitude"))[0]).toBe("Latitude");
  });

  it("finds every text that has all the words", async () => {
    const page = await open(committedPage);
    const both = await search(page, "account spelling");
    expect(both).toContain("90012 ToAccountNotFound");
    expect(both.length).toBeLessThan((await search(page, "account")).length);
  });

  it("says when nothing is found", async () => {
    const page = await open(committedPage);
    expect(await search(page, "xyzzy")).toEqual([]);
    expect(await page.locator("#found").textContent()).toBe("No results.");
    expect(await page.locator("#results").isVisible()).toBe(false);
  });

  it("leads to what is clicked", async () => {
    const page = await open(committedPage);
    await search(page, "90026");
    await page.getByRole("option", { name: "90026" }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#code-90026");
    await expect.poll(() => isInView(page, "code-90026")).toBe(true);
  });
});

describe("the keyboard alone", () => {
  it("searches: slash, words, arrows, Enter; Escape closes", async () => {
    const page = await open(committedPage);
    await page.keyboard.press("/");
    await page.keyboard.type("msgbody");
    const input = page.getByRole("combobox", { name: "Search the reference" });
    expect(await input.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const active = await input.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    const target = await page.locator(`#${active}`).getAttribute("data-target");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${target}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(target);
    await page.keyboard.press("/");
    await page.keyboard.type("msg");
    await page.keyboard.press("Escape");
    expect(await page.locator("#results").isVisible()).toBe(false);
    expect(await input.getAttribute("aria-expanded")).toBe("false");
  });

  it("stays where one reads until one goes elsewhere", async () => {
    const page = await open(`${committedPage}#code-90012`);
    await page.keyboard.press("/");
    await page.keyboard.type("90026");
    expect(await isInView(page, "code-90012")).toBe(true);
  });

  it("writes a slash where one writes", async () => {
    const page = await open(committedPage);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type('"a/b"');
    expect(await page.locator(".cm-content").textContent()).toBe('"a/b"');
  });

  it("goes through the editor to the list of violations, and from there to the code", async () => {
    const page = await open(committedPage);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("{}");
    await expect.poll(() => page.locator(".violations li").count()).toBe(3);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("place");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("editor");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#code-9000\d$/);
  });

  it("changes the form of a sample with the arrow keys", async () => {
    const page = await open(committedPage);
    const sample = page.locator(".sample").first();
    await sample.getByRole("tab", { name: "JSON" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await sample.getByRole("tab", { name: "TypeScript" }).getAttribute("aria-selected")).toBe("true");
    expect(await sample.getByRole("tabpanel").textContent()).toContain("createClient");
    await page.keyboard.press("End");
    expect(await sample.getByRole("tabpanel").textContent()).toContain("HTTP/1.1");
    await page.keyboard.press("ArrowRight");
    expect(await sample.getByRole("tabpanel").textContent()).toContain('"To_Account"');
  });

  it("reaches everything that can be used, and shows where it is", async () => {
    const page = await open(committedPage);
    const reached: string[] = [];
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || ""));
    }
    expect(reached).toEqual(
      expect.arrayContaining(["Skip to the reference", "search", "theme", "bench-packet", "Copy link"]),
    );
  });
});

describe("a link into the page", () => {
  it.each(["field-SendMsgRequest-MsgBody", "field-TextContent-Text", "code-90012", "type-MsgElement"])(
    "shows its place: %s",
    async (id) => {
      const page = await open(`${committedPage}#${id}`);
      await expect.poll(() => isInView(page, id)).toBe(true);
      const plain = await page.locator("main .row:not(:target)").first().evaluate(backgroundOf);
      const marked = page.locator(id.startsWith("type-") ? `#${id} > .type-head` : `#${id}`);
      expect(await marked.evaluate(backgroundOf)).not.toBe(plain);
    },
  );

  it("unfolds what its place is folded into", async () => {
    const page = await open(committedPage);
    await page.locator("main details").evaluateAll((all) => {
      for (const details of all) details.removeAttribute("open");
    });
    expect(await page.locator("#field-TextContent-Text").isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = "#field-TextContent-Text"));
    await expect.poll(() => page.locator("#field-TextContent-Text").isVisible()).toBe(true);
  });

  it("leads from a field to its codes and back", async () => {
    const page = await open(committedPage);
    await page.locator("#field-SendMsgRequest-To_Account").getByRole("link", { name: "90003" }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#code-90003");
    await page.locator("#code-90003").getByRole("link", { name: "SendMsgRequest.To_Account" }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#field-SendMsgRequest-To_Account");
  });
});

it("the row of 90012 answers what a newcomer asks", async () => {
  const page = await open(`${committedPage}#code-90012`);
  const row = await page.locator("#code-90012").innerText();
  for (const part of ["ToAccountNotFound", "never", "Import the account", "2020-09-15"]) expect(row).toContain(part);
});

it("the sample that is copied is the form that is shown", async () => {
  const page = await open(committedPage, { permissions: ["clipboard-read", "clipboard-write"] });
  const sample = page.locator(".sample").first();
  await sample.getByRole("tab", { name: "curl" }).click();
  await sample.getByRole("button", { name: "Copy" }).click();
  await sample.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^curl --request POST 'https:\/\/console\.tim\.qq\.com\/v4\/openim\/sendmsg\?/);
  expect(copied).toBe(await sample.getByRole("tabpanel").locator("code").textContent());
});

it("a sample opens in the bench", async () => {
  const page = await open(committedPage);
  await page.locator(".sample").nth(1).getByRole("button", { name: "Open in the bench" }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe("#bench");
  expect(await page.locator("#bench-sample").inputValue()).toBe("1");
  expect(await page.locator(".cm-content").textContent()).toContain("ForbidCallbackControl");
});

it("the colours are those that are chosen, and still are at the next visit", async () => {
  const page = await open(committedPage, { colorScheme: "light" });
  const light = await page.locator("body").evaluate(backgroundOf);
  const button = page.locator("#theme");
  while ((await button.textContent()) !== "Dark") await button.click();
  const dark = await page.locator("body").evaluate(backgroundOf);
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await page.locator("body").evaluate(backgroundOf)).toBe(dark);
});

it("on paper everything is unfolded, and what is not part of the reference is left out", async () => {
  const page = await open(committedPage);
  await page.locator("main details").evaluateAll((all) => {
    for (const details of all) details.removeAttribute("open");
  });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator("#field-TextContent-Text").isVisible()).toBe(true);
  for (const hidden of ["#bench", ".top", ".contents", ".form-bar"]) {
    expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
  }
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  expect(await page.locator("#field-TextContent-Text").isVisible()).toBe(false);
});

it("without scripts the reference is whole, and nothing shows that would not work", async () => {
  const page = await open(committedPage, { javaScriptEnabled: false });
  for (const shown of [
    "#field-TextContent-Text",
    "#code-90012",
    ".contents a[href='#codes']",
    ".sample [data-form=curl]",
  ]) {
    expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true]);
  }
  for (const hidden of ["#bench", ".search", "#theme", "main button"]) {
    expect([hidden, await page.locator(hidden).filter({ visible: true }).count()]).toEqual([hidden, 0]);
  }
});

function backgroundOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

function isInView(page: Page, id: string): Promise<boolean> {
  return page.locator(`#${id}`).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    const bar = document.querySelector(".top")?.getBoundingClientRect().bottom ?? 0;
    return top >= bar && top < innerHeight;
  });
}
