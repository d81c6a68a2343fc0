/** The one door through which text reaches a page: the template `markup`, which escapes whatever is not markup itself. */
import { visible } from "./text.js";

/** Markup that is safe already. Only this module makes it. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Html = Markup;

export type Content = Html | string | number | undefined | readonly Content[];

/** Markup around content. Text is escaped, for elements as for attributes in quotes; hidden characters show as escapes. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = "";
  for (const [index, part] of parts.entries()) text += part + textOf(contents[index]);
  return new Markup(text);
}

function textOf(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "object") return content.map(textOf).join("");
  return escape(visible(String(content)));
}

/** Lines that stand as they are, as in `<pre>`; hidden characters are the caller's affair. */
export function lines(text: string): Html {
  return new Markup(escape(text));
}

/** A script within the page. Nothing in it is escaped, so that it may hold nothing which means something to HTML. */
export function scriptElement(script: string): Html {
  if (/<!--|<\/?script/i.test(script)) throw new Error("The script would end its element.");
  return new Markup(`<script>${script}</script>`);
}

/** A style sheet within the page, of which the same is true. */
export function styleElement(style: string): Html {
  if (/<\/style/i.test(style)) throw new Error("The style sheet would end its element.");
  return new Markup(`<style>${style}</style>`);
}

const entities: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** Prose, in which what stands between single backticks is code. */
export function prose(text: string): Html {
  const parts = text.split(/(`[^`]+`)/);
  return markup`${parts.map((part, index) => (index % 2 === 1 ? markup`<code>${part.slice(1, -1)}</code>` : part))}`;
}

/** Contents with a separator between them. */
export function joined(contents: readonly Content[], separator: string): Html {
  return markup`${contents.map((content, index) => [index === 0 ? "" : separator, content])}`;
}

/** Terms with what is said of each; what is absent is left out, and so is the list where all is. */
export function facts(rows: readonly (readonly [term: string, fact: Html | undefined])[]): Html | undefined {
  const told = rows.filter(([, fact]) => fact !== undefined);
  if (told.length === 0) return undefined;
  return markup`<dl class="facts">${told.map(([term, fact]) => markup`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>`;
}
