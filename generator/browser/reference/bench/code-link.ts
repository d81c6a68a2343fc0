/** Links from error codes and advice to their rows. */
import { element } from "../element.js";

/** A code with its name, linked to its row; plain text if it is not documented. */
export function codeLink(code: number): HTMLElement {
  const row = document.getElementById(`code-${code}`);
  if (row === null) return element("span", { class: "code" }, String(code));
  return element("a", { class: "code", href: `#code-${code}` }, `${code} `, element("span", {}, codeName(row)));
}

function codeName(row: Element): string {
  return row.querySelectorAll("[data-label]")[1]?.textContent ?? "";
}

/** The description in the row of a code. */
export function codeMeaning(code: number): string {
  return document.querySelector(`#code-${code} .body > p`)?.textContent ?? "";
}

/** A link to the row of an advice; undefined unless exactly one operation has an advice with this name. */
export function adviceLink(name: string): HTMLElement | undefined {
  const rows = [...document.querySelectorAll("[data-entry=Advice]")];
  const [row, ...others] = rows.filter((one) => one.querySelector("[data-label]")?.textContent === name);
  if (row === undefined || others.length > 0) return undefined;
  return element("a", { class: "advice", href: `#${row.id}` }, name);
}
