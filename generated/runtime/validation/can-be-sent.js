/** Tells what JSON can hold from what it cannot, where the documentation leaves open what stands there. */
import { isSentAsOther } from "./own-properties.js";
/**
 * True for a value that is sent as it is. A property that is undefined is not sent, which is well; a function, a BigInt, `NaN`,
 * a `Date` or a hole in an array would be lost, refused or sent as something else. False, too, for what cannot be read.
 */
export function canBeSent(value) {
    try {
        return isJson(value, noObjects);
    }
    catch {
        return false;
    }
}
const noObjects = [];
/** @param around the objects that the value stands in: one that stands in itself has no end. */
function isJson(value, around) {
    switch (typeof value) {
        case "string":
        case "boolean":
            return true;
        case "number":
            return Number.isFinite(value);
        case "object":
            return value === null || isJsonObject(value, around);
        default:
            return false;
    }
}
function isJsonObject(value, around) {
    if (around.includes(value) || isSentAsOther(value))
        return false;
    const within = [...around, value];
    if (Array.isArray(value))
        return areJson(value, within);
    return Object.values(value).every((member) => member === undefined || isJson(member, within));
}
/** Not by `every`, which passes over holes. */
function areJson(items, within) {
    for (let index = 0; index < items.length; index += 1)
        if (!isJson(items[index], within))
            return false;
    return true;
}
