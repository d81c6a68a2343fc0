/** The table of contents: folded on narrow screens, with the current section marked. */

const wide = matchMedia("(min-width: 60rem)");

/** Starts the behaviour of the table of contents. */
export function foldContents(): void {
  const details = document.querySelector<HTMLDetailsElement>(".contents details");
  if (details === null) return;
  const fit = (): void => void (details.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
  details.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) fit();
  });
  markWhatIsRead(details);
}

function markWhatIsRead(contents: Element): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>("a")];
  const sections = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  const inView = new Set<Element>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) inView[isIntersecting ? "add" : "delete"](target);
      // The innermost visible section comes last in the document.
      const read = sections.findLast((section) => inView.has(section));
      for (const link of links) {
        if (read !== undefined && link.hash === `#${read.id}`) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
    { rootMargin: "-15% 0px -80% 0px" },
  );
  for (const section of sections) observer.observe(section);
}
