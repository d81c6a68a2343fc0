/** The project file: the packages of a project, each with the spec that it is generated from. */

/** The name of the project file. */
export const projectFileName = "tim-bindgen.yaml";

/** A package of the project. Paths are relative to the project file, with forward slashes. */
export interface ProjectPackage {
  readonly spec: string;
  /** Never outside the folder of the project file. */
  readonly out: string;
}
