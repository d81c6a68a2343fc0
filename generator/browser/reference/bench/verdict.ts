/** Shows a verdict beside the editor: whether the packet is good, what is wrong with it and where, and what would come back. */
import { visible } from "../../../src/print/text.js";
import { button, element, prose } from "../element.js";
import { adviceLink, codeLink, codeMeaning } from "./code-link.js";
import type { Editor } from "./editor.js";
import type { ExpectedAnswer } from "./answer.js";
import type { Judgement } from "./judge.js";
import type { PlacedViolation } from "./places.js";

/** More than these nobody reads. */
export const mostShown = 50;

/** Message and codes of a violation, or the advice that it is, for the list as for the editor. */
export function violationWords({ message, keyword, codes }: PlacedViolation): DocumentFragment {
  const words = document.createDocumentFragment();
  words.append(element("span", { class: "message" }, ...prose(visible(message))));
  const links = codes.length > 0 ? codes.map(codeLink) : [adviceLink(keyword)].filter((link) => link !== undefined);
  if (links.length > 0) words.append(" ", element("span", { class: "raised" }, ...spaced(links)));
  return words;
}

export function showVerdict(into: HTMLElement, status: HTMLElement, judgement: Judgement, editor: Editor): void {
  const { violations, warnings, answer, carried } = judgement;
  const isGood = violations.length === 0;
  status.className = isGood ? "verdict good" : "verdict bad";
  status.textContent = statusWords(violations.length, warnings.length);
  into.replaceChildren(
    ...list("Violations", "error", violations, editor),
    ...list("Warnings", "warning", warnings, editor),
    ...(answer === undefined ? [] : answerParts(answer)),
    ...(carried === undefined ? [] : carriedParts(carried)),
  );
}

/** Of a text that nobody would read, nothing is said but that. */
export function showTooLong(into: HTMLElement, status: HTMLElement): void {
  status.className = "verdict bad";
  status.textContent = "Refused: too long to be read";
  into.replaceChildren();
}

function statusWords(violations: number, warnings: number): string {
  const remarks = warnings === 0 ? "" : ` with ${counted(warnings, "warning")}`;
  return violations === 0 ? `Accepted${remarks}` : `Refused: ${counted(violations, "violation")}${remarks}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function list(title: string, kind: string, found: readonly PlacedViolation[], editor: Editor): readonly HTMLElement[] {
  if (found.length === 0) return [];
  const items = found.slice(0, mostShown).map((violation) => {
    const { line, column } = editor.position(violation.from);
    const place = button(`Line ${line}, column ${column}`, { class: "place" });
    place.addEventListener("click", () => editor.goTo(violation));
    return element(
      "li",
      { class: kind, "data-path": violation.path, "data-keyword": violation.keyword },
      place,
      violationWords(violation),
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
    element("h3", {}, "What the answer says"),
    element("p", { class: "decisive" }, codeLink(code), ` ${codeMeaning(code)}`),
  ];
}

function spaced(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [" ", node]));
}
