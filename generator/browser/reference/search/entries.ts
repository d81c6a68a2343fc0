/** What the search finds: the rows of the page, each with its names and its words. The page itself is the one source. */

export interface Entry {
  readonly id: string;
  /** Such as `Field`. */
  readonly kind: string;
  /** The names that it goes by, such as a code and what the code is called. */
  readonly names: readonly string[];
  /** Where it stands, for those whose name says little by itself. */
  readonly within: string;
  readonly summary: string;
  /** Names and words in lower case. */
  readonly searched: { readonly names: readonly string[]; readonly words: string };
}

export function readEntries(): readonly Entry[] {
  return [...document.querySelectorAll<HTMLElement>("[data-entry]")].map((row) => {
    // A type holds rows of its own; only its head speaks of it.
    const told = row.querySelector(":scope > .type-head") ?? row;
    const names = [...told.querySelectorAll("[data-label]")].map((label) => label.textContent ?? "");
    const summary = told.querySelector("p:not(:has([data-label]))")?.textContent ?? "";
    return {
      id: row.id,
      kind: row.dataset["entry"] ?? "",
      names,
      within: holderOf(row),
      summary,
      searched: { names: names.map(lower), words: lower(told.textContent ?? "") },
    };
  });
}

function holderOf(row: Element): string {
  return row.parentElement?.closest("[data-entry=Type]")?.querySelector(".type-head [data-label]")?.textContent ?? "";
}

/** Independent of the language of whoever reads. */
export function lower(text: string): string {
  return text.toLowerCase();
}
