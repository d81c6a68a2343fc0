/** The number of items of one variant in an array. */
/** How many items have an own property `tag` with this value. */
export function countTagged(items, tag, value) {
    let count = 0;
    // By index, since the array may have its own `filter`.
    for (let at = 0; at < items.length; at += 1) {
        const item = items[at];
        if (typeof item === "object" && item && Object.hasOwn(item, tag) && Reflect.get(item, tag) === value)
            count += 1;
    }
    return count;
}
