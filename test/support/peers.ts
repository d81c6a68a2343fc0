/** The files of the package that only compile beside another package of npm, with the types of Node, which that needs. */
import { resolve } from "node:path";
import { strictOptions } from "./run.js";

/** Whether a file belongs to the entry for BullMQ. No other file may import one of these. */
export function needsBullmq(path: string): boolean {
  return /^bullmq\.|^runtime\/bullmq\//.test(path);
}

/** As strict as ever, BullMQ's own declarations included. */
export const peerOptions = { ...strictOptions, types: ["node"], typeRoots: [resolve("node_modules/@types")] };
