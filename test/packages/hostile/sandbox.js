// Child process of the hostile test: imports a generated package, uses it, and says what of it ran that should not have.
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const values = [undefined, null, 1, "x", [], {}, JSON.parse('{"__proto__":1,"constructor":2}')];

process.on("message", async ({ folder, modules }) => {
  try {
    for (const path of modules) use(await import(pathToFileURL(join(folder, path)).href));
    process.send({ globals: Object.keys(globalThis), polluted: Object.keys(Object.prototype) });
  } catch (error) {
    process.send({ failure: String(error?.stack) });
  }
});

/** Calls every function that validates packets or makes elements; the client is imported only. */
function use(exported) {
  for (const [name, member] of Object.entries(exported)) {
    if (typeof member !== "function" || !/^(is|validate|parse|describe)/.test(name)) continue;
    for (const value of values) member(name.startsWith("parse") ? String(JSON.stringify(value)) : value);
  }
}
