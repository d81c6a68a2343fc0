/**
 * Whether text can become code here. If the runtime was started so that it refuses that, every other case shows that the validators do
 * not ask for it; so this one shows that it does refuse.
 */
import { expectEqual } from "../../client/assert.js";

const ways = {
  eval: () => Reflect.get(globalThis, "eval")("1"),
  Function: () => Reflect.construct(Function, ["return 1"])(),
  "the constructor of a function": () => (() => undefined).constructor("return 1")(),
};

export const codeFromTextCases = [
  {
    name: "text becomes code where the runtime allows it, and nowhere else",
    run({ evaluates }) {
      for (const [name, way] of Object.entries(ways)) expectEqual(isRefused(way), !evaluates, `refused: ${name}`);
    },
  },
];

function isRefused(way) {
  try {
    return way() !== 1;
  } catch {
    return true;
  }
}
