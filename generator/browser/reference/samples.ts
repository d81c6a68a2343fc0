/** The documented samples: their forms as tabs, with buttons to copy them and to open them in the bench. */
import type { Bench } from "./bench/bench.js";
import { copyText } from "./clipboard.js";
import { button, element } from "./element.js";
import { makeTabs } from "./tabs.js";

/** Adds the tabs and buttons to all samples. */
export function dressSamples(bench: Bench): void {
  for (const sample of document.querySelectorAll<HTMLElement>(".sample")) {
    const forms = [...sample.querySelectorAll<HTMLElement>(".form")];
    const bar = element("div", { class: "form-bar" });
    if (forms.length > 1) bar.append(makeTabs(forms, "Forms of the sample"));
    const actions = element("div", { class: "actions" }, copyButton(forms));
    const { packet } = sample.dataset;
    const json = sample.querySelector("[data-json]")?.textContent ?? "";
    if (packet !== undefined) {
      const open = button("Open in the bench");
      open.addEventListener("click", () => bench.open(packet, json));
      actions.append(open);
    }
    bar.append(actions);
    sample.querySelector(".forms")?.before(bar);
  }
}

/** A button that copies the visible form. */
function copyButton(forms: readonly HTMLElement[]): HTMLButtonElement {
  const label = "Copy";
  const made = button(label);
  made.addEventListener("click", () => void copy());
  return made;

  async function copy(): Promise<void> {
    const code = forms.find((form) => !form.hidden)?.querySelector("code") ?? undefined;
    if (code === undefined) return;
    const isCopied = await copyText(code.textContent);
    if (!isCopied) getSelection()?.selectAllChildren(code);
    made.textContent = isCopied ? "Copied" : "Selected";
    setTimeout(() => (made.textContent = label), 2000);
  }
}
