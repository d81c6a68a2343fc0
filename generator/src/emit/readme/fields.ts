/** The sections of types, with a table of fields for each, and of the URL parameters. */
import type { ApiModel, TypeDefinition } from "../../model/types.js";
import { anchor, blocks, code, phraseMarkdown, table, text, withDeprecation } from "../../print/markdown.js";
import { codeSpan, linkTo, type Phrase } from "../../print/phrase.js";
import { type FieldPlace, fieldPlaces } from "../field-places.js";
import { fieldAnchor, typeAnchor } from "../reference/anchors.js";
import { describeLimits, describeType } from "../reference/describe.js";
import { fieldContent } from "../reference/field.js";
import { aboutParameters, parametersOf } from "../reference/parameter.js";
import { describeSource } from "../reference/sources.js";

const columns = ["Field", "Type", "Required", "Limits", "Unit", "Default", "Codes", "Meaning"];

/** A phrase in the cell of a table, which may be empty. */
const cell = (phrase: Phrase = ""): string => phraseMarkdown(phrase);

/** The section of the URL parameters; undefined if there are none. */
export function parametersSection(model: ApiModel): string | undefined {
  const rows = parametersOf(model).map(({ parameter: { name, type, description }, anchor: id, value, codes }) => [
    `${anchor(id)}${code(name)}`,
    type,
    cell(value),
    cell(codes),
    text(description),
  ]);
  const rowsTable = table(["Parameter", "Type", "Value", "Codes", "Meaning"], rows);
  return rowsTable === undefined ? undefined : blocks("## URL parameters", aboutParameters, rowsTable);
}

/** The section of one named type. */
export function typeSection(model: ApiModel, definition: TypeDefinition): string {
  const source = describeSource(definition.source);
  return blocks(
    `### ${anchor(typeAnchor(definition.name))}${code(definition.name)}`,
    text(definition.description),
    body(model, definition),
    source === undefined ? undefined : `Source: ${phraseMarkdown(source)}.`,
  );
}

function body(model: ApiModel, definition: TypeDefinition): string | undefined {
  const { type } = definition;
  if (type.kind === "union") {
    const rows = type.variants.map((variant) => [
      code(variant.value),
      cell(linkTo(typeAnchor(variant.type), codeSpan(variant.type))),
      variant.builder === undefined ? "" : code(`${variant.builder.name}(content)`),
    ]);
    return table([code(type.tag), "Type", "Made by"], rows);
  }
  const rows = fieldPlaces(definition).map((place) => fieldRow(model, definition, place));
  const fields = table(columns, rows);
  if (type.kind === "object") return fields ?? "Any object.";
  return blocks(`Type: ${cell(describeType(type))}. ${cell(describeLimits(model, type))}`.trim(), fields);
}

function fieldRow(model: ApiModel, { name }: TypeDefinition, { field, names }: FieldPlace): readonly string[] {
  const content = fieldContent(model, field);
  const indent = names.length === 1 ? "" : `${"&emsp;".repeat(names.length - 2)}└ `;
  const values = content.values.map(({ value, description }) => `<br>${cell(value)}: ${text(description)}`).join("");
  const meaning = `${[text(content.description), ...content.notes.map(cell)].join(" ")}${values}`.trim();
  return [
    `${anchor(fieldAnchor(name, names))}${indent}${code(field.name)}`,
    cell(content.type),
    field.required ? "yes" : "no",
    cell(content.limits),
    text(field.unit ?? ""),
    cell(content.default),
    cell(content.codes),
    withDeprecation(meaning, field.deprecated),
  ];
}
