import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, packageFolder } from "./cli.js";

let cwd = "";
beforeAll(async () => {
  cwd = await packageFolder(afterAll);
});

describe("explain", () => {
  it("says what a code means, what raises it, whether to retry, and what to do", async () => {
    const { status, stdout, stderr } = await cli(["explain", "4003"], { cwd });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      [
        "4003 CountInvalid",
        "  The count is beyond its limits.",
        "  Raised by:",
        "    /Count (minimum, maximum)",
        "  Retry: Do not retry until the cause is corrected.",
        "  What to do: Order fewer.",
        "  Operations: placeOrder",
        "",
      ].join("\n"),
    );
  });

  it("says that a code is deprecated", async () => {
    const { stdout } = await cli(["explain", "4020"], { cwd });
    expect(stdout).toContain("  The count is too large.\n  Deprecated: Since 2021 the service answers with 4003.\n");
    const json = await cli(["explain", "4020", "--format", "json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      code: 4020,
      deprecated: "Since 2021 the service answers with 4003.",
    });
  });

  it("takes a name, in any case", async () => {
    const [byCode, byName, byLowerCase] = await Promise.all(
      ["7002", "RequestUnreadable", "requestunreadable"].map((word) => cli(["explain", word], { cwd })),
    );
    expect(byCode?.stdout).toContain("the URL as a whole (path, method)\n    URL parameter format (const)");
    expect(byName).toEqual(byCode);
    expect(byLowerCase).toEqual(byCode);
  });

  it("prints one object for programs", async () => {
    const { stdout } = await cli(["explain", "7003", "--format", "json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      code: 7003,
      name: "Busy",
      description: "The service is busy.",
      retry: "backoff",
      action: "Wait a while.",
      raisedBy: [],
      operations: ["placeOrder"],
      unraisable: "It depends on the load.",
    });
  });

  it("says why no packet raises a code", async () => {
    const { stdout } = await cli(["explain", "7003"], { cwd });
    expect(stdout).toContain("  Raised by:\n    no packet. It depends on the load.\n");
  });

  it("finds that a number is not documented, with status 1", async () => {
    expect(await cli(["explain", "4"], { cwd })).toEqual({
      status: 1,
      stdout: "Code 4 is not documented.\n",
      stderr: "",
    });
    const { status, stdout } = await cli(["explain", "4", "--format", "json"], { cwd });
    expect([status, JSON.parse(stdout)]).toEqual([1, { code: 4, name: null }]);
  });
});
