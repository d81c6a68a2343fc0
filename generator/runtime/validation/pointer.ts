/** JSON Pointers, and how they read in a message. */

/** Escapes a name for use as a segment of a pointer. */
export function escapeSegment(name: string): string {
  return name.includes("~") || name.includes("/") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}

/** The unescaped names and indices in a pointer. */
export function pointerSegments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const index = /^\d+$/;
const plain = /^[\w$-]+$/;

/** A pointer in the notation of JavaScript: `Items[0].Name`. */
export function formatPointer(pointer: string): string {
  let text = "";
  for (const segment of pointerSegments(pointer)) text += joinName(text === "", segment);
  return text;
}

/** What one segment adds to that notation. */
export function joinName(isFirst: boolean, segment: string): string {
  if (index.test(segment)) return `[${segment}]`;
  if (!plain.test(segment)) return `[${JSON.stringify(segment)}]`;
  return isFirst ? segment : `.${segment}`;
}
