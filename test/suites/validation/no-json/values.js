/** Values that no JSON text makes, each made from the plain value that it replaces. */
import { isObject } from "./places.js";

const fail = () => {
  throw new Error("no");
};

export class Instance {
  constructor(members) {
    Object.assign(this, members);
  }

  /** Inherited, so it is not sent. */
  describe() {
    return "an instance";
  }
}

class Written extends Instance {
  toJSON() {
    return "written";
  }
}

class List extends Array {}

class WrittenList extends List {
  toJSON() {
    return [];
  }
}

/** Sent just as the plain value would be. */
export const alike = {
  "a frozen object": (old) => Object.freeze(structuredClone(old)),
  "an object without a prototype": ofRecord((old) => Object.assign(Object.create(null), old)),
  "an instance of a class": ofRecord((old) => new Instance(old)),
  accessors: ofRecord(accessors),
  "a proxy that hides nothing": (old) => (isObject(old) ? new Proxy(old, {}) : old),
  "an instance of a class of arrays": (old) => (Array.isArray(old) ? List.from(old) : old),
  "an array with properties": (old) => (Array.isArray(old) ? Object.assign([...old], { extra: 1 }) : old),
  "properties named by symbols": ofRecord((old) => ({ ...old, [Symbol("extra")]: 1n })),
  "undefined properties beside the others": ofRecord((old) => ({ ...old, extra: undefined, more: undefined })),
  "a `toJSON` that is not a function": ofRecord((old) => ({ ...old, toJSON: 1 })),
};

/** Lost, refused, or sent as something else. */
export const others = {
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
  "an object that holds itself": (old) => (isObject(old) && Object.keys(old).length > 0 ? cyclic(old) : 1n),
};

/** What is neither an object by names nor replaced stays as it is. */
function ofRecord(change) {
  return (old) => (isObject(old) && !Array.isArray(old) ? change(old) : old);
}

function asObject(value) {
  return isObject(value) ? value : { value };
}

function asItems(value) {
  return Array.isArray(value) ? value : [value];
}

function accessors(value) {
  const entries = Object.entries(value).map(([name, part]) => [name, { get: () => part, enumerable: true }]);
  return Object.defineProperties({}, Object.fromEntries(entries));
}

function throwingAccessors(value) {
  const entries = Object.keys(asObject(value)).map((name) => [name, { get: fail, enumerable: true }]);
  return Object.defineProperties({}, Object.fromEntries(entries));
}

function revoked(value) {
  const { proxy, revoke } = Proxy.revocable(asObject(value), {});
  revoke();
  return proxy;
}

function cyclic(value) {
  const object = { ...asObject(value) };
  for (const name of Object.keys(object)) object[name] = object;
  return object;
}

export function cyclicList() {
  const list = [];
  list.push(list);
  return list;
}
