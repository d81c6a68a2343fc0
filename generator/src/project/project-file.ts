/** The project file: the packages of a project, each with the spec that it is generated from. */

export const projectFileName = "tim-bindgen.yaml";

/** One package; paths are relative to the project file, with forward slashes. */
export interface ProjectPackage {
  readonly spec: string;
  /** Never leads out of the folder of the project file. */
  readonly out: string;
}
