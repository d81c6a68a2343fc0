/** A model made by hand, like the one that the real spec becomes, and helpers to make small others. */
import type {
  ApiModel,
  ArrayType,
  ErrorModel,
  FieldModel,
  IntegerType,
  NumberType,
  ObjectType,
  OperationModel,
  PacketModel,
  RefType,
  StringType,
  TypeDefinition,
  TypeNode,
} from "../../../generator/src/model/types.js";

export const origin = { file: "spec/test.yaml", start: 0, end: 1 };
const noSource = undefined;

export function string(more: Partial<StringType> = {}): StringType {
  const none = { enum: undefined, minLength: undefined, maxLength: undefined, maxBytes: undefined, pattern: undefined };
  return { kind: "string", ...none, origin, ...more };
}

export function integer(more: Partial<IntegerType> = {}): IntegerType {
  const none = { enum: undefined, minimum: undefined, maximum: undefined, not: undefined, isErrorCode: false };
  return { kind: "integer", ...none, origin, ...more };
}

export const number: NumberType = { kind: "number", enum: undefined, minimum: undefined, maximum: undefined, origin };

export function ref(target: string): RefType {
  return { kind: "ref", target, origin };
}

export function array(items: TypeNode): ArrayType {
  return {
    kind: "array",
    items,
    minItems: undefined,
    maxItems: undefined,
    uniqueItems: false,
    maxContains: [],
    origin,
  };
}

export function oneOf<T extends string | number>(...values: T[]): { value: T; description: string | undefined }[] {
  return values.map((value) => ({ value, description: undefined }));
}

export function field(name: string, type: TypeNode, more: Partial<FieldModel> = {}): FieldModel {
  return {
    name,
    required: false,
    type,
    description: `About ${name}.`,
    unit: undefined,
    default: undefined,
    generate: undefined,
    mock: undefined,
    deprecated: undefined,
    codes: [],
    origin,
    ...more,
  };
}

export function object(...fields: FieldModel[]): ObjectType {
  return { kind: "object", fields, origin };
}

export function define(name: string, type: TypeNode, description = `A ${name}.`): TypeDefinition {
  return { name, description, type, source: noSource, origin };
}

export function error(code: number, name: string, more: Partial<ErrorModel> = {}): ErrorModel {
  return {
    code,
    name,
    description: `What ${name} means.`,
    action: `What to do about ${name}.`,
    retry: "never",
    operations: ["sendMsg"],
    raisedBy: [],
    unraisable: undefined,
    deprecated: undefined,
    source: noSource,
    origin,
    ...more,
  };
}

const required = { required: true };

function variant(tag: string, content: string): TypeDefinition {
  const tagField = field("MsgType", string({ enum: oneOf(tag) }), required);
  return define(tag, object(tagField, field("MsgContent", ref(content), required)));
}

function packet(type: string, direction: "request" | "response", maxBytes?: number): PacketModel {
  const camel = type.charAt(0).toLowerCase() + type.slice(1);
  const moduleName = type.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const names = {
    guardName: `is${type}`,
    validateName: `validate${type}`,
    parseName: `parse${type}`,
    schemaName: `${camel}Schema`,
    ajvName: camel,
  };
  return { type, direction, maxBytes, moduleName, ...names };
}

const lifeTime = field("MsgLifeTime", integer({ minimum: 0, maximum: 604800 }), {
  unit: "seconds",
  default: 604800,
  description: "How long to keep the message for an offline recipient.",
  codes: [90026],
});

function requestFields(randomIsRequired: boolean): ObjectType {
  return object(
    field(
      "SyncOtherMachine",
      integer({
        enum: [
          { value: 1, description: "copy" },
          { value: 2, description: "no copy" },
        ],
      }),
    ),
    field("To_Account", string(), { required: true, codes: [90003] }),
    lifeTime,
    field("MsgRandom", integer(), { required: randomIsRequired, generate: "random-uint32", codes: [90005] }),
    field("MsgBody", array(ref("MsgElement")), { required: true, codes: [90002] }),
  );
}

function answer(status: string, ...more: FieldModel[]): ObjectType {
  return object(
    field("ActionStatus", string({ enum: oneOf(status) }), required),
    ...more,
    field("ErrorInfo", string(), required),
  );
}

const types: readonly TypeDefinition[] = [
  define("TextContent", object(field("Text", string(), required))),
  define("FaceContent", object(field("Index", number, required), field("Data", string()))),
  variant("TIMTextElem", "TextContent"),
  variant("TIMFaceElem", "FaceContent"),
  define("MsgElement", {
    kind: "union",
    tag: "MsgType",
    variants: [
      { value: "TIMTextElem", type: "TIMTextElem", builder: builder("textElem", "TextContent"), origin },
      { value: "TIMFaceElem", type: "TIMFaceElem", builder: builder("faceElem", "FaceContent"), origin },
    ],
    origin,
  }),
  define("SendMsgRequest", requestFields(true)),
  define("SendMsgInput", requestFields(false)),
  define(
    "SendMsgSuccess",
    answer(
      "OK",
      field("ErrorCode", integer({ enum: oneOf(0) }), required),
      field("MsgTime", integer(), { required: true, unit: "seconds since 1970" }),
      field("MsgKey", string({ maxLength: 50 }), required),
    ),
  ),
  define("SendMsgFailure", answer("FAIL", field("ErrorCode", integer({ not: 0, isErrorCode: true }), required))),
  define("SendMsgResponse", {
    kind: "union",
    tag: "ActionStatus",
    variants: [
      { value: "OK", type: "SendMsgSuccess", builder: undefined, origin },
      { value: "FAIL", type: "SendMsgFailure", builder: undefined, origin },
    ],
    origin,
  }),
];

