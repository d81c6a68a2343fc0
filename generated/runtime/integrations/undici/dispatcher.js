/**
 * The part of undici that the transport uses, so small that its versions 7 and 8 both have it, and that a reader of these
 * declarations needs neither undici nor the types of Node.
 */
export {};
