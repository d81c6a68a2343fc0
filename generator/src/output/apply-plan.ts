/** The transaction that updates the output folder: the order of its steps, and the rollback if one fails. */
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../emit/emitter.js";
import type { Hashes } from "./hash.js";
import { formatManifest, manifestOf, mergeManifests } from "./manifest.js";
import { manifestName, parentOf, temporaryBeside } from "./paths.js";
import type { Plan } from "./plan.js";
import type { FileSystem, FolderState } from "./scan.js";
import { codeOf } from "./system-error.js";

/** A plan, and what it takes to apply it. */
export interface PlanInputs {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly files: readonly OutputFile[];
  readonly hashes: Hashes;
  readonly state: FolderState;
  readonly steps: Plan;
}

/** A complete file beside its target. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Applies a plan. On failure it restores everything and throws the system's error.
 *
 * 1. Write a manifest that accepts both the old and the new content.
 * 2. Stage every file beside its target: this needs all the disk space and permissions.
 * 3. Rename the staged files into place, and remove old files.
 * 4. Write the final manifest.
 *
 * If the process is killed at any point, every file is complete and none looks edited by hand, and the next run cleans up.
 */
export function applyPlan({ fs, folder, files, hashes, state, steps }: PlanInputs): void {
  const after = manifestOf(hashes);
  const transaction = new Transaction(fs, folder);
  try {
    for (const path of state.temporaries) fs.unlinkSync(join(folder, path));
    transaction.replace(transaction.stage(manifestName, formatManifest(mergeManifests(state.manifest, after))));
    const texts = new Map(files.map((file) => [file.path, file.text]));
    const staged = [...steps.added, ...steps.changed].map((path) => transaction.stage(path, texts.get(path) ?? ""));
    const final = transaction.stage(manifestName, formatManifest(after));
    for (const path of steps.removed) fs.accessSync(dirname(join(folder, path)), constants.W_OK);
    for (const file of staged) transaction.replace(file);
    for (const path of steps.removed) transaction.remove(path);
    for (const path of state.manifest.keys()) {
      if (!after.has(path)) removeEmptyFolders(fs, dirname(join(folder, path)), folder);
    }
    transaction.replace(final);
  } catch (error) {
    transaction.undo();
    throw error;
  }
}

/** The steps so far, recorded so that they can be undone. */
class Transaction {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #temporaries = new Set<string>();
  readonly #folders: { readonly deepest: string; readonly above: string }[] = [];
  /** The previous content of each path; undefined if there was none. */
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
   * Frees disk space first, then undoes the steps in reverse order, so that the manifest of step 1 stays until every file is
   * restored. If undoing fails too, that manifest stays, and the next run recovers from there.
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

/** Removes a folder and its parents while they are empty, but never `above` itself. */
export function removeEmptyFolders(fs: FileSystem, folder: string, above: string): void {
  for (let empty = folder; empty !== above; empty = dirname(empty)) {
    try {
      fs.rmdirSync(empty);
    } catch (error) {
      // The parent of a missing folder may be empty. A folder that is not empty ends the loop.
      if (codeOf(error) !== "ENOENT") return;
    }
  }
}

/** Runs a step of the rollback. The caller reports the first failure, not one of the rollback. */
function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // The caller throws the original error.
  }
}
