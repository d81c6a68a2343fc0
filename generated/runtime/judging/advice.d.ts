/**
 * Adds what the documentation advises to the verdict on a packet that is accepted. It is a module of its own, since a client,
 * which only asks whether a packet may be sent, does without it.
 */
import type { PacketDescriptor } from "../descriptor.js";
import type { Validation } from "./violation.js";
/** The same verdict, with a warning for each advice that applies. A packet that is refused gets none. */
export declare function withAdvice<T>({ advice }: PacketDescriptor, verdict: Validation<T>): Validation<T>;
/** Whether a value stands at a place, each step on the way there being a property of the value's own. */
export declare function isPresent(packet: unknown, path: readonly (string | number)[]): boolean;
