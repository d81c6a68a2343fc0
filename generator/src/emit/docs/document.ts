/** The document around the content of the page: with script and style in it, or beside it. */
import { createHash } from "node:crypto";
import type { ApiModel } from "../../model/types.js";
import { sourcesOf } from "../../print/file.js";
import { type Html, markup, scriptElement, styleElement } from "../../print/html.js";

export interface Inlined {
  readonly script: string;
  readonly style: string;
}

/** `inlined` is what one self-contained file carries; without it the document names `docs.js` and `docs.css` beside it. */
export function document(model: ApiModel, body: Html, inlined: Inlined | undefined): string {
  const { title, name } = model.service;
  const style =
    inlined === undefined
      ? markup`<link rel="stylesheet" href="docs.css">`
      : [policy(inlined), styleElement(inlined.style)];
  const script = inlined === undefined ? markup`<script src="docs.js"></script>` : scriptElement(inlined.script);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="tim-bindgen, from ${sourcesOf(model)}">
<title>${title || name}</title>
${style}
</head>
<body>
${body}
${script}
</body>
</html>
`.text;
}

/** The one file says itself what it may do: run and look as it was made, and reach nothing else. Of the three, a server says so. */
function policy({ script, style }: Inlined): Html {
  const rules = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return markup`<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
