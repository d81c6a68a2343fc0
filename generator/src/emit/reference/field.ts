/** The content of a field in the reference: its meaning, its values, its limits, and the codes that a wrong one raises. */
import { enumMembers, prose } from "../../model/describe-type.js";
import { resolveType } from "../../model/lookup.js";
import type { ApiModel, FieldModel } from "../../model/types.js";
import { codeSpan, linkTo, type Phrase } from "../../print/phrase.js";
import { codeLinks, describeLimits, describeType } from "./describe.js";

export interface FieldContent {
  readonly type: Phrase;
  readonly description: string;
  /** The values that the documentation explains. */
  readonly values: readonly { readonly value: Phrase; readonly description: string }[];
  readonly notes: readonly Phrase[];
  readonly limits: Phrase | undefined;
  readonly default: Phrase | undefined;
  readonly codes: Phrase | undefined;
}

export function fieldContent(model: ApiModel, field: FieldModel): FieldContent {
  const members = enumMembers(model, field.type);
  return {
    type: describeType(field.type),
    description: prose(field.description),
    values: members.flatMap(({ value, description }) =>
      description === undefined ? [] : [{ value: codeSpan(JSON.stringify(value)), description }],
    ),
    notes: notesOf(model, field),
    limits: describeLimits(model, field.type),
    default: field.default === undefined ? undefined : codeSpan(JSON.stringify(field.default)),
    codes: codeLinks(model, field.codes),
  };
}

function notesOf(model: ApiModel, field: FieldModel): readonly Phrase[] {
  const type = resolveType(model, field.type);
  const isCode = type.kind === "integer" && type.isErrorCode && model.errors.length > 0;
  return [
    ...(isCode ? [["One of the ", linkTo("codes", "codes"), ", or one that is not documented."]] : []),
    ...(field.generate === undefined ? [] : ["The client draws it at random if it is left out."]),
  ];
}
