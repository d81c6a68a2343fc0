/** The choice between light, dark, and what the system says, kept for the next visit. */
import { required } from "./element.js";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const key = "docs-theme";
const labels: { readonly [Name in Theme]: string } = { system: "Auto", light: "Light", dark: "Dark" };

export function offerThemes(): void {
  const button = required("theme");
  let theme = remembered();
  show();
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    remember(theme);
    show();
  });

  function show(): void {
    document.documentElement.dataset["theme"] = theme;
    button.textContent = labels[theme];
    button.setAttribute("aria-label", `Colours: ${labels[theme]}. Change them.`);
  }
}

function remembered(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return themes.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing: the choice holds for this visit.
  }
}
