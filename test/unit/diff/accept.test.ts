import { describe, expect, it } from "vitest";
import { formatApprovals, parseApprovals, partitionByApproval } from "../../../generator/src/diff/approvals.js";
import { compare } from "../../../generator/src/diff/compare.js";
import { pageContract } from "../../support/contracts.js";

const changes = compare(
  pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 7 }] }),
  pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 9 }, { path: "Two\nLines" }] }),
);

describe("approvals", () => {
  it("are read back as they were written, one per line, whatever a name contains", () => {
    const text = formatApprovals(changes);
    expect(text.match(/\n/g)).toHaveLength(changes.length);
    const { approvals, unreadable } = parseApprovals(text);
    expect(unreadable).toEqual([]);
    expect(partitionByApproval(changes, approvals)).toEqual({ open: [], accepted: changes, unused: [] });
  });

  it("may be mixed with comments, with any kind of line break", () => {
    const [first] = changes;
    const text = `# why\r\n\r\n  ${first?.fingerprint}\tbecause\r\n0123456789abcdef gone\r`;
    const { approvals, unreadable } = parseApprovals(text);
    expect(unreadable).toEqual([]);
    const { open, accepted, unused } = partitionByApproval(changes, approvals);
    expect([open.length, accepted.length]).toEqual([1, 1]);
    expect(unused).toEqual([{ fingerprint: "0123456789abcdef", line: 4 }]);
  });

  it("are reported by their line if they cannot be read", () => {
    expect(parseApprovals("# ok\nnot a fingerprint\n0123\n").unreadable).toEqual([2, 3]);
  });

  it("apply to one change only: a further change needs another approval", () => {
    const further = compare(
      pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 7 }] }),
      pageContract({ requestFields: [{ path: "Wait", type: "integer", maximum: 10 }] }),
    );
    const { approvals } = parseApprovals(formatApprovals(changes));
    expect(partitionByApproval(further, approvals).open).toHaveLength(1);
  });
});
