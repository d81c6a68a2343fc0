/** Emits `undici`: the entry of the transport that is made for programs that send much. */
import type { Emitter } from "../emitter.js";
import { exportList, printFile } from "../../print/print-file.js";

const runtime = "runtime/integrations/undici";
const values = exportList("export", ["createUndiciTransport"], `${runtime}/transport.js`);
const types = [
  ...exportList("export type", ["UndiciTransport", "UndiciTransportOptions"], `${runtime}/transport.js`),
  ...exportList("export type", ["UndiciDispatcher"], `${runtime}/dispatcher.js`),
];

/** Without `exports`, since the main entry must not ask for a package that most programs lack. */
export const undici: Emitter = {
  name: "undici",
  emit: (model) => [
    { path: "undici.d.ts", text: printFile(model, "undici.d.ts", [...types, ...values]) },
    { path: "undici.js", text: printFile(model, "undici.js", values) },
  ],
};
