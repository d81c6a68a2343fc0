/**
 * Values that no JSON text makes: each gets a verdict, nothing is thrown, and none is good that would be sent as something
 * else. At every place where a packet can hold one, the verdict is held to what `JSON.stringify` would send.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyKind } from "./model.js";
import { importJudge, type PacketJudge, writePackage } from "./package.js";

const removals: (() => void)[] = [];
let judges: { readonly [name: string]: PacketJudge };

beforeAll(async () => {
  const folder = await writePackage(everyKind, (remove) => removals.push(remove));
  judges = {
    SendMsgRequest: await importJudge(folder, "SendMsgRequest"),
    EveryRequest: await importJudge(folder, "EveryRequest"),
  };
});
afterAll(() => removals.forEach((remove) => remove()));

const message = {
  To_Account: "bob",
  MsgRandom: 1,
  MsgLifeTime: 60,
  MsgBody: [
    { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } },
    { MsgType: "TIMFaceElem", MsgContent: { Index: 1 } },
  ],
};
const every = {
  text: "ab",
  amount: 1,
  flag: true,
  share: 0.25,
  open: { a: [1, { b: "c" }] },
  form: { kind: "square", side: 3, note: [null] },
  sides: [{ constructor: "left", x: 1 }],
  nothing: {},
  names: ["a", "b"],
  sets: [[1], { a: 1 }, "x"],
  grid: [[1, 2], []],
  inline: { "a/b~c": true },
  bytes: "ab",
  short: ["ab"],
  limit: "auto",
  mixed: 7,
  named: "ab",
  record: {},
  parts: ["a", [1]],
  loose: 3,
};

type Path = readonly (string | number)[];

/** Where a value stands, in all the ways in which the documentation can know it: required or not, typed or open. */
const places: readonly (readonly [type: string, packet: object, path: Path])[] = [
  ...pathsOf(message).map((path) => ["SendMsgRequest", message, path] as const),
  ...pathsOf(every).map((path) => ["EveryRequest", every, path] as const),
];

function pathsOf(value: unknown): Path[] {
  const parts = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const isList = Array.isArray(value);
  return [[], ...parts.flatMap(([name, part]) => pathsOf(part).map((path) => [isList ? Number(name) : name, ...path]))];
}

/** A copy with another value at a place. */
function replace(value: unknown, [name, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, at) => (at === name ? replace(item, rest, change) : item));
  const entries = Object.entries(value ?? {});
  return Object.fromEntries(entries.map(([key, part]) => [key, key === name ? replace(part, rest, change) : part]));
}

const fail = (): never => {
  throw new Error("no");
};

class Instance {
  constructor(members: unknown) {
    Object.assign(this, members);
  }

  /** Inherited, so it is not sent. */
  describe(): string {
    return "an instance";
  }
}

class Written extends Instance {
  toJSON(): unknown {
    return "written";
  }
}

class List extends Array<unknown> {}

class WrittenList extends List {
  toJSON(): unknown {
    return [];
  }
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : { value };
}

function asItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function cyclic(value: unknown): object {
  const object: { [name: string]: unknown } = { ...asObject(value) };
  for (const name of Object.keys(object)) object[name] = object;
  return object;
}

function cyclicList(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

function revoked(value: unknown): object {
  const { proxy, revoke } = Proxy.revocable(asObject(value), {});
  revoke();
  return proxy;
}

function accessors(value: unknown): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(asObject(value)).map(([name, part]) => [name, { get: () => part, enumerable: true }]),
    ),
  );
}

function throwingAccessors(value: unknown): object {
  const names = Object.keys(asObject(value));
  return Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: fail, enumerable: true }])));
}

const transparent = (value: unknown): object => new Proxy(asObject(value), {});

