/**
 * What everything is called in the generated package: any text becomes a working identifier, always the same one.
 *
 * A name that already has the wanted form is kept (`TIMTextElem`); of any other, the letters and digits are taken as words.
 * Two names that come out alike are a diagnostic (see `clashes.ts`), never a suffix nobody asked for.
 */

/** Type names and error members: `TIMTextElem`, `SendMsg` from `send-msg`, `_1st` from `1st`, `U1f600` from an emoji. */
export function typeName(text: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(text)) return text;
  return startable(wordsOf(text).map(capitalized).join(""));
}

/** A member of the set of error codes. An `enum` refuses the two names that are also numbers. */
export function errorName(text: string): string {
  const name = typeName(text);
  return name === "NaN" || name === "Infinity" ? `${name}$` : name;
}

/**
 * A method of the client, and of a queue: `sendMsg`. A `$` is added to what cannot be a method of an object that is awaited or
 * printed, and to what a queue has besides.
 */
export function methodName(text: string): string {
  const name = camelCase(text);
  return [unusableWords, inheritedNames, queueMembers].some((taken) => taken.has(name)) ? `${name}$` : name;
}

/** An exported function: `textElem`. A `$` is added to words of the language and to globals that it would hide. */
export function functionName(text: string): string {
  const name = camelCase(text);
  return unusableWords.has(name) || hiddenGlobals.has(name) ? `${name}$` : name;
}

/**
 * The functions and the module that validate a packet of a type. In the entry `ajv` a packet's validator has the name of the packet
 * itself, as a function; no other entry has a value of that name.
 */
export function packetNames(type: string): {
  readonly moduleName: string;
  readonly guardName: string;
  readonly validateName: string;
  readonly parseName: string;
  readonly schemaName: string;
  readonly ajvName: string;
} {
  return {
    moduleName: moduleName(type),
    guardName: `is${type}`,
    validateName: `validate${type}`,
    parseName: `parse${type}`,
    schemaName: `${camelCase(type)}Schema`,
    ajvName: functionName(type),
  };
}

/** The names of the types that follow from those of a request and a response: `SendMsgInput`, `SendMsgSuccess`, `SendMsgFailure`. */
export function derivedName(
  packet: string,
  from: "Request" | "Response",
  to: "Input" | "Success" | "Partial" | "Failure",
): string {
  const stem = packet.endsWith(from) && packet.length > from.length ? packet.slice(0, -from.length) : packet;
  return `${stem}${to}`;
}

/** `send-msg-request`. Windows reserves some names whatever their extension. */
function moduleName(type: string): string {
  const name = type
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/^_/, "")
    .toLowerCase();
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-packet` : name;
}

/** `timTextElem` from `TIMTextElem`: a leading run of capitals is one word. */
function camelCase(text: string): string {
  const name = typeName(text);
  return name.replace(/^([A-Z]+(?=[A-Z][a-z])|[A-Z]+(?![A-Za-z])|[A-Z])/, (capitals) => capitals.toLowerCase());
}

/** Runs of letters and digits. Accents are dropped, a letter of another script is spelled as its number: `u4e2d`. */
function wordsOf(text: string): readonly string[] {
  const spelled = [...text.normalize("NFKD").replace(/\p{M}/gu, "")].map((character) => {
    if (/[A-Za-z0-9]/.test(character)) return character;
    return /[\p{L}\p{N}]/u.test(character) ? ` ${codePoint(character)} ` : " ";
  });
  const words = spelled
    .join("")
    .split(" ")
    .filter((word) => word !== "");
  if (words.length > 0) return words;
  return text === "" ? ["empty"] : [...text].map(codePoint);
}

const codePoint = (character: string): string => `u${(character.codePointAt(0) ?? 0).toString(16)}`;

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const startable = (name: string): string => (/^[0-9]/.test(name) ? `_${name}` : name);

/** Words that cannot name a binding in a module. */
const unusableWords: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/**
 * Properties that objects have anyway, or that give an object a meaning it should not have: `await client` would call a
 * method `then`, and `JSON.stringify(client)` one named `toJSON`.
 */
const inheritedNames: ReadonlySet<string> = new Set(
  (
    "then toJSON constructor prototype proto hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf " +
    "defineGetter defineSetter lookupGetter lookupSetter"
  ).split(" "),
);

/** What a queue of the entry `bullmq` has beside a method for each operation. */
const queueMembers: ReadonlySet<string> = new Set(["close", "queues"]);

/** Globals that the generated modules, or a program that imports by name, may need. */
const hiddenGlobals: ReadonlySet<string> = new Set(
  (
    "atob btoa clearTimeout console crypto fetch globalThis isFinite isNaN module exports parseFloat parseInt performance process " +
    "queueMicrotask require self setTimeout structuredClone window"
  ).split(" "),
);
