/** A documented code as a link to its row. */
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
