/** Owns the choice of the part of an HTML page that is the article, among menus, banners and footers. */
import { attribute, childrenOf, type HtmlNode, isAround, isElement, nameOf, walk } from "./html-nodes.js";

/** The smallest element that holds the article: what the page marks as such, or else where all headings, tables and code are. */
export function findArticle(root: HtmlNode): HtmlNode {
  const weights = weigh(root);
  const weightOf = (node: HtmlNode): number => weights.get(node) ?? 0;
  let best: HtmlNode | undefined;
  for (const node of weights.keys()) {
    if (isMarked(node) && (best === undefined || weightOf(node) > weightOf(best))) best = node;
  }
  const start = best !== undefined && weightOf(best) * 2 >= weightOf(root) ? best : root;
  return narrow(start, weightOf);
}

const contentTags = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "pre", "table"]);

/** How many headings, tables and pieces of code each node holds; nodes that are no part of an article are left out. */
function weigh(root: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const weights = new Map<HtmlNode, number>();
  const enter = (node: HtmlNode): boolean => {
    if (isAround(node)) return false;
    weights.set(node, contentTags.has(nameOf(node)) ? 1 : 0);
    return true;
  };
  const leave = (node: HtmlNode): void => {
    const within = childrenOf(node).reduce((sum, child) => sum + (weights.get(child) ?? 0), 0);
    weights.set(node, (weights.get(node) ?? 0) + within);
  };
  walk(root, enter, leave);
  return weights;
}

function isMarked(node: HtmlNode): boolean {
  return isElement(node) && (["article", "main"].includes(node.tagName) || attribute(node, "role") === "main");
}

/** Goes inwards for as long as one child holds everything. */
function narrow(start: HtmlNode, weightOf: (node: HtmlNode) => number): HtmlNode {
  let node = start;
  for (;;) {
    const inner = childrenOf(node).find((child) => weightOf(child) > 0 && weightOf(child) === weightOf(node));
    if (inner === undefined || contentTags.has(nameOf(inner))) return node;
    node = inner;
  }
}
