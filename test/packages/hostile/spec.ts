/** A spec that uses the whole language, with a slot wherever the language takes text of its author. */
import type { SourceFile } from "../../../generator/src/diagnostics/diagnostic.js";

/**
 * What a text is for.
 *
 * `prose` is read by people; `wire` is sent in packets; a `name` becomes an identifier; a `place` is a host, a path and the
 * like, and a `pattern` a regular expression, which a spec may refuse.
 */
export type SlotKind = "prose" | "wire" | "name" | "place" | "pattern";

/** Gives the text of a slot. `usual` is what a well-meaning author would write. */
export type FillSlot = (slot: string, kind: SlotKind, usual: string) => string;

/** The spec as source files. JSON is YAML, and writes any text, so that it is written as JSON. */
export function hostileSpec(fill: FillSlot): SourceFile[] {
  const slot: FillSlot = (name, kind, usual) => fill(`${kind}: ${name}`, kind, usual);
  const sections = [service(slot), types(slot), operation(slot)];
  return sections.map((section, index) => ({ path: `spec/${index}.yaml`, text: JSON.stringify(section, null, 1) }));
}

function service(fill: FillSlot): unknown {
  const prose = (slot: string): string => fill(`service.${slot}`, "prose", `Service ${slot}.`);
  const wire = (slot: string): string => fill(`envelope.${slot}`, "wire", slot);
  const place = (slot: string, usual: string): string => fill(`service.${slot}`, "place", usual);
  return {
    service: {
      name: fill("service.name", "name", "demo"),
      title: prose("title"),
      description: prose("description"),
      package: {
        name: place("package", "demo-bindings"),
        version: place("version", "1.0.0"),
        license: place("license", "MIT"),
      },
      hosts: [
        { host: place("host", "api.example.com"), region: prose("region") },
        place("second host", "api.example.org"),
      ],
      auth: { scheme: "bearer" },
      urlParameters: {
        [wire("constant parameter")]: {
          type: "string",
          value: { constant: wire("constant") },
          description: prose("parameter"),
        },
        [wire("random parameter")]: {
          type: "integer",
          minimum: 0,
          value: { generate: "random-uint32" },
          description: prose("random"),
        },
      },
      envelope: {
        status: wire("status"),
        ok: wire("ok"),
        fail: wire("fail"),
        code: wire("code"),
        success: 0,
        info: wire("info"),
        fields: { [wire("status")]: { description: prose("status") }, [wire("info")]: { description: prose("info") } },
      },
      errors: {
        60001: {
          name: fill("error.service", "name", "Busy"),
          description: prose("error"),
          action: prose("action"),
          retry: "backoff",
          unraisable: prose("unraisable"),
          deprecated: prose("deprecated"),
        },
        60002: {
          name: "Unsigned",
          description: prose("error 2"),
          action: prose("action 2"),
          retry: "never",
          raisedBy: [{ in: "url", at: pointer(wire("constant parameter")), on: ["required"] }],
        },
      },
    },
  };
}

function types(fill: FillSlot): unknown {
  const prose = (slot: string): string => fill(`types.${slot}`, "prose", `Types ${slot}.`);
  const wire = (slot: string): string => fill(`types.${slot}`, "wire", slot);
  const name = (slot: string): string => fill(`types.${slot}`, "name", slot);
  return {
    source: {
      page: prose("page"),
      title: prose("source title"),
      url: fill("types.url", "place", "https://example.com/page"),
      updated: "2020-09-15",
    },
    types: {
      [name("Colour")]: {
        description: prose("colour"),
        type: "string",
        enum: [wire("red"), wire("green")],
        enumDescriptions: { [wire("red")]: prose("red") },
      },
      [name("Circle")]: {
        description: prose("circle"),
        fields: {
          [wire("radius")]: { type: "number", required: true, unit: prose("unit"), description: prose("radius") },
        },
      },
      [name("Square")]: {
        description: prose("square"),
        fields: { [wire("side")]: { type: "string", minLength: 1, description: prose("side") } },
      },
      [name("Shape")]: {
        description: prose("shape"),
        discriminator: { tag: wire("tag"), content: wire("content") },
        descriptions: { [wire("tag")]: prose("tag"), [wire("content")]: prose("content") },
        variants: {
          [wire("circle tag")]: {
            content: name("Circle"),
            type: name("CircleShape"),
            builder: fill("types.builder", "name", "circleOf"),
            description: prose("variant"),
          },
          [wire("square tag")]: { content: name("Square"), type: "SquareShape", builder: "squareOf" },
        },
      },
    },
  };
}

