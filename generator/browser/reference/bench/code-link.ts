/** Documented codes, and the names of advice, as links to their rows. */
import { element } from "../element.js";

export function codeLink(code: number): HTMLElement {
  const row = document.getElementById(`code-${code}`);
  if (row === null) return element("span", { class: "code" }, String(code));
  return element("a", { class: "code", href: `#code-${code}` }, `${code} `, element("span", {}, codeName(row)));
}

function codeName(row: Element): string {
  return row.querySelectorAll("[data-label]")[1]?.textContent ?? "";
}

/** What the row of a code says to do. */
export function codeMeaning(code: number): string {
  return document.querySelector(`#code-${code} .body > p`)?.textContent ?? "";
}

/** The name of an advice as a link to its row; nothing where no operation, or more than one, has an advice of this name. */
export function adviceLink(name: string): HTMLElement | undefined {
  const rows = [...document.querySelectorAll("[data-entry=Advice]")];
  const [row, ...others] = rows.filter((one) => one.querySelector("[data-label]")?.textContent === name);
  if (row === undefined || others.length > 0) return undefined;
  return element("a", { class: "advice", href: `#${row.id}` }, name);
}
