import { validatePacket } from "./validate.js";
import { pointerSegments } from "./pointer.js";
import { isList } from "./known-properties.js";
/** The Standard Schema object of a packet. */
export function standardSchema(packet) {
    const validate = (value) => {
        const result = validatePacket(packet, value);
        if (result.valid)
            return { value: result.value };
        return {
            issues: result.violations.map(({ message, path }) => ({ message, path: keysOf(packet.knownProperties, path) })),
        };
    };
    return { "~standard": { version: 1, vendor: "tim-bindgen", validate } };
}
/** Array indices become numbers and names strings; a property may be named `0`. */
function keysOf(root, pointer) {
    let candidates = [root];
    return pointerSegments(pointer).map((segment) => {
        const isIndex = candidates.some(isList);
        candidates = candidates.flatMap((known) => partsOf(known, segment));
        return isIndex ? Number(segment) : segment;
    });
}
/** What may be known of a part: if a tag selects the variant, of that part in any variant. */
function partsOf(known, name) {
    if (known === 0)
        return [];
    if (isList(known))
        return [known[0]];
    if ("t" in known)
        return Object.values(known.v).flatMap((variant) => partsOf(variant, name));
    return Object.hasOwn(known.p, name) ? [known.p[name] ?? 0] : [];
}