/** Sent just as the plain value would be. */
const alike: { readonly [name: string]: (old: unknown) => unknown } = {
  "a frozen object": (old) => Object.freeze(structuredClone(old)),
  "an object without a prototype": (old) =>
    Array.isArray(old) || !isObject(old) ? old : Object.assign(Object.create(null), old),
  "an instance of a class": (old) => (Array.isArray(old) || !isObject(old) ? old : new Instance(old)),
  accessors: (old) => (Array.isArray(old) || !isObject(old) ? old : accessors(old)),
  "a proxy that hides nothing": (old) => (isObject(old) ? transparent(old) : old),
  "an instance of a class of arrays": (old) => (Array.isArray(old) ? List.from(old) : old),
  "an array with properties": (old) => (Array.isArray(old) ? Object.assign([...old], { extra: 1 }) : old),
  "properties named by symbols": (old) =>
    Array.isArray(old) || !isObject(old) ? old : { ...old, [Symbol("extra")]: 1n },
  "undefined properties beside the others": (old) =>
    Array.isArray(old) || !isObject(old) ? old : { ...old, extra: undefined, more: undefined },
  "a `toJSON` that is no function": (old) => (Array.isArray(old) || !isObject(old) ? old : { ...old, toJSON: 1 }),
};

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Lost, refused, or sent as something else. */
const others: { readonly [name: string]: (old: unknown) => unknown } = {
  "a BigInt": () => 1n,
  "a symbol": () => Symbol("x"),
  "a function": () => () => 1,
  "a class": () => Instance,
  NaN: () => NaN,
  Infinity: () => Infinity,
  "negative infinity": () => -Infinity,
  "a Date": () => new Date(0),
  "an invalid Date": () => new Date(NaN),
  "a Map": () => new Map([["a", 1]]),
  "a Set": () => new Set([1]),
  "a wrapped text": (old) => new String(old),
  "a wrapped number": () => new Number(1),
  "a wrapped boolean": () => new Boolean(true),
  "a wrapped BigInt": () => Object(1n),
  "a wrapped symbol": () => Object(Symbol("x")),
  "an object that writes itself": (old) => new Written(old),
  "an object with a function `toJSON`": (old) => ({ ...asObject(old), toJSON: () => "written" }),
  "an array that writes itself": (old) => WrittenList.from(asItems(old)),
  "an array with a function `toJSON`": (old) => Object.assign([...asItems(old)], { toJSON: () => [] }),
  "a getter for `toJSON` that throws": (old) =>
    Object.defineProperty({ ...asObject(old) }, "toJSON", { get: fail, enumerable: true }),
  "accessors that throw": (old) => throwingAccessors(Object.keys(asObject(old)).length > 0 ? old : { x: 1, toJSON: 1 }),
  "a revoked proxy": revoked,
  "a proxy whose every trap throws": (old) =>
    new Proxy(asObject(old), {
      get: fail,
      has: fail,
      ownKeys: fail,
      getOwnPropertyDescriptor: fail,
      getPrototypeOf: fail,
    }),
  "a proxy of an array whose traps throw": (old) =>
    new Proxy([...asItems(old)], { get: fail, has: fail, ownKeys: fail }),
  "a sparse array": () =>
    Array.from({ length: 3 })
      .fill(1, 0, 1)
      .concat(Object.assign([], { length: 2 })),
  "an array of holes": () => Object.assign([], { length: 4_000_000_000 }),
  "an array of undefined": () => [undefined],
  "an array that holds itself": cyclicList,
};

