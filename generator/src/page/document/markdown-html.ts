/** The start and end of HTML blocks in Markdown. */

/** The end of an HTML block: the line that matches, or the next blank line. */
export type HtmlEnd = RegExp | "blank";

const rawNames = new Set(["pre", "script", "style", "textarea"]);
const rawEnd = /<\/(?:pre|script|style|textarea)>/i;

const blockNames = new Set(
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul".split(
    " ",
  ),
);

/** The end of the HTML block that a line starts; undefined if it starts none. An inline tag cannot interrupt a paragraph. */
export function htmlEndOf(text: string, isInParagraph: boolean): HtmlEnd | undefined {
  if (!text.startsWith("<")) return undefined;
  if (text.startsWith("<!--")) return /-->/;
  if (text.startsWith("<?")) return /\?>/;
  if (text.startsWith("<![CDATA[")) return /\]\]>/;
  if (/^<![a-z]/i.test(text)) return />/;
  const [lead = "", slash, name = ""] = /^<(\/?)([a-z][a-z0-9-]*)(?=[\s/>]|$)/i.exec(text) ?? [];
  const tag = name.toLowerCase();
  const isSlashed = text.charAt(lead.length) === "/";
  if (slash === "" && !isSlashed && rawNames.has(tag)) return rawEnd;
  if (blockNames.has(tag)) return isSlashed && text.charAt(lead.length + 1) !== ">" ? undefined : "blank";
  return !isInParagraph && isTagAlone(text) ? "blank" : undefined;
}

/** Whether a line is exactly one tag. */
function isTagAlone(text: string): boolean {
  if (/^<\/[a-z][a-z0-9-]*[ \t]*>[ \t]*$/i.test(text)) return true;
  const start = /^<[a-z][a-z0-9-]*/i.exec(text)?.[0];
  if (start === undefined) return false;
  const attribute = /[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|[^\s"'=<>`/]+))?/iy;
  let end = start.length;
  for (attribute.lastIndex = end; attribute.test(text); attribute.lastIndex = end) end = attribute.lastIndex;
  return /^[ \t]*\/?>[ \t]*$/.test(text.slice(end));
}
