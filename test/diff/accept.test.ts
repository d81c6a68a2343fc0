import { describe, expect, it } from "vitest";
import { formatApprovals, parseApprovals, weigh } from "../../generator/src/diff/approvals.js";
import { compare } from "../../generator/src/diff/compare.js";
import { pageContract } from "./contracts.js";

const changes = compare(
  pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 7 }] }),
  pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 9 }, { path: "Two\nLines" }] }),
);

describe("approvals", () => {
  it("are read as they are written, one a line, whatever a name holds", () => {
    const text = formatApprovals(changes);
    expect(text.match(/\n/g)).toHaveLength(changes.length);
    const { approvals, unreadable } = parseApprovals(text);
    expect(unreadable).toEqual([]);
    expect(weigh(changes, approvals)).toEqual({ open: [], accepted: changes, unused: [] });
  });

  it("may stand among remarks, and end in any kind of line", () => {
    const [first] = changes;
    const text = `# why\r\n\r\n  ${first?.fingerprint}\tbecause\r\n0123456789abcdef gone\r`;
    const { approvals, unreadable } = parseApprovals(text);
    expect(unreadable).toEqual([]);
    const { open, accepted, unused } = weigh(changes, approvals);
    expect([open.length, accepted.length]).toEqual([1, 1]);
    expect(unused).toEqual([{ fingerprint: "0123456789abcdef", line: 4 }]);
  });

  it("are told by their line where they are none", () => {
    expect(parseApprovals("# ok\nnot a fingerprint\n0123\n").unreadable).toEqual([2, 3]);
  });

  it("hold for one change alone: further is another", () => {
    const further = compare(
      pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 7 }] }),
      pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 10 }] }),
    );
    const { approvals } = parseApprovals(formatApprovals(changes));
    expect(weigh(further, approvals).open).toHaveLength(1);
  });
});
