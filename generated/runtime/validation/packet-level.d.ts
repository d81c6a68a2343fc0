/** The violations that no check of a packet finds: of its text, of what is no JSON, and of properties that are not documented. */
import type { PacketRules } from "../descriptor.js";
import type { Violation } from "./violation.js";
type WithCodes = Pick<PacketRules, "codeRules">;
/** A packet whose text takes more bytes than are allowed. */
export declare function tooLong(packet: WithCodes & Pick<PacketRules, "maxBytes">, text: string): Violation;
export declare function malformed(packet: WithCodes): Violation;
/** A packet with something in it, nobody can say where, that JSON cannot hold or that reads differently each time. */
export declare function noJson(packet: WithCodes): Violation;
export declare function undocumented({ codeRules }: WithCodes, path: string): Violation;
export {};
