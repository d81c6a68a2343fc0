/** The elements of the bench, where they stand in the page. */
import { button, element, required } from "../element.js";

export interface BenchParts {
  /** Which packet is judged. */
  readonly kind: HTMLSelectElement;
  /** Which sample stands in the editor. */
  readonly start: HTMLSelectElement;
  readonly tidy: HTMLButtonElement;
  readonly share: HTMLButtonElement;
  /** Where the bench says what a button has done. */
  readonly said: HTMLElement;
  readonly editor: HTMLElement;
  readonly size: HTMLElement;
  readonly status: HTMLElement;
  readonly verdict: HTMLElement;
}

export function buildParts(): BenchParts {
  const parts: BenchParts = {
    kind: element("select", { id: "bench-packet" }),
    start: element("select", { id: "bench-sample" }),
    tidy: button("Tidy"),
    share: button("Copy link"),
    said: element("span", { class: "said", role: "status" }),
    editor: element("div", { class: "editor" }),
    size: element("p", { class: "bytes" }),
    status: element("p", { class: "verdict", role: "status" }),
    verdict: element("div", {}),
  };
  const { kind, start, tidy, share, said, editor, size, status, verdict } = parts;
  required("bench-parts").append(
    element("div", { class: "bench-bar" }, labelled("Packet", kind), labelled("Start from", start), tidy, share, said),
    element(
      "div",
      { class: "bench-grid" },
      element("div", {}, editor, size),
      element("div", { class: "bench-verdict" }, status, verdict),
    ),
  );
  return parts;
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element("div", { class: "labelled" }, element("label", { for: control.id }, label), control);
}

/** Shows the size of a packet, against its limit where there is one. */
export function showSize(into: HTMLElement, size: number, limit: number | undefined): void {
  const words = limit === undefined ? `${size} bytes` : `${size} of ${limit} bytes`;
  const attributes = { min: "0", max: String(limit), value: String(size), "aria-label": "Size" };
  into.replaceChildren(...(limit === undefined ? [] : [element("meter", attributes)]), words);
  into.classList.toggle("over", limit !== undefined && size > limit);
}
