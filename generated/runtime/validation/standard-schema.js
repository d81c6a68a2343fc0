import { validatePacket } from "./validate.js";
import { pointerSegments } from "./pointer.js";
import { isList } from "./snapshot.js";
/** The Standard Schema object of a packet. */
export function standardSchema(packet) {
    const validate = (value) => {
        const verdict = validatePacket(packet, value);
        if (verdict.valid)
            return { value: verdict.value };
        return { issues: verdict.violations.map(({ message, path }) => ({ message, path: keysOf(packet.shape, path) })) };
    };
    return { "~standard": { version: 1, vendor: "tim-bindgen", validate } };
}
/** Indices as numbers, names as text: a property may well be named `0`. */
function keysOf(root, pointer) {
    let shapes = [root];
    return pointerSegments(pointer).map((segment) => {
        const isIndex = shapes.some(isList);
        shapes = shapes.flatMap((shape) => partsOf(shape, segment));
        return isIndex ? Number(segment) : segment;
    });
}
/** The shapes that a part can have: of objects told apart by a tag, that of any variant. */
function partsOf(shape, name) {
    if (shape === 0)
        return [];
    if (isList(shape))
        return [shape[0]];
    if ("t" in shape)
        return Object.values(shape.v).flatMap((variant) => partsOf(variant, name));
    return Object.hasOwn(shape.p, name) ? [shape.p[name] ?? 0] : [];
}
