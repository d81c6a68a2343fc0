/** The reference of types: a table of fields for each, with limits, defaults and the codes that a wrong value raises. */
import type { ApiModel, FieldModel, TypeDefinition, TypeNode } from "../../model/types.js";
import { enumMembers, limits, prose } from "../../model/describe-type.js";
import { type FieldPlace, fieldPlaces } from "../field-places.js";
import { codeAnchor, fieldAnchor, typeAnchor } from "./anchors.js";
import { anchor, blocks, code, innerLink, sourceLink, table, text, withDeprecation } from "../../print/markdown.js";

const columns = ["Field", "Type", "Required", "Limits", "Unit", "Default", "Codes", "Meaning"];

/** The section of one named type. */
export function typeSection(model: ApiModel, definition: TypeDefinition): string {
  return blocks(
    `### ${anchor(typeAnchor(definition.name))}${code(definition.name)}`,
    text(definition.description),
    body(model, definition),
    sourceNote(definition),
  );
}

function body(model: ApiModel, definition: TypeDefinition): string | undefined {
  const { type } = definition;
  if (type.kind === "union") {
    const rows = type.variants.map((variant) => [
      code(variant.value),
      innerLink(code(variant.type), typeAnchor(variant.type)),
      variant.builder === undefined ? "" : code(`${variant.builder.name}(content)`),
    ]);
    return table([code(type.tag), "Type", "Made by"], rows);
  }
  const rows = fieldPlaces(definition).map((place) => fieldRow(model, definition, place));
  const fields = table(columns, rows);
  if (type.kind === "object") return fields ?? "Any object.";
  return blocks(`Type: ${describeType(type)}. ${describeLimits(model, type)}`.trim(), fields);
}

function fieldRow(model: ApiModel, { name }: TypeDefinition, place: FieldPlace): readonly string[] {
  const { field, names } = place;
  const indent = names.length === 1 ? "" : `${"&emsp;".repeat(names.length - 2)}└ `;
  return [
    `${anchor(fieldAnchor(name, place))}${indent}${code(field.name)}`,
    describeType(field.type),
    field.required ? "yes" : "no",
    describeLimits(model, field.type),
    text(field.unit ?? ""),
    field.default === undefined ? "" : code(JSON.stringify(field.default)),
    field.codes.map((number) => innerLink(String(number), codeAnchor(number))).join(", "),
    meaning(model, field),
  ];
}

function meaning(model: ApiModel, field: FieldModel): string {
  const members = enumMembers(model, field.type)
    .filter(({ description }) => description !== undefined)
    .map(({ value, description }) => `<br>${code(String(value))}: ${text(description ?? "")}`);
  const drawn = field.generate === undefined ? "" : " The client draws it at random if it is left out.";
  const isCode = field.type.kind === "integer" && field.type.isErrorCode;
  const open = isCode ? " One of the [codes](#codes), or one that is not documented." : "";
  const cell = `${text(prose(field.description))}${drawn}${open}${members.join("")}`.trim();
  return withDeprecation(cell, field.deprecated);
}

function describeType(type: TypeNode): string {
  switch (type.kind) {
    case "ref":
      return innerLink(code(type.target), typeAnchor(type.target));
    case "array":
      return `array of ${type.items.kind === "anyOf" ? `(${describeType(type.items)})` : describeType(type.items)}`;
    case "any":
      return "any JSON";
    case "anyOf":
      return type.members.map(({ kind }) => kind).join(" or ");
    default:
      return type.kind;
  }
}

function describeLimits(model: ApiModel, type: TypeNode): string {
  const words = limits(model, type).map(text);
  const values = enumMembers(model, type).map(({ value }) => code(JSON.stringify(value)));
  const each = type.kind === "array" ? "each " : "";
  const choice = values.length === 1 ? `always ${values.join("")}` : `one of ${values.join(", ")}`;
  return [...(values.length === 0 ? [] : [each + choice]), ...words].join(", ");
}

function sourceNote({ source }: TypeDefinition): string | undefined {
  const link = sourceLink(source);
  return link === undefined ? undefined : `Source: ${link}.`;
}
