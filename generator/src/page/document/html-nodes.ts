/** Accessors for HTML nodes: name, attributes, position and text. */
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { bullet } from "./tidy.js";

export type HtmlNode = Tree.ChildNode | Tree.Document | Tree.DocumentFragment;
export type HtmlElement = Tree.Element;

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function childrenOf(node: HtmlNode): readonly Tree.ChildNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The source line of a node; `otherwise` for a node that the parser inserted. */
export function lineOf(node: HtmlNode, otherwise: number): number {
  return node.sourceCodeLocation?.startLine ?? otherwise;
}

const skippedTags = new Set(
  "aside button dialog footer head iframe input link math meta nav noscript option script select style svg template textarea".split(
    " ",
  ),
);
const skippedRoles = new Set(["banner", "complementary", "contentinfo", "navigation", "search"]);

/** Whether an element is not part of the content, such as scripts, menus, forms and footers. */
export function isOutsideContent(node: HtmlNode): boolean {
  return isElement(node) && (skippedTags.has(node.tagName) || skippedRoles.has(attribute(node, "role") ?? ""));
}

const linesOfTheirOwn = new Set(
  "address article blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 hr main ol p pre section table tbody td th thead tr ul".split(
    " ",
  ),
);

export function isBlockElement(node: HtmlNode): boolean {
  return isElement(node) && linesOfTheirOwn.has(node.tagName);
}

/** Visits all nodes in document order without recursion. `enter` says whether to visit the children. */
export function walk(root: HtmlNode, enter: (node: HtmlNode) => boolean, leave?: (node: HtmlNode) => void): void {
  const pending: { readonly node: HtmlNode; readonly isLeft: boolean }[] = [{ node: root, isLeft: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, isLeft } = next;
    if (isLeft) leave?.(node);
    else if (enter(node)) {
      pending.push({ node, isLeft: true });
      for (const child of childrenOf(node).toReversed()) pending.push({ node: child, isLeft: false });
    }
  }
}

/** The text of a node: verbatim in code, otherwise with the line breaks that a browser would render. */
export function textOf(root: HtmlNode, isCode: boolean): string {
  const parts: string[] = [];
  const add = (text: string): void => {
    if (text !== "") parts.push(text);
  };
  const enter = (node: HtmlNode): boolean => {
    if (isOutsideContent(node)) return false;
    if ("value" in node) add(isCode ? node.value : runningText(node.value));
    add(breakBefore(node, isCode));
    return true;
  };
  const leave = (node: HtmlNode): void => {
    const endsLine = node !== root && (isBlockElement(node) || nameOf(node) === "li");
    // Highlighters wrap each line of code in an element, with or without a line break in it.
    const isEnded = isCode && parts.at(-1)?.endsWith("\n") === true;
    if (endsLine && !isEnded) add("\n");
  };
  walk(root, enter, leave);
  return parts.join("");
}

/** Outside code, line breaks in the source are only white space. */
export function runningText(source: string): string {
  return source.replaceAll("\n", " ");
}

/** The line break before an element; in code, only for `<br>`. */
export function breakBefore(node: HtmlNode, isCode: boolean): string {
  const name = nameOf(node);
  if (name === "br") return "\n";
  if (isCode) return "";
  if (name === "li") return `\n${bullet}`;
  return isBlockElement(node) ? "\n" : "";
}

export const nameOf = (node: HtmlNode): string => (isElement(node) ? node.tagName : "");
