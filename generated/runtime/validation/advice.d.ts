/**
 * Warnings about valid packets that go against advice in the documentation. A separate module, since the client only needs to
 * know whether a packet is valid.
 */
import type { PacketDescriptor } from "../descriptor.js";
import type { ValidateOptions, Validation } from "./violation.js";
/** Like `validatePacket`, with a warning for each advice that applies. */
export declare function validateWithAdvice<T>(packet: PacketDescriptor, value: unknown, options?: ValidateOptions): Validation<T>;
/** Like `parsePacket`, with a warning for each advice that applies. */
export declare function parseWithAdvice<T>(packet: PacketDescriptor, text: string, options?: ValidateOptions): Validation<T>;
/** True if there is a value at the path. Each step must be an own property. */
export declare function isPresent(packet: unknown, path: readonly (string | number)[]): boolean;
