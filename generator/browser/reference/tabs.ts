/** Tabs, as in the ARIA Authoring Practices: one panel is visible, and the arrow keys select a tab. */
import { element } from "./element.js";

let made = 0;

/** Turns sections with a `data-form` name into tab panels; returns the tab list. */
export function makeTabs(panels: readonly HTMLElement[], label: string): HTMLElement {
  const list = element("div", { role: "tablist", "aria-label": label });
  const tabs = panels.map((panel, index) => {
    const id = `tab-${++made}`;
    panel.id ||= `${id}-panel`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", id);
    const tab = element(
      "button",
      { type: "button", role: "tab", id, "aria-controls": panel.id },
      panel.dataset["form"] ?? "",
    );
    tab.addEventListener("click", () => select(index));
    return tab;
  });
  list.append(...tabs);
  list.addEventListener("keydown", (event) => {
    const next = nextTab(event.key, tabs.indexOf(document.activeElement as HTMLButtonElement), tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    tabs[next]?.focus();
  });
  select(0);
  return list;

  function select(chosen: number): void {
    for (const [index, tab] of tabs.entries()) {
      const isChosen = index === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = panels[index];
      if (panel !== undefined) panel.hidden = !isChosen;
    }
  }
}

function nextTab(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
