/** The validation of the documented packets by the schemas of the same spec. */
import { createRequire } from "node:module";
import type { ErrorObject, ValidateFunction } from "ajv";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import type { ApiModel, PacketModel, SampleModel } from "../model/types.js";
import { addKeywords } from "./ajv-keywords.js";
import { ajvForm } from "./ajv-form.js";
import { validationSchema } from "./validation-schema.js";

/** What is wrong with the samples of a model: each must be a packet that its own schema accepts. */
export function checkSamples(model: ApiModel): readonly Diagnostic[] {
  return model.operations.flatMap(({ request, response, samples }) =>
    [request, response].flatMap((packet) => {
      const ofPacket = samples.filter(({ direction }) => direction === packet.direction);
      if (ofPacket.length === 0) return [];
      // One validator at a time, so that a large spec does not keep them all in memory.
      const validate = compileValidator(model, packet);
      return ofPacket.flatMap((sample) => checkSample(packet, sample, validate));
    }),
  );
}

function compileValidator(model: ApiModel, packet: PacketModel): ValidateFunction {
  // Loaded when first used: most commands validate no samples.
  const { Ajv } = createRequire(import.meta.url)("ajv") as typeof import("ajv");
  const flags = { allErrors: true, discriminator: true, ownProperties: true };
  // The schema comes from a model that has been checked: AJV need not look at it twice.
  const trust = { strict: false, validateSchema: false, meta: false };
  return addKeywords(new Ajv({ ...flags, ...trust })).compile(ajvForm(validationSchema(model, packet.type)));
}

function checkSample(packet: PacketModel, sample: SampleModel, validate: ValidateFunction): readonly Diagnostic[] {
  const problems = validate(sample.packet)
    ? []
    : (validate.errors ?? []).filter(({ keyword }) => keyword !== "if").map(problemOf);
  const size = new TextEncoder().encode(JSON.stringify(sample.packet)).length;
  if (packet.maxBytes !== undefined && size > packet.maxBytes) {
    problems.push({ pointer: "", problem: `it takes ${size} bytes, and at most ${packet.maxBytes} are allowed` });
  }
  return problems.map(({ pointer, problem }) =>
    diagnostic("spec/sample-refused", sample.origin, { name: sample.name, pointer, problem: `${problem}.` }),
  );
}

/** An error of AJV in the words of a diagnostic. A missing property is reported at its own path. */
function problemOf(error: ErrorObject): { readonly pointer: string; readonly problem: string } {
  const at = error.instancePath;
  const params: { readonly [name: string]: unknown } = error.params;
  switch (error.keyword) {
    case "required":
      return { pointer: `${at}/${escapeSegment(String(params["missingProperty"]))}`, problem: "it is required" };
    case "discriminator":
      return {
        pointer: `${at}/${escapeSegment(String(params["tag"]))}`,
        problem: "it names none of the types allowed here",
      };
    case "enum":
      return { pointer: at, problem: `it must be one of ${JSON.stringify(params["allowedValues"])}` };
    default:
      return { pointer: at, problem: `it ${error.message ?? `breaks \`${error.keyword}\``}` };
  }
}

function escapeSegment(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
