// Turns a page of Markdown into what a documentation site makes of it: HTML in a layout, and the text that a browser shows.
import { marked } from "marked";
import { parseFragment } from "parse5";

/** The page as a site would deliver it, with menus, scripts and a footer around the article. */
export function toHtml(markdown) {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Documentation</title>
<script>window.settings = {"Request": {"fields": ["a", "b"]}, "html": "<table><tr><td>1</td></tr></table>"};</script>
<style>table td { padding: 4px }</style></head>
<body>
<header class="top"><div class="menu"><a href="/">Home</a> <a href="/docs">Documentation</a></div></header>
<div class="layout">
<div class="sidebar"><ul><li><a href="#">Error Codes</a></li><li><a href="#">Sample request</a></li></ul></div>
<div class="content">
<h1>Title of the page</h1>
<p class="date">Last updated: 2024-01-01</p>
<div class="markdown-body">
${marked.parse(markdown.replaceAll("\r\n", "\n"), { async: false })}
</div>
<div class="vote"><p>Was this page helpful?</p><button>Yes</button><button>No</button></div>
</div>
</div>
<footer><table><tr><th>Field</th><th>Type</th></tr><tr><td>Company</td><td>String</td></tr></table></footer>
<script src="/page.js"></script>
</body>
</html>
`;
}

const ownLines = new Set("blockquote div h1 h2 h3 h4 h5 h6 li ol p pre table tr ul".split(" "));

/** The page as text: headings without marks, `•` before items, cells of a row with a space between them. */
export function toText(markdown) {
  const out = [];
  const root = parseFragment(marked.parse(markdown.replaceAll("\r\n", "\n"), { async: false }));
  for (const child of root.childNodes) write(child, out);
  const body = out
    .join("")
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return `Title of the page\n\nLast updated: 2024-01-01 10:00:00\n\n${indent(body)}\n\n    Was this page helpful?\n\n    Send Feedback\n`;
}

function write(node, out) {
  const name = node.nodeName;
  if (name === "#text") out.push(node.value.replaceAll("\n", " "));
  else if (name === "br") out.push("\n");
  else if (name === "pre") out.push("\n\n", textOf(node).trimEnd(), "\n\n");
  else if (name === "table") out.push("\n\n", tableText(node), "\n\n");
  else {
    const isBlock = ownLines.has(name);
    if (isBlock) out.push("\n\n");
    if (name === "li") out.push("• ");
    for (const child of node.childNodes ?? []) write(child, out);
    if (isBlock) out.push("\n\n");
  }
}

function tableText(table) {
  return rowsOf(table)
    .map((row) =>
      row.childNodes
        .filter(({ nodeName }) => /^t[dh]$/.test(nodeName))
        .map(cellText)
        .join(" "),
    )
    .join("\n");
}

function rowsOf(node) {
  if (node.nodeName === "tr") return [node];
  return (node.childNodes ?? []).flatMap(rowsOf);
}

function cellText(cell) {
  const parts = [];
  const visit = (node) => {
    if (node.nodeName === "#text") parts.push(node.value.replaceAll("\n", " "));
    if (node.nodeName === "br") parts.push("\n");
    if (node.nodeName === "li") parts.push("\n  • ");
    (node.childNodes ?? []).forEach(visit);
  };
  visit(cell);
  return parts
    .join("")
    .replaceAll(/\n\s*\n/g, "\n")
    .trim();
}

function textOf(node) {
  return node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(textOf).join("");
}

function indent(text) {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
