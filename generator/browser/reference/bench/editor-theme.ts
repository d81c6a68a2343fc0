/** The theme of the editor, in the colours of the reference, which it gets as custom properties. */
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--json-key)" },
  { tag: tags.string, color: "var(--json-text)" },
  { tag: tags.number, color: "var(--json-number)" },
  { tag: [tags.bool, tags.null], color: "var(--json-word)" },
]);

/** A text decoration, since the lint package's underline is an image, which a strict policy blocks. */
const underlined = (colour: string): { readonly [property: string]: string } => ({
  backgroundImage: "none",
  textDecoration: `underline wavy ${colour}`,
  textDecorationSkipInk: "none",
  textUnderlineOffset: "3px",
});

const marker = (colour: string): { readonly [property: string]: string } => ({
  content: '""',
  display: "block",
  width: "0.5em",
  height: "0.5em",
  margin: "0.45em auto 0",
  borderRadius: "50%",
  backgroundColor: colour,
});

export const look = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--surface)", fontSize: "0.875rem", height: "100%" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--text)", padding: "0.75rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { color: "var(--muted)", backgroundColor: "var(--surface)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--line-tint)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--selection)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selection)" },
  ".cm-lintRange-error": underlined("var(--bad)"),
  ".cm-lintRange-warning": underlined("var(--warn)"),
  ".cm-lintRange-active": { backgroundColor: "var(--line-tint)" },
  ".cm-lintPoint:after": { display: "none" },
  ".cm-lint-marker-error": marker("var(--bad)"),
  ".cm-lint-marker-warning": marker("var(--warn)"),
  ".cm-tooltip, .cm-panels": {
    color: "var(--text)",
    backgroundColor: "var(--raised)",
    border: "1px solid var(--border)",
    borderRadius: "6px",
  },
  ".cm-diagnostic": { padding: "0.5rem 0.75rem", borderLeft: "none", fontFamily: "var(--sans)", maxWidth: "34rem" },
  ".cm-diagnostic a": { color: "var(--accent)" },
});