function operation(fill: FillSlot): unknown {
  const prose = (slot: string): string => fill(`operation.${slot}`, "prose", `Operation ${slot}.`);
  const wire = (slot: string): string => fill(`operation.${slot}`, "wire", slot);
  const type = (slot: string): string => fill(`types.${slot}`, "name", slot);
  const tag = (slot: string): string => fill(`types.${slot}`, "wire", slot);
  const envelope = (slot: string): string => fill(`envelope.${slot}`, "wire", slot);
  const shape = { [tag("tag")]: tag("circle tag"), [tag("content")]: { [tag("radius")]: 1 } };
  return {
    operation: fill("operation.name", "name", "draw"),
    title: prose("title"),
    description: prose("description"),
    path: fill("operation.path", "place", "/v1/draw"),
    request: {
      name: fill("operation.request", "name", "DrawRequest"),
      maxBytes: 2048,
      fields: {
        [wire("text")]: {
          type: "string",
          required: true,
          maxLength: 200,
          maxBytes: 800,
          description: prose("text"),
          default: wire("default"),
        },
        [wire("pattern")]: {
          type: "string",
          pattern: fill("operation.pattern", "pattern", "^a+$"),
          description: prose("pattern"),
          deprecated: prose("deprecated"),
        },
        [wire("kind")]: {
          type: "string",
          enum: [wire("one"), wire("two")],
          enumDescriptions: { [wire("two")]: prose("two") },
          description: prose("kind"),
        },
        [wire("switch")]: {
          type: "integer",
          enum: [1, 2],
          enumDescriptions: { 1: prose("on"), 2: prose("off") },
          description: prose("switch"),
        },
        [wire("term")]: {
          type: ["string", "integer"],
          enum: [wire("always"), 1],
          enumDescriptions: { [wire("always")]: prose("always") },
          description: prose("term"),
        },
        [wire("salt")]: { type: "integer", required: true, generate: "random-uint32", description: prose("salt") },
        [wire("shapes")]: {
          type: "array",
          required: true,
          items: type("Shape"),
          minItems: 1,
          maxContains: { [tag("circle tag")]: 3, [tag("square tag")]: 2 },
          description: prose("shapes"),
        },
        [wire("colours")]: { type: "array", items: type("Colour"), uniqueItems: true, description: prose("colours") },
        [wire("inner")]: {
          type: "object",
          description: prose("inner"),
          fields: { [wire("deep")]: { type: "boolean", required: true, description: prose("deep") } },
        },
        [wire("anything")]: { type: "any", description: prose("anything") },
      },
      advice: [
        {
          name: "OneCircle",
          at: `${pointer(wire("shapes"))}/0`,
          when: [
            { at: pointer(wire("shapes")), count: 1 },
            { at: `${pointer(wire("shapes"))}/0${pointer(tag("tag"))}`, equals: tag("circle tag") },
            { at: pointer(wire("inner")) + pointer(wire("deep")), present: false },
            { at: pointer(wire("text")), present: true },
          ],
          description: prose("advice"),
        },
      ],
    },
    response: {
      name: fill("operation.response", "name", "DrawResponse"),
      partial: { statuses: [wire("some"), wire("few")], type: fill("operation.partial", "name", "DrawPartial") },
      fields: { [wire("key")]: { type: "string", required: true, mock: "unique", description: prose("key") } },
    },
    errors: {
      4001: {
        name: fill("error.operation", "name", "TextInvalid"),
        description: prose("error"),
        action: prose("action"),
        retry: "never",
        raisedBy: [{ at: pointer(wire("text")), on: ["required", "type"] }],
      },
      4002: {
        name: "ShapesInvalid",
        description: prose("shapes error"),
        action: prose("shapes action"),
        retry: "never",
        raisedBy: [{ at: `${pointer(wire("shapes"))}/**` }],
      },
    },
    samples: [
      {
        name: "good",
        title: prose("sample"),
        as: "request",
        packet: { [wire("text")]: prose("sample text").slice(0, 50), [wire("salt")]: 1, [wire("shapes")]: [shape] },
      },
      {
        name: "failure",
        title: prose("failure"),
        as: "response",
        packet: {
          [envelope("status")]: envelope("fail"),
          [envelope("code")]: 4001,
          [envelope("info")]: prose("failure info"),
        },
      },
    ],
    contradictions: [
      {
        at: pointer(wire("text")),
        statements: [
          { where: prose("where 1"), says: prose("says 1") },
          { where: prose("where 2"), says: prose("says 2") },
        ],
        decision: prose("decision"),
        because: prose("because"),
      },
    ],
  };
}

const pointer = (name: string): string => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
