import { type ReadDocument } from "./document.js";
/** Never throws: anything may be passed off as a signature. */
export declare function decodeUserSig(sig: unknown): Promise<ReadDocument>;
