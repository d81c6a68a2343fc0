/** What a spec says of the parts of a packet together: how many items of a variant there may be, and what it advises about. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSpec } from "../../../../generator/src/cli/input/read-spec.js";
import { build } from "../../../../generator/src/model/build.js";
import { importJudge, type PacketJudge, writePackage } from "./package.js";

const removals: (() => void)[] = [];
let sendMsg: PacketJudge;
let draw: PacketJudge;

async function judgeOf(spec: string, type: string): Promise<PacketJudge> {
  const { value: model } = build(readSpec(process.cwd(), spec).files);
  if (model === undefined) throw new Error(`${spec} is not sound.`);
  return importJudge(await writePackage(model, (remove) => removals.push(remove)), type);
}

beforeAll(async () => {
  sendMsg = await judgeOf("spec", "SendMsgRequest");
  draw = await judgeOf("test/cases/golden/items-of-a-variant/spec.yaml", "DrawRequest");
});
afterAll(() => removals.forEach((remove) => remove()));

type Members = Record<string, unknown>;

const text = { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } };
const custom = (content: object = { Data: "x" }): Members => ({ MsgType: "TIMCustomElem", MsgContent: content });
const message = (...body: unknown[]): Members => ({ To_Account: "bob", MsgRandom: 1, MsgBody: body });

const circle = (content: object = {}): Members => ({ Kind: "circle", Content: { Radius: 1, ...content } });
const square = { Kind: "square", Content: { Side: 1 } };

/** The result of every way to validate, which must be the same; of text only if the packet can be one. */
function violationsOf(judge: PacketJudge, packet: unknown, { isText = true } = {}): unknown[] {
  const verdict = judge.validate(packet);
  expect(judge.is(packet)).toBe(verdict.valid);
  if (isText)
    expect(judge.parse(JSON.stringify(packet))).toEqual(verdict.valid ? { ...verdict, value: packet } : verdict);
  return verdict.valid ? [] : [...verdict.violations];
}

function warningsOf(judge: PacketJudge, packet: unknown, { isText = true, strict = false } = {}): unknown[] {
  const verdict = judge.validate(packet, { strict });
  if (isText) expect(judge.parse(JSON.stringify(packet), { strict }).warnings).toEqual(verdict.warnings);
  return [...verdict.warnings];
}

describe("items of a variant", () => {
  test("of which there may be one are accepted once, at any index", () => {
    for (const body of [[], [text, text], [custom()], [text, custom(), text]]) {
      expect(violationsOf(sendMsg, message(...body))).toEqual([]);
    }
  });

  test("are refused at the array beyond that, with the codes of the array", () => {
    expect(violationsOf(sendMsg, message(custom(), text, custom(), custom()))).toEqual([
      {
        path: "/MsgBody",
        keyword: "maxContains",
        message: '`MsgBody` must have at most 1 item of MsgType "TIMCustomElem", but has 3.',
        codes: [90002],
      },
    ]);
  });

  test("are counted for each variant", () => {
    const shapes = [circle(), circle(), square];
    expect(violationsOf(draw, { Shapes: shapes })).toEqual([]);
    expect(violationsOf(draw, { Shapes: [...shapes, circle(), square] })).toEqual([
      expect.objectContaining({
        path: "/Shapes",
        message: expect.stringContaining('2 items of Kind "circle", but has 3'),
      }),
      expect.objectContaining({
        path: "/Shapes",
        message: expect.stringContaining('1 item of Kind "square", but has 2'),
      }),
    ]);
    expect(violationsOf(draw, { Shapes: [square, square] })).toEqual([
      expect.objectContaining({ keyword: "maxContains", codes: [700] }),
    ]);
  });

  test("may be none at all, in arrays within an array, too", () => {
    const other = { Kind: "the rest", Content: { Side: 1 } };
    expect(violationsOf(draw, { Shapes: [other], Layers: [[square], []] })).toEqual([]);
    expect(violationsOf(draw, { Shapes: [], Layers: [[], [square, other]] })).toEqual([
      expect.objectContaining({ path: "/Layers/1", keyword: "maxContains" }),
    ]);
  });

  test("are reported beside whatever else is wrong with them", () => {
    const packet = message(custom({ Desc: 1 }), custom(), 5);
    expect(violationsOf(sendMsg, packet)).toHaveLength(3);
    expect(violationsOf(sendMsg, packet)).toContainEqual(
      expect.objectContaining({ path: "/MsgBody", keyword: "maxContains" }),
    );
  });

  test("are counted by what the array holds, whatever it says of itself", () => {
    const liar = Object.assign([custom(), custom()], { filter: () => [], [Symbol.iterator]: () => [].values() });
    expect(violationsOf(sendMsg, { ...message(), MsgBody: liar }, { isText: false })).toHaveLength(1);
  });

  test("are not such by what they inherit", () => {
    const heir: object = Object.assign(Object.create({ MsgType: "TIMCustomElem" }), { MsgContent: {} });
    expect(violationsOf(sendMsg, message(heir, heir), { isText: false })).not.toContainEqual(
      expect.objectContaining({ keyword: "maxContains" }),
    );
  });
});

