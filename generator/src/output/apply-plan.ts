/** Owns the order in which files come to stand in the output folder, and the way back if a step fails. */
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../emit/emitter.js";
import type { Hashes } from "./hash.js";
import { formatManifest, manifestOf, unite } from "./manifest.js";
import { manifestName, parentOf, temporaryBeside } from "./paths.js";
import type { Plan } from "./plan.js";
import type { FileSystem, FolderState } from "./scan.js";
import { codeOf } from "./system-error.js";

export interface Change {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly files: readonly OutputFile[];
  readonly hashes: Hashes;
  readonly state: FolderState;
  readonly steps: Plan;
}

/** A text that lies beside its target, whole. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Carries out a plan, or throws what the system threw with everything as it was.
 *
 * First goes in a manifest that accepts the old and the new content and knows the old and the new folders. Then every text
 * is laid beside its target, which takes all the space and permission that is needed. After that come only renames and
 * removals, and at the end the final manifest. A process killed anywhere leaves whole files, none of which looks edited by
 * hand, and the next run knows what to tidy up.
 */
export function change({ fs, folder, files, hashes, state, steps }: Change): void {
  const after = manifestOf(hashes);
  const work = new Work(fs, folder);
  try {
    for (const path of state.temporaries) fs.unlinkSync(join(folder, path));
    work.replace(work.stage(manifestName, formatManifest(unite(state.manifest, after))));
    const texts = new Map(files.map((file) => [file.path, file.text]));
    const staged = [...steps.added, ...steps.changed].map((path) => work.stage(path, texts.get(path) ?? ""));
    const final = work.stage(manifestName, formatManifest(after));
    for (const path of steps.removed) fs.accessSync(dirname(join(folder, path)), constants.W_OK);
    for (const file of staged) work.replace(file);
    for (const path of steps.removed) work.remove(path);
    for (const path of state.manifest.keys()) {
      if (!after.has(path)) removeEmptyFolders(fs, dirname(join(folder, path)), folder);
    }
    work.replace(final);
  } catch (error) {
    work.undo();
    throw error;
  }
}

/** The steps of one change, each noted so that it can be taken back. */
class Work {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #temporaries = new Set<string>();
  readonly #folders: { readonly deepest: string; readonly above: string }[] = [];
  /** What stood at a path before; undefined where nothing did. */
  readonly #replaced: { readonly path: string; readonly content: Uint8Array | undefined }[] = [];

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  stage(path: string, content: string | Uint8Array): Staged {
    const parent = this.#at(parentOf(path));
    const made = this.#fs.mkdirSync(parent, { recursive: true });
    if (made !== undefined) this.#folders.push({ deepest: parent, above: dirname(made) });
    const temporary = temporaryBeside(path);
    this.#temporaries.add(temporary);
    this.#fs.writeFileSync(this.#at(temporary), content);
    return { path, temporary };
  }

  replace({ path, temporary }: Staged): void {
    const content = this.#contentOf(path);
    this.#fs.renameSync(this.#at(temporary), this.#at(path));
    this.#temporaries.delete(temporary);
    this.#replaced.push({ path, content });
  }

  remove(path: string): void {
    const content = this.#contentOf(path);
    this.#fs.unlinkSync(this.#at(path));
    this.#replaced.push({ path, content });
  }

  /**
   * Gives back space first, then takes back the newest step first, so that the accepting manifest, which came first, stays
   * until every file is back. Where a step back fails as well it stays for good, and the next run finds its way from there.
   */
  undo(): void {
    const steps = [...this.#replaced].reverse();
    for (const path of this.#temporaries) quietly(() => this.#fs.unlinkSync(this.#at(path)));
    quietly(() => {
      for (const { path, content } of steps) {
        if (content === undefined) this.#fs.unlinkSync(this.#at(path));
        else this.replace(this.stage(path, content));
      }
    });
    for (const { deepest, above } of [...this.#folders].reverse()) removeEmptyFolders(this.#fs, deepest, above);
  }

  #at(path: string): string {
    return join(this.#folder, path);
  }

  #contentOf(path: string): Uint8Array | undefined {
    try {
      return this.#fs.readFileSync(this.#at(path));
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }
  }
}

/** Removes a folder and those above it as far as they are empty, but never `above` itself. */
export function removeEmptyFolders(fs: FileSystem, folder: string, above: string): void {
  for (let empty = folder; empty !== above; empty = dirname(empty)) {
    try {
      fs.rmdirSync(empty);
    } catch (error) {
      // A folder that is gone may have left an empty one above; one that holds something ends the way up.
      if (codeOf(error) !== "ENOENT") return;
    }
  }
}

/** On the way back the first failure is the one to tell; a further one changes nothing. */
function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // The caller throws the failure that led here.
  }
}
