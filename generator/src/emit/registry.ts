/** The emitters, in the order in which they run: those that list what others made come last. */
import { ajv } from "./ajv/ajv.js";
import { auth } from "./auth/auth.js";
import { bullmq } from "./bullmq/bullmq.js";
import { builders } from "./builders/builders.js";
import { client } from "./client/client.js";
import { docs } from "./docs/docs.js";
import type { Emitter } from "./emitter.js";
import { errors } from "./errors/errors.js";
import { indexEntry } from "./index/index-entry.js";
import { jsonSchema } from "./json-schema/json-schema.js";
import { msw } from "./msw/msw.js";
import { openApi } from "./openapi/openapi.js";
import { mocking } from "./operations/mocking.js";
import { operations } from "./operations/operations.js";
import { packageFiles } from "./package/package.js";
import { readme } from "./readme/readme.js";
import { runtime } from "./runtime/runtime.js";
import { schemaFiles } from "./schema/schema.js";
import { types } from "./types/types.js";
import { undici } from "./undici/undici.js";
import { guards, validators } from "./validators/validators.js";

/** Every emitter. README.md lists entries in this order, and an emitter sees what those before it have emitted. */
export const emitters: readonly Emitter[] = [
  types,
  errors,
  builders,
  guards,
  validators,
  client,
  undici,
  auth,
  operations,
  mocking,
  bullmq,
  msw,
  schemaFiles,
  ajv,
  jsonSchema,
  openApi,
  readme,
  runtime,
  indexEntry,
  packageFiles,
  docs,
];

/** Those that the reference needs. It can be made soon without the others. */
export const docsEmitters: readonly Emitter[] = [validators, operations, mocking, docs];
