/** Creation of elements. A string never becomes markup. */

type Attributes = { readonly [name: string]: string | boolean };

/** An element with attributes and children. `true` is an attribute without a value; `false` leaves the attribute out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A button with a label. */
export function button(label: string, attributes: Attributes = {}): HTMLButtonElement {
  return element("button", { type: "button", ...attributes }, label);
}

/** Prose with `code` in backticks. */
export function prose(text: string): (Node | string)[] {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? element("code", {}, part.slice(1, -1)) : part));
}

/** An element that the generated HTML always has. */
export function required(id: string): HTMLElement;
export function required<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind;
export function required(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The document has no element '${id}' of the expected kind.`);
}
