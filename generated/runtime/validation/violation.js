/** The result of validating a packet. */
export {};
