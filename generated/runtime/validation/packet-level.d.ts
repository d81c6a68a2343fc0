/** The violations that a generated check does not find: of the packet's text, and of properties that are not documented. */
import type { PacketRules } from "../descriptor.js";
import type { Violation } from "./violation.js";
type WithCodes = Pick<PacketRules, "codeRules">;
/** The text of the packet is longer than `maxBytes`. */
export declare function tooLong(packet: WithCodes & Pick<PacketRules, "maxBytes">, text: string): Violation;
/** The text of the packet is not well-formed JSON. */
export declare function malformed(packet: WithCodes): Violation;
/** Something in the packet, at an unknown place, cannot be sent as JSON or reads differently each time. */
export declare function notJson(packet: WithCodes): Violation;
/** The documentation does not name the property at `path`. */
export declare function undocumented(packet: WithCodes, path: string): Violation;
export {};
