/** The editor of the bench: CodeMirror in a shadow tree, where a strict policy allows its styles. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { colours, look } from "./editor-theme.js";

/** A highlighted range. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** The content of its tooltip. */
  readonly render: () => Node;
}

/** The operations of the editor. */
export interface Editor {
  text(): string;
  replace(text: string): void;
  mark(marks: readonly Mark[]): void;
  /** Selects a range and scrolls to it. */
  goTo(part: { readonly from: number; readonly to: number }): void;
  /** Line and column from 1. */
  position(offset: number): { readonly line: number; readonly column: number };
}

/** Without the lint package's panel, which would repeat the list beside the editor. */
const toViolations = [
  { key: "F8", run: nextDiagnostic },
  { key: "Shift-F8", run: previousDiagnostic },
];

/** Creates an editor in an element. */
export function createEditor(parent: HTMLElement, label: string, onChange: () => void): Editor {
  const root = parent.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root as unknown as DocumentFragment,
    root,
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      indentOnInput(),
      bracketMatching(),
      json(),
      syntaxHighlighting(colours),
      look,
      EditorView.lineWrapping,
      EditorState.tabSize.of(2),
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
      keymap.of([...defaultKeymap, ...historyKeymap, ...toViolations]),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) onChange();
      }),
    ],
  });
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
    },
    mark(marks) {
      view.dispatch(setDiagnostics(view.state, marks.map(toDiagnostic)));
    },
    goTo({ from, to }) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    position(offset) {
      const line = view.state.doc.lineAt(offset);
      return { line: line.number, column: characterCount(line.text.slice(0, offset - line.from)) + 1 };
    },
  };
}

function characterCount(text: string): number {
  return Array.from(text).length;
}

function toDiagnostic({ from, to, severity, message, render }: Mark): Diagnostic {
  return { from, to, severity, message, renderMessage: render };
}
