/** The terms of a definition list, each as an item with its definitions below it. */
import { type HtmlElement, type HtmlNode, isOutsideContent, isElement, lineOf, nameOf, walk } from "./html-nodes.js";
import { htmlText, inlineMarks, wholeInline } from "./html-text.js";
import { hasMarks, plainText } from "./marked-text.js";
import type { TextBlock } from "./document.js";
import { bullet, tidy } from "./tidy.js";

/** Reads a definition list; undefined if it contains tables, code or headings. Nested list items become lines of their term. */
export function readDefinitions(list: HtmlElement, firstLine: number): readonly TextBlock[] | undefined {
  const items: { readonly parts: string[]; readonly line: number }[] = [];
  let isPlain = true;
  const enter = (node: HtmlNode): boolean => {
    if (isOutsideContent(node)) return false;
    const name = nameOf(node);
    if (name === "dt") items.push({ parts: [], line: lineOf(node, 1) + firstLine - 1 });
    else if (/^(?:table|pre|h[1-6])$/.test(name)) isPlain = false;
    const parts = items.at(-1)?.parts ?? [];
    if ("value" in node) parts.push(htmlText(node.value));
    if (["br", "dd", "p"].includes(name)) parts.push("\n");
    if (name === "li") parts.push(`\n${bullet}`);
    const whole = isElement(node) ? wholeInline(node, parts.slice(-3).join("")) : undefined;
    parts.push(whole ?? inlineMarks(node)[0]);
    return isPlain && whole === undefined;
  };
  walk(list, enter, (node) => items.at(-1)?.parts.push(inlineMarks(node)[1]));
  return isPlain && items.length > 0 ? items.flatMap(({ parts, line }) => item(parts.join(""), line)) : undefined;
}

function item(source: string, line: number): readonly TextBlock[] {
  const marked = tidy(source);
  const text = plainText(marked);
  if (text === "") return [];
  return [{ kind: "item", text, ...(hasMarks(marked) ? { marked } : {}), isStrong: false, line }];
}
