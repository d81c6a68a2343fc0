/** The files of the package that only compile beside another package of npm, with the types of Node, which that needs. */
import { resolve } from "node:path";
import { strictOptions } from "./run.js";

/** The entry that a file belongs to, if that needs another package. No file of another entry may import one of these. */
function peerOf(path: string): string | undefined {
  return /^(?:runtime\/integrations\/)?(bullmq|msw)[./]/.exec(path)?.[1];
}

export function needsPeer(path: string): boolean {
  return peerOf(path) !== undefined;
}

/** Whether a file compiles beside that package, or beside none. */
export function compilesBeside(peer: string, path: string): boolean {
  return [peer, undefined].includes(peerOf(path));
}

/** As strict as ever, their own declarations included. */
export const peerOptions = { ...strictOptions, types: ["node"], typeRoots: [resolve("node_modules/@types")] };

/** The declarations of MSW need those of a browser too. */
export const mswOptions = { ...peerOptions, lib: ["ES2023", "DOM", "DOM.Iterable"] };

/** The packages, and the options beside each. */
export const peers = [
  { peer: "bullmq", options: peerOptions },
  { peer: "msw", options: mswOptions },
];
