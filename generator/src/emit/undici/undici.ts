/** The emitter of `undici`: the entry of the transport for high throughput. */
import { GeneratedFile } from "../../print/file.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { highThroughputGuide } from "./guide.js";

const runtime = "runtime/integrations/undici";

const peer = { name: "undici", range: ">=7.0.0 <9" };

const entry: PackageEntry = {
  name: "undici",
  group: "integrations",
  doc: "`createUndiciTransport`, for high throughput",
  isInMain: false,
  exports: {
    values: ["createUndiciTransport"],
    types: ["UndiciTransport", "UndiciTransportOptions", "UndiciDispatcher"],
  },
  peer,
  guide: highThroughputGuide(peer.range),
};

/** Writes `undici.js` and its declaration. A program that imports them needs the package undici. */
export const undici: Emitter = {
  name: "undici",
  entry: () => entry,
  emit(model) {
    const declaration = new GeneratedFile(model, "undici.d.ts");
    const module = new GeneratedFile(model, "undici.js");
    declaration.passOn(
      declaration.typesFrom(`${runtime}/transport.js`, ["UndiciTransport", "UndiciTransportOptions"]),
      declaration.typesFrom(`${runtime}/dispatcher.js`, ["UndiciDispatcher"]),
    );
    for (const file of [declaration, module])
      file.passOn(file.namesFrom(`${runtime}/transport.js`, entry.exports.values));
    return { files: [declaration, module] };
  },
};
