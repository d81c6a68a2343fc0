/** Equality of JSON values, for the keyword `uniqueItems`. Undefined properties are ignored. */
/** True if two JSON values are equal; the order of properties does not matter. */
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
/** True if no two items are equal. */
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
