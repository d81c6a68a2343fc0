/** The entries that need a package of npm beside this one: optional, since only a program that imports them needs it. */

export interface PeerEntry {
  /** Name of the entry and of its module, such as `undici`. */
  readonly name: string;
  /** The package that it is made for, and the versions that it was tried with. */
  readonly peer: { readonly name: string; readonly range: string };
}

export const peerEntries: readonly PeerEntry[] = [
  { name: "undici", peer: { name: "undici", range: ">=7.0.0 <9" } },
  { name: "bullmq", peer: { name: "bullmq", range: ">=6.7.0 <7" } },
  { name: "msw", peer: { name: "msw", range: ">=2.15.0 <3" } },
];
