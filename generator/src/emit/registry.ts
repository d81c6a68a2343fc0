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
import { operations } from "./operations/operations.js";
import { packageFiles } from "./package/package.js";
import { readme } from "./readme/readme.js";
import { runtime } from "./runtime/runtime.js";
import { schemaFiles } from "./schema/schema.js";
import { types } from "./types/types.js";
import { undici } from "./undici/undici.js";
import { validators } from "./validators/validators.js";

export const emitters: readonly Emitter[] = [
  types,
  errors,
  builders,
  validators,
  client,
  auth,
  undici,
  operations,
  bullmq,
  msw,
  schemaFiles,
  jsonSchema,
  ajv,
  openApi,
  readme,
  runtime,
  indexEntry,
  packageFiles,
  docs,
];

/** Those that the reference needs: for who wants to see it soon, and nothing else. */
export const docsEmitters: readonly Emitter[] = [validators, operations, runtime, docs];
