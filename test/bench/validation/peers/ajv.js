/** The published schema, compiled by AJV at run time. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const url = new URL("../../../../generated/schema/SendMsgRequest.json", import.meta.url);
const schema = JSON.parse(readFileSync(url, "utf8"));

export const isGood = new Ajv2020({ strict: false }).compile(schema);

const checkAll = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

export function errorsOf(value) {
  return checkAll(value) ? [] : checkAll.errors;
}
