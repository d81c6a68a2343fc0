/** Any text becomes a name that works, always the same one. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { reservedNames } from "../../../generator/src/emit/emit.js";
import { emitters } from "../../../generator/src/emit/registry.js";
import { errorName, functionName, methodName, packetNames, typeName } from "../../../generator/src/model/names.js";

describe("type names", () => {
  it.each([
    ["TIMTextElem", "TIMTextElem"],
    ["Array", "Array"],
    ["Record", "Record"],
    ["Error", "Error"],
    ["Promise", "Promise"],
    ["class", "Class"],
    ["1st", "_1st"],
    ["__proto__", "Proto"],
    ["From_Account", "FromAccount"],
    ["send-msg request", "SendMsgRequest"],
    ["`rm -rf`; ${x}", "RmRfX"],
    ["Größe", "GroUdfE"],
    ["消息", "U6d88U606f"],
    ["😀", "U1f600"],
    ["*/", "U2aU2f"],
    ["", "Empty"],
  ])("%j is %s", (text, name) => {
    expect(typeName(text)).toBe(name);
  });

  it("are identifiers, and stay as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const name = typeName(text);
        expect(name).toMatch(/^[A-Z_][A-Za-z0-9]*$/);
        expect(typeName(name)).toBe(name);
      }),
    );
  });
});

describe("method and function names", () => {
  it.each([
    ["sendMsg", "sendMsg"],
    ["SendMsg", "sendMsg"],
    ["TIMTextElem", "timTextElem"],
    ["URL", "url"],
    ["send_c2c_msg", "sendC2cMsg"],
    ["2fa", "_2fa"],
    ["then", "then$"],
    ["constructor", "constructor$"],
    ["__proto__", "proto$"],
    ["to-string", "toString$"],
    ["toJSON", "toJSON$"],
    ["close", "close$"],
    ["queues", "queues$"],
    ["delete", "delete$"],
    ["await", "await$"],
  ])("method %j is %s", (text, name) => {
    expect(methodName(text)).toBe(name);
  });

  it("functions leave the words of the language and the platform's globals alone", () => {
    expect(["class", "fetch", "undefined", "eval", "crypto"].map(functionName)).toEqual([
      "class$",
      "fetch$",
      "undefined$",
      "eval$",
      "crypto$",
    ]);
    expect(functionName("then")).toBe("then");
  });

  it("can be bound and called in strict code, and are not inherited by an object", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))),
        (text) => {
          const name = methodName(text);
          expect(name in {}).toBe(false);
          expect(
            () => new Function(`"use strict"; const ${functionName(text)} = 1; return { ${name}: 1 };`),
          ).not.toThrow();
        },
      ),
    );
  });

  it("never make an object thenable", () => {
    expect(["then", "Then", "THEN", "_then_"].map(methodName)).not.toContain("then");
  });
});

it("error members are no numbers, which an enum would refuse", () => {
  expect(["NaN", "Infinity", "not-found", "90001"].map(errorName)).toEqual(["NaN$", "Infinity$", "NotFound", "_90001"]);
});

describe("packets", () => {
  it("name their module and functions after the type", () => {
    expect(packetNames("SendMsgRequest")).toEqual({
      moduleName: "send-msg-request",
      guardName: "isSendMsgRequest",
      validateName: "validateSendMsgRequest",
      parseName: "parseSendMsgRequest",
      schemaName: "sendMsgRequestSchema",
      ajvName: "sendMsgRequest",
    });
  });

  it("keep away from the names of devices", () => {
    expect(["Con", "Lpt1", "_1st", "TIMTextElem"].map((type) => packetNames(type).moduleName)).toEqual([
      "con-packet",
      "lpt1-packet",
      "1st",
      "tim-text-elem",
    ]);
  });
});

describe("the package's own exports", () => {
  const entry = (name: string): string[] => {
    const lists = readFileSync(`generated/${name}`, "utf8").matchAll(
      /export (?:type )?\{([^}]*)\} from "\.\/(\w+)\.js"/g,
    );
    return [...lists].flatMap(([, names = "", file = ""]) => (named.has(file) ? [] : (names.match(/\w+/g) ?? [])));
  };
  /** Modules whose exports are named after the spec. */
  const named = new Set(["types", "builders"]);
  const isOfPacket = (name: string): boolean => /^(is|validate|parse)SendMsg|^sendMsg/.test(name);

  it("are those that names are kept apart from", () => {
    const { types, values: reserved } = reservedNames(emitters, "user-sig");
    const own = entry("index.d.ts").filter((name) => !isOfPacket(name));
    expect(own.sort()).toEqual([...new Set([...types, ...reserved])].sort());
    const values = entry("index.js").filter((name) => !isOfPacket(name));
    expect(values.sort()).toEqual([...reserved].sort());
  });
});
