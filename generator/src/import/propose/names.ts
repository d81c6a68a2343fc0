/** Proposed names of operations, packets, services and errors. The checks of the spec ensure that they can be generated. */
import { typeName } from "../../model/names.js";

/** `sendMessage` from `v1/chat/send_message`. */
export function operationName(path: string): string {
  const words = wordsOf(path.split("/").findLast((segment) => segment !== "") ?? "");
  const [first = "call", ...others] = words;
  return [first.toLowerCase(), ...others.map(capitalized)].join("");
}

/** `SendMessageRequest` from `sendMessage`. */
export const requestName = (operation: string): string => `${typeName(capitalized(operation))}Request`;
/** `SendMessageResponse` from `sendMessage`. */
export const responseName = (operation: string): string => `${typeName(capitalized(operation))}Response`;

/** The first segment of a path that is not a version: the area of the API. */
export function serviceName(path: string): string {
  const area = path.split("/").find((segment) => segment !== "" && !/^v\d+(?:\.\d+)*$/i.test(segment));
  const slug = wordsOf(area ?? "")
    .join("-")
    .toLowerCase()
    .replace(/^[^a-z]+/, "");
  return slug === "" ? "api" : slug;
}

/** The first significant words of a sentence, to which the ending is added; empty if it has none. */
export function nameFromText(text: string, ending: string): string {
  const maxWords = ending === "" ? 5 : 3;
  // A negation is dropped only if the ending expresses it.
  const implied = new Set(ending === "" ? [] : [...wordsIn(ending), "not", "cannot", "valid"]);
  const plain = text.replace(/<[^<>]*>/g, " ").replace(/https?:\/\/\S+/g, " ");
  const sentence = plain.split(/[.;:(]\s/).find((part) => part.trim() !== "") ?? "";
  const words = (sentence.match(/[A-Za-z0-9]+(?:[-'’][A-Za-z0-9]+)*/g) ?? []).filter(
    (word) => !fillers.has(word.toLowerCase()) && !implied.has(word.toLowerCase()),
  );
  return words
    .slice(0, maxWords)
    .map((word) => wordsOf(word).map(capitalized).join(""))
    .join("");
}

/** `Account blocked.` from `AccountBlocked`. */
export function sentenceFromName(name: string): string {
  return `${capitalized(wordsIn(name).join(" "))}.`;
}

/** The words of a PascalCase name, in lower case. */
const wordsIn = (name: string): readonly string[] =>
  name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((word) => word.toLowerCase());

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z0-9]+/g) ?? [];

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words without meaning in a name, and words that the ending of a name replaces. */
const fillers: ReadonlySet<string> = new Set(
  (
    "a an and are as at be been before being but by can could did do does for from had has have if in into is it its json may " +
    "must of on or please should so some such that the their them then there these this those to was were when which who will " +
    "with would you your error code exist exists found incorrect invalid wrong illegal missing empty specified"
  ).split(" "),
);
