/** Printing: everything is unfolded. */

/** Unfolds all details before printing, and folds them again afterwards. */
export function unfoldForPrinting(): void {
  let folded: readonly HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
}
