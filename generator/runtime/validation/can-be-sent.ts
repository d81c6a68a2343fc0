/** The check of values of any type: whether JSON can hold them. */
import { isSentAsOther } from "./own-properties.js";

/**
 * True if a value is sent unchanged. Undefined properties are allowed and not sent. False for a function, a BigInt, `NaN`, a
 * `Date` or a hole in an array, which would be lost, rejected or sent as something else; for a cycle; and for a value that
 * throws when it is read.
 */
export function canBeSent(value: unknown): boolean {
  try {
    return isJson(value, noObjects);
  } catch {
    return false;
  }
}

const noObjects: readonly object[] = [];

/** @param ancestors - The objects that contain the value, to detect cycles. */
function isJson(value: unknown, ancestors: readonly object[]): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || isJsonObject(value, ancestors);
    default:
      return false;
  }
}

function isJsonObject(value: object, ancestors: readonly object[]): boolean {
  if (ancestors.includes(value) || isSentAsOther(value)) return false;
  const within = [...ancestors, value];
  if (Array.isArray(value)) return areJson(value, within);
  return Object.values(value).every((member) => member === undefined || isJson(member, within));
}

/** A loop, since `every` skips holes. */
function areJson(items: readonly unknown[], within: readonly object[]): boolean {
  for (let index = 0; index < items.length; index += 1) if (!isJson(items[index], within)) return false;
  return true;
}
