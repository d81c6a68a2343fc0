/** Validation of packets. For plain values the generated check is enough; others are copied and checked again. */
import type { PacketRules } from "../descriptor.js";
import type { ValidateOptions, Validation } from "./violation.js";
/** Validates a value. Never throws. Agrees with the guard, except that `strict` rejects more. */
export declare function validatePacket<T>(packet: PacketRules, value: unknown, options?: ValidateOptions): Validation<T>;
/** Parses JSON text and validates its size in bytes and its value. Never throws. */
export declare function parsePacket<T>(packet: PacketRules, text: string, options?: ValidateOptions): Validation<T>;
