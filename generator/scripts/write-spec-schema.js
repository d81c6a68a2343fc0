// Writes spec/spec.schema.json from the compiled grammar of the spec language.
import { writeFileSync } from "node:fs";
import { specSchemaText } from "../dist/src/grammar/editor-schema.js";

writeFileSync(new URL("../../spec/spec.schema.json", import.meta.url), specSchemaText());
