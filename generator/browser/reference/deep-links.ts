/** Deep links: the target of the address's fragment is unfolded and scrolled to. */

/**
 * Shows the current target, and each later one. After a reload, or when the reader comes back to the page, the browser restores the
 * position, so the target is unfolded but not scrolled to.
 */
export function followDeepLinks(): void {
  addEventListener("hashchange", () => showTarget());
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  showTarget({ scroll: navigation === undefined || navigation.type === "navigate" });
}

/** Navigates to an element by its id. */
export function goTo(id: string): void {
  const fragment = `#${encodeURIComponent(id)}`;
  if (location.hash === fragment) showTarget();
  else location.hash = fragment;
}

function showTarget({ scroll = true } = {}): void {
  const target = document.getElementById(idOf(location.hash));
  if (target === null) return;
  for (let within = target.parentElement; within !== null; within = within.parentElement) {
    if (within instanceof HTMLDetailsElement) within.open = true;
  }
  if (!target.matches("a, button, input, select, [tabindex]")) target.setAttribute("tabindex", "-1");
  if (scroll) target.scrollIntoView();
  target.focus({ preventScroll: true });
}

function idOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    // The link is incomplete.
    return "";
  }
}
