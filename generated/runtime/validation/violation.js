/** What a judgement of a packet looks like. */
export {};