function builder(name: string, contentType: string): { name: string; contentField: string; contentType: string } {
  return { name, contentField: "MsgContent", contentType };
}

const source = {
  page: "1047/34919",
  title: "Sending a message",
  url: "https://example.com/document/product/1047/34919",
  updated: "2020-09-15",
};

const sendMsg: OperationModel = {
  name: "sendMsg",
  title: "Send a message",
  description: "Sends one message to one account.",
  method: "POST",
  path: "/v4/openim/sendmsg",
  rateLimit: { calls: 200, seconds: 1 },
  deduplication: undefined,
  request: packet("SendMsgRequest", "request", 8192),
  response: packet("SendMsgResponse", "response"),
  partial: undefined,
  success: "SendMsgSuccess",
  failure: "SendMsgFailure",
  input: "SendMsgInput",
  errorCodes: [60002, 90002, 90003, 90005, 90026],
  advice: [],
  codeRules: [
    { where: "body", at: ["To_Account"], on: ["required", "type"], code: 90003 },
    { where: "body", at: ["MsgLifeTime"], on: ["minimum", "maximum"], code: 90026 },
    { where: "body", at: ["MsgRandom"], on: ["required", "type"], code: 90005 },
    { where: "body", at: ["MsgBody", "**"], on: undefined, code: 90002 },
    { where: "url", at: ["sdkappid"], on: ["required"], code: 60002 },
  ],
  samples: [
    {
      name: "plain",
      title: "A plain message",
      direction: "request",
      packet: { To_Account: "bob", MsgRandom: 1, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }] },
      origin,
    },
    {
      name: "ok",
      title: "The message was taken",
      direction: "response",
      packet: { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", MsgTime: 1, MsgKey: "1_2_3" },
      origin,
    },
  ],
  contradictions: [
    {
      at: "/MsgLifeTime",
      statements: [
        { where: "field table", says: "integer" },
        { where: "sample", says: "a text" },
      ],
      decision: "It is an integer.",
      because: "The table is more exact.",
      origin,
    },
  ],
  source,
  origin,
};

/** The whole of it: one operation, its types, five codes. */
export const fixture: ApiModel = {
  files: ["spec/sendmsg.yaml", "spec/tim.yaml"],
  service: {
    name: "tim",
    title: "Chat",
    description: "Server API of a chat service.",
    packageName: "tim-bindings",
    packageVersion: "0.1.0",
    license: "MIT",
    hosts: [{ host: "console.tim.qq.com", region: "China", origin }],
    auth: { scheme: "user-sig" },
    urlParameters: [
      urlParameter("sdkappid", "integer", { kind: "credential", name: "sdkAppId" }),
      urlParameter("usersig", "string", { kind: "credential", name: "userSig" }),
      { ...urlParameter("random", "integer", { kind: "random-uint32" }), minimum: 0, maximum: 4294967295 },
      urlParameter("contenttype", "string", { kind: "constant", text: "json" }),
    ],
    envelope: {
      status: { field: "ActionStatus", ok: "OK", fail: "FAIL" },
      code: { field: "ErrorCode", success: 0 },
      info: { field: "ErrorInfo" },
    },
    serverTimeoutMs: 3000,
    source,
    origin,
  },
  types,
  operations: [sendMsg],
  errors: [
    error(60002, "MissingSdkAppId", {
      operations: [],
      raisedBy: [{ where: "url", at: "/sdkappid", on: ["required"] }],
    }),
    error(90002, "InvalidMsgBody", { raisedBy: [{ where: "body", at: "/MsgBody/**", on: undefined }] }),
    error(90003, "InvalidToAccount", { raisedBy: [{ where: "body", at: "/To_Account", on: ["required", "type"] }] }),
    error(90005, "InvalidMsgRandom", { raisedBy: [{ where: "body", at: "/MsgRandom", on: ["required", "type"] }] }),
    error(90026, "MsgLifeTimeTooLong", { retry: "backoff", unraisable: undefined }),
  ],
};

function urlParameter(
  name: string,
  type: "string" | "integer",
  value: ApiModel["service"]["urlParameters"][number]["value"],
): ApiModel["service"]["urlParameters"][number] {
  return { name, type, value, description: `About ${name}.`, minimum: undefined, maximum: undefined, origin };
}

/** The same model with other types and errors; its operation still works. */
export function withTypes(...more: TypeDefinition[]): ApiModel {
  return { ...fixture, types: [...fixture.types, ...more] };
}
