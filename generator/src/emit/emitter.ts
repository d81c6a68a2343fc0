/** What an emitter is: a pure function from the model to whole files. */
import type { ApiModel } from "../model/types.js";
import type { EmitOptions } from "./options.js";

export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What the package's main entry passes on of this module, if anything. A name is in one of the two lists alone. */
  readonly exports?: PublicExports;
}

export interface PublicExports {
  /** Names of values; a type of the same name goes with it. */
  readonly values: readonly string[];
  /** Names that are types only. */
  readonly types: readonly string[];
}

export interface Emitter {
  readonly name: string;
  /** `emitted` are the files of the emitters before it, for those that list what others made. */
  emit(
    model: ApiModel,
    options: EmitOptions,
    emitted: readonly OutputFile[],
  ): readonly OutputFile[] | Promise<readonly OutputFile[]>;
}
