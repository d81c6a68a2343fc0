/** Writes the body of a request, and makes sure that this very text is a good one. */
import type { CallDescriptor } from "../descriptor.js";
import { type RandomUint32 } from "./random.js";
/**
 * The JSON text to send, with the fields filled in that the caller left out.
 *
 * The text itself is judged, not the value that it was made from: what a `toJSON` or a getter makes of that value is seen.
 *
 * @throws ValidationError when it does not match the spec.
 */
export declare function writeRequestBody(operation: CallDescriptor, request: unknown, random: RandomUint32): string;
