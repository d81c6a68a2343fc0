/** Judges packets. Most are plain, and their check tells all; the others are looked at closely. */
import type { PacketRules } from "../descriptor.js";
import type { ValidateOptions, Validation } from "./violation.js";
/** Judges a value. Never throws, and agrees with the guard unless the option `strict` asks for more. */
export declare function validatePacket<T>(packet: PacketRules, value: unknown, options?: ValidateOptions): Validation<T>;
/** Judges JSON text: its size in bytes, whether it is JSON, and what it says. */
export declare function parsePacket<T>(packet: PacketRules, text: string, options?: ValidateOptions): Validation<T>;
