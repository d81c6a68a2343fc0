/** The overlay with the problems of the spec, above the last valid reference. */
import type { Problem } from "../../src/serve/docs/state.js";
import { element } from "./element.js";

/** Lives in a shadow tree, so that it and the reference do not affect each other's style. */
export class Overlay {
  readonly #title = element("h2", { id: "title" });
  /** Scrollable and focusable. Screen readers announce changes. */
  readonly #list = element("ol", { tabIndex: 0 });
  readonly #dialog: HTMLDialogElement;
  readonly #reminder = element("button", { type: "button", className: "reminder", hidden: true });
  /** The problems shown last, so that receiving dismissed ones again does not reopen the overlay. */
  #known = "";

  constructor(parent: HTMLElement) {
    const dismiss = element("button", { type: "button", className: "dismiss" }, "Dismiss ", element("kbd", {}, "Esc"));
    const hint = element("p", { id: "hint" }, "The reference updates as soon as the spec is fixed.");
    // Not a `header`, which would be a second banner landmark.
    const head = element("div", { className: "head" }, this.#title, dismiss);
    this.#dialog = element("dialog", {}, head, this.#list, hint);
    this.#dialog.setAttribute("role", "alertdialog");
    this.#dialog.setAttribute("aria-labelledby", this.#title.id);
    this.#dialog.setAttribute("aria-describedby", hint.id);
    this.#list.setAttribute("aria-labelledby", this.#title.id);
    this.#list.setAttribute("aria-live", "polite");
    dismiss.addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("close", () => (this.#reminder.hidden = this.#known === "" || this.#dialog.open));
    this.#reminder.addEventListener("click", () => this.#open());

    const host = element("div", { className: "spec-problems" });
    const style = element("link", { rel: "stylesheet", href: "live.css" });
    host.attachShadow({ mode: "open" }).append(style, this.#dialog, this.#reminder);
    parent.append(host);
  }

  /** Shows these problems; hides the overlay if there are none. */
  show(problems: readonly Problem[]): void {
    const shown = problems.length === 0 ? "" : JSON.stringify(problems);
    if (shown === this.#known) return;
    this.#known = shown;
    if (shown === "") return this.#clear();
    this.#title.textContent = this.#reminder.textContent = titleOf(problems);
    this.#list.replaceChildren(...problems.map(itemOf));
    this.#open();
  }

  #open(): void {
    this.#reminder.hidden = true;
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    // Not the button: a key that is being typed would dismiss the overlay unread.
    this.#list.focus();
  }

  #clear(): void {
    this.#dialog.close();
    this.#reminder.hidden = true;
  }
}

function titleOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return `${errors} ${errors === 1 ? "error" : "errors"} in the spec`;
}

function itemOf({ severity, code, message, place, frame }: Problem): HTMLLIElement {
  const kind = element("span", { className: `severity ${severity}` }, severity);
  const head = element(
    "p",
    { className: "message" },
    kind,
    " ",
    ...(code === null ? [] : [element("code", {}, code), " "]),
    message,
  );
  const where = place === null ? [] : [element("p", { className: "place" }, place)];
  return element("li", {}, ...where, head, ...(frame === "" ? [] : [element("pre", {}, frame)]));
}
