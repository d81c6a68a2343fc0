/** The elements of the bench. */
import { button, element, required } from "../element.js";

/** The elements that change. */
export interface BenchParts {
  /** The packet type. */
  readonly kind: HTMLSelectElement;
  /** The sample in the editor. */
  readonly start: HTMLSelectElement;
  readonly tidy: HTMLButtonElement;
  readonly share: HTMLButtonElement;
  /** The message after a click on a button. */
  readonly said: HTMLElement;
  readonly editor: HTMLElement;
  readonly size: HTMLElement;
  readonly status: HTMLElement;
  readonly details: HTMLElement;
}

/** Creates the elements and adds them to the reference. */
export function buildParts(): BenchParts {
  const parts: BenchParts = {
    kind: element("select", { id: "bench-packet" }),
    start: element("select", { id: "bench-sample" }),
    tidy: button("Tidy"),
    share: button("Copy link"),
    said: element("span", { class: "said", role: "status" }),
    editor: element("div", { class: "editor" }),
    size: element("p", { class: "bytes" }),
    status: element("p", { class: "result", role: "status" }),
    details: element("div", {}),
  };
  const { kind, start, tidy, share, said, editor, size, status, details } = parts;
  required("bench-parts").append(
    element("div", { class: "bench-bar" }, labelled("Packet", kind), labelled("Start from", start), tidy, share, said),
    element(
      "div",
      { class: "bench-grid" },
      element("div", {}, editor, size),
      element("div", { class: "bench-result" }, status, details),
    ),
  );
  return parts;
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element("div", { class: "labelled" }, element("label", { for: control.id }, label), control);
}

/** Shows the size of a packet, and its limit if there is one. */
export function showSize(into: HTMLElement, size: number, limit: number | undefined): void {
  const words = limit === undefined ? `${size} bytes` : `${size} of ${limit} bytes`;
  const attributes = { min: "0", max: String(limit), value: String(size), "aria-label": "Size" };
  into.replaceChildren(...(limit === undefined ? [] : [element("meter", attributes)]), words);
  into.classList.toggle("over", limit !== undefined && size > limit);
}
