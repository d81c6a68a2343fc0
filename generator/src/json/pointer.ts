/** JSON Pointers, written and read as the runtime does. */
export { escapeSegment, formatPointer, pointerSegments } from "../../runtime/validation/pointer.js";
