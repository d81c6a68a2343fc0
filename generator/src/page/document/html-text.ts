/** The running text of HTML, with marks for code and struck-out parts. */
import {
  attribute,
  breakBefore,
  childrenOf,
  type HtmlNode,
  isOutsideContent,
  isBlockElement,
  isElement,
  nameOf,
  runningText,
  textOf,
  walk,
} from "./html-nodes.js";
import { codeEnd, codeStart, struckEnd, struckStart, withoutMarks } from "./marked-text.js";
import { superscriptText } from "./superscript.js";
import { tidy } from "./tidy.js";

/** The text of a node with the line breaks that a browser would render. A nested table row is one line. */
export function markedTextOf(root: HtmlNode): string {
  const parts: string[] = [];
  const add = (text: string): void => {
    if (text !== "") parts.push(text);
  };
  let preDepth = 0;
  const enter = (node: HtmlNode): boolean => {
    if (isOutsideContent(node)) return false;
    if ("value" in node) add(preDepth > 0 ? withoutMarks(node.value) : htmlText(node.value));
    if (nameOf(node) === "pre") preDepth += 1;
    if (node !== root) add(isCell(node) ? " " : breakBefore(node, false));
    const whole = wholeInline(node, parts.slice(-3).join(""));
    add(whole ?? inlineMarks(node)[0]);
    return whole === undefined;
  };
  const leave = (node: HtmlNode): void => {
    add(inlineMarks(node)[1]);
    if (nameOf(node) === "pre") preDepth -= 1;
    if (node !== root && !isCell(node) && (isBlockElement(node) || nameOf(node) === "li")) add("\n");
  };
  walk(root, enter, leave);
  return tidy(parts.join(""));
}

/** Text from the source, in which line breaks are only white space. */
export function htmlText(source: string): string {
  return withoutMarks(runningText(source));
}

const isCell = (node: HtmlNode): boolean => nameOf(node) === "td" || nameOf(node) === "th";

/** The replacement for a whole inline element: a superscript, or a link that is a footnote mark. */
export function wholeInline(node: HtmlNode, textBefore: string): string | undefined {
  const name = nameOf(node);
  if (name !== "sup" && name !== "a") return undefined;
  const text = tidy(withoutMarks(textOf(node, false)));
  // An unclosed element contains everything after it.
  if (text.length > maxInlineLength) return undefined;
  const before = withoutMarks(textBefore);
  if (name === "sup") return superscriptText(text, before);
  return /^\[?\d{1,2}\]?$/.test(text) && /[\p{L}_]$/u.test(before) ? "" : undefined;
}

const maxInlineLength = 40;

const codeTags = new Set(["code", "kbd", "pre", "samp", "tt"]);
const struckTags = new Set(["del", "s", "strike"]);
const noMarks = ["", ""] as const;

/** The text that an inline element adds before and after its content. */
export function inlineMarks(node: HtmlNode): readonly [before: string, behind: string] {
  if (!isElement(node)) return noMarks;
  if (isStruck(node)) return [struckStart, struckEnd];
  if (codeTags.has(node.tagName)) return isOnlyCode(node) ? [codeStart, codeEnd] : noMarks;
  return node.tagName === "small" || isBadge(attribute(node, "class")) ? [" ", " "] : noMarks;
}

/** Nested code elements are marked once. */
function isOnlyCode(node: HtmlNode): boolean {
  return !childrenOf(node).some((child) => codeTags.has(nameOf(child)));
}

/** Whether an element strikes out its content. */
export function isStruck(node: HtmlNode): boolean {
  if (!isElement(node)) return false;
  return struckTags.has(node.tagName) || /line-through/i.test(attribute(node, "style") ?? "");
}

/** Labels such as `New` next to a name. */
export function isBadge(classes: string | undefined): boolean {
  return /(?:^|[\s_-])(?:badge|chip|flag|label|pill|tag)s?(?:$|[\s_-])/i.test(classes ?? "");
}
