/** The search box: a combobox whose list holds what is found. `/` leads to it from anywhere but where one writes. */
import Combobox from "@github/combobox-nav";
import { goTo } from "../deep-links.js";
import { element, required } from "../element.js";
import { type Entry, readEntries } from "./entries.js";
import { find, mostFound } from "./ranking.js";

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
  // A click would take the focus, and with it the list, before it is done.
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
    list.replaceChildren(...found.slice(0, mostFound).map(option));
    list.hidden = found.length === 0;
    required("found").textContent = countWords(input.value, found.length);
    if (found.length > 0) combobox.start();
  }

  function hide(): void {
    combobox.stop();
    list.hidden = true;
    required("found").textContent = "";
  }
}

function countWords(query: string, count: number): string {
  if (query.trim() === "") return "";
  if (count === 0) return "Nothing is found.";
  const shown = count > mostFound ? `, the first ${mostFound} are shown` : "";
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

/** The editor stands in a shadow tree, so that the event alone knows where it began. */
function isWriting(event: KeyboardEvent): boolean {
  const [origin] = event.composedPath();
  return origin instanceof HTMLElement && (origin.isContentEditable || origin.matches("input, select, textarea"));
}
