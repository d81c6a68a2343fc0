/** The program of the page of the reference, which is large, and the same in whatever is generated. */
import { readPageProgram } from "../../generator/src/emit/docs/page-program.js";

export const pageProgram = readPageProgram().script;

/** A file that may be the script of a page, without what all such scripts share. */
export function withoutPageProgram(text: string): string {
  return text.replace(pageProgram, () => "");
}
