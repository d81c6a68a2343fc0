/** Equality of JSON values, as the keyword `uniqueItems` needs it. A property that is undefined is none. */
/** True when two JSON values are the same, whatever the order of their properties. */
export function isEqual(left, right) {
    if (left === right)
        return true;
    if (!isComposite(left) || !isComposite(right) || Array.isArray(left) !== Array.isArray(right))
        return false;
    const names = namesOf(left);
    return (names.length === namesOf(right).length &&
        names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name])));
}
function namesOf(value) {
    return Object.keys(value).filter((name) => value[name] !== undefined);
}
/** True when no two items are the same. */
export function hasUniqueItems(items) {
    const scalars = new Set();
    const composites = [];
    for (const item of items) {
        if (isComposite(item)) {
            if (composites.some((other) => isEqual(other, item)))
                return false;
            composites.push(item);
        }
        else {
            if (scalars.has(item))
                return false;
            scalars.add(item);
        }
    }
    return true;
}
function isComposite(value) {
    return typeof value === "object" && value !== null;
}
