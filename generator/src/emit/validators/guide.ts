/** The section of README.md about packets that are validated without being sent. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { code as source, identifier, literal } from "../../print/code.js";
import { blocks, code, example } from "../../print/markdown.js";
import type { EntryGuide } from "../emitter.js";

export const validatingGuide: EntryGuide = {
  chapter: "validating",
  print: (model, operation) => (operation === undefined ? undefined : section(model, operation)),
};

function section({ service }: ApiModel, { request }: OperationModel): string {
  const guard = identifier(request.guardName);
  const validate = identifier(request.validateName);
  const parse = identifier(request.parseName);
  return blocks(
    "## Validating a packet without sending it",
    example(source`import { ${guard}, ${parse}, ${validate} } from ${literal(`${service.packageName}/validators`)};

if (${guard}(value)) value; // is a ${identifier(request.type)}
const validated = ${validate}(value); // every violation, with the codes that the server would return
const parsed = ${parse}(text); // from JSON text; also reports malformed JSON and the byte limit`),
    `A violation has a ${code("path")} (JSON Pointer), a ${code("keyword")}, a ${code("message")} and the ${code("codes")} ` +
      `that the documentation assigns to it. An undocumented property is a warning; the option ${code("strict")} makes it a ` +
      "violation.",
  );
}
