/** Notes the errors that AJV's code finds: written out at each place, this would be half of that code. */
import type { CheckError } from "../descriptor.js";
/** The list with one error more; the first makes the list. */
export declare function noteError(errors: CheckError[] | null, instancePath: string, keyword: string, params: CheckError["params"]): CheckError[];
