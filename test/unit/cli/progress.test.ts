import { describe, expect, it } from "vitest";
import { Progress } from "../../../generator/src/cli/commands/validate/progress.js";

/** The progress lines for an input of so many bytes, read at 1000 packets and 500,000 bytes a second. */
function progressOf(totalBytes: number | undefined, seconds: readonly number[]): string[] {
  const lines: string[] = [];
  let ms = 5000;
  const terminal = { isWatched: true, progress: (line: string) => void lines.push(line) };
  const progress = new Progress({ terminal, totalBytes, now: () => ms });
  let before = 0;
  for (const at of seconds) {
    ms = 5000 + at * 1000;
    progress.addBytes((at - before) * 500_000);
    before = at;
    progress.show("q.jsonl", Math.round(at * 1000));
  }
  return lines;
}

describe("progress", () => {
  it("says how many packets, how fast, and how long still", () => {
    expect(progressOf(50_000_000, [1, 30, 99.5, 101])).toEqual([
      "1,000 packets, 1,000 packets/s, 1 min 39 s left (q.jsonl)",
      "30,000 packets, 1,000 packets/s, 1 min 10 s left (q.jsonl)",
      "99,500 packets, 1,000 packets/s, 1 s left (q.jsonl)",
      "101,000 packets, 1,000 packets/s, 0 s left (q.jsonl)",
    ]);
  });

  it("does not guess at the end of a pipe", () => {
    expect(progressOf(undefined, [2])).toEqual(["2,000 packets, 1,000 packets/s (q.jsonl)"]);
  });

  it("keeps still for a while after each line, and in the beginning", () => {
    expect(progressOf(undefined, [0, 0.1, 0.25, 0.3, 0.4, 0.5])).toHaveLength(2);
  });
});