/** What is sent of a packet, if anything is. */
function sent(packet: unknown): unknown {
  try {
    const text = JSON.stringify(packet);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judgeOf(type: string): PacketJudge {
  const judge = judges[type];
  if (judge === undefined) throw new Error(`There is no judge of ${type}.`);
  return judge;
}

/** One verdict, whoever gives it; a refusal says why. */
function verdictOf(type: string, packet: unknown): boolean {
  const judge = judgeOf(type);
  const verdict = judge.validate(packet);
  expect(judge.is(packet)).toBe(verdict.valid);
  if (!verdict.valid) expect(verdict.violations).not.toEqual([]);
  return verdict.valid;
}

describe("what is sent as the plain value would be is judged like it", () => {
  test.each(Object.entries(alike))("%s", (_name, change) => {
    for (const [type, packet, path] of places) {
      expect([path, verdictOf(type, replace(packet, path, change))]).toEqual([path, true]);
    }
  });
});

describe("what would be sent as something else is refused", () => {
  test.each(Object.entries(others))("%s", (_name, change) => {
    for (const [type, packet, path] of places) {
      expect([path, verdictOf(type, replace(packet, path, change))]).toEqual([path, false]);
    }
  });

  test("an object that holds itself", () => {
    for (const [type, packet, path] of places) {
      const changed = replace(packet, path, (old) => (isObject(old) && Object.keys(old).length > 0 ? cyclic(old) : 1n));
      expect([path, verdictOf(type, changed)]).toEqual([path, false]);
    }
  });
});

test("undefined is absence: the verdict is that on what is sent, but no item can be absent", () => {
  for (const [type, packet, path] of places) {
    const changed = replace(packet, path, () => undefined);
    const isItem = typeof path.at(-1) === "number";
    expect([path, verdictOf(type, changed)]).toEqual([path, !isItem && judgeOf(type).is(sent(changed))]);
  }
});

test("a property that the documentation does not name is not looked into", () => {
  for (const value of [1n, Symbol("x"), new Date(), NaN, cyclicList()]) {
    expect(verdictOf("SendMsgRequest", { ...message, Extra: value })).toBe(true);
  }
});

test("items that differ in an undefined property alone are the same, those that differ in an unknown one are not", () => {
  const { sets: _sets, ...rest } = every;
  expect(verdictOf("EveryRequest", { ...rest, sets: [{ a: 1 }, { a: 1, b: undefined }] })).toBe(false);
  expect(verdictOf("EveryRequest", { ...rest, sets: [{ a: 1 }, { a: 1, b: null }] })).toBe(true);
});

describe("where every object has been given more properties", () => {
  /** Sets properties of `Object.prototype` while it judges. */
  function polluted<T>(members: { readonly [name: string]: unknown }, judge: () => T): T {
    Object.assign(Object.prototype, members);
    try {
      return judge();
    } finally {
      for (const name of Object.keys(members)) Reflect.deleteProperty(Object.prototype, name);
    }
  }

  const judgeAll = (packet: unknown): unknown[] => {
    const { is, validate } = judgeOf("SendMsgRequest");
    return [is(packet), validate(packet).valid];
  };

  test("a required property is absent unless it is the object's own", () => {
    const { To_Account, MsgRandom: _random, ...rest } = message;
    const members = { MsgRandom: 1, Text: "x", MsgType: "TIMTextElem", MsgContent: { Text: "x" } };
    expect(polluted(members, () => judgeAll({ To_Account, ...rest }))).toEqual([false, false]);
    expect(polluted(members, () => judgeAll({ ...message, MsgBody: [{}] }))).toEqual([false, false]);
    expect(polluted(members, () => judgeAll({ ...message, MsgBody: [{ MsgType: "TIMTextElem" }] }))).toEqual([
      false,
      false,
    ]);
    expect(polluted(members, () => judgeAll(message))).toEqual([true, true]);
    expect(polluted(members, () => judgeAll(new Instance(message)))).toEqual([true, true]);
  });

  test("what cannot be sent is refused all the same", () => {
    const members = { MsgRandom: 1 };
    for (const change of Object.values(others)) {
      expect(polluted(members, () => judgeAll(replace(message, ["MsgBody"], change)))).toEqual([false, false]);
    }
  });

  test("hidden or not, it does not make up for a property that is not documented", () => {
    const packet = { ...message, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Other: "x" } }] };
    const property = { value: "x", configurable: true };
    Reflect.defineProperty(Object.prototype, "Text", property);
    try {
      expect(judgeAll(packet)).toEqual([false, false]);
    } finally {
      Reflect.deleteProperty(Object.prototype, "Text");
    }
  });

  test("by a `toJSON`, every object is sent as something else", () => {
    expect(polluted({ toJSON: () => 1 }, () => judgeAll(message))).toEqual([false, false]);
  });
});
