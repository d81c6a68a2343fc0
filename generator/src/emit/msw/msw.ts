/** The emitter of `msw`: request handlers of Mock Service Worker for tests that need no server. */
import type { ApiModel } from "../../model/types.js";
import { code, propertyName } from "../../print/code.js";
import { GeneratedFile } from "../../print/file.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { testingGuide } from "./guide.js";

const runtime = "runtime/integrations/msw/handlers.js";
const passedOnTypes = ["AnswerChoice", "MockedRequest"];
const peer = { name: "msw", range: ">=2.15.0 <3" };

const entry: PackageEntry = {
  name: "msw",
  group: "integrations",
  doc: `\`createHandlers\`, for tests without a server; needs \`${peer.name}\` \`${peer.range}\``,
  isInMain: false,
  exports: { values: ["createHandlers"], types: [...passedOnTypes, "HandlerOptions"] },
  peer,
  guide: testingGuide,
};

/** Writes `msw.js` and its declaration. A program that imports them needs the package msw. */
export const msw: Emitter = {
  name: "msw",
  entry: () => entry,
  emit: (model) => ({ files: [handlersDeclaration(model), handlersModule(model)] }),
};

function handlersModule(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "msw.js");
  const mocking = file.import("mocking", "mocking.js");
  const service = file.import("service", "operations.js");
  const makeHandlers = file.import("makeHandlers", runtime);
  file.export(
    "createHandlers",
    code`function createHandlers(options) {\n  return ${makeHandlers}(${service}, ${mocking}, options);\n}`,
  );
  return file;
}

function handlersDeclaration(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "msw.d.ts");
  const handler = file.importType("HttpHandler", "msw");
  const errorCode = file.importType("ErrorCode", "errors.js");
  const answerChoice = file.importType("AnswerChoice", runtime);
  const codes = model.operations.map(
    ({ name }) => code`    readonly ${propertyName(name)}?: ${errorCode} | (number & {}) | undefined;\n`,
  );
  file.passOn(file.typesFrom(runtime, passedOnTypes));
  file.add(
    code`/** Options of \`createHandlers\`. */
export interface HandlerOptions {
  /** Where the client sends to. Default: every documented host, over https. */
  readonly baseUrl?: string | undefined;
  /**
   * Error codes to return for every request, by operation; or a function that returns a code, or undefined for the documented
   * behaviour.
   */
  readonly answer?: ${answerChoice} | {
${codes}  } | undefined;
  /** How long each response takes. Milliseconds; default 0. */
  readonly delayMs?: number | undefined;
}`,
    code`/**
 * Creates handlers that answer as documented: a valid request succeeds, an invalid one gets its error code.
 *
 * @throws TypeError when an option has the wrong type or is out of range.
 */
export declare function createHandlers(options?: HandlerOptions): ${handler}[];`,
  );
  return file;
}
