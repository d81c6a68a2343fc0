/**
 * Adds what the documentation advises to the verdict on a packet that is accepted. It is a module of its own, since a client,
 * which only asks whether a packet may be sent, does without it.
 */
import type { PacketDescriptor } from "../descriptor.js";
import type { ValidateOptions, Validation } from "./violation.js";
/** Says what `validatePacket` says, with the advice there is. */
export declare function validateWithAdvice<T>(packet: PacketDescriptor, value: unknown, options?: ValidateOptions): Validation<T>;
/** Says what `parsePacket` says, with the advice there is. */
export declare function parseWithAdvice<T>(packet: PacketDescriptor, text: string, options?: ValidateOptions): Validation<T>;
/** Whether a value stands at a place, each step on the way there being a property of the value's own. */
export declare function isPresent(packet: unknown, path: readonly (string | number)[]): boolean;
