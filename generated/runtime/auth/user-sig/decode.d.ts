import { type ParsedDocument } from "./document.js";
/** Never throws: the input may be anything. */
export declare function decodeUserSig(sig: unknown): Promise<ParsedDocument>;
