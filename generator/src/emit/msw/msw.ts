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
    code`/** Where the handlers answer, and with what. */
export interface HandlerOptions {
  /** Where the client sends to. Default: every documented host, over https. */
  readonly baseUrl?: string | undefined;
  /**
   * Codes of failure to answer with, by operation, whatever the request; or a function that gives one, or undefined to let
   * the documentation decide.
   */
  readonly answer?: ${answerChoice} | {
${codes}  } | undefined;
  /** How long each answer takes. Milliseconds; default 0. */
  readonly delayMs?: number | undefined;
}`,
    code`/**
 * Makes handlers that answer as the documentation says: a good request with success, a broken one with its code.
 *
 * @throws TypeError when an option cannot be what it should be.
 */
export declare function createHandlers(options?: HandlerOptions): ${handler}[];`,
  );
  return file;
}
