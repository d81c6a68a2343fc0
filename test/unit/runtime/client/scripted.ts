/** A transport that answers as a script says, under a clock that a test turns, and notes what it was asked and when. */
import { afterEach, beforeEach, vi } from "vitest";
import type { CallerOptions } from "../../../../generator/runtime/client/client.js";
import type { Transport } from "../../../../generator/runtime/client/transport.js";
import { error, fixture } from "../../emit/fixture.js";
import type { OperationModel, RetryRule } from "../../../../generator/src/model/types.js";
import { clientFor, type Generated, generateClient, success, type TestClient } from "./faults.js";

/** One code of each rule. */
export const codeOf = { never: 1, backoff: 2, throttle: 3, "new-signature": 4, once: 5 } as const;

export type Step =
  | { readonly code: number; readonly retryAfter?: string }
  | { readonly status: number; readonly body?: string; readonly retryAfter?: string }
  | { readonly fails: Error }
  /** No answer until the attempt is given up. */
  | "silence";

export interface Seen {
  /** Milliseconds since the test began. */
  readonly at: number;
  readonly url: string;
  readonly body: string;
}

export interface Script {
  readonly seen: readonly Seen[];
  readonly transport: Transport;
}

/** Plays the steps in order; the last one again and again. */
export function play(...steps: readonly Step[]): Script {
  const seen: Seen[] = [];
  const start = performance.now();
  const transport: Transport = async (url, { body = "", signal }) => {
    const step = steps[Math.min(seen.length, steps.length - 1)] ?? { code: 0 };
    seen.push({ at: Math.round(performance.now() - start), url, body });
    if (step === "silence") {
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("aborted")));
      });
    }
    if ("fails" in step) throw step.fails;
    return answer(step);
  };
  return { seen, transport };
}

function answer(step: Exclude<Step, "silence" | { readonly fails: Error }>): Response {
  const headers = step.retryAfter === undefined ? {} : { "retry-after": step.retryAfter };
  if ("status" in step) return new Response(step.body ?? "<html>", { status: step.status, headers });
  const failure = { ActionStatus: "FAIL", ErrorCode: step.code, ErrorInfo: "no" };
  return new Response(JSON.stringify(step.code === 0 ? success : failure), { headers });
}

export const refused = (): Step => ({ fails: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
export const reset = (): Step => ({ fails: Object.assign(new Error("read"), { code: "ECONNRESET", syscall: "read" }) });

/** The package of a service with a code of each rule. */
export function generateScripted(
  finished: (remove: () => void) => void,
  operation: Partial<OperationModel> = {},
): Promise<Generated> {
  const rules = Object.entries(codeOf) as [RetryRule, number][];
  const errors = rules.map(([retry, code]) => error(code, `Code${code}`, { retry }));
  const operations = fixture.operations.map((model) => ({ ...model, ...operation }));
  return generateClient(finished, { ...fixture, operations, errors: [...errors, ...fixture.errors] });
}

/** Half of the largest number: a pause is half of what it may be at most. */
export const half = 2 ** 31;

/** A client that follows a script. */
export function clientOf(
  generated: Generated,
  { transport }: Script,
  options: CallerOptions & { readonly userSig?: unknown } = {},
): TestClient {
  return clientFor(generated, "http://host", { transport, limiter: false, randomUint32: () => half, ...options });
}

/** Time passes only when a test lets it. */
export function useFakeTime(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
}

/** Lets time pass until something is settled; as long as a call may take at most. */
export async function settled<T>(work: Promise<T>, ms: number = 120_000): Promise<T> {
  work.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(ms);
  return work;
}
