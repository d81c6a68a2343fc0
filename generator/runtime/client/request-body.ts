/** Writes the body of a request, and makes sure that this very text is a good one. */
import type { CallDescriptor } from "../descriptor.js";
import { ValidationError } from "./errors.js";
import { parsePacket } from "../validation/validate.js";
import { drawUint32, type RandomUint32 } from "./random.js";

/**
 * The JSON text to send, with the fields filled in that the caller left out.
 *
 * The text itself is judged, not the value that it was made from: what a `toJSON` or a getter makes of that value is seen.
 *
 * @throws ValidationError when it does not match the spec.
 */
export function writeRequestBody(operation: CallDescriptor, request: unknown, random: RandomUint32): string {
  const filled = fillIn(operation, request, random);
  const text = stringify(filled);
  // Text that is no JSON gets the violation that a value which JSON cannot hold deserves.
  const verdict = parsePacket(operation.request, text ?? "");
  if (!verdict.valid) throw new ValidationError(operation.name, verdict.violations, verdict.warnings);
  return text ?? "";
}

/** A copy with the missing fields at its end; the caller's own object stays as it is. */
function fillIn({ fill }: CallDescriptor, request: unknown, random: RandomUint32): unknown {
  if (fill.length === 0 || typeof request !== "object" || request === null || Array.isArray(request)) return request;
  const missing = fill.filter(
    ({ field }) => !Object.hasOwn(request, field) || Reflect.get(request, field) === undefined,
  );
  const drawn = missing.map(({ field }): [string, number] => [field, drawUint32(random)]);
  return drawn.length === 0 ? request : { ...request, ...Object.fromEntries(drawn) };
}

/** Undefined for what JSON cannot hold: a BigInt, a cycle, a getter that throws. */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
