/** JSON Pointers: how a place in a packet is written, and how it reads in a sentence. */
/** One segment of a pointer, escaped. */
export function escapeSegment(name) {
    return name.includes("~") || name.includes("/") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}
/** The names and indices that a pointer is made of. */
export function pointerSegments(pointer) {
    return pointer
        .split("/")
        .slice(1)
        .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
const index = /^\d+$/;
const plain = /^[\w$-]+$/;
/** A pointer as people write it: `Items[0].Name`. */
export function formatPointer(pointer) {
    let text = "";
    for (const segment of pointerSegments(pointer))
        text += joinName(text === "", segment);
    return text;
}
/** What a segment adds to such a text. */
export function joinName(isFirst, segment) {
    if (index.test(segment))
        return `[${segment}]`;
    if (!plain.test(segment))
        return `[${JSON.stringify(segment)}]`;
    return isFirst ? segment : `.${segment}`;
}
