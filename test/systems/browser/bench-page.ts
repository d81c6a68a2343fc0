/** What a person does at the bench, and sees there. */
import type { Page } from "playwright-core";

/** Types a packet, and waits until it is validated. The field is emptied first: the packet before may have been of the same size. */
export async function enter(page: Page, packet: string): Promise<void> {
  for (const text of ["", packet]) {
    await page.locator(".cm-content").fill(text);
    await page.locator(".bytes", { hasText: new RegExp(`^${Buffer.byteLength(text)} `) }).waitFor();
  }
}

export async function result(page: Page): Promise<string> {
  return (await page.locator("p.result").textContent()) ?? "";
}

export interface Listed {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
  readonly codes: readonly number[];
  readonly place: string;
}

/** The violations in the list beside the editor. */
export function listed(page: Page, kind: "error" | "warning" = "error"): Promise<Listed[]> {
  return page.locator(`.violations .${kind}`).evaluateAll((items) =>
    items.map((item) => ({
      path: item.getAttribute("data-path") ?? "",
      keyword: item.getAttribute("data-keyword") ?? "",
      message: item.querySelector(".message")?.textContent ?? "",
      codes: [...item.querySelectorAll(".code")].map((code) => Number.parseInt(code.textContent ?? "", 10)),
      place: item.querySelector(".place")?.textContent ?? "",
    })),
  );
}

/** The text that is underlined. One mark may be several elements, since it runs through tokens of several colours. */
export async function underlined(page: Page, kind: "error" | "warning" = "error"): Promise<string> {
  const parts = await page
    .locator(`.cm-lintRange-${kind}`)
    .evaluateAll((marks) =>
      marks.map((mark) => (getComputedStyle(mark).textDecorationStyle === "wavy" ? mark.textContent : "no underline")),
    );
  return parts.join("");
}
