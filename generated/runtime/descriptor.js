/**
 * The tables that the generator writes and the runtime reads: what an operation, its packets and its service are.
 *
 * They are plain data and two functions per packet, so that a bundler can drop what a program does not use.
 */
export {};
