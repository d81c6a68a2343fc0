/** The envelope of responses, guessed from field names and samples: status, code, info, and what means success. */
import type { FieldContract, PacketContract } from "../../contract/contract.js";
import { memberName } from "../../contract/field-pointer.js";
import type { JsonValue } from "../../json/json-value.js";

/** An envelope to propose, in the words of the spec. */
export interface ProposedEnvelope {
  readonly status: string;
  readonly ok: string;
  readonly fail: string;
  /** Status values that mean neither success nor failure. */
  readonly others: readonly string[];
  readonly code: string;
  readonly success: number;
  readonly info: string;
}

const codeName = /^(?:err(?:or)?|ret(?:urn)?|result)?_?(?:code|no)$/i;
const infoName = /^(?:err(?:or)?_?(?:info|msg|message|desc\w*)|msg|message|info)$/i;
const statusName = /status|result|state/i;
const okWord = /^(?:ok|success\w*|succeeded)$/i;
const failWord = /^(?:fail\w*|err(?:or)?|no)$/i;

/** Undefined if the page does not have all three fields: then all fields belong to the operation. */
export function findEnvelope({ fields, samples }: PacketContract): ProposedEnvelope | undefined {
  const outer = fields.filter(({ pointer }) => pointer.lastIndexOf("/") === 0);
  const code = outer.find((field) => codeName.test(nameOf(field)) && hasType(field, "integer"));
  const info = outer.find((field) => infoName.test(nameOf(field)) && hasType(field, "string"));
  const status = outer.find((field) => field !== info && statusName.test(nameOf(field)) && hasType(field, "string"));
  if (code === undefined || info === undefined || status === undefined) return undefined;
  const responses = samples.flatMap(({ packet }) => (isObject(packet) ? [packet] : []));
  const isComplete = responses.every((response) => [code, info, status].every((field) => nameOf(field) in response));
  const values = statusValues(responses, status, code);
  const documented = (status.enum ?? []).filter((value) => typeof value === "string");
  const all = [...new Set([...values.map(({ value }) => value), ...documented])];
  const ok = all.find((value) => okWord.test(value)) ?? values.find(({ isSuccess }) => isSuccess)?.value;
  const fail =
    all.find((value) => failWord.test(value)) ??
    values.find(({ isSuccess, value }) => !isSuccess && value !== ok)?.value;
  if (!isComplete || ok === undefined || fail === undefined) return undefined;
  const others = all.filter((value) => value !== ok && value !== fail);
  return { status: nameOf(status), ok, fail, others, code: nameOf(code), success: 0, info: nameOf(info) };
}

function statusValues(
  responses: readonly { readonly [name: string]: JsonValue }[],
  status: FieldContract,
  code: FieldContract,
): readonly { readonly value: string; readonly isSuccess: boolean }[] {
  return responses.flatMap((response) => {
    const value = response[nameOf(status)];
    return typeof value === "string" ? [{ value, isSuccess: response[nameOf(code)] === 0 }] : [];
  });
}

const nameOf = ({ pointer }: FieldContract): string => memberName(pointer);

const hasType = ({ types }: FieldContract, type: "integer" | "string"): boolean =>
  types === undefined || types.includes(type) || (type === "integer" && types.includes("number"));

const isObject = (value: JsonValue): value is { readonly [name: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
