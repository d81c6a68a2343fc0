/** The running text of HTML, with marks for code and struck-out parts. */
import {
  attribute,
  breakBefore,
  childrenOf,
  type HtmlNode,
  isAround,
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

/** The text of a node with line breaks where a browser would break lines; a row of a table within it is one line. */
export function markedTextOf(root: HtmlNode): string {
  const parts: string[] = [];
  const add = (text: string): void => {
    if (text !== "") parts.push(text);
  };
  let preDepth = 0;
  const enter = (node: HtmlNode): boolean => {
    if (isAround(node)) return false;
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

/** Text of the source, in which line breaks mean nothing. */
export function htmlText(source: string): string {
  return withoutMarks(runningText(source));
}

const isCell = (node: HtmlNode): boolean => nameOf(node) === "td" || nameOf(node) === "th";

/** What stands for an inline element as a whole: a superscript, or a link that is a footnote's mark. */
export function wholeInline(node: HtmlNode, textBefore: string): string | undefined {
  const name = nameOf(node);
  if (name !== "sup" && name !== "a") return undefined;
  const text = tidy(withoutMarks(textOf(node, false)));
  // One that was never closed holds what follows.
  if (text.length > longestWhole) return undefined;
  const before = withoutMarks(textBefore);
  if (name === "sup") return superscriptText(text, before);
  return /^\[?\d{1,2}\]?$/.test(text) && /[\p{L}_]$/u.test(before) ? "" : undefined;
}

const longestWhole = 40;

const codeTags = new Set(["code", "kbd", "pre", "samp", "tt"]);
const struckTags = new Set(["del", "s", "strike"]);
const noMarks = ["", ""] as const;

/** What an inline element adds before and behind its text. */
export function inlineMarks(node: HtmlNode): readonly [before: string, behind: string] {
  if (!isElement(node)) return noMarks;
  if (isStruck(node)) return [struckStart, struckEnd];
  if (codeTags.has(node.tagName)) return isOnlyCode(node) ? [codeStart, codeEnd] : noMarks;
  return node.tagName === "small" || isBadge(attribute(node, "class")) ? [" ", " "] : noMarks;
}

/** Code in code is marked once. */
function isOnlyCode(node: HtmlNode): boolean {
  return !childrenOf(node).some((child) => codeTags.has(nameOf(child)));
}

export function isStruck(node: HtmlNode): boolean {
  if (!isElement(node)) return false;
  return struckTags.has(node.tagName) || /line-through/i.test(attribute(node, "style") ?? "");
}

/** Labels such as `New` beside a name. */
export function isBadge(classes: string | undefined): boolean {
  return /(?:^|[\s_-])(?:badge|chip|flag|label|pill|tag)s?(?:$|[\s_-])/i.test(classes ?? "");
}
