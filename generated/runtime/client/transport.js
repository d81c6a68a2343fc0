/** What the client needs of `fetch`: an interface so small that the platform's own `fetch`, or any stand-in, has it. */
export {};
