/** Finds the fields that every answer has, and which of their values mean success, by the names and the samples of a page. */
import type { FieldContract, PacketContract } from "../../contract/contract.js";
import { memberName } from "../../contract/field-pointer.js";
import type { JsonValue } from "../../json/json-value.js";

export interface ProposedEnvelope {
  readonly status: string;
  readonly ok: string;
  readonly fail: string;
  /** Values of the status that are neither. */
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

/** Undefined where the page does not show all three: then its answers have fields of their own. */
export function findEnvelope({ fields, samples }: PacketContract): ProposedEnvelope | undefined {
  const outer = fields.filter(({ pointer }) => pointer.lastIndexOf("/") === 0);
  const code = outer.find((field) => codeName.test(nameOf(field)) && hasType(field, "integer"));
  const info = outer.find((field) => infoName.test(nameOf(field)) && hasType(field, "string"));
  const status = outer.find((field) => field !== info && statusName.test(nameOf(field)) && hasType(field, "string"));
  if (code === undefined || info === undefined || status === undefined) return undefined;
  const answers = samples.flatMap(({ packet }) => (isObject(packet) ? [packet] : []));
  const isWhole = answers.every((answer) => [code, info, status].every((field) => nameOf(field) in answer));
  const values = statusValues(answers, status, code);
  const listed = (status.enum ?? []).filter((value) => typeof value === "string");
  const all = [...new Set([...values.map(({ value }) => value), ...listed])];
  const ok = all.find((value) => okWord.test(value)) ?? values.find(({ isSuccess }) => isSuccess)?.value;
  const fail =
    all.find((value) => failWord.test(value)) ??
    values.find(({ isSuccess, value }) => !isSuccess && value !== ok)?.value;
  if (!isWhole || ok === undefined || fail === undefined) return undefined;
  const others = all.filter((value) => value !== ok && value !== fail);
  return { status: nameOf(status), ok, fail, others, code: nameOf(code), success: 0, info: nameOf(info) };
}

function statusValues(
  answers: readonly { readonly [name: string]: JsonValue }[],
  status: FieldContract,
  code: FieldContract,
): readonly { readonly value: string; readonly isSuccess: boolean }[] {
  return answers.flatMap((answer) => {
    const value = answer[nameOf(status)];
    return typeof value === "string" ? [{ value, isSuccess: answer[nameOf(code)] === 0 }] : [];
  });
}

const nameOf = ({ pointer }: FieldContract): string => memberName(pointer);

const hasType = ({ types }: FieldContract, type: "integer" | "string"): boolean =>
  types === undefined || types.includes(type) || (type === "integer" && types.includes("number"));

const isObject = (value: JsonValue): value is { readonly [name: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
