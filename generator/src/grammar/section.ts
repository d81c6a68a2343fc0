/** The types of what the reader returns, inferred from the tables. */
import type { Located, Origin } from "../diagnostics/origin.js";
import type { JsonValue } from "../json/json-value.js";
import type { definitions } from "./definitions.js";
import type { Definition, Empty, Key, KeyTable, NodeSchema } from "../yaml/node-schema.js";

/** What a node of this schema reads as. The entries of a map are located at their keys. */
export type Static<Schema extends NodeSchema> = Schema extends { kind: "text" }
  ? NonNullable<Schema["choices"]>[number]
  : Schema extends { kind: "integer" | "number" }
    ? number
    : Schema extends { kind: "boolean" }
      ? boolean
      : Schema extends { kind: "json" }
        ? JsonValue
        : Schema extends { kind: "located" }
          ? Located<Static<Schema["of"]>>
          : Schema extends { kind: "list" }
            ? readonly Static<Schema["items"]>[]
            : Schema extends { kind: "map" }
              ? ReadonlyMap<string, Located<Static<Schema["values"]>>>
              : Schema extends { kind: "scalarOr" }
                ? Static<Schema["scalar"]> | Static<Schema["other"]>
                : Schema extends { kind: "definition" | "shorthand"; name: keyof Sections }
                  ? Sections[Schema["name"]]
                  : never;

/** What a mapping with the keys of a named definition reads as. */
export type Section<Name extends keyof Sections> = Sections[Name];

type Sections = { readonly [Name in keyof typeof definitions]: SectionOf<(typeof definitions)[Name]> };

/** What a mapping with these keys reads as. */
export type SectionOf<Of extends Definition> = {
  readonly [Name in keyof Of["keys"]]: ValueOf<Of["keys"][Name]>;
} & Places<Of["keys"]>;

type ValueOf<Row extends Key> =
  Static<Row["schema"]> | (Row["required"] extends true ? never : Exclude<Row["fallback"], Empty>);

interface Places<Keys extends KeyTable> {
  /** The key that holds the mapping; of an item of a list, its first key. */
  readonly origin: Origin;
  /** The place of each key that is written, in the order of the file. */
  readonly keyOrigins: {
    readonly [Name in keyof Keys]: Origin | (Keys[Name]["required"] extends true ? never : undefined);
  };
}
