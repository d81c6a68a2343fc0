/** The search for the article in an HTML page, among menus, banners and footers. */
import { attribute, childrenOf, type HtmlNode, isOutsideContent, isElement, nameOf, walk } from "./html-nodes.js";

/** The smallest element that contains the article: the one marked as such, or else the one with all headings, tables and code. */
export function findArticle(root: HtmlNode): HtmlNode {
  const counts = countContent(root);
  const countOf = (node: HtmlNode): number => counts.get(node) ?? 0;
  let best: HtmlNode | undefined;
  for (const node of counts.keys()) {
    if (isMarked(node) && (best === undefined || countOf(node) > countOf(best))) best = node;
  }
  const start = best !== undefined && countOf(best) * 2 >= countOf(root) ? best : root;
  return narrow(start, countOf);
}

const contentTags = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "pre", "table"]);

/** The number of headings, tables and code blocks in each node. Nodes outside the content are left out. */
function countContent(root: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const counts = new Map<HtmlNode, number>();
  const enter = (node: HtmlNode): boolean => {
    if (isOutsideContent(node)) return false;
    counts.set(node, contentTags.has(nameOf(node)) ? 1 : 0);
    return true;
  };
  const leave = (node: HtmlNode): void => {
    const within = childrenOf(node).reduce((sum, child) => sum + (counts.get(child) ?? 0), 0);
    counts.set(node, (counts.get(node) ?? 0) + within);
  };
  walk(root, enter, leave);
  return counts;
}

function isMarked(node: HtmlNode): boolean {
  return isElement(node) && (["article", "main"].includes(node.tagName) || attribute(node, "role") === "main");
}

/** Descends while a single child contains everything. */
function narrow(start: HtmlNode, countOf: (node: HtmlNode) => number): HtmlNode {
  let node = start;
  for (;;) {
    const inner = childrenOf(node).find((child) => countOf(child) > 0 && countOf(child) === countOf(node));
    if (inner === undefined || contentTags.has(nameOf(inner))) return node;
    node = inner;
  }
}
