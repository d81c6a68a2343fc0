/** When a call is tried again, after what pause, and what became of the message over all attempts. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { failureOf, type Generated, packet } from "./faults.js";
import {
  clientOf,
  codeOf,
  generateScripted,
  half,
  play,
  refused,
  reset,
  type Script,
  settled,
  type Step,
  useFakeTime,
} from "./scripted.js";

const removals: (() => void)[] = [];
let generated: Generated;
let deduplicating: Generated;

beforeAll(async () => {
  const keep = (remove: () => void): void => void removals.push(remove);
  generated = await generateScripted(keep);
  deduplicating = await generateScripted(keep, { deduplication: { fields: ["MsgRandom", "MsgLifeTime"], seconds: 1 } });
});
afterAll(() => removals.forEach((remove) => remove()));
useFakeTime();

const times = ({ seen }: Script): readonly number[] => seen.map(({ at }) => at);
const ok: Step = { code: 0 };

describe("by the rule of the code", () => {
  test.each<[string, readonly Step[], readonly number[]]>([
    ["backoff", [{ code: codeOf.backoff }], [0, 250, 750]],
    ["throttle", [{ code: codeOf.throttle }], [0, 250, 750]],
    ["once", [{ code: codeOf.once }], [0, 250]],
    ["never", [{ code: codeOf.never }], [0]],
    ["a code that is not documented", [{ code: 123456 }], [0]],
    ["new-signature, where the signature is a text", [{ code: codeOf["new-signature"] }], [0]],
    ["once, after a back-off", [{ code: codeOf.backoff }, { code: codeOf.once }], [0, 250, 750]],
    ["once, twice", [{ code: codeOf.once }, { code: codeOf.backoff }, { code: codeOf.once }], [0, 250, 750]],
  ])("%s", async (_name, steps, expected) => {
    const script = play(...steps);
    const error = await settled(failureOf(clientOf(generated, script)));
    expect(error).toMatchObject({ name: "ApiError", outcome: "rejected" });
    expect(times(script)).toEqual(expected);
  });

  test("a new signature is made once, from the refused one", async () => {
    const script = play({ code: codeOf["new-signature"] }, ok);
    const asked: unknown[] = [];
    const userSig = async (old?: string): Promise<string> => `made-${asked.push(old)}`;
    const value = await settled(clientOf(generated, script, { userSig }).sendMsg(packet));
    expect(value).toMatchObject({ MsgKey: "1_2_3" });
    expect(asked).toEqual([undefined, "made-1"]);
    expect(script.seen.map(({ url }) => new URL(url).searchParams.get("usersig"))).toEqual(["made-1", "made-2"]);
    expect(times(script)).toEqual([0, 0]);
  });

  test("a new signature that is refused too ends the call", async () => {
    const script = play({ code: codeOf["new-signature"] });
    const error = await settled(failureOf(clientOf(generated, script, { userSig: () => "Signature" })));
    expect(error).toMatchObject({ name: "ApiError", outcome: "rejected", code: codeOf["new-signature"] });
    expect(script.seen).toHaveLength(2);
  });

  test("a new signature that cannot be made ends the call", async () => {
    const script = play({ code: codeOf["new-signature"] });
    const userSig = (old?: string): string => {
      if (old === undefined) return "made-1";
      throw new Error("no key for Signature+secret-that-was-made-again");
    };
    const error = await settled(failureOf(clientOf(generated, script, { userSig })));
    expect(error).toMatchObject({ name: "TransportError", kind: "credentials", outcome: "rejected" });
    expect(error.attempts.map(({ outcome }) => outcome)).toEqual(["rejected", "not-sent"]);
  });
});

describe("what nobody knows the fate of", () => {
  const lost: readonly [string, Step][] = [
    ["silence", "silence"],
    ["a reset", reset()],
    ["502", { status: 502 }],
    ["HTML with 200", { status: 200 }],
    ["a cut-off body", { status: 200, body: '{"ActionSta' }],
    ["503 without Retry-After", { status: 503 }],
  ];

  test.each(lost)("%s is not sent again", async (_name, step) => {
    const script = play(step, ok);
    const error = await settled(failureOf(clientOf(generated, script)));
    expect(error.outcome).toBe("unknown");
    expect(script.seen).toHaveLength(1);
  });

  test.each(lost)("%s is sent again when the caller says so, byte for byte", async (_name, step) => {
    const script = play(step, ok);
    const client = clientOf(generated, script, { timeoutMs: 1000, retry: { retryUnknown: true } });
    await settled(client.sendMsg(packet));
    expect(script.seen).toHaveLength(2);
    expect(script.seen[1]?.body).toBe(script.seen[0]?.body);
    expect(JSON.parse(script.seen[0]?.body ?? "")).toMatchObject({ MsgRandom: half });
  });

  test("stays unknown, whatever comes of a later attempt", async () => {
    const script = play(reset(), { code: codeOf.never });
    const error = await settled(failureOf(clientOf(generated, script, { retry: { retryUnknown: true } })));
    expect(error).toMatchObject({ name: "ApiError", code: codeOf.never, outcome: "unknown" });
    expect(error.attempts.map(({ outcome }) => outcome)).toEqual(["unknown", "rejected"]);
  });

  test("is sent again within the time in which the server removes duplicates", async () => {
    const script = play(reset());
    const marked = { ...packet, MsgLifeTime: 5 };
    const error = await settled(failureOf(clientOf(deduplicating, script, { retry: { attempts: 9 } }), marked));
    expect(error.outcome).toBe("unknown");
    // The pauses are 250, 500 and 1000: the last would end after the second in which duplicates are removed.
    expect(times(script)).toEqual([0, 250, 750]);
  });

  test("is not sent again without the fields by which duplicates are known", async () => {
    const script = play(reset());
    await settled(failureOf(clientOf(deduplicating, script)));
    expect(script.seen).toHaveLength(1);
  });

  test("and then refused for a while, is not sent again after that time", async () => {
    const script = play(reset(), { code: codeOf.backoff, retryAfter: "1" });
    const marked = { ...packet, MsgLifeTime: 5 };
    const error = await settled(failureOf(clientOf(deduplicating, script, { retry: { attempts: 9 } }), marked));
    expect(error).toMatchObject({ outcome: "unknown", code: codeOf.backoff });
    expect(times(script)).toEqual([0, 250]);
  });
});

describe("what was not sent", () => {
  test("a refused connection is tried again", async () => {
    const script = play(refused());
    const error = await settled(failureOf(clientOf(generated, script)));
    expect(error).toMatchObject({ name: "TransportError", kind: "refused", outcome: "not-sent" });
    expect(times(script)).toEqual([0, 250, 750]);
    expect(error.attempts).toHaveLength(3);
  });

  test("a certificate that is wrong is not asked for again", async () => {
    const script = play({ fails: Object.assign(new Error("self-signed"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }) });
    const error = await settled(failureOf(clientOf(generated, script)));
    expect(error).toMatchObject({ kind: "tls", outcome: "not-sent" });
    expect(script.seen).toHaveLength(1);
  });
});

describe("pauses", () => {
  test("double from half a second to eight, each drawn from the whole range", async () => {
    const script = play({ code: codeOf.backoff });
    const randomUint32 = (): number => 2 ** 32 - 1;
    const client = clientOf(generated, script, { retry: { attempts: 8 }, deadlineMs: 90_000, randomUint32 });
    await settled(failureOf(client));
    const gaps = times(script).map((at, index, all) => at - (all[index - 1] ?? 0));
    expect(gaps).toEqual([0, 500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  test.each<[string, Step, number]>([
    ["503 with Retry-After in seconds", { status: 503, retryAfter: "3" }, 3000],
    ["429 with Retry-After in seconds", { status: 429, retryAfter: "2" }, 2000],
    ["429 without", { status: 429 }, 250],
    ["a code with Retry-After", { code: codeOf.backoff, retryAfter: "4" }, 4000],
    ["Retry-After as a date", { status: 503, retryAfter: "Thu, 01 Jan 2026 00:00:07 GMT" }, 7000],
    ["Retry-After as a date that is past", { status: 503, retryAfter: "Thu, 01 Jan 2015 00:00:00 GMT" }, 250],
    ["Retry-After that cannot be read", { status: 503, retryAfter: "soon" }, 250],
  ])("%s", async (_name, step, expected) => {
    vi.setSystemTime(new Date("2026-01-01T00:00:00Z"));
    const script = play(step, ok);
    await settled(clientOf(generated, script).sendMsg(packet));
    expect(times(script)).toEqual([0, expected]);
  });

  test("that would end after the deadline are not waited for", async () => {
    const script = play({ status: 503, retryAfter: "31" });
    const error = await failureOf(clientOf(generated, script));
    expect(error).toMatchObject({ name: "ResponseError", status: 503, outcome: "rejected", retryAfterMs: 31_000 });
    expect(script.seen).toHaveLength(1);
  });

  test("end when the caller gives up", async () => {
    const script = play({ code: codeOf.backoff });
    const controller = new AbortController();
    const failure = failureOf(clientOf(generated, script), packet, controller.signal);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    const error = await failure;
    expect(error).toMatchObject({ name: "TransportError", kind: "aborted", outcome: "rejected" });
    expect(error.cause).toMatchObject({ name: "ApiError", code: codeOf.backoff });
    expect(vi.getTimerCount()).toBe(0);
    expect(script.seen).toHaveLength(1);
  });

  test("a signal that many calls share hears each, once, and is left as it was", async () => {
    const script = play({ code: codeOf.backoff });
    const controller = new AbortController();
    const [adding, removing] = [
      vi.spyOn(controller.signal, "addEventListener"),
      vi.spyOn(controller.signal, "removeEventListener"),
    ];
    const client = clientOf(generated, script);
    const failures = Promise.all(Array.from({ length: 50 }, () => failureOf(client, packet, controller.signal)));
    await vi.advanceTimersByTimeAsync(100);
    expect(adding.mock.calls.length - removing.mock.calls.length).toBe(1);
    controller.abort();
    expect((await failures).every((error) => error instanceof generated.errors.TransportError)).toBe(true);
    expect(adding.mock.calls.length).toBe(removing.mock.calls.length);
    expect(new Set(removing.mock.calls.map(([, listener]) => listener)).size).toBe(1);
  });

  test("are not misled by a clock that jumps", async () => {
    const script = play({ code: codeOf.backoff });
    let jumps = 0;
    const now = (): number => 1e12 + ((jumps += 1) % 2) * 86_400_000;
    const error = await settled(failureOf(clientOf(generated, script, { now })));
    expect(times(script)).toEqual([0, 250, 750]);
    expect(error.attempts.map(({ durationMs }) => durationMs)).toEqual([0, 0, 0]);
  });
});

test("a random source or a limiter that fails between attempts changes nothing but the pause", async () => {
  const script = play({ code: codeOf.throttle });
  let draws = 0;
  const fail = (): never => {
    throw new Error("mine");
  };
  // The first draw is for the body, the second for the URL of the first attempt.
  const randomUint32 = (): number => ((draws += 1) % 2 === 1 && draws > 1 ? fail() : half);
  const limiter = { acquire: () => undefined, slowDown: fail };
  await settled(failureOf(clientOf(generated, script, { randomUint32, limiter })));
  expect(times(script)).toEqual([0, 500, 1500]);
});

describe("limits", () => {
  test("attempts are as many as the caller allows", async () => {
    for (const [retry, expected] of [
      [false, 1],
      [{ attempts: 1 }, 1],
      [{ attempts: 2 }, 2],
      [{}, 3],
    ] as const) {
      const script = play({ code: codeOf.backoff });
      await settled(failureOf(clientOf(generated, script, { retry })));
      expect(script.seen).toHaveLength(expected);
    }
  });

  test("a call may have limits of its own", async () => {
    const script = play("silence");
    const client = clientOf(generated, script, { retry: { retryUnknown: true } });
    const result = await settled(client.sendMsg.safe(packet, { timeoutMs: 700, deadlineMs: 1000, retry: false }));
    expect(result).toMatchObject({ ok: false, error: { name: "TimeoutError", timeoutMs: 700, outcome: "unknown" } });
    expect(script.seen).toHaveLength(1);
  });

  test("the deadline counts for all attempts and pauses together", async () => {
    const script = play("silence");
    const limits = { timeoutMs: 400, deadlineMs: 1000, retry: { attempts: 9, retryUnknown: true } };
    const error = await settled(failureOf(clientOf(generated, script, limits)));
    // 400 of silence, 250 of pause, and what is left.
    expect(error).toMatchObject({ name: "TimeoutError", timeoutMs: 1000, outcome: "unknown" });
    expect(error.attempts.map(({ durationMs }) => durationMs)).toEqual([400, 350]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, object]>([
    ["timeoutMs", { timeoutMs: 0 }],
    ["deadlineMs", { deadlineMs: "5" }],
    ["retry.attempts", { retry: { attempts: 0 } }],
  ])("`%s` is checked at each call", async (name, options) => {
    const script = play(ok);
    const client = clientOf(generated, script);
    await expect(client.sendMsg(packet, options)).rejects.toThrow(new RegExp(`^\`${name}\``));
    expect(script.seen).toHaveLength(0);
  });
});

test("each error tells of its attempts: when, what, how long", async () => {
  vi.setSystemTime(new Date("2026-01-01T00:00:00Z"));
  const script = play({ code: codeOf.backoff }, { status: 429 }, refused());
  const error = await settled(failureOf(clientOf(generated, script)));
  expect(error.outcome).toBe("rejected");
  expect(error.attempts).toEqual([
    {
      startedAt: Date.UTC(2026, 0, 1),
      durationMs: 0,
      outcome: "rejected",
      result: `sendMsg: refused with code ${codeOf.backoff} (Code${codeOf.backoff}): no`,
    },
    {
      startedAt: Date.UTC(2026, 0, 1, 0, 0, 0, 250),
      durationMs: 0,
      outcome: "rejected",
      result: "sendMsg: the body is not JSON (HTTP 429)",
    },
    {
      startedAt: Date.UTC(2026, 0, 1, 0, 0, 0, 750),
      durationMs: 0,
      outcome: "not-sent",
      result: "sendMsg: the server refused the connection",
    },
  ]);
});
