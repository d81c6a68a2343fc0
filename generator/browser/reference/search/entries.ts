/** The search entries: the rows of the reference, read from the document. */

/** A row that the search can find. */
export interface Entry {
  readonly id: string;
  /** Such as `Field`. */
  readonly kind: string;
  /** Its names, such as a code's number and name. */
  readonly names: readonly string[];
  /** The type that contains it; may be empty. */
  readonly within: string;
  readonly summary: string;
  /** Names and words in lower case. */
  readonly searched: { readonly names: readonly string[]; readonly words: string };
}

/** Reads the entries of the document. */
export function readEntries(): readonly Entry[] {
  return [...document.querySelectorAll<HTMLElement>("[data-entry]")].map((row) => {
    // A type contains the rows of its fields; only its head describes the type itself.
    const head = row.querySelector(":scope > .type-head") ?? row;
    const names = [...head.querySelectorAll("[data-label]")].map((label) => label.textContent ?? "");
    const summary = head.querySelector("p:not(:has([data-label]))")?.textContent ?? "";
    return {
      id: row.id,
      kind: row.dataset["entry"] ?? "",
      names,
      within: holderOf(row),
      summary,
      searched: { names: names.map(lower), words: lower(head.textContent ?? "") },
    };
  });
}

function holderOf(row: Element): string {
  return row.parentElement?.closest("[data-entry=Type]")?.querySelector(".type-head [data-label]")?.textContent ?? "";
}

/** Lower case, independent of the locale. */
export function lower(text: string): string {
  return text.toLowerCase();
}
