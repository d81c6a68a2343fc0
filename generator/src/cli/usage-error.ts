/** The error for wrong usage or unreadable input, which ends the program with status 2. */

/** Its message is for the user: what is wrong and what to do. */
export class UsageError extends Error {}
