/** The validation result beside the editor: the status, the violations with their places, and the expected answer. */
import { counted } from "../../../src/text/english.js";
import { visible } from "../../../src/print/text.js";
import { button, element, prose } from "../element.js";
import { adviceLink, codeLink, codeMeaning } from "./code-link.js";
import type { Editor } from "./editor.js";
import type { ExpectedAnswer } from "./answer.js";
import type { BenchResult } from "./validate-text.js";
import type { PlacedViolation } from "./places.js";

/** Limit of listed and underlined violations. */
export const maxShown = 50;

/** The message of a violation with links to its codes, or to its advice. */
export function describeViolation({ message, keyword, codes }: PlacedViolation): DocumentFragment {
  const words = document.createDocumentFragment();
  words.append(element("span", { class: "message" }, ...prose(visible(message))));
  const links = codes.length > 0 ? codes.map(codeLink) : [adviceLink(keyword)].filter((link) => link !== undefined);
  if (links.length > 0) words.append(" ", element("span", { class: "raised" }, ...spaced(links)));
  return words;
}

/** Shows a result. */
export function showResult(into: HTMLElement, status: HTMLElement, result: BenchResult, editor: Editor): void {
  const { violations, warnings, answer, carried } = result;
  const isGood = violations.length === 0;
  status.className = isGood ? "result good" : "result bad";
  status.textContent = describeStatus(violations.length, warnings.length);
  into.replaceChildren(
    ...list("Violations", "error", violations, editor),
    ...list("Warnings", "warning", warnings, editor),
    ...(answer === undefined ? [] : answerParts(answer)),
    ...(carried === undefined ? [] : carriedParts(carried)),
  );
}

/** Shows that the text is too long to be validated. */
export function showTooLong(into: HTMLElement, status: HTMLElement): void {
  status.className = "result bad";
  status.textContent = "Refused: too long to be read";
  into.replaceChildren();
}

function describeStatus(violations: number, warnings: number): string {
  const remarks = warnings === 0 ? "" : ` with ${counted(warnings, "warning")}`;
  return violations === 0 ? `Accepted${remarks}` : `Refused: ${counted(violations, "violation")}${remarks}`;
}

function list(title: string, kind: string, found: readonly PlacedViolation[], editor: Editor): readonly HTMLElement[] {
  if (found.length === 0) return [];
  const items = found.slice(0, maxShown).map((violation) => {
    const { line, column } = editor.position(violation.from);
    const place = button(`Line ${line}, column ${column}`, { class: "place" });
    place.addEventListener("click", () => editor.goTo(violation));
    return element(
      "li",
      { class: kind, "data-path": violation.path, "data-keyword": violation.keyword },
      place,
      describeViolation(violation),
    );
  });
  const more = found.length - items.length;
  return [
    element("h3", {}, title),
    element("ol", { class: "violations" }, ...items),
    ...(more === 0 ? [] : [element("p", {}, `And ${more} more.`)]),
  ];
}

function answerParts({ code, status, text }: ExpectedAnswer): readonly HTMLElement[] {
  return [
    element("h3", {}, "The server would answer"),
    ...(code === undefined ? [] : [element("p", { class: "decisive" }, codeLink(code), ` ${codeMeaning(code)}`)]),
    ...(status === 200 ? [] : [element("p", {}, `HTTP status ${status}`)]),
    element("pre", { class: "answer", tabindex: "0" }, element("code", {}, text.split("\n").map(visible).join("\n"))),
  ];
}

function carriedParts(code: number): readonly HTMLElement[] {
  return [
    element("h3", {}, "The error in this answer"),
    element("p", { class: "decisive" }, codeLink(code), ` ${codeMeaning(code)}`),
  ];
}

function spaced(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [" ", node]));
}
