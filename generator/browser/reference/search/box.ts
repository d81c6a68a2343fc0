/** The search box: a combobox with the results. `/` focuses it, except in text fields. */
import Combobox from "@github/combobox-nav";
import { goTo } from "../deep-links.js";
import { element, required } from "../element.js";
import { type Entry, readEntries } from "./entries.js";
import { find, maxResults } from "./ranking.js";

/** Starts the search box. */
export function startSearch(): void {
  const input = required("search", HTMLInputElement);
  const list = required("results");
  const combobox = new Combobox(input, list, { tabInsertsSuggestions: false, firstOptionSelectionMode: "active" });
  let entries: readonly Entry[] | undefined;

  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  input.addEventListener("blur", hide);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  // Otherwise a click would blur the input and hide the list before it is handled.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("combobox-commit", ({ target }) => {
    const id = target instanceof HTMLElement ? target.dataset["target"] : undefined;
    hide();
    input.value = "";
    if (id !== undefined) goTo(id);
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  function show(): void {
    entries ??= readEntries();
    const found = find(entries, input.value);
    combobox.stop();
    list.replaceChildren(...found.slice(0, maxResults).map(option));
    list.hidden = found.length === 0;
    required("found").textContent = describeCount(input.value, found.length);
    if (found.length > 0) combobox.start();
  }

  function hide(): void {
    combobox.stop();
    list.hidden = true;
    required("found").textContent = "";
  }
}

function describeCount(query: string, count: number): string {
  if (query.trim() === "") return "";
  if (count === 0) return "No results.";
  const shown = count > maxResults ? `, the first ${maxResults} shown` : "";
  return `${count} found${shown}. Enter goes to the first.`;
}

function option({ id, kind, names, within, summary }: Entry, index: number): HTMLElement {
  const place = within === "" || names.includes(within) ? kind : `${kind} of ${within}`;
  return element(
    "li",
    { role: "option", id: `result-${index}`, "data-target": id },
    element("span", { class: "result-name" }, names.join(" ")),
    element("span", { class: "result-kind" }, place),
    element("span", { class: "result-summary" }, summary),
  );
}

/** Whether a key is typed into a text field. The editor is in a shadow tree, so only the event's path shows its target. */
function isWriting(event: KeyboardEvent): boolean {
  const [origin] = event.composedPath();
  return origin instanceof HTMLElement && (origin.isContentEditable || origin.matches("input, select, textarea"));
}
