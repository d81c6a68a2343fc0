/** Emits `msw`: request handlers of Mock Service Worker for tests that need no server. */
import type { ApiModel } from "../../model/types.js";
import type { Emitter } from "../emitter.js";
import { exportList, printFile } from "../../print/print-file.js";
import { propertyName } from "../../print/text.js";

/** No part of the main entry, which needs no package beside this one. */
export const msw: Emitter = {
  name: "msw",
  emit: (model) => [
    { path: "msw.d.ts", text: declaration(model) },
    { path: "msw.js", text: code(model) },
  ],
};

function code(model: ApiModel): string {
  return printFile(model, "msw.js", [
    `import { mocking } from "./mocking.js";
import { service } from "./operations.js";
import { makeHandlers } from "./runtime/integrations/msw/handlers.js";`,
    `export function createHandlers(options) {
  return makeHandlers(service, mocking, options);
}`,
  ]);
}

function declaration(model: ApiModel): string {
  const codes = model.operations.map(
    ({ name }) => `    readonly ${propertyName(name)}?: ErrorCode | (number & {}) | undefined;\n`,
  );
  return printFile(model, "msw.d.ts", [
    `import type { HttpHandler } from "msw";
import type { ErrorCode } from "./errors.js";
import type { AnswerChoice } from "./runtime/integrations/msw/handlers.js";`,
    ...exportList("export type", ["AnswerChoice", "MockedRequest"], "runtime/integrations/msw/handlers.js"),
    `/** Where the handlers answer, and with what. */
export interface HandlerOptions {
  /** Where the client sends to. Default: every documented host, over https. */
  readonly baseUrl?: string | undefined;
  /**
   * Codes of failure to answer with, by operation, whatever the request; or a function that gives one, or undefined to let
   * the documentation decide.
   */
  readonly answer?: AnswerChoice | {
${codes.join("")}  } | undefined;
  /** How long each answer takes. Milliseconds; default 0. */
  readonly delayMs?: number | undefined;
}`,
    `/**
 * Makes handlers that answer as the documentation says: a good request with success, a broken one with its code.
 *
 * @throws TypeError when an option cannot be what it should be.
 */
export declare function createHandlers(options?: HandlerOptions): HttpHandler[];`,
  ]);
}
