/** The theme: light, dark or that of the system, stored for the next visit. */
import { required } from "./element.js";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const key = "docs-theme";
const labels: { readonly [Name in Theme]: string } = { system: "Auto", light: "Light", dark: "Dark" };

/** Applies the stored theme, and starts the button that changes it. */
export function offerThemes(): void {
  const button = required("theme");
  let theme = storedTheme();
  show();
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    storeTheme(theme);
    show();
  });

  function show(): void {
    document.documentElement.dataset["theme"] = theme;
    button.textContent = labels[theme];
    button.setAttribute("aria-label", `Colours: ${labels[theme]}. Change them.`);
  }
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return themes.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}

function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage is disabled: the choice applies to this visit only.
  }
}
