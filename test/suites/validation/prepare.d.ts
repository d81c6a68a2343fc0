import type { Packets } from "./suite.js";

export declare function prepare(): Promise<Packets>;
