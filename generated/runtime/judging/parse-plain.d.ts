/**
 * Judges JSON text in a shorter way: JSON has no getters and no prototypes of its own, so that nothing of a good packet needs a
 * snapshot. It is a module of its own, since a client, which sends one packet at a time, does without it.
 */
import type { PacketDescriptor } from "../descriptor.js";
import type { ValidateOptions, Validation } from "./violation.js";
/** Says what `parsePacket` says, with the advice there is. What is not plainly good is judged in full. */
export declare function parsePlainPacket<T>(packet: PacketDescriptor, text: string, options?: ValidateOptions): Validation<T>;
