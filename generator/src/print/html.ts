/** HTML from text: the template `markup` escapes whatever is not markup itself, and nothing else makes markup. */
import type { Fact, Phrase } from "./phrase.js";
import { visible } from "./text.js";

declare const safe: unique symbol;

/** Markup that is safe already. Only this module makes it. */
class Markup {
  declare readonly [safe]: "markup";
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

/** Lines kept as they are, for `<pre>`; the caller makes hidden characters visible. */
export function lines(text: string): Html {
  return new Markup(escape(text));
}

/** A script within the page. Nothing in it is escaped, so it must not contain anything that means something to HTML. */
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

/** Prose, in which text between single backticks is code. */
export function prose(text: string): Html {
  const parts = text.split(/(`[^`]+`)/);
  return markup`${parts.map((part, index) => (index % 2 === 1 ? markup`<code>${part.slice(1, -1)}</code>` : part))}`;
}

/** A phrase as HTML. */
export function phraseHtml(phrase: Phrase): Html {
  if (typeof phrase === "string") return prose(phrase);
  if (!("kind" in phrase)) return markup`${phrase.map(phraseHtml)}`;
  if (phrase.kind === "code") return markup`<code>${phrase.text}</code>`;
  const { to, label, detail } = phrase;
  const content = [
    phraseHtml(label),
    detail === undefined ? undefined : markup` <span class="detail">${detail}</span>`,
  ];
  return "id" in to
    ? markup`<a href="#${to.id}">${content}</a>`
    : markup`<a href="${to.address}" rel="noreferrer">${content}</a>`;
}

/** Contents with a separator between them. */
export function joined(contents: readonly Content[], separator: string): Html {
  return markup`${contents.map((content, index) => [index === 0 ? "" : separator, content])}`;
}

/** Terms and what is said of each; undefined if there are none. */
export function facts(rows: readonly Fact[]): Html | undefined {
  if (rows.length === 0) return undefined;
  return markup`<dl class="facts">${rows.map(({ term, text }) => markup`<div><dt>${term}</dt><dd>${phraseHtml(text)}</dd></div>`)}</dl>`;
}