describe("advice", () => {
  const noPush = {
    path: "/MsgBody/0/MsgContent",
    keyword: "NoOfflinePush",
    message: expect.stringContaining("No offline push is sent"),
    codes: [],
  };

  test("is a warning about a packet that is accepted", () => {
    const packet = message(custom());
    expect(sendMsg.is(packet)).toBe(true);
    expect(sendMsg.validate(packet)).toEqual({ valid: true, value: packet, warnings: [noPush] });
    expect(sendMsg.parse(JSON.stringify(packet))).toEqual({ valid: true, value: packet, warnings: [noPush] });
    expect(warningsOf(sendMsg, { ...packet, OfflinePushInfo: { PushFlag: 0 } })).toEqual([noPush]);
  });

  test("is given only where every condition holds", () => {
    const packets = [
      message(),
      message(text),
      message(text, custom()),
      message(custom(), text),
      message(custom({ Desc: "" })),
      { ...message(custom()), OfflinePushInfo: { Desc: "look" } },
    ];
    for (const packet of packets) expect(warningsOf(sendMsg, packet)).toEqual([]);
  });

  test("is a warning in strict mode, too, after those of properties that are not documented", () => {
    expect(warningsOf(sendMsg, message(custom()), { strict: true })).toEqual([noPush]);
    const more = { ...message(custom()), More: 1 };
    expect(warningsOf(sendMsg, more)).toEqual([expect.objectContaining({ path: "/More" }), noPush]);
  });

  test("is not given about a packet that is refused", () => {
    expect(warningsOf(sendMsg, { ...message(custom()), More: 1 }, { strict: true })).toEqual([]);
    expect(warningsOf(sendMsg, { ...message(custom()), To_Account: 1 })).toEqual([]);
    const long = JSON.stringify(message(custom({ Data: "x".repeat(8192) })));
    expect(sendMsg.parse(long)).toMatchObject({ valid: false, warnings: [] });
  });

  test("may be of several kinds at once, in the order of the spec", () => {
    const names = (packet: unknown): unknown[] =>
      warningsOf(draw, packet).map((warning) => (warning as { keyword: string }).keyword);
    expect(names({ Shapes: [] })).toEqual(["NothingToSee"]);
    expect(names({ Shapes: [], Frame: {} })).toEqual([]);
    const frame = { "line width": 1 };
    expect(names({ Shapes: [circle()], Frame: frame, Scale: 2.5 })).toEqual(["UnnamedCircle"]);
    expect(names({ Shapes: [circle({ Label: "a" })], Frame: frame, Scale: 2.5 })).toEqual([]);
    expect(names({ Shapes: [circle()], Frame: frame, Scale: 2 })).toEqual([]);
    expect(names({ Shapes: [circle()], Frame: {}, Scale: 2.5 })).toEqual([]);
    expect(names({ Shapes: [square], Frame: frame, Scale: 2.5 })).toEqual([]);
  });

  test("goes by what is a packet's own, which is what is sent", () => {
    const push: object = Object.create({ Desc: "inherited" });
    const own = (packet: unknown): unknown[] => warningsOf(sendMsg, packet, { isText: false });
    expect(own({ ...message(custom()), OfflinePushInfo: push })).toEqual([noPush]);
    expect(own(Object.assign(Object.create({ OfflinePushInfo: { Desc: "inherited" } }), message(custom())))).toEqual([
      noPush,
    ]);
    expect(own({ ...message(custom()), OfflinePushInfo: { Desc: undefined } })).toEqual([noPush]);
    const inherited: object = Object.assign(Object.create({ Scale: 2.5 }), {
      Shapes: [circle()],
      Frame: { "line width": 1 },
    });
    expect(warningsOf(draw, inherited, { isText: false })).toEqual([]);
  });

  test("never throws, whatever happens to a packet while it is validated", () => {
    for (let reads = 0; reads < 60; reads += 1) {
      let left = reads;
      const spend = (): void => {
        left -= 1;
        if (left < 0) throw new Error("no more");
      };
      const tiring = (value: object): object =>
        new Proxy(value, {
          get: (target, name) => {
            spend();
            const member: unknown = Reflect.get(target, name);
            return typeof member === "object" && member !== null && name !== "__proto__" ? tiring(member) : member;
          },
          getOwnPropertyDescriptor: (target, name) => {
            spend();
            return Reflect.getOwnPropertyDescriptor(target, name);
          },
        });
      expect(() => sendMsg.validate(tiring(message(custom())))).not.toThrow();
    }
  });

  test("is given about none of the documented packets", () => {
    const folder = "spec/samples/sendMsg";
    const files = readdirSync(folder).filter((name) => name.startsWith("request-"));
    expect(files).toHaveLength(4);
    for (const file of files) {
      expect(sendMsg.parse(readFileSync(join(folder, file), "utf8"))).toMatchObject({ valid: true, warnings: [] });
    }
  });
});
