/**
 * Where a platform cannot do what the others do: what is expected of it instead, and why. A row that is no longer true
 * fails like any other expectation.
 */

const unknown = { kind: "network", outcome: "unknown", attempts: 1 };
const chromiumSaysOne = 'Chromium says "Failed to fetch" of every failure, lest a page explore the network';
const workerdSaysOne = 'workerd says "Network connection lost." of a refused connection and of a reset one';

const differences = {
  chromium: [
    { cases: ["connection refused", "no such host", "a server without TLS"], expect: unknown, why: chromiumSaysOne },
    {
      cases: [
        "reset on accepting",
        "reset before the answer",
        "reset in its head",
        "reset in its body",
        "an early end of the body",
      ],
      expect: { kind: "network" },
      why: chromiumSaysOne,
    },
    {
      cases: ["redirect 301", "redirect 302", "redirect 303", "redirect 307", "redirect 308"],
      expect: { status: 0 },
      why: "a browser hides what redirects, lest a page learn where it leads",
    },
    {
      cases: ["10,000 calls at once"],
      expect: { inFlight: 500 },
      why: "Chromium refuses further requests once some thousands of a page wait (ERR_INSUFFICIENT_RESOURCES)",
    },
    {
      cases: ["reset on a connection that was used before"],
      expect: { kind: "network", requests: 3 },
      why: "Chromium sends a request once more by itself when such a connection breaks, and a page cannot forbid it",
    },
  ],
  workerd: [
    {
      cases: ["10,000 calls at once", "10,000 calls given up at once"],
      expect: { count: 9_900 },
      why: "workerd allows 10,000 timers at a time to what one request sets off, and each call has one",
    },
    { cases: ["connection refused"], expect: unknown, why: workerdSaysOne },
    {
      cases: ["no such host", "a server without TLS"],
      expect: unknown,
      why: 'workerd says "internal error", and the reason in its own log alone',
    },
    {
      cases: [
        "reset on accepting",
        "reset before the answer",
        "reset in its head",
        "reset in its body",
        "an early end of the body",
        "reset on a connection that was used before",
      ],
      expect: { kind: "network" },
      why: workerdSaysOne,
    },
  ],
};

/** What the platform is expected to do otherwise in this case. */
export function differenceOf(platform, name) {
  const rows = (differences[platform] ?? []).filter(({ cases }) => cases.includes(name));
  return Object.assign({}, ...rows.map(({ expect }) => expect));
}
